//! Drag and double click.

use super::{are_at, go_near, hands_room, moved, under, view, zoom};
use crate::{page::Page, wd::Actions};
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
    let near = moved(page, &near, "a drag", |page| {
        page.step("drag");
        page.act(&Actions::new().drag(a, to))
    })?;
    are_at(page, &spot, &[to], 1.5)?;
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
        page.step("double click");
        page.act(&Actions::new().click(at).click(at))
    })?;
    are_at(page, &spot, &[at], 1.5)?;
    let factor = zoom(&after) / zoom(&before);
    ensure!(
        (factor - 2.25).abs() < 0.01,
        "a double click zooms by {factor}"
    );
    Ok(())
}
