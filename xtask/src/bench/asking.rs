//! What a question costs: a letter in the search field, a filter, the table's rows passing by. Only our page
//! answers such.

use super::{
    devtools::Devtools,
    measure::{Cost, SETTLE, Subject, cost, wheel},
    stats,
    tab::{FAST, Tab},
};
use anyhow::{Context, Result};
use plan_core::plan::{Lang, Plan};
use serde_json::json;
use std::time::Duration;

/// So many letters of a question are typed.
const LETTERS: usize = 10;
/// Until what a letter or a filter sets off is done.
const ANSWER: Duration = Duration::from_millis(250);
const FILTERS: usize = 12;
const TICKS: usize = 24;
/// The slowest but one in so many counts.
const SHARE: f64 = 0.95;

/// What questions cost.
#[derive(Debug, Default)]
pub struct Asking {
    /// Work of the main thread for a letter, ms: the slowest but one in twenty.
    pub key: f64,
    /// The same for a filter that is set or taken off.
    pub filter: f64,
    /// The table scrolled by a wheel.
    pub scroll: Cost,
}

/// What is asked: the names of a project in the middle of all and of a district, and one that is misspelt.
pub fn questions(plan: &Plan) -> Vec<String> {
    let project = plan.projects.get(plan.projects.len() / 2);
    let district = plan.districts.last();
    let names = project
        .map(|p| &p.name)
        .into_iter()
        .chain(district.map(|d| &d.full_name));
    let mut all: Vec<String> = names
        .map(|name| name.get(Lang::default()).chars().take(LETTERS).collect())
        .collect();
    // The longest way: nothing fits, so slips and first letters are tried on all words.
    let reversed = all.first().map(|name| name.chars().rev().collect());
    all.extend(reversed);
    all
}

/// Types, filters and scrolls.
pub fn ask(devtools: &mut Devtools, subject: &Subject) -> Result<Asking> {
    let mut tab = Tab::open(devtools)?;
    tab.visit(&subject.url, Duration::from_millis(1500))?;
    tab.slow_down(FAST)?;
    let mut keys = Vec::new();
    for question in subject.questions {
        tab.value("probe.focus('[data-search]')")?;
        tab.wait(ANSWER)?;
        for letter in question.chars() {
            keys.push(work(&mut tab, |tab| {
                let text = letter.to_string();
                tab.call(
                    "Input.dispatchKeyEvent",
                    json!({ "type": "keyDown", "text": text }),
                )?;
                tab.call("Input.dispatchKeyEvent", json!({ "type": "keyUp" }))
                    .map(drop)
            })?);
        }
        let typed = tab.value("probe.typed('[data-search]')")?;
        anyhow::ensure!(typed == question.as_str(), "{question} became {typed}");
        // Shuts the results, then empties the field.
        for kind in ["keyDown", "keyUp", "keyDown", "keyUp"] {
            let escape = json!({ "type": kind, "key": "Escape", "code": "Escape" });
            tab.call("Input.dispatchKeyEvent", escape)?;
        }
    }
    tab.value("probe.press('[data-filters]')")?;
    tab.wait(SETTLE)?;
    let mut filters = Vec::new();
    let options = tab.value("probe.options()")?;
    let options: Vec<String> = serde_json::from_value(options)?;
    for option in options.iter().take(FILTERS / 2) {
        // On and off.
        for _ in 0..2 {
            let press = format!(
                "probe.press({})",
                json!(format!("[data-filter='{option}']"))
            );
            filters.push(work(&mut tab, |tab| tab.value(&press).map(drop))?);
        }
    }
    tab.value("probe.press('[data-view=\"table\"]')")?;
    tab.wait(2 * SETTLE)?;
    let at = serde_json::from_value(tab.value("probe.middle('table.projects')")?)?;
    let scroll = cost(&mut tab, |tab| {
        wheel(tab, at, TICKS, 240)?;
        wheel(tab, at, TICKS / 2, -240)
    })?;
    let slowest = |times: &[f64]| stats::quantile(times, SHARE).context("nothing was asked");
    Ok(Asking {
        key: slowest(&keys)?,
        filter: slowest(&filters)?,
        scroll,
    })
}

/// The main thread's work for something, with all that it sets off, ms.
fn work(tab: &mut Tab, act: impl FnOnce(&mut Tab) -> Result<()>) -> Result<f64> {
    let before = tab.metric("TaskDuration")?;
    act(tab)?;
    tab.wait(ANSWER)?;
    Ok((tab.metric("TaskDuration")? - before) * 1000.0)
}
