//! The legend explains what is on the map, and nothing that is not.

use super::shapes::strings;
use crate::{page::Page, plan::Named};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// No heading without entries; the plan's zones with their grounds, its corridors, in its order.
pub fn legend(page: &mut Page) -> Result<()> {
    for lang in page.lab.plan.languages.clone() {
        page.open(&[("lang", &lang)])?;
        page.unfold_legend()?;
        let seen = page.run(SEEN, &json!([]))?;
        check(page, &lang, &seen).with_context(|| format!("in {lang}"))?;
    }
    Ok(())
}

fn check(page: &Page, lang: &str, seen: &Value) -> Result<()> {
    let plan = &page.lab.plan;
    for part in seen["parts"].as_array().context("parts")? {
        ensure!(
            part[0] != "" && part[1].as_u64() > Some(0),
            "a heading without entries: {part}"
        );
    }
    let ids = |all: &[Named]| all.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
    let zones = seen["zones"].as_array().context("zones")?;
    ensure!(zones.len() == plan.zones.len(), "zones: {zones:?}");
    for (zone, entry) in plan.zones.iter().zip(zones) {
        let name = plan.name(zone, lang);
        ensure!(
            entry[0] == zone.id.as_str() && entry[1] == name.as_str(),
            "{} is {entry}, expected {name}",
            zone.id
        );
        ensure!(
            entry[2] == entry[3],
            "the ground of {} is not the one on the map: {entry}",
            zone.id
        );
    }
    let corridors = strings(&seen["corridors"])?;
    ensure!(
        corridors == ids(&plan.corridors),
        "corridors: {corridors:?}"
    );
    Ok(())
}

const SEEN: &str = "
    const legend = $('[part~=legend]'), all = (selector) => [...legend.querySelectorAll(selector)];
    const fill = (e) => e && getComputedStyle(e).fill;
    return {
      parts: all('h2').map((e) => [text(e), e.nextElementSibling?.querySelectorAll('li').length ?? 0]),
      zones: all('[data-legend-zone]').map((e) => [e.dataset.legendZone, text(e),
        fill(e.querySelector('rect')), fill($(`path[data-zone='${e.dataset.legendZone}']`))]),
      corridors: all('[data-legend-corridor]').map((e) => e.dataset.legendCorridor),
    }";
