//! What is chosen comes to light, and what may not move is cut.

use super::{changed, view};
use crate::{
    console::privileged,
    engine::{Engine, devtools},
    page::Page,
};
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// Notes what moves the map from now on.
const WATCH: &str = "
    window.e2eMoving = [];
    new MutationObserver(() => {
      const now = $('[part~=map]').dataset.moving;
      if (now) e2eMoving.push(now);
    }).observe($('[part~=map]'), { attributes: true, attributeFilter: ['data-moving'] })";

/// From near by, what is chosen is flown to: the state is there at once, the map a little later, and
/// then the address. From far, where all is in view, nothing moves.
pub fn flights(page: &mut Page) -> Result<()> {
    let (from, to) = farthest(page)?;
    let (lon, lat) = centre(page, &from);
    page.open(&[("view", &format!("6.00,{lon:.4},{lat:.4}"))])?;
    page.run(WATCH, &json!([]))?;
    let start = view(page)?;
    let at_once = page.run(
        "el.select({ kind: 'district', id: arguments[0] });
         return JSON.parse(JSON.stringify(el.state.view))",
        &json!([to]),
    )?;
    ensure!(at_once != start, "the state waits for the flight");
    page.painted()?;
    ensure!(
        view(page)? == at_once,
        "the flight does not end where it goes to"
    );
    let flown = page.run("return window.e2eMoving.includes('flight')", &json!([]))?;
    ensure!(flown == true, "it did not fly");
    in_view(page, &format!("path[data-district='{to}']"), true)?;
    in_view(page, &format!("path[data-district='{from}']"), false)?;
    page.wait(
        "the view in the address",
        "const [zoom] = new URLSearchParams(location.hash.slice(1)).get('view')?.split(',') ?? [];
         return Math.abs(zoom - el.state.view.zoom) < 0.01",
        &json!([]),
    )?;

    for project in page.lab.plan.projects.clone().iter().take(4) {
        page.run("el.clear()", &json!([]))?;
        page.no_card()?;
        page.run(
            "location.hash = arguments[0]",
            &json!([format!("view=6.00,{lon:.4},{lat:.4}")]),
        )?;
        page.painted()?;
        page.click(&format!("[data-row='{}']", project.id))?;
        page.card("project", &project.id)?;
        page.painted()?;
        let seen = page.run(
            "const e = $(`[data-project='${arguments[0]}']`);
             if (!e) return 'nowhere';
             const { x, y, free, top } = reach(e);
             const map = $('[part~=map]').getBoundingClientRect();
             const within = x > map.left && x < map.right && y > map.top && y < map.bottom;
             return within && free ? 'seen' : `at ${x}, ${y} under ${describe(top)}`",
            &json!([project.id]),
        )?;
        ensure!(
            seen == "seen" || seen == "nowhere",
            "{} is {seen}",
            project.id
        );
    }
    page.run("el.clear()", &json!([]))?;
    page.no_card()?;

    page.click("[data-zoom='reset']")?;
    page.painted()?;
    let home = view(page)?;
    for id in [&from, &to] {
        page.select("district", id)?;
        ensure!(view(page)? == home, "all is in view, and it moves to {id}");
    }
    Ok(())
}

/// Whose driver can ask for less motion.
pub const STILL: &[Engine] = &[Engine::Chromium, Engine::Firefox];

fn ask(page: &Page, less: &str) -> Result<()> {
    let browser = page.lab.browser();
    if browser.engine == Engine::Chromium {
        let media = json!({ "features": [{ "name": "prefers-reduced-motion", "value": less }] });
        devtools(&browser.client, "Emulation.setEmulatedMedia", &media)?;
    } else {
        let asked = u8::from(less == "reduce");
        let set = format!("Services.prefs.setIntPref('ui.prefersReducedMotion', {asked})");
        privileged(browser, &set)?;
    }
    Ok(())
}

/// Who asked for less motion is there at once.
pub fn less_motion(page: &mut Page) -> Result<()> {
    for (less, expected) in [("reduce", false), ("no-preference", true)] {
        ask(page, less)?;
        page.open(&[])?;
        page.run(WATCH, &json!([]))?;
        let home = view(page)?;
        page.click("[data-zoom='in']")?;
        changed(page, &home, "the button")?;
        page.painted()?;
        let flown = page.run("return window.e2eMoving.includes('flight')", &json!([]))?;
        ensure!(
            flown == expected,
            "prefers-reduced-motion: {less}, and flying is {flown}"
        );
    }
    Ok(())
}

/// A shape lies within the map's box, or not wholly.
fn in_view(page: &Page, selector: &str, expected: bool) -> Result<()> {
    let seen = page.run(
        "const map = $('[part~=map]').getBoundingClientRect();
         const within = (a) => a.left >= map.left - 1 && a.right <= map.right + 1
           && a.top >= map.top - 1 && a.bottom <= map.bottom + 1;
         const boxes = $$(arguments[0]).map((e) => e.getBoundingClientRect());
         return [boxes.length > 0 && boxes.every(within), JSON.stringify(boxes), JSON.stringify(map)]",
        &json!([selector]),
    )?;
    ensure!(
        seen[0] == expected,
        "{selector} in view: {seen}, expected {expected}"
    );
    Ok(())
}

/// The middle of a district, degrees.
fn centre(page: &Page, id: &str) -> (f64, f64) {
    let [west, south, east, north] = page.lab.plan.extents[id];
    ((west + east) / 2.0, (south + north) / 2.0)
}

/// The two districts that lie farthest apart.
fn farthest(page: &Page) -> Result<(String, String)> {
    let ids: Vec<&String> = page.lab.plan.extents.keys().collect();
    let pairs = ids.iter().flat_map(|&a| ids.iter().map(move |&b| (a, b)));
    let apart = |(a, b): &(&String, &String)| {
        let ((x, y), (x2, y2)) = (centre(page, a), centre(page, b));
        (x - x2).hypot(y - y2)
    };
    let pair = pairs.max_by(|p, q| apart(p).total_cmp(&apart(q)));
    let (a, b) = pair.context("districts")?;
    Ok((a.clone(), b.clone()))
}
