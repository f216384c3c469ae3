//! Buttons, keys and drag move the map, and never out of sight.

use super::moving::{back, changed, in_sight, middle, moved, view};
use crate::{
    page::Page,
    wd::{Actions, Key},
};
use anyhow::{Context, Result};
use serde_json::json;

/// Buttons, keys and drag.
pub fn controls(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    let home = view(page)?;
    let near = moved(page, &home, "the zoom-in button", |page| {
        page.click("[data-zoom='in']")
    })?;
    moved(page, &near, "the zoom-out button", |page| {
        page.click("[data-zoom='out']")
    })?;
    page.click("[data-zoom='in']")?;
    page.click("[data-zoom='reset']")?;
    back(page, &home)?;

    page.focus("path[data-district]")?;
    let near = moved(page, &home, "+", |page| page.key(Key::Char('+')))?;
    moved(page, &near, "-", |page| page.key(Key::Char('-')))?;
    page.key(Key::Char('+'))?;
    page.key(Key::Char('0'))?;
    back(page, &home)?;
    arrows(page)?;

    page.click("[data-zoom='in']")?;
    page.click("[data-zoom='in']")?;
    let near = changed(page, &home, "two steps in")?;
    let (x, y) = middle(page)?;
    moved(page, &near, "a drag", |page| {
        page.step("drag");
        page.act(&Actions::new().drag((x, y), (x - 90, y - 60)))
    })?;
    page.no_card().context("a drag is not a click")?;
    for _ in 0..8 {
        page.act(&Actions::new().drag((x + 150, y + 120), (x - 150, y - 120)))?;
        in_sight(page)?;
    }
    page.click("[data-zoom='reset']")?;
    back(page, &home)
}

/// Arrow keys go from area to area: from the one at the other side there is another to go to.
fn arrows(page: &mut Page) -> Result<()> {
    for (key, right, down) in [
        (Key::Right, 1, 0),
        (Key::Down, 0, 1),
        (Key::Left, -1, 0),
        (Key::Up, 0, -1),
    ] {
        page.run(FOCUS_FARTHEST, &json!([right, down]))?;
        let before = page.run(WHERE, &json!([]))?;
        page.key(key)?;
        page.wait(
            "an arrow key to do something",
            &format!("const now = (() => {{ {WHERE} }})(); return now !== arguments[0]"),
            &json!([before]),
        )
        .with_context(|| format!("{key:?} from {before}"))?;
    }
    Ok(())
}

/// Puts the focus on the district that lies farthest against a direction.
const FOCUS_FARTHEST: &str = "
    const along = (e) => {
      const box = e.getBoundingClientRect();
      return (box.left + box.right) * arguments[0] + (box.top + box.bottom) * arguments[1];
    };
    const all = $$('path[data-district][tabindex]');
    all.reduce((a, b) => along(b) < along(a) ? b : a).focus()";

const WHERE: &str = "const has = root.activeElement;
    return JSON.stringify([el.state.view, has?.dataset?.district, has?.dataset?.corridor,
      has?.dataset?.project, has?.getAttribute('aria-activedescendant')])";
