//! Hands on the map: what each gesture does, and that nothing sticks when it is interrupted.
//!
//! Places are compared through the transform of a drawn shape: what was under a pointer is looked for
//! where it must be after the gesture.

mod arrows;
mod flights;
mod host;
mod interrupted;
mod mouse;
mod screen;
mod touch;
mod wheel;

pub use arrows::arrows;
pub use flights::{STILL, flights, less_motion};
pub use host::host_page;
pub use interrupted::interrupted;
pub use mouse::{mouse, pixel_ratios};
pub use screen::full_screen;
pub use touch::{FINGERS, touch, touch_in_host};
pub use wheel::wheel;

use crate::{
    page::{Page, point},
    wd::Point,
};
use anyhow::{Result, ensure};
use serde_json::{Value, json};

/// The state's view.
pub fn view(page: &Page) -> Result<Value> {
    Ok(page.state()?["view"].clone())
}

/// Does something, and waits for another view.
pub fn moved(
    page: &mut Page,
    before: &Value,
    what: &str,
    act: impl FnOnce(&mut Page) -> Result<()>,
) -> Result<Value> {
    act(page)?;
    changed(page, before, what)
}

/// Waits for another view than one before.
pub fn changed(page: &mut Page, before: &Value, what: &str) -> Result<Value> {
    page.wait(
        &format!("another view after {what}"),
        "const now = el.state.view;
         return !same(now, arguments[0]) && JSON.parse(JSON.stringify(now))",
        &json!([before]),
    )
}

/// Waits for the first view.
pub fn back(page: &mut Page, home: &Value) -> Result<()> {
    let same = "if (same(el.state.view, arguments[0])) return true;
         throw new Error(`the view is ${JSON.stringify(el.state.view)}`)";
    page.wait(
        &format!("the first view again, {home}"),
        same,
        &json!([home]),
    )
    .map(drop)
}

/// A point of the map where a drag can start.
pub fn middle(page: &mut Page) -> Result<Point> {
    let at = page.wait(
        "the map's middle",
        "const map = $('[part~=map]');
         const view = map.getBoundingClientRect();
         if (view.top < 0 || view.bottom > innerHeight)
           map.scrollIntoView({ block: 'center', behavior: 'instant' });
         const box = map.getBoundingClientRect();
         return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]",
        &json!([]),
    )?;
    point(&at)
}

/// Some of the province is still in the map's window.
pub fn in_sight(page: &mut Page) -> Result<()> {
    let seen = page.run(
        "const map = $('[part~=map]').getBoundingClientRect();
         const boxes = $$('path[data-district]').map((e) => e.getBoundingClientRect());
         const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 8
           && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 8;
         return boxes.some((box) => over(box, map))",
        &json!([]),
    )?;
    ensure!(seen == true, "the province is out of sight");
    Ok(())
}

/// The map's points under some points of the screen.
fn under(page: &Page, places: &[Point]) -> Result<Value> {
    page.run(
        "const back = $('path[data-district]').getScreenCTM().inverse();
         return arguments[0].map(([x, y]) => {
           const p = new DOMPoint(x, y).matrixTransform(back);
           return [p.x, p.y];
         })",
        &json!([places]),
    )
}

/// Those points of the map are now at these places of the screen.
fn are_at(page: &mut Page, points: &Value, places: &[Point], within_px: f64) -> Result<()> {
    page.painted()?;
    let now = page.run(
        "const ctm = $('path[data-district]').getScreenCTM();
         return arguments[0].map(([x, y]) => {
           const p = new DOMPoint(x, y).matrixTransform(ctm);
           return [p.x, p.y];
         })",
        &json!([points]),
    )?;
    for (at, &(x, y)) in places.iter().enumerate() {
        let part = |i: usize| now[at][i].as_f64().unwrap_or(f64::NAN);
        let off = (part(0) - x as f64).hypot(part(1) - y as f64);
        ensure!(
            off <= within_px,
            "what was under the pointer is at {}, expected ({x}, {y})",
            now[at]
        );
    }
    Ok(())
}

/// Two points of the map around its middle, and the middle, with room for hands on all sides.
fn hands_room(page: &mut Page) -> Result<(Point, Point, Point)> {
    let (x, y) = middle(page)?;
    Ok(((x - 60, y - 20), (x + 60, y + 20), (x, y)))
}

/// Goes near enough that no movement of a hand meets an edge.
fn go_near(page: &mut Page) -> Result<Value> {
    let home = view(page)?;
    page.click("[data-zoom='in']")?;
    page.click("[data-zoom='in']")?;
    page.click("[data-zoom='in']")?;
    let zoom = home["zoom"].as_f64().unwrap_or(1.0) * 3.3;
    page.wait(
        "a near view",
        "return el.state.view.zoom > arguments[0]",
        &json!([zoom]),
    )?;
    page.painted()?;
    view(page)
}

/// The zoom of a view.
fn zoom(view: &Value) -> f64 {
    view["zoom"].as_f64().unwrap_or(f64::NAN)
}
