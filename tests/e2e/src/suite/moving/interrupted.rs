//! Gestures that do not end as they should.

use super::{are_at, go_near, hands_room, moved, under, view};
use crate::{
    engine::Engine,
    page::{Page, Place},
    wd::{Actions, Point},
};
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// What a script does in the middle of a drag, after which the hand moves the map no more.
const ENDS: [(&str, &str); 4] = [
    ("the window loses the focus", "dispatchEvent(new Event('blur'))"),
    ("the page goes away", "dispatchEvent(new Event('pagehide'))"),
    (
        "the browser takes the pointer",
        "for (const pointerId of e2eIds)
           $('[part~=map]').dispatchEvent(new PointerEvent('pointercancel', { pointerId, bubbles: true }))",
    ),
    (
        "the button was let go of outside of the window",
        "for (const pointerId of e2eIds)
           $('[part~=map]').dispatchEvent(new PointerEvent('pointermove', { pointerId, buttons: 0, bubbles: true }))",
    ),
];

/// Whatever ends a drag, the map stays where it was and the next drag is as good as any; what does
/// not concern a drag leaves it alone.
pub fn interrupted(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    page.run(
        "window.e2eIds = [];
         $('[part~=map]').addEventListener('pointerdown', (e) => e2eIds.push(e.pointerId), true)",
        &json!([]),
    )?;
    go_near(page)?;
    let (a, ..) = hands_room(page)?;
    for (what, script) in ENDS {
        page.step(what);
        let start = view(page)?;
        moved(page, &start, "the drag", |page| {
            page.act(
                &Actions::new()
                    .move_to(a)
                    .press()
                    .move_to(by(a, 20, 10))
                    .move_to(by(a, 40, 20)),
            )
        })?;
        page.painted_under_hand()?;
        page.run(script, &json!([]))?;
        let then = view(page)?;
        page.act(&Actions::new().move_to(by(a, 90, 70)).move_to(by(a, 10, 60)))?;
        page.painted()?;
        ensure!(view(page)? == then, "{what}: the map still follows");
        page.act(&Actions::new().lift())?;
        page.painted()?;
        ensure!(view(page)? == then, "{what}: the release moves the map");
        page.no_card().with_context(|| what.to_owned())?;
        drags(page, a).with_context(|| format!("after: {what}"))?;
    }
    at_rest_between(page, a)?;
    another_button(page, a)?;
    another_language(page, a)?;
    fingers(page)
}

fn by((x, y): Point, dx: i64, dy: i64) -> Point {
    (x + dx, y + dy)
}

/// A whole drag, there and back.
fn drags(page: &mut Page, a: Point) -> Result<()> {
    for (from, to) in [(a, by(a, 64, 40)), (by(a, 64, 40), a)] {
        let spot = under(page, &[from])?;
        page.act(&Actions::new().drag(from, to))?;
        are_at(page, &spot, &[to], 1.5)?;
    }
    Ok(())
}

/// A hand that rests in the middle of a drag: Chromium may let go of the pointer then.
fn at_rest_between(page: &mut Page, a: Point) -> Result<()> {
    page.step("a rest in between");
    let spot = under(page, &[a])?;
    page.act(&Actions::new().move_to(a).press().move_to(by(a, 20, 10)))?;
    for (dx, dy) in [(40, 20), (60, 25), (70, 50)] {
        page.painted_under_hand()?;
        page.act(&Actions::new().move_to(by(a, dx, dy)))?;
    }
    page.act(&Actions::new().lift())?;
    are_at(page, &spot, &[by(a, 70, 50)], 1.5)
}

/// The middle button, pressed and let go of during a drag, neither ends nor doubles it. WebKit's
/// driver tells of no button any more after the release of one of two.
fn another_button(page: &mut Page, a: Point) -> Result<()> {
    if page.lab.browser().engine == Engine::Webkit {
        println!("· no second button in WebKit: its driver forgets the first");
        return Ok(());
    }
    page.step("another button");
    let (to, start) = (by(a, 70, 50), by(a, 20, 10));
    let spot = under(page, &[a])?;
    let actions = Actions::new().move_to(a).press().move_to(start);
    let actions = actions.press_button(1).move_to(by(a, 40, 30));
    let actions = actions.lift_button(1).move_to(to).lift();
    page.act(&actions)?;
    are_at(page, &spot, &[to], 1.5)?;
    page.act(&Actions::new().move_to(by(to, 50, 50)))?;
    are_at(page, &spot, &[to], 1.5).context("it sticks to the pointer")?;
    drags(page, a)
}

/// New names on the map in the middle of a drag do not end it.
fn another_language(page: &mut Page, a: Point) -> Result<()> {
    page.step("another language");
    let (lang, other) = (page.lab.plan.first(), page.lab.plan.other());
    let to = by(a, 70, 50);
    let spot = under(page, &[a])?;
    page.act(&Actions::new().move_to(a).press().move_to(by(a, 20, 10)))?;
    page.run("el.setAttribute('lang', arguments[0])", &json!([other]))?;
    page.act(&Actions::new().move_to(by(a, 50, 40)))?;
    page.run("el.setAttribute('lang', arguments[0])", &json!([lang]))?;
    page.act(&Actions::new().move_to(to).lift())?;
    are_at(page, &spot, &[to], 1.5)
}

/// Does something to a pinch after a number of movements, and notes the view then.
const IN_THE_MIDDLE: &str = "
    window.e2eView = null;
    const map = $('[part~=map]');
    let movements = 0;
    const seen = () => {
      if (++movements < 4) return;
      map.removeEventListener('pointermove', seen);
      INTERRUPT;
      window.e2eView = JSON.parse(JSON.stringify(el.state.view));
    };
    map.addEventListener('pointermove', seen)";

/// The same of fingers; Chromium's driver wants the whole of a touch in one command.
fn fingers(page: &mut Page) -> Result<()> {
    if page.lab.browser().engine == Engine::Webkit {
        return Ok(());
    }
    for (what, script) in &ENDS[..3] {
        page.step(format!("pinch: {what}"));
        let (a, b, middle) = hands_room(page)?;
        let start = view(page)?;
        page.run(&IN_THE_MIDDLE.replace("INTERRUPT", script), &json!([]))?;
        let pinch = Actions::new()
            .swipe(a, by(a, -88, -28))
            .swipe(b, by(b, 88, 28));
        page.act(&pinch)?;
        page.painted()?;
        let then = page.run("return window.e2eView", &json!([]))?;
        ensure!(then.is_object(), "{what}: the fingers did not move");
        ensure!(then != start, "{what}: they did not move the map");
        ensure!(view(page)? == then, "{what}: the map still follows");
        // In a host's page a single finger is the page's.
        if page.place == Place::Host {
            continue;
        }
        for (from, to) in [(middle, by(middle, 96, 64)), (by(middle, 96, 64), middle)] {
            let spot = under(page, &[from])?;
            page.act(&Actions::new().swipe(from, to))?;
            are_at(page, &spot, &[to], 2.0).with_context(|| format!("a finger after: {what}"))?;
        }
    }
    page.lift_all();
    Ok(())
}
