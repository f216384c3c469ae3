//! Names on the map as the engine draws them: none over another, none cut off, none on the wrong side of
//! a border, none over a marker; in every language, at four sizes, at every zoom step.

use super::shapes::strings;
use crate::page::Page;
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Phone, tablet, laptop, large screen, CSS px.
const SIZES: [(u32, u32); 4] = [(390, 844), (1024, 768), (1280, 720), (1920, 1080)];

/// Zoom steps: half octaves.
const ZOOMS: [f64; 7] = [1.0, 1.4, 2.0, 2.8, 4.0, 5.7, 8.0];

/// Where the reader looks, as shares of the province from west and north: in turn, one a step.
const PLACES: [(f64, f64); 4] = [(0.5, 0.5), (0.45, 0.4), (0.3, 0.75), (0.75, 0.65)];

/// Every language, size and zoom step.
pub fn labels(page: &mut Page) -> Result<()> {
    let mut faults = Vec::new();
    for (nth, size) in SIZES.into_iter().enumerate() {
        page.open_at(size, &[])?;
        page.settled()?;
        for lang in &page.languages(nth) {
            let mut named = BTreeSet::new();
            for (step, zoom) in ZOOMS.into_iter().enumerate() {
                let place = PLACES[step % PLACES.len()];
                let how = format!("{}×{} {lang} ×{zoom}", size.0, size.1);
                let seen = look(page, lang, zoom, place)?;
                let found = strings(&seen["faults"])?;
                faults.extend(found.into_iter().map(|fault| format!("{how}: {fault}")));
                named.extend(strings(&seen["seen"])?);
            }
            enough(page, &named)?;
        }
    }
    ensure!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults[..faults.len().min(30)].join("\n")
    );
    found(page)
}

/// Somewhere among the steps every district and corridor was named.
fn enough(page: &Page, named: &BTreeSet<String>) -> Result<()> {
    let plan = &page.lab.plan;
    let has = |kind: &str| named.iter().filter(|id| id.starts_with(kind)).count();
    // The province's seat may name its own district.
    ensure!(
        has("district:") + 1 >= plan.districts.len() && has("corridor:") == plan.corridors.len(),
        "too few names: {named:?}"
    );
    Ok(())
}

/// What the measure finds when labels are put where they must not be: else it would find nothing ever.
fn found(page: &mut Page) -> Result<()> {
    let lang = page.lab.plan.first();
    look(page, &lang, 1.0, PLACES[0])?;
    page.step("put labels where they must not be");
    page.run(
        "const all = $$(\"text[data-label^='district']\");
         const [a, b, c] = all;
         const to = (e, x, y) => {
           const at = e.getBoundingClientRect();
           e.setAttribute('x', Number(e.getAttribute('x')) + x - at.x - at.width / 2);
           e.setAttribute('y', Number(e.getAttribute('y')) + y - at.y - at.height / 2);
         };
         const on = b.getBoundingClientRect();
         to(a, on.x + on.width / 2, on.y + on.height / 2);
         const map = $('[part~=map]').getBoundingClientRect();
         to(c, map.left + 2, map.top + map.height / 2)",
        &json!([]),
    )?;
    let seen = page.run(MEASURE, &json!([]))?;
    let faults = strings(&seen["faults"])?;
    for fault in ["lies over", "cut off", "stands on"] {
        ensure!(
            faults.iter().any(|f| f.contains(fault)),
            "the measure does not see what {fault}: {faults:?}"
        );
    }
    Ok(())
}

/// Goes there by the link, waits until nothing changes any more, and measures.
fn look(page: &mut Page, lang: &str, zoom: f64, (east, south): (f64, f64)) -> Result<Value> {
    let all = || page.lab.plan.extents.values();
    let fold = |at: usize, pick: fn(f64, f64) -> f64| {
        all().map(|e| e[at]).reduce(pick).unwrap_or_default()
    };
    let (west, low) = (fold(0, f64::min), fold(1, f64::min));
    let (right, high) = (fold(2, f64::max), fold(3, f64::max));
    let lon = west + (right - west) * east;
    let lat = high - (high - low) * south;
    let hash = format!("lang={lang}&view={zoom},{lon:.4},{lat:.4}");
    page.step(format!("look at #{hash}"));
    page.run_async(SETTLE, &json!([hash, lang]))?;
    page.run(MEASURE, &json!([]))
}

/// Every fault of the names as they are drawn.
pub const MEASURE: &str = include_str!("../script/labels.js");

/// The map is at rest when nothing of it has changed for a while.
const SETTLE: &str = "
    location.hash = arguments[0];
    const frame = () => new Promise(requestAnimationFrame);
    const world = () => $$('.world, .label, .marker, .label-places > g')
      .map((e) => e.getAttribute('transform') + (e.dataset.label ?? '') + e.getAttribute('y')).join()
      + ($('[data-moving]') ? performance.now() : '');
    // On a busy machine a single frame may take as long as a rest.
    let [before, calm, frames, begun] = [world(), performance.now(), 0, performance.now()];
    while ((performance.now() - calm < 130 || frames < 8) && performance.now() - begun < 8000) {
      await frame();
      frames++;
      const now = world();
      if (now !== before) [before, calm, frames] = [now, performance.now(), 0];
    }
    if (el.state.lang !== arguments[1]) throw new Error(`the language is ${el.state.lang}`)";
