//! Magnified pages and wider texts (WCAG 1.4.4, 1.4.10, 1.4.12): nothing is cut off or lost, nothing has to be
//! scrolled sideways, every control can be reached.

use crate::{
    page::Page,
    suite::{layouts, plan, shapes::strings},
};
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// What a window of 1280 × 1024 has room for at 200 % and 400 %.
const ZOOMED: [(u32, u32); 2] = [(640, 512), (320, 256)];

/// With wider texts, the plain window and a phone as well.
const SPACED: [(u32, u32); 4] = [(1280, 1024), (390, 700), (640, 512), (320, 256)];

/// A reader's own spacing. Names on the map are a part of the drawing, which has a place for each.
const SPACING: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`*:not(svg *) { line-height: 1.5 !important; letter-spacing: .12em !important;
      word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
    root.adoptedStyleSheets.push(sheet)";

/// At 200 % and 400 %.
pub fn zoom(page: &mut Page) -> Result<()> {
    for (nth, size) in ZOOMED.into_iter().enumerate() {
        for lang in page.languages(nth) {
            page.open_at(size, &[("lang", &lang)])?;
            all(page, size, &lang).with_context(|| format!("{size:?}, {lang}"))?;
        }
    }
    Ok(())
}

/// With wider texts.
pub fn spacing(page: &mut Page) -> Result<()> {
    for (nth, size) in SPACED.into_iter().enumerate() {
        for lang in page.languages(nth) {
            page.open_at(size, &[("lang", &lang)])?;
            page.run(SPACING, &json!([]))?;
            all(page, size, &lang).with_context(|| format!("{size:?}, {lang}, spaced"))?;
        }
    }
    Ok(())
}

/// Cards, menu and legend, and what stands in the panel.
fn all(page: &mut Page, size: (u32, u32), lang: &str) -> Result<()> {
    layouts::at(page, size, lang)?;
    let raise = "if (!shown($('[part~=list]')))
        [...$$('.grip, .panel-toggle')].filter(shown)[0].click()";
    page.run(raise, &json!([]))?;
    let list = "return shown($('[part~=list]')) && !$('.views').inert";
    page.wait("the list", list, &json!([]))?;
    whole(page, "list")?;
    for (button, there) in [
        ("[data-filters]", "[data-filter]"),
        ("[data-figures]", "[data-bar]"),
        ("[data-view='table']", "table.projects [data-row]"),
    ] {
        press(page, button)?;
        page.wait(there, "return shown($(arguments[0]))", &json!([there]))?;
        whole(page, button)?;
    }
    press(page, "[data-view='plan']")?;
    plan::read(page)?;
    whole(page, "plan")?;
    press(page, "[data-share]")?;
    let taken = "return shown($('[data-away=copy]')) && !$('[aria-busy=true]')";
    page.wait("what is taken away", taken, &json!([]))?;
    whole(page, "what is taken away")
}

fn press(page: &mut Page, selector: &str) -> Result<()> {
    page.step(format!("press {selector}"));
    page.run("$(arguments[0]).click()", &json!([selector]))
        .map(drop)
}

fn whole(page: &mut Page, when: &str) -> Result<()> {
    page.painted()?;
    let wrong = strings(&page.run(CUT, &json!([]))?)?;
    ensure!(wrong.is_empty(), "{when}:\n- {}", wrong.join("\n- "));
    Ok(())
}

/// Texts that their boxes cut, controls that no scrolling brings to light, and what is wider than its room. A
/// table of data may be scrolled sideways, in a box of its own.
const CUT: &str = "
    const wrong = [], clips = (e) => !/visible/.test(getComputedStyle(e).overflowX);
    if (document.documentElement.scrollWidth > innerWidth)
      wrong.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    for (const e of $$('.lsm *').filter((e) => shown(e) && !e.closest('svg, .unseen, .table-scroll, [inert]'))) {
      const style = getComputedStyle(e);
      // What is clipped away wholly only screen readers have.
      if (e.matches('input, select') || !text(e) || !clips(e) || style.clipPath !== 'none' || e.clientWidth <= 1) continue;
      const scrolls = /auto|scroll/.test(style.overflowY);
      if (e.scrollWidth > e.clientWidth + 1) wrong.push(`${describe(e)} cuts what it says: ${text(e).slice(0, 60)}`);
      if (!scrolls && e.scrollHeight > e.clientHeight + 3 && !e.matches('.views, .panel, .stage, .map, .body'))
        wrong.push(`${describe(e)} is too low: ${text(e).slice(0, 60)}`);
    }
    const within = el.getBoundingClientRect();
    for (const e of $$('button, a[href], input, select').filter((e) => shown(e) && !e.closest('[inert], .table-scroll, .unseen'))) {
      const box = e.getBoundingClientRect();
      if (box.left < within.left - 1 || box.right > within.right + 1) wrong.push(`${describe(e)} is off the map`);
    }
    return wrong.slice(0, 12)";
