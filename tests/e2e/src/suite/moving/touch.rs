//! Fingers. WebKit's driver has none; there the native tests of the same state machine must do.

use super::{are_at, go_near, hands_room, host, moved, under, view, zoom};
use crate::{
    engine::Engine,
    page::Page,
    wd::{Actions, Point, Touch, way},
};
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::{thread, time::Duration};

/// Whose driver has fingers.
pub const FINGERS: &[Engine] = &[Engine::Chromium, Engine::Firefox];

/// Two fingers at once, each along its line.
fn two(a: (Point, Point), b: (Point, Point)) -> Actions {
    Actions::new().swipe(a.0, a.1).swipe(b.0, b.1)
}

/// A quick tap.
fn tap(at: Point) -> [Touch; 3] {
    [Touch::To(at), Touch::Down, Touch::Up]
}

/// Where the page is the map's: one finger, two fingers, taps.
pub fn touch(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    let near = go_near(page)?;
    let (a, b, middle) = hands_room(page)?;

    let to = (a.0 + 88, a.1 + 64);
    let spot = under(page, &[a])?;
    moved(page, &near, "a finger", |page| {
        page.step("one finger");
        page.act(&Actions::new().swipe(a, to))
    })?;
    are_at(page, &spot, &[to], 2.0)?;
    let near = view(page)?;
    page.no_card().context("a drag is not a tap")?;

    // Out along their line, until they are twice as far apart.
    let (out_a, out_b) = ((a.0 - 60, a.1 - 20), (b.0 + 60, b.1 + 20));
    let spots = under(page, &[a, b])?;
    moved(page, &near, "a pinch", |page| {
        page.step("pinch");
        page.act(&two((a, out_a), (b, out_b)))
    })?;
    are_at(page, &spots, &[out_a, out_b], 3.0)?;
    let pinched = view(page)?;
    let factor = zoom(&pinched) / zoom(&near);
    ensure!((factor - 2.0).abs() < 0.03, "the pinch zooms by {factor}");
    moved(page, &pinched, "a pinch back", |page| {
        page.act(&two((out_a, a), (out_b, b)))
    })?;
    page.painted()?;
    let back = view(page)?;
    let factor = zoom(&back) / zoom(&near);
    ensure!((factor - 1.0).abs() < 0.02, "there and back: {factor}");
    page.no_card().context("a pinch is not a tap")?;

    let shifted = |(x, y): Point| (x + 48, y - 40);
    let spots = under(page, &[a, b])?;
    moved(page, &back, "two fingers", |page| {
        page.step("two fingers alike");
        page.act(&two((a, shifted(a)), (b, shifted(b))))
    })?;
    are_at(page, &spots, &[shifted(a), shifted(b)], 3.0)?;
    let panned = view(page)?;
    let factor = zoom(&panned) / zoom(&back);
    ensure!(
        (factor - 1.0).abs() < 0.02,
        "two fingers alike zoom: {factor}"
    );

    let spot = under(page, &[middle])?;
    let tapped = moved(page, &panned, "a double tap", |page| {
        double_tap(page, middle)
    })?;
    are_at(page, &spot, &[middle], 2.0)?;
    let factor = zoom(&tapped) / zoom(&panned);
    ensure!(factor > 1.15, "a double tap zooms by {factor}");
    taps_open(page)
}

/// Two taps, and again if a machine that is held up took longer over them than a person's two taps take.
fn double_tap(page: &mut Page, at: Point) -> Result<()> {
    let mut ticks = tap(at).to_vec();
    ticks.push(Touch::Rest(80));
    ticks.extend(tap(at));
    page.run(
        "window.e2eTaps = [];
         for (const name of ['pointerdown', 'pointerup'])
           addEventListener(name, ({ timeStamp }) => e2eTaps.push(timeStamp), true)",
        &json!([]),
    )?;
    for nth in 1..=10 {
        page.step(format!("double tap {nth}"));
        page.act(&Actions::new().finger(&ticks))?;
        let soon = page.run(
            "const taps = e2eTaps.splice(0);
             return taps.slice(1).every((at, i) => at - taps[i] < 280)",
            &json!([]),
        )?;
        if soon == true {
            return Ok(());
        }
        // The next tap is to be a first one.
        thread::sleep(Duration::from_millis(400));
    }
    bail!("the driver is too slow for a double tap")
}

/// A tap opens what it is on. Firefox makes no click of its driver's fingers.
fn taps_open(page: &mut Page) -> Result<()> {
    if page.lab.browser().engine == Engine::Firefox {
        return Ok(());
    }
    page.run("el.clear()", &json!([]))?;
    page.no_card()?;
    page.click("[data-zoom='reset']")?;
    page.painted()?;
    let at = page.run(
        "for (const e of $$('path[data-district]')) {
           const spot = reach(e);
           if (spot.top === e) return [spot.x, spot.y, e.dataset.district];
         }",
        &json!([]),
    )?;
    let spot = crate::page::point(&at)?;
    page.step(format!("tap {at}"));
    page.act(&Actions::new().finger(&tap(spot)))?;
    let id = at[2].as_str().context("a district")?.to_owned();
    page.card("district", &id)?;
    page.lift_all();
    Ok(())
}

/// In somebody else's page one finger scrolls the page, and two move the map.
pub fn touch_in_host(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    host::make_tall(page)?;
    host::note_hints(page)?;
    let home = view(page)?;
    let (.., middle) = hands_room(page)?;
    let start = scrolled(page)?;
    page.step("one finger");
    let mut ticks = vec![Touch::To(middle), Touch::Down];
    ticks.extend(way(middle, (middle.0, middle.1 - 160)));
    ticks.push(Touch::Up);
    page.act(&Actions::new().finger(&ticks))?;
    host::told(page, "touch")?;
    ensure!(view(page)? == home, "one finger moved the map");
    // Firefox' driver hands fingers to the page only, not to what scrolls it.
    if page.lab.browser().engine == Engine::Chromium {
        page.wait(
            "the page to scroll",
            "return scrollY > arguments[0] + 60",
            &json!([start]),
        )?;
        page.run("scrollTo({ top: 0, behavior: 'instant' })", &json!([]))?;
    }
    host::untold(page)?;

    let (a, b, _) = hands_room(page)?;
    page.run("e2eHints.length = 0", &json!([]))?;
    let start = scrolled(page)?;
    let near = moved(page, &home, "a pinch", |page| {
        page.step("pinch");
        page.act(&two((a, (a.0 - 60, a.1 - 20)), (b, (b.0 + 60, b.1 + 20))))
    })?;
    ensure!(zoom(&near) > 1.8 * zoom(&home), "the pinch: {near}");
    page.painted()?;
    let spots = under(page, &[a, b])?;
    let shifted = |(x, y): Point| (x + 24, y - 40);
    moved(page, &near, "two fingers", |page| {
        page.step("two fingers alike");
        page.act(&two((a, shifted(a)), (b, shifted(b))))
    })?;
    are_at(page, &spots, &[shifted(a), shifted(b)], 3.0)?;
    let now = scrolled(page)?;
    ensure!(
        now == start,
        "two fingers scrolled the page: {start} to {now}"
    );
    let hints = page.run("return e2eHints", &json!([]))?;
    ensure!(hints == json!([]), "two fingers are told {hints}");
    page.lift_all();
    Ok(())
}

fn scrolled(page: &Page) -> Result<Value> {
    page.run("return scrollY", &json!([]))
}
