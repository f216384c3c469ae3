//! Where the focus is after what had it is gone: where it came from, and never nowhere.

use crate::{page::Page, suite::plan, wd::Key};
use anyhow::{Context, Result};
use serde_json::json;
use std::{thread, time::Duration};

/// A phone that fits into the windows of all engines.
const PHONE: (u32, u32) = (390, 700);

/// All flows by keyboard. What was found wrong is told at the end.
pub fn back(page: &mut Page) -> Result<()> {
    page.open(&[("shoe", "42")])?;
    press(page, ".notice button")?;
    page.wait("no notice", "return !$('.notice')", &json!([]))?;
    somewhere(page).context("the notice shut")?;
    cards(page)?;
    filters(page)?;
    figures(page)?;
    table(page)?;
    plan_page(page)?;
    over_map(page)?;
    story(page)?;
    phone(page)
}

fn cards(page: &mut Page) -> Result<()> {
    let there = "return !!root.activeElement?.closest('[data-card]')";
    for close in ["[data-close]", ".card-bar .quiet"] {
        press(page, "[data-row]")?;
        page.wait("the focus in the card", there, &json!([]))?;
        press(page, close)?;
        page.no_card()?;
        on(page, "[data-row]").with_context(|| format!("shut by {close}"))?;
    }
    press(page, "[data-row]")?;
    page.wait("the focus in the card", there, &json!([]))?;
    let first = page.run("return $('[data-card]').dataset.id", &json!([]))?;
    press(page, "[data-beside='next']")?;
    page.wait(
        "the next card with the focus",
        "return $('[data-card]')?.dataset.id !== arguments[0] && !!root.activeElement?.closest('[data-card]')",
        &json!([first]),
    )?;
    page.key(Key::Escape)?;
    page.no_card()?;
    on(page, "[data-row]").context("after the next card")
}

fn filters(page: &mut Page) -> Result<()> {
    press(page, "[data-filters]")?;
    on(page, "[data-filters]")?;
    for _ in 0..2 {
        press(page, "[data-filter]:not(.none)")?;
        page.painted()?;
        on(page, "[data-filter]").context("an option")?;
    }
    for loosen in ["[data-loosen='q']", "[data-loosen='all']"] {
        page.focus("[data-filter-text]")?;
        for _ in 0..4 {
            page.key(Key::Char('q'))?;
        }
        let none = "return shown($(\"[data-field='nothing-fits']\"))";
        page.wait("that nothing fits", none, &json!([]))?;
        press(page, loosen)?;
        page.wait("projects", "return !!$('[data-row]')", &json!([]))?;
        somewhere(page).context("what kept all out is given up")?;
    }
    press(page, "[data-filters]")?;
    on(page, "[data-filters]").context("filters shut")
}

fn figures(page: &mut Page) -> Result<()> {
    press(page, "[data-figures]")?;
    for control in [
        "[data-bar]",
        "[data-bar][aria-pressed=true]",
        "[data-figure]",
    ] {
        press(page, control)?;
        page.painted()?;
        somewhere(page).with_context(|| format!("after {control}"))?;
    }
    press(page, "[data-figures]")?;
    on(page, "[data-figures]").context("figures shut")
}

fn table(page: &mut Page) -> Result<()> {
    press(page, "[data-view='table']")?;
    page.wait("a table", "return !!$('table.projects')", &json!([]))?;
    on(page, "[data-view='table']")?;
    for _ in 0..2 {
        press(page, "table.projects th button")?;
        page.painted()?;
        on(page, "table.projects th button").context("another order")?;
    }
    press(page, "table.projects [data-row]")?;
    page.wait("a card", "return !!$('[data-card]')", &json!([]))?;
    page.painted()?;
    page.key(Key::Escape)?;
    page.no_card()?;
    on(page, "table.projects [data-row]").context("a card from the table")
}

fn plan_page(page: &mut Page) -> Result<()> {
    plan::open(page)?;
    let opens = "[data-field='plan'] [data-show^='project:']:not([data-show*=' '])";
    if page.run("return !!$(arguments[0])", &json!([opens]))? == true {
        press(page, opens)?;
        page.wait("a card", "return !!$('[data-card]')", &json!([]))?;
        page.painted()?;
        page.key(Key::Escape)?;
        page.no_card()?;
        on(page, opens).context("a card from the plan's page")?;
    }
    press(page, "[data-view='list']")?;
    on(page, "[data-view='list']").context("the list again")
}

fn over_map(page: &mut Page) -> Result<()> {
    page.unfold_legend()?;
    for entry in ["[data-legend-zone]", "[data-legend-corridor]"] {
        press(page, entry)?;
        page.wait("a card", "return !!$('[data-card]')", &json!([]))?;
        page.painted()?;
        page.key(Key::Escape)?;
        page.no_card()?;
        on(page, entry)?;
    }
    press(page, "[data-layer]")?;
    on(page, "[data-layer]").context("a layer")?;
    press(page, "[data-layer]")?;
    for zoom in [
        "[data-zoom='in']",
        "[data-zoom='out']",
        "[data-zoom='reset']",
    ] {
        page.focus(zoom)?;
        for _ in 0..12 {
            page.key(Key::Enter)?;
        }
        page.painted()?;
        on(page, zoom)?;
    }
    Ok(())
}

fn story(page: &mut Page) -> Result<()> {
    if page.lab.plan.story.is_empty() {
        return Ok(());
    }
    press(page, "[data-present]")?;
    page.wait("the story", "return shown($('.slide h1'))", &json!([]))?;
    // Where the browser takes the first one for itself, as the way out of the whole screen, the second ends the story.
    let over = "return el.state.mode === 'explore' && el.state.step === null && !document.fullscreenElement";
    for _ in 0..2 {
        page.key(Key::Escape)?;
        page.painted()?;
        thread::sleep(Duration::from_millis(500));
        if page.run(over, &json!([]))? == true {
            break;
        }
    }
    page.wait("the map for one reader", over, &json!([]))?;
    on(page, "[data-present]").context("the story is over")
}

fn phone(page: &mut Page) -> Result<()> {
    page.open_at(PHONE, &[])?;
    let other = page.lab.plan.other();
    press(page, ".settings-button")?;
    press(page, &format!("[data-lang-button='{other}']"))?;
    page.painted()?;
    on(page, ".settings-button").context("a language is chosen")?;
    press(page, ".grip")?;
    page.wait("the list", "return !$('.views').inert", &json!([]))?;
    press(page, "[data-row]")?;
    page.wait("a card", "return !!$('[data-card]')", &json!([]))?;
    page.painted()?;
    press(page, "[data-close]")?;
    page.no_card()?;
    on(page, "[data-row]").context("a card on a phone")?;
    page.key(Key::Escape)?;
    on(page, ".grip").context("the list on a phone")
}

/// Puts the focus on a control, and presses it by key.
fn press(page: &mut Page, selector: &str) -> Result<()> {
    page.focus(selector)?;
    page.key(Key::Enter)
}

/// The focus is there.
fn on(page: &mut Page, selector: &str) -> Result<()> {
    page.wait(
        &format!("the focus on {selector}"),
        "if (root.activeElement?.matches(arguments[0])) return true;
         throw new Error(`it is on ${describe(root.activeElement)}`)",
        &json!([selector]),
    )
    .map(drop)
}

/// The focus is on something in the map that can be seen.
fn somewhere(page: &mut Page) -> Result<()> {
    page.wait(
        "the focus in the map",
        "const has = root.activeElement;
         if (document.activeElement === el && has && shown(has) && !has.closest('[inert]')) return true;
         throw new Error(`it is on ${describe(has ?? document.activeElement)}`)",
        &json!([]),
    )
    .map(drop)
}
