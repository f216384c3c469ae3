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

/// What an answer costs: the slowest but one in twenty.
#[derive(Debug, Default, Clone, Copy)]
pub struct Answer {
    /// Until it is laid out, ms.
    pub laid_out: f64,
    /// All work of the main thread that it sets off, ms.
    pub main: f64,
}

/// What questions cost.
#[derive(Debug, Default)]
pub struct Asking {
    /// A letter.
    pub key: Answer,
    /// A filter that is set or taken off.
    pub filter: Answer,
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
            keys.push(work(&mut tab, "input", |tab| {
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
            filters.push(work(&mut tab, "click", |tab| tab.value(&press).map(drop))?);
        }
    }
    tab.value("probe.press('[data-view=\"table\"]')")?;
    tab.wait(2 * SETTLE)?;
    let at = serde_json::from_value(tab.value("probe.middle('table.projects')")?)?;
    let scroll = cost(&mut tab, |tab| {
        wheel(tab, at, TICKS, 240)?;
        wheel(tab, at, TICKS / 2, -240)
    })?;
    Ok(Asking {
        key: slowest(&keys)?,
        filter: slowest(&filters)?,
        scroll,
    })
}

fn slowest(answers: &[Answer]) -> Result<Answer> {
    let of = |part: fn(&Answer) -> f64| {
        let times: Vec<f64> = answers.iter().map(part).collect();
        stats::quantile(&times, SHARE).context("nothing was asked")
    };
    Ok(Answer {
        laid_out: of(|answer| answer.laid_out)?,
        main: of(|answer| answer.main)?,
    })
}

/// What something costs that fires an event of that kind.
fn work(tab: &mut Tab, event: &str, act: impl FnOnce(&mut Tab) -> Result<()>) -> Result<Answer> {
    tab.value(&format!(
        "window.laidOut = probe.nextLaidOut({}), 0",
        json!(event)
    ))?;
    let before = tab.metric("TaskDuration")?;
    act(tab)?;
    tab.wait(ANSWER)?;
    let main = (tab.metric("TaskDuration")? - before) * 1000.0;
    let laid_out = tab.value("window.laidOut")?;
    Ok(Answer {
        laid_out: laid_out.as_f64().context("no time")?,
        main,
    })
}
