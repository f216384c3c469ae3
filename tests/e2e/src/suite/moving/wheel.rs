//! The wheel.

use super::{are_at, in_sight, middle, moved, under, view};
use crate::{
    engine::Engine,
    page::{Page, Place},
    wd::{Actions, Point},
};
use anyhow::{Result, ensure};
use serde_json::json;

/// The wheel zooms. WebKit's driver takes wheel actions and does nothing; there a script makes the
/// event, which proves the handler and not the engine's way to it. In somebody else's page the
/// wheel belongs to the page unless Control is held.
pub fn wheel(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    let home = view(page)?;
    let at = middle(page)?;
    let control = page.place == Place::Host;
    if control {
        turn(page, at, -240, false)?;
        page.painted()?;
        let now = view(page)?;
        ensure!(now == home, "the map took the host's wheel: {now}");
    }
    let spot = under(page, &[at])?;
    let near = moved(page, &home, "the wheel", |page| {
        turn(page, at, -240, control)
    })?;
    are_at(page, &spot, &[at], 1.5)?;
    moved(page, &near, "the wheel, back", |page| {
        turn(page, at, 120, control)
    })?;
    for _ in 0..12 {
        turn(page, at, 480, control)?;
    }
    in_sight(page)
}

/// Turns it over a point.
pub fn turn(page: &mut Page, (x, y): Point, delta: i64, control: bool) -> Result<()> {
    page.step(format!("wheel {delta}"));
    if page.lab.browser().engine == Engine::Webkit {
        let script = "const [clientX, clientY, deltaY, ctrlKey] = arguments;
             root.elementFromPoint(clientX, clientY).dispatchEvent(new WheelEvent('wheel',
               { clientX, clientY, deltaY, ctrlKey, bubbles: true, composed: true, cancelable: true }))";
        return page.run(script, &json!([x, y, delta, control])).map(drop);
    }
    let actions = Actions::new();
    page.act(&if control {
        actions.control_wheel((x, y), delta)
    } else {
        actions.wheel((x, y), delta)
    })
}
