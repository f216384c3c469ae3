//! Buttons, keys, wheel and drag move the map, and never out of sight.

use crate::{
    engine::Engine,
    page::{Page, Place, point},
    wd::{Actions, Key, Point},
};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

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
    let near = moved(page, &home, "the wheel", |page| {
        turn(page, at, -240, control)
    })?;
    moved(page, &near, "the wheel, back", |page| {
        turn(page, at, 120, control)
    })?;
    for _ in 0..12 {
        turn(page, at, 480, control)?;
    }
    in_sight(page)
}

fn turn(page: &mut Page, (x, y): Point, delta: i64, control: bool) -> Result<()> {
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

fn view(page: &Page) -> Result<Value> {
    Ok(page.state()?["view"].clone())
}

/// Does something, and waits for another view.
fn moved(
    page: &mut Page,
    before: &Value,
    what: &str,
    act: impl FnOnce(&mut Page) -> Result<()>,
) -> Result<Value> {
    act(page)?;
    changed(page, before, what)
}

fn changed(page: &mut Page, before: &Value, what: &str) -> Result<Value> {
    page.wait(
        &format!("another view after {what}"),
        "const now = el.state.view;
         return !same(now, arguments[0]) && JSON.parse(JSON.stringify(now))",
        &json!([before]),
    )
}

fn back(page: &mut Page, home: &Value) -> Result<()> {
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
fn middle(page: &mut Page) -> Result<Point> {
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
fn in_sight(page: &mut Page) -> Result<()> {
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
