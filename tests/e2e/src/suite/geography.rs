//! The map is where its data is: north is up, nothing is stretched, the scale bar is right, and the
//! province is as large as its part of the page allows.

use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Length of a degree of latitude; the ellipsoid differs by less than a percent.
const KM_PER_DEGREE: f64 = 111.2;
/// How far an edge may be off, as a share of the province's longer side: these are the sums of a
/// cylinder, the map's are those of an ellipsoid.
const OFF: f64 = 0.03;
/// The province covers at least this share of its stage, in the direction that is short of room.
const FILLS: f64 = 0.6;

/// Left, top, right, bottom; y grows downwards.
type Rect = [f64; 4];

/// Every district lies where its coordinates say.
pub fn geography(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    page.painted()?;
    let seen = page.run(SEEN, &json!([]))?;
    let ground = on_the_ground(&page.lab.plan.extents);
    let screen: BTreeMap<String, Rect> = seen["boxes"]
        .as_object()
        .context("boxes")?
        .iter()
        .map(|(code, at)| (code.clone(), [0, 1, 2, 3].map(|i| number(&at[i]))))
        .collect();
    let (all_km, all_px) = (round(&ground), round(&screen));
    let px_per_km = (all_px[3] - all_px[1]) / (all_km[3] - all_km[1]);
    let off = OFF * (all_km[2] - all_km[0]).max(all_km[3] - all_km[1]);
    for (code, km) in &ground {
        let px = screen.get(code).with_context(|| format!("no {code}"))?;
        let is: Rect = [0, 1, 2, 3].map(|i| (px[i] - all_px[i % 2]) / px_per_km);
        let should: Rect = [0, 1, 2, 3].map(|i| km[i] - all_km[i % 2]);
        ensure!(
            is.iter()
                .zip(should)
                .all(|(is, should)| (is - should).abs() < off),
            "{code} lies at {is:.0?} km from the province's upper left corner, not at {should:.0?}"
        );
    }
    let said = seen["scale"].as_str().unwrap_or_default();
    let km: f64 = said
        .chars()
        .filter(char::is_ascii_digit)
        .collect::<String>()
        .parse()
        .with_context(|| format!("the scale bar says {said}"))?;
    let is = number(&seen["bar"]) / km;
    ensure!(
        (is / px_per_km - 1.0).abs() < OFF,
        "{said} on the scale bar are {is:.2} px a km, on the map {px_per_km:.2}"
    );
    let stage: Rect = [0, 1, 2, 3].map(|i| number(&seen["stage"][i]));
    let share = |i: usize| (all_px[i + 2] - all_px[i]) / (stage[i + 2] - stage[i]);
    ensure!(
        share(0).max(share(1)) >= FILLS,
        "the province covers {:.2} by {:.2} of its stage",
        share(0),
        share(1)
    );
    ensure!(
        (0..2).all(|i| all_px[i] >= stage[i] && all_px[i + 2] <= stage[i + 2]),
        "the province {all_px:.0?} reaches out of its stage {stage:.0?}"
    );
    Ok(())
}

const SEEN: &str = "
    const boxes = {};
    for (const path of $$('path[data-district]')) {
      const at = path.getBoundingClientRect();
      const was = boxes[path.dataset.district] ?? [Infinity, Infinity, -Infinity, -Infinity];
      boxes[path.dataset.district] = [Math.min(was[0], at.left), Math.min(was[1], at.top),
        Math.max(was[2], at.right), Math.max(was[3], at.bottom)];
    }
    const stage = $('[part~=map]').getBoundingClientRect();
    return {
      boxes, stage: [stage.left, stage.top, stage.right, stage.bottom],
      bar: $('.scale path').getTotalLength() - 12, scale: text($('.scale span')),
    }";

/// Degrees to km on a cylinder through the province's middle.
fn on_the_ground(extents: &BTreeMap<String, [f64; 4]>) -> BTreeMap<String, Rect> {
    let lats = || extents.values().flat_map(|at| [at[1], at[3]]);
    let (south, north) = (
        lats().fold(f64::MAX, f64::min),
        lats().fold(f64::MIN, f64::max),
    );
    let narrow = ((south + north) / 2.0).to_radians().cos();
    let to_km = |&[west, south, east, north]: &[f64; 4]| {
        [
            west * narrow * KM_PER_DEGREE,
            -north * KM_PER_DEGREE,
            east * narrow * KM_PER_DEGREE,
            -south * KM_PER_DEGREE,
        ]
    };
    extents
        .iter()
        .map(|(code, at)| (code.clone(), to_km(at)))
        .collect()
}

/// The box round all.
fn round(all: &BTreeMap<String, Rect>) -> Rect {
    let none = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
    all.values().fold(none, |a, b| {
        [
            a[0].min(b[0]),
            a[1].min(b[1]),
            a[2].max(b[2]),
            a[3].max(b[3]),
        ]
    })
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}
