//! Keys beside the two of a clicker.

use super::seen;
use crate::{page::Page, wd::Key};
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// A number and Enter, black and white, another language in the middle, the list of keys, by itself, a district in the
/// light, and out.
pub fn keys(page: &mut Page) -> Result<()> {
    let steps = page.lab.plan.story.clone();
    let (lang, other) = (page.lab.plan.first(), page.lab.plan.other());
    page.open(&[("lang", &lang)])?;
    // From its button in the bar.
    page.click("[data-present]")?;
    seen(page, &steps[0].id)?;
    for digit in "12".chars() {
        page.key(Key::Char(digit))?;
    }
    page.wait(
        "the typed number",
        "return text($('.told-typed')) === '12'",
        &json!([]),
    )?;
    page.key(Key::Enter)?;
    seen(page, &steps[11].id)?;
    for (key, blank) in [('b', "black"), ('b', ""), ('w', "white"), ('.', "black")] {
        page.key(Key::Char(key))?;
        page.wait(
            &format!("a {blank} screen"),
            "const box = $('.told-blank');
             return box.dataset.blank === arguments[0] && shown(box) === (arguments[0] !== '')",
            &json!([blank]),
        )?;
    }
    // Nothing is skipped unseen: the first press shows again.
    page.key(Key::PageDown)?;
    page.wait(
        "the screen again",
        "return !shown($('.told-blank'))",
        &json!([]),
    )?;
    seen(page, &steps[11].id)?;
    page.key(Key::Char('l'))?;
    page.wait(
        "another language",
        "return el.state.lang === arguments[0]",
        &json!([other]),
    )?;
    let told = seen(page, &steps[11].id)?;
    let headline = steps[11].headline.clone().context("a headline")?;
    let headline = page.lab.plan.text(&headline, &other).to_owned();
    ensure!(told["headline"] == headline.as_str(), "in {other}: {told}");
    let title = page.lab.plan.word(&other, "keys")?.to_owned();
    page.key(Key::Char('?'))?;
    page.wait(
        "the list of keys",
        "return text($('.told-keys h2')) === arguments[0] && $$('.told-keys kbd').length > 12",
        &json!([title]),
    )?;
    page.key(Key::Escape)?;
    page.wait("it shut", "return !$('.told-keys h2')", &json!([]))?;
    page.key(Key::Home)?;
    seen(page, &steps[0].id)?;
    page.key(Key::End)?;
    seen(page, &steps[steps.len() - 1].id)?;
    page.key(Key::Left)?;
    seen(page, &steps[steps.len() - 2].id)?;
    spotlight(page)?;
    page.key(Key::Escape)?;
    page.wait(
        "the map for one reader",
        "return el.state.mode === 'explore' && el.state.step === null && shown($('[part~=toolbar]'))
           && !$('[data-step]') && !document.fullscreenElement",
        &json!([]),
    )?;
    ensure!(
        page.state()?["view"]["zoom"] == 1,
        "all of the map is not seen"
    );
    page.quiet()
}

/// A press on a district puts all others in the shade, until Escape or the next step.
fn spotlight(page: &mut Page) -> Result<()> {
    let district = page.lab.plan.districts[0].id.clone();
    page.key(Key::Home)?;
    seen(page, &page.lab.plan.story[0].id.clone())?;
    page.run(
        "el.select({ kind: 'district', id: arguments[0] })",
        &json!([district]),
    )?;
    let lit =
        "return [...new Set($$('path[data-district]:not(.dim)').map((e) => e.dataset.district))]";
    page.painted()?;
    let seen = page.run(lit, &json!([]))?;
    ensure!(seen == json!([district]), "in the light: {seen}");
    ensure!(
        page.run("return shown($('[data-card]'))", &json!([]))? == false,
        "a card is open"
    );
    page.key(Key::Escape)?;
    page.wait(
        "all in the light",
        "return el.state.selected === null && el.state.step",
        &json!([]),
    )?;
    Ok(())
}

/// In another's page keys are the map's only where it has the focus, and it fills the window.
pub fn in_host(page: &mut Page) -> Result<()> {
    let steps = page.lab.plan.story.clone();
    page.open(&[])?;
    page.run("el.setAttribute('mode', 'present')", &json!([]))?;
    seen(page, &steps[0].id)?;
    let fills = page.run(
        "const box = el.getBoundingClientRect();
         return [box.left, box.top, box.width - innerWidth, box.height - innerHeight].map(Math.round)",
        &json!([]),
    )?;
    ensure!(
        fills == json!([0, 0, 0, 0]),
        "it does not fill the window: {fills}"
    );
    page.run(
        "document.body.tabIndex = -1; document.body.focus()",
        &json!([]),
    )?;
    page.key(Key::PageDown)?;
    page.painted()?;
    let full = page.run("return document.fullscreenElement === el", &json!([]))?;
    if full == false {
        ensure!(
            page.state()?["step"] == steps[0].id.as_str(),
            "the page's keys were taken"
        );
    }
    page.run(
        "$('path[data-district][tabindex=\"0\"]').focus()",
        &json!([]),
    )?;
    page.key(Key::Home)?;
    page.key(Key::PageDown)?;
    seen(page, &steps[1].id)?;
    page.run("el.setAttribute('mode', 'explore')", &json!([]))?;
    page.wait(
        "its place in the page",
        "return el.state.mode === 'explore' && getComputedStyle(el).position !== 'fixed'",
        &json!([]),
    )?;
    page.quiet()
}
