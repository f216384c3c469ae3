//! Drag and double click.

use super::{are_at, go_near, hands_room, moved, under, view, wheel::turn, zoom};
use crate::{
    engine::devtools,
    page::{Page, Place},
    wd::Actions,
};
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// A drag takes along what is under the pointer, marks no text and is no click; a double click zooms
/// in where it is.
pub fn mouse(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    let near = go_near(page)?;
    let (a, ..) = hands_room(page)?;
    let to = (a.0 + 100, a.1 - 70);
    let spot = under(page, &[a])?;
    moved(page, &near, "a drag", |page| {
        page.step("drag");
        page.act(&Actions::new().drag(a, to))
    })?;
    are_at(page, &spot, &[to], 1.5)?;
    let near = view(page)?;
    page.no_card().context("a drag is not a click")?;

    page.step("drag over the panel");
    let panel = page.run(
        "const box = $('[part~=list]').getBoundingClientRect();
         return [box.x + box.width / 2, box.y + box.height / 2]",
        &json!([]),
    )?;
    page.act(&Actions::new().drag(to, crate::page::point(&panel)?))?;
    let marked = "return String(getSelection()) + String(root.getSelection?.() ?? '')";
    let marked = page.run(marked, &json!([]))?;
    ensure!(marked == "", "a drag marks text: {marked}");
    page.painted()?;
    let away = view(page)?;
    ensure!(away != near, "the map does not follow over the panel");

    page.click("[data-zoom='reset']")?;
    page.painted()?;
    let before = go_near(page)?;
    let (.., at) = hands_room(page)?;
    let spot = under(page, &[at])?;
    let after = moved(page, &before, "a double click", |page| {
        // A busy machine may press twice so far apart that it is no double click: then once more, and
        // late enough that no press belongs to one before.
        for _ in 0..3 {
            page.step("double click");
            page.act(&Actions::new().click(at).click(at))?;
            std::thread::sleep(std::time::Duration::from_millis(900));
            if zoom(&view(page)?) != zoom(&before) {
                break;
            }
        }
        Ok(())
    })?;
    are_at(page, &spot, &[at], 1.5)?;
    let factor = zoom(&after) / zoom(&before);
    ensure!(
        (factor - 2.25).abs() < 0.01,
        "a double click zooms by {factor}"
    );
    Ok(())
}

/// On screens of any density, and in a page that is drawn larger or smaller, what is under the
/// pointer stays under it. Only Chromium's driver can change the density.
pub fn pixel_ratios(page: &mut Page) -> Result<()> {
    for ratio in [1.0, 1.25, 2.0, 3.0] {
        let metrics = json!({
            "width": 1280, "height": 800, "deviceScaleFactor": ratio, "mobile": false,
        });
        devtools(
            &page.lab.browser().client,
            "Emulation.setDeviceMetricsOverride",
            &metrics,
        )?;
        page.open(&[])?;
        follows(page).with_context(|| format!("device pixel ratio {ratio}"))?;
    }
    if page.place == Place::Host {
        for scale in [0.75, 1.25] {
            page.open(&[])?;
            page.run(
                "document.body.style.transformOrigin = '0 0';
                 document.body.style.transform = `scale(${arguments[0]})`",
                &json!([scale]),
            )?;
            follows(page).with_context(|| format!("a page drawn at {scale}"))?;
        }
    }
    Ok(())
}

fn follows(page: &mut Page) -> Result<()> {
    let near = go_near(page)?;
    let (a, b, _) = hands_room(page)?;
    let spot = under(page, &[a])?;
    moved(page, &near, "a drag", |page| {
        page.act(&Actions::new().drag(a, b))
    })?;
    are_at(page, &spot, &[b], 1.5)?;
    let (near, spot) = (view(page)?, under(page, &[a])?);
    moved(page, &near, "the wheel", |page| turn(page, a, -120, true))?;
    are_at(page, &spot, &[a], 1.5)
}
