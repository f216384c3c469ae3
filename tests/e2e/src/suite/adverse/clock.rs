//! Clocks that are set, while something counts on them.

use super::prelude;
use crate::{page::Page, wd::Actions};
use anyhow::{Context, Result};
use serde_json::json;

const DAY_MS: i64 = 86_400_000;

const CLOCK: &str = "
    const own = Date.now.bind(Date);
    window.e2eLate = 0;
    Date.now = () => own() + e2eLate;
    const Own = Date;
    window.Date = class extends Own { constructor(...given) { if (given.length) super(...given); else super(Date.now()); } }";

/// A flight ends where it goes to, and the foyer begins anew after its silence, whichever way the clock is set.
pub fn clock(page: &mut Page) -> Result<()> {
    prelude(page, CLOCK)?;
    for by in [-DAY_MS, DAY_MS] {
        flight(page, by).with_context(|| format!("set by {by} ms"))?;
        foyer(page, by).with_context(|| format!("set by {by} ms"))?;
    }
    page.quiet()
}

fn set(page: &Page, by: i64) -> Result<()> {
    page.run("e2eLate += arguments[0]", &json!([by])).map(drop)
}

fn flight(page: &mut Page, by: i64) -> Result<()> {
    page.open(&[("view", "5.00,0,0")])?;
    page.run("$(\"[data-zoom='reset']\").click()", &json!([]))?;
    set(page, by)?;
    page.wait(
        "the flight's end",
        "return !$('[part~=map]').dataset.moving && Math.abs(el.state.view.zoom - 1) < 0.01",
        &json!([]),
    )?;
    let project = page.lab.plan.projects[0].id.clone();
    page.select("project", &project)
}

fn foyer(page: &mut Page, by: i64) -> Result<()> {
    let url = page.url(&[("mode", "kiosk")])?;
    page.load(&url.replace('#', "?idle=3#"))?;
    page.ready(1)?;
    let told = "return el.state?.step && shown($('.slide'))";
    page.wait("the story", told, &json!([]))?;
    let middle = page.run(
        "return [innerWidth * 0.66, innerHeight / 2].map(Math.round)",
        &json!([]),
    )?;
    page.act(&Actions::new().click(crate::page::point(&middle)?))?;
    page.wait("the map", "return el.state.step === null", &json!([]))?;
    set(page, by)?;
    page.wait("the story after silence", told, &json!([]))
        .map(drop)
}
