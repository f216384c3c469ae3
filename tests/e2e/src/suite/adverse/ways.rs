//! Off the page and back, and onto paper, at any moment.

use crate::{engine::Engine, page::Page};
use anyhow::{Result, ensure};
use lopdf::Document;
use serde_json::json;

/// From another page back to the map: it is as it was, from the browser's memory or loaded anew, and it lives.
pub fn away_and_back(page: &mut Page) -> Result<()> {
    let lang = page.lab.plan.other();
    page.open(&[("lang", &lang), ("theme", "dark")])?;
    let project = page.lab.plan.projects[0].id.clone();
    page.select("project", &project)?;
    page.run(
        "window.e2eShown = []; addEventListener('pageshow', (e) => e2eShown.push(e.persisted))",
        &json!([]),
    )?;
    page.painted()?;
    page.wait(
        "the address",
        "return location.hash.includes(arguments[0])",
        &json!([project]),
    )?;
    let before = page.state()?;
    page.lab
        .server
        .page("/elsewhere.html", "<!doctype html><title>Elsewhere</title>");
    let elsewhere = format!("{}/elsewhere.html", page.lab.server.origin);
    page.step("away and back");
    page.lab.browser().client.open(&elsewhere)?;
    page.lab.browser().client.back()?;
    page.lives()?;
    page.painted()?;
    page.card("project", &project)?;
    let after = page.state()?;
    for part in ["lang", "theme", "selected", "layers", "mode"] {
        ensure!(before[part] == after[part], "{part}: {after}, not {before}");
    }
    let kept = page.run("return !!window.e2eShown?.includes(true)", &json!([]))?;
    println!(
        "· the page came back {}",
        if kept == true { "from memory" } else { "anew" }
    );
    page.step("it lives");
    page.run("el.clear()", &json!([]))?;
    page.no_card()?;
    let district = page.lab.plan.districts[0].id.clone();
    page.select("district", &district)?;
    page.quiet()
}

/// Printed in the middle of a flight, the map is on the paper, and the flight ends where it goes to.
pub fn print_in_flight(page: &mut Page) -> Result<()> {
    page.open(&[("view", "6.00,0,0")])?;
    page.run("$(\"[data-zoom='reset']\").click()", &json!([]))?;
    if page.lab.browser().engine != Engine::Webkit {
        let pdf = page.lab.browser().client.print()?;
        // Also what pages draw by way of forms.
        let document = Document::load_mem(&pdf)?;
        let streams = document
            .objects
            .values()
            .filter_map(|it| it.as_stream().ok());
        let contents = streams.filter_map(|stream| stream.decompressed_content().ok());
        let is_line = |w: &&[u8]| w[..2] == *b" l" && w[2].is_ascii_whitespace();
        let lines = |content: Vec<u8>| content.windows(3).filter(is_line).count();
        let lines: usize = contents.map(lines).sum();
        ensure!(lines > 500, "{lines} lines are on the paper");
    } else {
        page.run(
            "for (const name of ['beforeprint', 'afterprint']) dispatchEvent(new Event(name))",
            &json!([]),
        )?;
    }
    page.wait(
        "the flight's end",
        "return !$('[part~=map]').dataset.moving && Math.abs(el.state.view.zoom - 1) < 0.01",
        &json!([]),
    )?;
    page.painted()?;
    super::super::moving::in_sight(page)?;
    page.quiet()
}
