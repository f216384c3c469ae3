//! Apps of today's frameworks, built by Vite: see `tests/e2e/hosts/`.

use super::{
    Changes, furnish, press, unchanged,
    visit::{Size, chosen, drawn, open_project},
};
use crate::page::Page;
use anyhow::{Result, ensure};
use serde_json::{Value, json};

/// React sets properties, as the element is known before the app makes it.
pub fn react(page: &mut Page) -> Result<()> {
    // Where it notes that it listens.
    app(page, "react", &["_reactListening"])
}

/// Vue sets attributes first: the element is known only after the app has made it.
pub fn vue(page: &mut Page) -> Result<()> {
    app(page, "vue", &["__VUE"])
}

fn app(page: &mut Page, name: &str, added: &[&str]) -> Result<()> {
    furnish(page);
    let plan = &page.lab.plan;
    let (lang, district) = (plan.other(), plan.districts[0].id.clone());
    let [button, property] = [0, 1].map(|at| plan.projects[at].id.clone());
    let url = format!(
        "{}/hosts/{name}.html?lang={lang}&mounted=district:{district}\
         &button=project:{button}&property=project:{property}",
        page.lab.server.origin
    );
    page.load(&url)?;
    page.ready(1)?;
    page.settled()?;
    let changes = Changes {
        added,
        ..Changes::default()
    };
    page.card("district", &district)
        .map_err(|error| error.context("select() straight after mounting"))?;
    told(page, 1, "district", &district)?;
    drawn(page, Size::Own)?;
    unchanged(page, "with the map drawn", changes)?;
    let state = page.state()?;
    ensure!(
        state["lang"] == lang.as_str() && state["theme"] == "light",
        "the app's properties did not arrive: {state}"
    );
    let ready = page.run("return text(document.querySelector('#ready'))", &json!([]))?;
    ensure!(ready == "1", "the app has heard of {ready} ready events");

    let project = open_project(page)?;
    told(page, 2, "project", &project)?;
    let mut count = 2;
    for (how, id) in [("#choose", &button), ("#property", &property)] {
        // Choosing what is chosen is no news.
        count += usize::from(page.state()?["selected"]["id"] != id.as_str());
        press(page, how)?;
        page.card("project", id)?;
        told(page, count, "project", id)?;
    }
    press(page, "#theme")?;
    page.wait(
        "the theme that the app has set",
        "return el.state.theme === 'dark' && el.theme === 'dark'",
        &json!([]),
    )?;
    page.painted()?;
    let moved = Changes {
        focus_moved: true,
        ..changes
    };
    unchanged(page, "at the end", moved)?;
    // What is fetched later was found by the bundler, too.
    let picture = page.run_async("return el.exportSvg()", &json!([]))?;
    ensure!(
        picture.as_str().is_some_and(|it| it.starts_with("<svg")),
        "the picture is {picture}"
    );
    page.quiet()
}

/// The host page has written down so many choices, of which this is the last.
pub fn told(page: &mut Page, count: usize, kind: &str, id: &str) -> Result<()> {
    let last = page.wait(
        &format!("choice {count} in the page's own text"),
        "const said = (id) => text(document.querySelector(id));
         if (said('#count') !== String(arguments[0]))
           throw new Error(`${said('#count')}, the last one ${said('#last')}`);
         return said('#last')",
        &json!([count]),
    )?;
    let detail: Value = serde_json::from_str(last.as_str().unwrap_or_default())?;
    chosen(&("select".to_owned(), detail), kind, id)
}
