//! The map holds what the data holds.

use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Each district in its zone's colour, each corridor, a row for each project.
pub fn shapes(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    let seen = page.run(
        "const svg = $$('[part~=map] svg, svg[part~=map]');
         return {
           districts: $$('[data-district]').filter((e) => e instanceof SVGElement)
             .map((e) => [e.dataset.district, e.dataset.zone ?? '', e.localName,
                          getComputedStyle(e).fill, shown(e) && e.getBBox().width > 0]),
           corridors: svg.flatMap((s) => [...s.querySelectorAll('[data-corridor]')])
             .map((e) => e.dataset.corridor),
           rows: $$('[data-row]').map((e) => e.dataset.row),
           hidden: $$('[data-row]').filter((e) => !shown(e)).length,
         }",
        &json!([]),
    )?;
    districts(page, &seen["districts"])?;
    let corridors: BTreeSet<String> = strings(&seen["corridors"])?.into_iter().collect();
    let expected: BTreeSet<_> = page
        .lab
        .plan
        .corridors
        .iter()
        .map(|it| it.id.clone())
        .collect();
    ensure!(
        corridors == expected,
        "corridors {corridors:?}, expected {expected:?}"
    );
    let mut rows = strings(&seen["rows"])?;
    rows.sort();
    let expected: Vec<_> = page
        .lab
        .plan
        .projects
        .iter()
        .map(|it| it.id.clone())
        .collect();
    ensure!(rows == expected, "rows {rows:?}, expected {expected:?}");
    ensure!(seen["hidden"] == 0, "{} rows are not shown", seen["hidden"]);
    Ok(())
}

/// Every path has a code, its zone and that zone's colour; every code of the data has a path.
fn districts(page: &Page, seen: &Value) -> Result<()> {
    let mut zones = BTreeMap::new();
    let mut fills: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in seen.as_array().context("districts")? {
        let [code, zone, element, fill] = [0, 1, 2, 3].map(|at| path[at].as_str().unwrap_or(""));
        ensure!(element == "path", "data-district {code} is on <{element}>");
        ensure!(
            fill != "none" && path[4] == true,
            "district {code} is not to be seen: {path}"
        );
        zones.insert(code.to_owned(), zone.to_owned());
        fills
            .entry(zone.to_owned())
            .or_default()
            .insert(fill.to_owned());
    }
    let expected: BTreeMap<_, _> = page
        .lab
        .plan
        .districts
        .iter()
        .map(|it| (it.id.clone(), it.zone.clone().unwrap_or_default()))
        .collect();
    ensure!(
        zones == expected,
        "districts with their zones {zones:?}, expected {expected:?}"
    );
    let colours: BTreeSet<_> = fills.values().flatten().collect();
    let zones = page.lab.plan.zones.len();
    ensure!(
        colours.len() == zones && fills.values().all(|of_zone| of_zone.len() == 1),
        "each of {zones} zones must have one colour of its own: {fills:?}"
    );
    Ok(())
}

/// A list of strings.
pub fn strings(list: &Value) -> Result<Vec<String>> {
    let list = list.as_array().context("a list is expected")?;
    Ok(list
        .iter()
        .filter_map(|it| it.as_str().map(str::to_owned))
        .collect())
}
