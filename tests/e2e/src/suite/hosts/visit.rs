//! What is looked at and done in every place.

use super::{Changes, heard, unchanged};
use crate::{
    page::{Page, point},
    wd::Actions,
};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// What size the map has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// As wide as what holds it and 16:10, but at least 20 rem tall.
    Own,
    /// The whole window or frame.
    Whole,
}

/// The whole visit: the map draws, a project opens by a click, the event arrives; the page's script
/// chooses and clears; and the page stays what it was.
pub fn visit(page: &mut Page, changes: Changes) -> Result<()> {
    page.ready(1)?;
    page.settled()?;
    drawn(page, Size::Own)?;
    unchanged(page, "with the map drawn", changes)?;
    let project = open_project(page)?;
    let events = heard(page, 2)?;
    ensure!(events[0].0 == "ready", "the first event is {events:?}");
    chosen(&events[1], "project", &project)?;
    let moved = Changes {
        focus_moved: true,
        ..changes
    };
    unchanged(page, "with a project open", moved)?;
    by_script(page, changes)?;
    page.quiet()
}

/// The host's script chooses and clears while the reader's focus is in the page.
fn by_script(page: &mut Page, changes: Changes) -> Result<()> {
    page.step("the page's own field takes the focus");
    page.run(
        "document.querySelector('#field').focus({ preventScroll: true }); e2eHost.note()",
        &json!([]),
    )?;
    let district = page.lab.plan.districts[0].id.clone();
    page.select("district", &district)?;
    page.painted()?;
    chosen(&heard(page, 3)?[2], "district", &district)?;
    page.run("el.clear()", &json!([]))?;
    page.no_card()?;
    let last = heard(page, 4)?[3].clone();
    ensure!(
        last == ("select".to_owned(), Value::Null),
        "cleared: {last:?}"
    );
    unchanged(page, "after its script chose and cleared", changes)
}

/// A `select` event of this thing.
pub fn chosen((name, detail): &(String, Value), kind: &str, id: &str) -> Result<()> {
    let says = name == "select"
        && detail["kind"] == kind
        && detail["id"] == id
        && detail["name"].as_str().is_some_and(|name| !name.is_empty());
    ensure!(
        says,
        "{name} says {detail}, expected the choice of {kind} {id}"
    );
    Ok(())
}

/// Every district has its fill, there are markers, and the map has the right size.
pub fn drawn(page: &mut Page, size: Size) -> Result<()> {
    let seen = page.run(
        "const filled = $$('path[data-district]').filter((e) => {
           const { fill } = getComputedStyle(e), box = e.getBoundingClientRect();
           return shown(e) && box.width > 4 && box.height > 4
             && !/^(none|transparent|rgba\\(.*, 0\\))$/.test(fill);
         });
         const style = getComputedStyle(el), holder = getComputedStyle(el.parentElement);
         const sum = (style, ...names) => names.reduce((all, name) => all + parseFloat(style[name]), 0);
         const inner = [el.clientWidth - sum(style, 'paddingLeft', 'paddingRight'),
                        el.clientHeight - sum(style, 'paddingTop', 'paddingBottom')];
         const cells = [...el.parentElement.children].filter((e) => e.localName === el.localName).length;
         const gaps = (cells - 1) * (parseFloat(holder.columnGap) || 0);
         const room = (el.parentElement.clientWidth - sum(holder, 'paddingLeft', 'paddingRight') - gaps) / cells
           - sum(style, 'marginLeft', 'marginRight');
         const map = $('.lsm').getBoundingClientRect();
         return {
           districts: new Set(filled.map((e) => e.dataset.district)).size,
           markers: $$('[data-project], [data-cluster]').filter(shown).length,
           least: 20 * parseFloat(getComputedStyle(document.documentElement).fontSize),
           inner, room, filled: [el.clientWidth, el.clientHeight], outer: el.offsetWidth, map: [map.width, map.height],
           window: [innerWidth, innerHeight],
         }",
        &json!([]),
    )?;
    let all = page.lab.plan.districts.len();
    ensure!(
        seen["districts"] == all,
        "{} of {all} districts are filled: {seen}",
        seen["districts"]
    );
    ensure!(seen["markers"] != 0, "no marker is shown");
    let near = |a: &Value, b: f64| a.as_f64().is_some_and(|a| (a - b).abs() <= 1.0);
    let [width, height] = pair(&seen["inner"])?;
    let right = match size {
        Size::Own => {
            near(&seen["outer"], seen["room"].as_f64().context("room")?)
                && near(
                    &json!(height),
                    (width / 1.6).max(seen["least"].as_f64().context("least")?),
                )
        }
        Size::Whole => {
            let [w, h] = pair(&seen["window"])?;
            near(&json!(width), w) && near(&json!(height), h)
        }
    };
    ensure!(right, "the element has the wrong size for {size:?}: {seen}");
    let ([wide, tall], [w, h]) = (pair(&seen["map"])?, pair(&seen["filled"])?);
    ensure!(
        (wide - w).abs() <= 1.0 && (tall - h).abs() <= 1.0,
        "the map does not fill its element: {seen}"
    );
    Ok(())
}

fn pair(value: &Value) -> Result<[f64; 2]> {
    let part = |at: usize| value[at].as_f64().context("two numbers");
    Ok([part(0)?, part(1)?])
}

/// A real click on a row or a marker that can be reached without scrolling; its card opens. The id.
pub fn open_project(page: &mut Page) -> Result<String> {
    let spot = page.wait(
        "a project within reach",
        "const all = $$('[data-row], [data-project]').filter(shown);
         const e = all.find((e) => reach(e).free);
         if (!e) throw new Error(`none of ${all.length} can be reached`);
         const spot = reach(e), was = e.e2eSpot;
         e.e2eSpot = `${spot.x} ${spot.y}`;
         // What still moves would be missed.
         return was === e.e2eSpot && [spot.x, spot.y, e.dataset.row ?? e.dataset.project]",
        &json!([]),
    )?;
    let id = spot[2].as_str().context("a project's id")?.to_owned();
    page.step(format!("click project {id}"));
    page.act(&Actions::new().click(point(&spot)?))?;
    page.card("project", &id)?;
    page.painted()?;
    Ok(id)
}
