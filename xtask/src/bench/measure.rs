//! What is measured of a page in one run.

use super::{
    checks::Check,
    devtools::Devtools,
    film,
    server::Pages,
    stats,
    tab::{FAST, Slowness, Tab},
};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

/// A frame that took longer is late: it missed its turn, and then half of the next.
const LATE_MS: f64 = 25.0;
const TICKS: usize = 8;
const TICK: Duration = Duration::from_millis(60);
const STEPS: usize = 60;
const STEP: Duration = Duration::from_millis(16);
/// Until what a gesture left behind is done.
pub(super) const SETTLE: Duration = Duration::from_millis(800);
const CLICKS: usize = 5;

/// A page under measurement.
#[derive(Debug)]
pub struct Subject<'a> {
    /// Its address.
    pub url: String,
    /// Where what colour is.
    pub checks: &'a [Check],
    /// The middle of the map, and projects that stand alone: ids and places.
    pub middle: &'a Check,
    /// Projects to click.
    pub projects: &'a [(String, Check)],
    /// What is typed into the search field.
    pub questions: &'a [String],
}

/// How a page came to be seen.
#[derive(Debug, Default)]
pub struct Load {
    /// Navigation to painted, ms; `None` where it never was.
    pub painted: Option<f64>,
    /// Check points that the last frame has not in their colour.
    pub wrong: Vec<usize>,
    /// Navigation to `map-ready`, ms.
    pub ready: f64,
    /// The last frame, as PNG.
    pub last: Vec<u8>,
    /// Files that were asked for.
    pub files: Vec<PathBuf>,
}

/// What a gesture cost.
#[derive(Debug, Default, Clone, Copy)]
pub struct Cost {
    /// Work of the main thread, ms.
    pub main: f64,
    /// Late frames.
    pub late: f64,
    /// Frame intervals: the longest but one in twenty, ms.
    pub p95: f64,
}

/// Zoom, pan and what is there then.
#[derive(Debug, Default)]
pub struct Moves {
    /// Wheel.
    pub zoom: Cost,
    /// Drag.
    pub pan: Cost,
    /// The most DOM nodes at any of its zooms.
    pub nodes: f64,
}

/// What memory a page holds, MB.
#[derive(Debug, Default)]
pub struct Memory {
    /// JavaScript objects.
    pub heap: f64,
    /// WebAssembly's memory.
    pub wasm: f64,
}

/// Opens the page and watches it appear.
pub fn load(
    devtools: &mut Devtools,
    pages: &Pages,
    subject: &Subject,
    slowness: Slowness,
) -> Result<Load> {
    let mut tab = Tab::open(devtools)?;
    tab.slow_down(slowness)?;
    tab.film()?;
    pages.asked();
    let after = if slowness == FAST { 1500 } else { 3000 };
    let events = tab.visit(&subject.url, Duration::from_millis(after))?;
    let files = pages.asked();
    let places = locate(&mut tab, subject.checks)?;
    let times: [f64; 2] = serde_json::from_value(tab.value("probe.ready()")?)?;
    let frames = film::frames(&events);
    let mut load = Load {
        ready: times[1],
        files,
        ..Load::default()
    };
    if let Some(last) = frames.last() {
        load.wrong = film::wrong(last, subject.checks, &places)?;
        load.last = last.png()?;
    }
    for frame in &frames {
        if film::wrong(frame, subject.checks, &places)?.is_empty() {
            load.painted = Some(frame.at - times[0]);
            break;
        }
    }
    Ok(load)
}

/// The places whose zone's colour is seen when the page has come to rest.
pub fn seen(devtools: &mut Devtools, subject: &Subject, places: &[Check]) -> Result<Vec<bool>> {
    let mut tab = Tab::open(devtools)?;
    tab.film()?;
    let events = tab.visit(&subject.url, Duration::from_millis(2500))?;
    let on_screen = locate(&mut tab, places)?;
    let frames = film::frames(&events);
    let last = frames.last().context("no frame")?;
    let wrong = film::wrong(last, places, &on_screen)?;
    Ok((0..places.len()).map(|i| !wrong.contains(&i)).collect())
}

/// Zooms and pans with fixed input.
pub fn moves(devtools: &mut Devtools, subject: &Subject, cpu: f64) -> Result<Moves> {
    let mut tab = Tab::open(devtools)?;
    tab.visit(&subject.url, Duration::from_millis(1500))?;
    tab.slow_down(Slowness { cpu, ..FAST })?;
    let middle = locate(&mut tab, std::slice::from_ref(subject.middle))?;
    let at = *middle.first().context("no middle")?;
    let mut nodes = nodes(&mut tab)?;
    let zoom = cost(&mut tab, |tab| {
        wheel(tab, at, TICKS, -100)?;
        wheel(tab, at, TICKS, 100)
    })?;
    wheel(&mut tab, at, TICKS, -100)?;
    tab.wait(2 * SETTLE)?;
    nodes = nodes.max(self::nodes(&mut tab)?);
    let pan = cost(&mut tab, |tab| drag(tab, at))?;
    nodes = nodes.max(self::nodes(&mut tab)?);
    Ok(Moves { zoom, pan, nodes })
}

/// Clicks projects, one after another: ms until a card is laid out, and until it is painted.
pub fn clicks(devtools: &mut Devtools, subject: &Subject, cpu: f64) -> Result<Vec<[f64; 2]>> {
    let mut tab = Tab::open(devtools)?;
    tab.visit(&subject.url, Duration::from_millis(1500))?;
    approach(&mut tab, subject)?;
    tab.slow_down(Slowness { cpu, ..FAST })?;
    let mut times = Vec::new();
    for i in 0..CLICKS {
        let places = targets(&mut tab, subject)?;
        let Some(&at) = places.get(i) else { break };
        tab.mouse("mouseMoved", at, json!({}))?;
        tab.wait(Duration::from_millis(300))?;
        tab.value("window.nextTime = probe.nextCard(), 0")?;
        let left = json!({ "button": "left", "clickCount": 1 });
        tab.mouse("mousePressed", at, left.clone())?;
        tab.wait(Duration::from_millis(60))?;
        tab.mouse("mouseReleased", at, left)?;
        let time = tab.value("window.nextTime")?;
        times.extend(serde_json::from_value::<Option<[f64; 2]>>(time)?);
        tab.wait(Duration::from_millis(400))?;
    }
    Ok(times)
}

/// What a page holds when it has come to rest.
pub fn memory(devtools: &mut Devtools, subject: &Subject) -> Result<Memory> {
    let mut tab = Tab::open(devtools)?;
    tab.visit(&subject.url, Duration::from_millis(1500))?;
    tab.call("HeapProfiler.enable", json!({}))?;
    for _ in 0..2 {
        tab.call("HeapProfiler.collectGarbage", json!({}))?;
    }
    let usage = tab.call("Runtime.getHeapUsage", json!({}))?;
    let prototype = json!({ "expression": "WebAssembly.Memory.prototype" });
    let prototype = tab.call("Runtime.evaluate", prototype)?;
    let wish = json!({ "prototypeObjectId": prototype["result"]["objectId"] });
    let found = tab.call("Runtime.queryObjects", wish)?;
    let sum =
        "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }";
    let wish = json!({
        "objectId": found["objects"]["objectId"], "functionDeclaration": sum, "returnByValue": true,
    });
    let bytes = tab.call("Runtime.callFunctionOn", wish)?;
    let mega = |value: &Value| value.as_f64().unwrap_or(f64::NAN) / 1e6;
    Ok(Memory {
        heap: mega(&usage["usedSize"]),
        wasm: mega(&bytes["result"]["value"]),
    })
}

/// What a gesture costs, with what it leaves behind.
pub(super) fn cost(tab: &mut Tab, gesture: impl FnOnce(&mut Tab) -> Result<()>) -> Result<Cost> {
    tab.value("probe.startFrames()")?;
    let before = tab.metric("TaskDuration")?;
    gesture(tab)?;
    tab.wait(SETTLE)?;
    let after = tab.metric("TaskDuration")?;
    let frames: Vec<f64> = serde_json::from_value(tab.value("probe.stopFrames()")?)?;
    Ok(Cost {
        main: (after - before) * 1000.0,
        late: frames.iter().filter(|&&ms| ms > LATE_MS).count() as f64,
        p95: stats::quantile(&frames, 0.95).unwrap_or(f64::NAN),
    })
}

pub(super) fn wheel(tab: &mut Tab, at: (f64, f64), ticks: usize, delta: i32) -> Result<()> {
    let mut next = Instant::now();
    for _ in 0..ticks {
        tab.mouse("mouseWheel", at, json!({ "deltaX": 0, "deltaY": delta }))?;
        next += TICK;
        tab.wait_until(next)?;
    }
    Ok(())
}

/// Round a circle and back to where it began.
fn drag(tab: &mut Tab, (x, y): (f64, f64)) -> Result<()> {
    let left = json!({ "button": "left", "buttons": 1, "clickCount": 1 });
    tab.mouse("mouseMoved", (x, y), json!({}))?;
    tab.mouse("mousePressed", (x, y), left.clone())?;
    let mut next = Instant::now();
    for step in 1..=STEPS {
        let angle = step as f64 / STEPS as f64 * std::f64::consts::TAU;
        let at = (
            x + 150.0 * angle.sin(),
            y + 150.0 * (1.0 - angle.cos()) / 2.0,
        );
        tab.mouse("mouseMoved", at, left.clone())?;
        next += STEP;
        tab.wait_until(next)?;
    }
    tab.mouse("mouseReleased", (x, y), left)
}

/// Where markers gather, comes nearer until some stand alone.
fn approach(tab: &mut Tab, subject: &Subject) -> Result<()> {
    let middle = locate(tab, std::slice::from_ref(subject.middle))?;
    let at = *middle.first().context("no middle")?;
    for _ in 0..6 {
        if targets(tab, subject)?.len() >= CLICKS {
            break;
        }
        wheel(tab, at, 3, -100)?;
        tab.wait(2 * SETTLE)?;
    }
    Ok(())
}

/// Where projects can be clicked.
fn targets(tab: &mut Tab, subject: &Subject) -> Result<Vec<(f64, f64)>> {
    let ids: Vec<&String> = subject.projects.iter().map(|(id, _)| id).collect();
    let markers = tab.value(&format!("probe.markers({})", json!(ids)))?;
    if !markers.is_null() {
        return Ok(serde_json::from_value(markers)?);
    }
    let checks: Vec<Check> = subject.projects.iter().map(|(_, at)| at.clone()).collect();
    locate(tab, &checks)
}

fn nodes(tab: &mut Tab) -> Result<f64> {
    tab.value("probe.nodes()")?.as_f64().context("no count")
}

fn locate(tab: &mut Tab, checks: &[Check]) -> Result<Vec<(f64, f64)>> {
    let places: Vec<Value> = checks
        .iter()
        .map(|check| json!({ "geo": check.geo, "map": [check.map.0, check.map.1] }))
        .collect();
    let found = tab.value(&format!("probe.locate({})", json!(places)))?;
    Ok(serde_json::from_value(found)?)
}
