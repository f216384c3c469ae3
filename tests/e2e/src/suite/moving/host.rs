//! Somebody else's page: the map cooperates, and says how it can be moved.

use super::{middle, moved, view, wheel::turn};
use crate::{engine::Engine, page::Page};
use anyhow::{Result, ensure};
use serde_json::json;

/// Gives the page something to scroll to.
pub fn make_tall(page: &Page) -> Result<()> {
    let script = "document.body.style.paddingBottom = '3000px'";
    page.run(script, &json!([])).map(drop)
}

/// Notes every hint from now on: a busy machine may look too late for one that goes.
pub fn note_hints(page: &Page) -> Result<()> {
    let script = "
        window.e2eHints = [];
        const e = $('.hands-hint');
        new MutationObserver(() => setTimeout(() => e.dataset.hint && e2eHints.push(
          [e.dataset.hint, text(e), shown(e), e.closest('[aria-hidden]') !== null])))
          .observe(e, { attributes: true })";
    page.run(script, &json!([])).map(drop)
}

/// Waits until the reader was told, and reads what.
pub fn told(page: &mut Page, hint: &str) -> Result<()> {
    let last = page.wait(
        &format!("the hint {hint}"),
        "return window.e2eHints.find(([name]) => name === arguments[0])",
        &json!([hint]),
    )?;
    let lang = page.state()?["lang"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let word = page.lab.plan.word(&lang, &format!("hint_{hint}"))?;
    let expected = json!([hint, word.replace("{key}", "Ctrl"), true, true]);
    ensure!(last == expected, "the hint is {last}, expected {expected}");
    Ok(())
}

/// Waits until it is gone.
pub fn untold(page: &mut Page) -> Result<()> {
    let gone = "return !$('[data-hint]') && !shown($('.hands-hint'))";
    page.wait("the hint to go", gone, &json!([])).map(drop)
}

/// The plain wheel scrolls the page and brings the hint, which takes neither focus nor clicks; with
/// Control the map zooms and the page stays. As a kiosk the map takes it all.
pub fn host_page(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    make_tall(page)?;
    note_hints(page)?;
    page.focus("[data-zoom='in']")?;
    let home = view(page)?;
    let scrolls = page.lab.browser().engine != Engine::Webkit;
    let at = middle(page)?;
    let start = page.run("return scrollY", &json!([]))?;
    turn(page, at, 120, false)?;
    told(page, "wheel")?;
    ensure!(view(page)? == home, "the map took the host's wheel");
    if scrolls {
        let moved = "return scrollY > arguments[0]";
        page.wait("the page to scroll", moved, &json!([start]))?;
    }
    let unmoved = page.run(
        "const box = $('.hands-hint p').getBoundingClientRect();
         const top = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
         return [root.activeElement?.dataset.zoom, !!top?.closest('.hands-hint')]",
        &json!([]),
    )?;
    ensure!(
        unmoved == json!(["in", false]),
        "the hint takes focus or clicks: {unmoved}"
    );
    untold(page)?;

    let at = middle(page)?;
    let start = page.run("return scrollY", &json!([]))?;
    let near = moved(page, &home, "the wheel with Control", |page| {
        turn(page, at, -120, true)
    })?;
    let now = page.run("return scrollY", &json!([]))?;
    ensure!(now == start, "the page scrolled as well: {start} to {now}");
    let hint = page.run("return !!$('[data-hint]')", &json!([]))?;
    ensure!(hint == false, "there is a hint though the map moves");

    let action = |page: &Page| {
        page.run(
            "return getComputedStyle($('[part~=map]')).touchAction",
            &json!([]),
        )
    };
    ensure!(action(page)? == "pan-x pan-y", "touch-action in a page");
    page.run("el.setAttribute('mode', 'kiosk')", &json!([]))?;
    page.wait(
        "the map to be a kiosk",
        "return getComputedStyle($('[part~=map]')).touchAction === 'none'",
        &json!([]),
    )?;
    let start = page.run("return scrollY", &json!([]))?;
    moved(page, &near, "the kiosk's wheel", |page| {
        turn(page, at, -120, false)
    })?;
    let now = page.run("return scrollY", &json!([]))?;
    ensure!(now == start, "a kiosk scrolls the page: {start} to {now}");
    page.run("el.setAttribute('mode', 'explore')", &json!([]))?;
    Ok(())
}
