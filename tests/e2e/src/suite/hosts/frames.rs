//! The map in frames: without an origin, without an address, and as a page of its own.

use super::{
    Changes, furnish, host, scripts, unchanged,
    visit::{Size, chosen, drawn, open_project, visit},
};
use crate::{
    page::Page,
    server::{STRICT, Server},
};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// Opens a host page of that server's with a frame, and waits in the frame.
fn open_framed(page: &mut Page, server: &Server, frame: &str) -> Result<()> {
    furnish(page);
    server.script(super::LOOK, super::look(page));
    server.instead("/e2e-host.css", 200, super::STYLE.into(), "text/css");
    let frames = format!("{}; frame-src {}", strict(page), page.lab.server.origin);
    server.page_under("/outside.html", host(frame, ""), &frames);
    page.lab.browser().client.leave_frame()?;
    page.load(&format!("{}/outside.html", server.origin))?;
    enter(page)
}

/// The strict policy with the server's name in it: in a frame that has no origin WebKit takes nothing for
/// `'self'`.
fn strict(page: &Page) -> String {
    let own = format!("'self' {}", page.lab.server.origin);
    STRICT.replace("'self'", &own)
}

fn enter(page: &mut Page) -> Result<()> {
    page.step("into the frame");
    page.lab.browser().client.enter_frame("iframe")
}

/// The page round the frame is what it was; then back into the frame.
fn outside(page: &mut Page, when: &str, focus_moved: bool) -> Result<()> {
    page.step("out of the frame");
    page.lab.browser().client.leave_frame()?;
    let changes = Changes {
        focus_moved,
        ..Changes::default()
    };
    unchanged(page, when, changes).context("outside")?;
    page.quiet().context("outside")?;
    page.run("e2eHost.toTop()", &json!([]))?;
    enter(page)
}

/// A page with the classic script and the element, as the frames hold it.
fn inner(page: &Page) -> String {
    let slug = &page.lab.site.slug;
    let [_, classic] = scripts(page);
    host(&format!("<{slug}></{slug}>"), &classic)
}

/// Scripts may run there, and that is all: no origin, no storage, no full screen.
pub fn sandbox(page: &mut Page) -> Result<()> {
    let body = inner(page);
    let policy = strict(page);
    page.lab.server.page_under("/inside.html", body, &policy);
    let server = page.lab.server.clone();
    let frame = "<iframe title=\"Map\" sandbox=\"allow-scripts\" src=\"/inside.html\"></iframe>";
    open_framed(page, &server, frame)?;
    page.ready(1)?;
    outside(page, "with the map drawn", false)?;
    page.ready(1)?;
    let alone = page.run(
        "let stored; try { stored = typeof localStorage } catch (e) { stored = e.name }
         return [self.origin, stored, document.fullscreenEnabled ?? document.webkitFullscreenEnabled]",
        &json!([]),
    )?;
    ensure!(
        alone == json!(["null", "SecurityError", false]),
        "the frame is not as poor as it should be: {alone}"
    );
    let offered = page.run("return shown($('[data-fullscreen]'))", &json!([]))?;
    ensure!(
        offered == false,
        "the map offers the full screen where there is none"
    );
    visit(page, Changes::default())?;
    outside(page, "after the visit", true)
}

/// The page is an attribute of the frame; with the host's origin, and without any.
pub fn srcdoc(page: &mut Page) -> Result<()> {
    // What the server puts first into its own pages.
    let first = match page.lab.prelude()? {
        Some(_) => "<script src=\"/e2e-prelude.js\"></script>",
        None => "",
    };
    let body = inner(page).replacen("<head>", &format!("<head>{first}"), 1);
    let body = body.replace('&', "&amp;").replace('"', "&quot;");
    let server = page.lab.server.clone();
    for sandbox in ["", "sandbox=\"allow-scripts\""] {
        let frame = format!("<iframe title=\"Map\" {sandbox} srcdoc=\"{body}\"></iframe>");
        open_framed(page, &server, &frame)?;
        page.ready(1)?;
        outside(page, "with the map drawn", false)?;
        let address = page.run("return location.href", &json!([]))?;
        ensure!(address == "about:srcdoc", "the frame is at {address}");
        visit(page, Changes::default())?;
        outside(page, "after the visit", true)?;
        page.lab.browser().client.leave_frame()?;
    }
    Ok(())
}

/// `index.html` in a frame, told what to show by its hash, on a page of its own origin and of another.
pub fn iframe(page: &mut Page) -> Result<()> {
    let lang = page.lab.plan.other();
    let district = page.lab.plan.districts[0].id.clone();
    let src = format!(
        "{}/index.html#lang={lang}&theme=dark&district={district}",
        page.lab.server.origin
    );
    for server in [page.lab.server.clone(), page.lab.elsewhere.clone()] {
        let frame = format!(
            "<iframe title=\"Map\" src=\"{}\"></iframe>",
            src.replace('&', "&amp;")
        );
        open_framed(page, &server, &frame)?;
        page.ready(1)?;
        page.settled()?;
        page.card("district", &district)?;
        drawn(page, Size::Whole)?;
        let state = page.state()?;
        ensure!(
            state["lang"] == lang.as_str() && state["theme"] == "dark",
            "the hash did not arrive: {state}"
        );
        outside(page, "with the map drawn", false)?;
        let slug = page.lab.site.slug.clone();
        page.run(
            "window.e2eChoices = [];
             document.addEventListener(`${arguments[0]}-select`,
               (e) => e2eChoices.push(JSON.stringify(e.detail)))",
            &json!([slug]),
        )?;
        let project = open_project(page)?;
        let choices = page.run("return window.e2eChoices.join('\\n')", &json!([]))?;
        let detail: Value = serde_json::from_str(choices.as_str().context("choices")?)?;
        chosen(&("select".to_owned(), detail), "project", &project)?;
        page.quiet()?;
        outside(page, "after the visit", true)?;
    }
    page.lab.browser().client.leave_frame()
}
