//! Districts, corridors and zones: by mouse inside the very shape, and by keyboard.

use crate::{
    page::{Page, point},
    wd::{Actions, Key},
};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// Finds a point of the screen where a pointer reaches this district's own path.
const INSIDE: &str = "
    const paths = $$(`path[data-district='${arguments[0]}']`);
    const map = $('[part~=map]');
    const view = map.getBoundingClientRect();
    if (view.top < 0 || view.bottom > innerHeight)
      map.scrollIntoView({ block: 'center', behavior: 'instant' });
    let blocked = 'no point of it is on the screen';
    for (const path of paths) {
      const box = path.getBoundingClientRect(), ctm = path.getScreenCTM().inverse();
      const steps = 24, spots = [];
      for (let i = 1; i < steps; i++) for (let j = 1; j < steps; j++)
        spots.push([Math.round(box.x + box.width * i / steps), Math.round(box.y + box.height * j / steps),
                    Math.hypot(i - steps / 2, j - steps / 2)]);
      spots.sort((a, b) => a[2] - b[2]);
      for (const [x, y] of spots) {
        if (!path.isPointInFill(new DOMPoint(x, y).matrixTransform(ctm))) continue;
        const top = root.elementFromPoint(x, y);
        if (top === path || top?.dataset?.district === arguments[0]) return [x, y];
        if (top) blocked = `covered by ${describe(top)}`;
      }
    }
    throw new Error(blocked)";

/// Every district opens from inside its shape, and from the keyboard with the focus back after.
pub fn districts(page: &mut Page) -> Result<()> {
    let lang = page.lab.plan.first();
    page.open(&[("lang", &lang)])?;
    for district in &page.lab.plan.districts.clone() {
        let name = page.lab.plan.name(district, &lang);
        let id = district.id.as_str();
        let at = page.wait(&format!("a free point in {name}"), INSIDE, &json!([id]))?;
        page.step(format!("click {name} at {at}"));
        page.act(&Actions::new().click(point(&at)?))?;
        let card = page.card("district", id)?;
        let text = card["text"].as_str().unwrap_or_default();
        ensure!(
            text.contains(&name),
            "the card of {id} does not name {name}: {text}"
        );
        page.click("[data-card] [data-close]")?;
        page.no_card()?;
        by_keyboard(page, id).with_context(|| format!("{name} by keyboard"))?;
    }
    Ok(())
}

fn by_keyboard(page: &mut Page, id: &str) -> Result<()> {
    let focused = page.run(
        "const path = $$(`[data-district='${arguments[0]}']`).find((e) => e.tabIndex >= -1 && e.focus);
         path.focus();
         return root.activeElement?.dataset?.district === arguments[0]",
        &json!([id]),
    )?;
    ensure!(focused == true, "district {id} does not take the focus");
    page.key(Key::Enter)?;
    page.card("district", id)?;
    page.key(Key::Escape)?;
    page.no_card()?;
    page.wait(
        "the focus to be back on the district",
        "const has = root.activeElement ?? document.activeElement;
         if (has?.dataset?.district !== arguments[0]) throw new Error(`it is on ${describe(has)}`);
         return true",
        &json!([id]),
    )?;
    Ok(())
}

/// A district and a project's row show that the pointer is on them.
pub fn hover(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    let (district, project) = (
        page.lab.plan.districts[0].id.clone(),
        page.lab.plan.projects[0].id.clone(),
    );
    let at = page.wait("a free point in the district", INSIDE, &json!([district]))?;
    lights(page, &format!("path[data-district='{district}']"), &at)?;
    let row = format!("[data-row='{project}']");
    let at = page.wait(
        "the row",
        "const e = $(arguments[0]);
         e.scrollIntoView({ block: 'center', behavior: 'instant' });
         const spot = reach(e);
         return spot.free && [spot.x, spot.y]",
        &json!([row]),
    )?;
    lights(page, &row, &at)
}

/// The picture of it with the pointer on it differs from that without.
fn lights(page: &mut Page, selector: &str, at: &Value) -> Result<()> {
    page.act(&Actions::new().move_to((2, 2)))?;
    let off = page.picture()?;
    page.step(format!("point at {selector}"));
    page.act(&Actions::new().move_to(point(at)?))?;
    let on = page.picture()?;
    let rect = page.run(
        "const box = $(arguments[0]).getBoundingClientRect();
         return [box.left, box.top, box.right, box.bottom]",
        &json!([selector]),
    )?;
    let rect = [0, 1, 2, 3].map(|at| rect[at].as_f64().unwrap_or_default());
    let pixels = on.differs(&off, rect);
    ensure!(
        pixels >= HOVER,
        "{selector} does not show the pointer: {pixels} px differ"
    );
    Ok(())
}

/// Pixels that a highlight changes at the least.
const HOVER: usize = 40;

/// Their entries in the legend open them; so does a click on a corridor's band.
pub fn corridors_and_zones(page: &mut Page) -> Result<()> {
    let lang = page.lab.plan.other();
    page.open(&[("lang", &lang)])?;
    for (kind, list) in [
        ("zone", page.lab.plan.zones.clone()),
        ("corridor", page.lab.plan.corridors.clone()),
    ] {
        for thing in &list {
            let id = thing.id.as_str();
            page.unfold_legend()?;
            page.click(&format!("[data-legend-{kind}='{id}']"))?;
            let card = page.card(kind, id)?;
            let (name, text) = (
                page.lab.plan.name(thing, &lang),
                card["text"].as_str().unwrap_or(""),
            );
            ensure!(
                text.contains(&name),
                "the card of {id} does not name {name}: {text}"
            );
            page.key(Key::Escape)?;
            page.no_card()?;
        }
    }
    for corridor in &page.lab.plan.corridors.clone() {
        let at = page.wait(
            &format!("a free point on {}", corridor.id),
            ON_BAND,
            &json!([corridor.id]),
        )?;
        page.step(format!("click {} at {at}", corridor.id));
        page.act(&Actions::new().click(point(&at)?))?;
        page.card("corridor", &corridor.id)?;
        page.key(Key::Escape)?;
        page.no_card()?;
    }
    Ok(())
}

/// Finds a point of the screen where a pointer reaches the corridor.
const ON_BAND: &str = "
    const view = $('[part~=map]').getBoundingClientRect();
    if (view.top < 0 || view.bottom > innerHeight)
      $('[part~=map]').scrollIntoView({ block: 'center', behavior: 'instant' });
    const lines = $$('[part~=map] [data-corridor], [part~=map][data-corridor]')
      .filter((e) => e.dataset.corridor === arguments[0])
      .flatMap((e) => e.getTotalLength ? [e] : [...e.querySelectorAll('path, polyline, line')])
      .filter((line) => line.getTotalLength() > 0);
    if (!lines.length) throw new Error('it has no line');
    for (const line of lines) {
      const length = line.getTotalLength(), ctm = line.getScreenCTM();
      for (let i = 1; i < 60; i++) {
        const spot = line.getPointAtLength(length * i / 60).matrixTransform(ctm);
        const [x, y] = [Math.round(spot.x), Math.round(spot.y)];
        const top = root.elementFromPoint(x, y);
        if (top?.closest('[data-corridor]')?.dataset.corridor === arguments[0]) return [x, y];
      }
    }
    throw new Error('something else is on top everywhere')";
