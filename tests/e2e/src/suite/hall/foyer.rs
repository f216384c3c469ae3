//! A screen that stands alone in a foyer.

use crate::{
    page::Page,
    wd::{Actions, Key},
};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// The page with the settings that staff give it.
fn open(page: &mut Page, idle_s: u32) -> Result<()> {
    let lang = page.lab.plan.first();
    let url = page.url(&[("mode", "kiosk"), ("lang", &lang)])?;
    let url = url.replace('#', &format!("?idle={idle_s}&code=4711#"));
    page.load(&url)?;
    page.ready(1)?;
    told(page)
}

fn told(page: &mut Page) -> Result<()> {
    let first = page.lab.plan.story[0].id.clone();
    page.wait(
        "the story from its start, in the first language",
        "return el.state?.step === arguments[0] && el.state.lang === arguments[1] && shown($('.slide'))
           && el.state.selected === null && el.state.filters.q === ''",
        &json!([first, page.lab.plan.first()]),
    )
    .map(drop)
}

/// The story until it is touched; then the map, from which nothing leads away; after some silence the story again.
pub fn foyer(page: &mut Page) -> Result<()> {
    open(page, 4)?;
    page.step("the first touch ends the story, and does nothing else");
    let middle = page.run(
        "return [innerWidth * 0.66, innerHeight / 2].map(Math.round)",
        &json!([]),
    )?;
    page.act(&Actions::new().click(crate::page::point(&middle)?))?;
    page.wait(
        "the map to be touched",
        "return el.state.step === null && shown($('[part~=toolbar]')) && !shown($('.slide'))",
        &json!([]),
    )?;
    ensure!(
        page.state()?["selected"].is_null(),
        "the first touch opened a card"
    );
    large(page)?;
    leads_nowhere(page)?;
    page.step("leave it in another language, with a card");
    let (other, project) = (page.lab.plan.other(), page.lab.plan.projects[0].id.clone());
    page.run(
        "$(`[data-lang-button='${arguments[0]}']`).click(); el.select({ kind: 'project', id: arguments[1] })",
        &json!([other, project]),
    )?;
    page.card("project", &project)?;
    told(page)?;
    out(page)?;
    page.quiet()
}

/// What is touched is 64 px large at least.
fn large(page: &mut Page) -> Result<()> {
    page.painted()?;
    let small = page.run(
        "return $$('button, select, input').filter(shown).filter((e) => e.getClientRects().length)
           .map((e) => [e.getBoundingClientRect(), e]).filter(([box]) => box.width && Math.min(box.width, box.height) < 63.5)
           .map(([box, e]) => `${describe(e)} ${Math.round(box.width)} × ${Math.round(box.height)}`)",
        &json!([]),
    )?;
    ensure!(small == json!([]), "too small for a finger: {small}");
    Ok(())
}

/// Links are codes, and browsers' own menus, selections and zooms are refused.
fn leads_nowhere(page: &mut Page) -> Result<()> {
    let refused: Value = page.run(
        "const at = $('[part~=map]');
         const tried = [new MouseEvent('contextmenu'), new DragEvent('dragstart'), new Event('selectstart'),
           new WheelEvent('wheel', { ctrlKey: true }), new KeyboardEvent('keydown', { key: 'p', ctrlKey: true }),
           new KeyboardEvent('keydown', { key: 'F5' })];
         return tried.map(({ type, constructor: Kind, ...rest }, i) => {
           const event = new tried[i].constructor(type, { bubbles: true, composed: true, cancelable: true,
             ctrlKey: tried[i].ctrlKey, key: tried[i].key });
           return at.dispatchEvent(event) ? `${type} ${tried[i].key ?? ''}` : '';
         }).filter(Boolean)",
        &json!([]),
    )?;
    ensure!(refused == json!([]), "not refused: {refused}");
    for selector in ["[data-share]", "[data-fullscreen]", "[data-present]"] {
        let there = page.run("return shown($(arguments[0]))", &json!([selector]))?;
        ensure!(there == false, "{selector} is there");
    }
    let project = page.lab.plan.projects[0].id.clone();
    page.run(
        "el.select({ kind: 'project', id: arguments[0] })",
        &json!([project]),
    )?;
    page.card("project", &project)?;
    let windows = page.lab.browser().client.windows()?.len();
    let address = page.run(
        "const link = $('[data-card] a[href]'); link.click(); return link.href",
        &json!([]),
    )?;
    page.wait(
        "a code in its place",
        "return $('.told-code [data-qr]')?.dataset.qr === arguments[0]",
        &json!([address]),
    )?;
    ensure!(
        page.lab.browser().client.windows()?.len() == windows,
        "a window was opened"
    );
    page.run("$('.told-code').click()", &json!([]))?;
    Ok(())
}

/// The way out for those who know the code.
fn out(page: &mut Page) -> Result<()> {
    page.step("five touches of the corner, and the code");
    for _ in 0..5 {
        page.act(&Actions::new().click((20, 20)))?;
    }
    page.wait(
        "ten digits",
        "return $$('.told-leave [data-digit]').length === 10",
        &json!([]),
    )?;
    for digit in "0000".chars() {
        page.click(&format!("[data-digit='{digit}']"))?;
    }
    ensure!(page.state()?["mode"] == "kiosk", "a wrong code leads out");
    page.key(Key::Escape)?;
    page.wait("the box shut", "return !$('.told-leave')", &json!([]))?;
    page.key(Key::Escape)?;
    page.wait("it open", "return !!$('.told-leave')", &json!([]))?;
    for digit in "4711".chars() {
        page.click(&format!("[data-digit='{digit}']"))?;
    }
    page.wait(
        "the map of one reader",
        "return el.state.mode === 'explore' && shown($('[part~=toolbar]')) && !$('.told-leave')",
        &json!([]),
    )
    .map(drop)
    .context("the code")
}
