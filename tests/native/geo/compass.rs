use crate::{assets, plan};
use plan_core::{
    geo::{Direction, neighbour_toward},
    plan::{DistrictIx, Plan},
};
use std::collections::BTreeSet;

fn codes_from(code: &str) -> [Option<&'static str>; 4] {
    let p = plan();
    let from = p.district(code).expect(code);
    Direction::ALL.map(|to| neighbour_toward(p, from, to).map(|d| p[d].code.as_str()))
}

#[test]
fn an_arrow_goes_to_the_neighbour_that_lies_that_way_on_the_map() {
    // Written from the map of the districts: north, east, south, west of each; – where nothing lies.
    // Around the city, Cao Lộc is both above and to the right; Tràng Định's neighbours lie below it
    // on both sides, so that right and left lead to them as well.
    let table = [
        ("Lạng Sơn", "178", ["183", "183", "187", "184"]),
        ("Tràng Định", "180", ["–", "182", "182", "181"]),
        ("Bình Gia", "181", ["180", "182", "185", "–"]),
        ("Văn Lãng", "182", ["180", "183", "184", "181"]),
        ("Cao Lộc", "183", ["182", "–", "188", "178"]),
        ("Văn Quan", "184", ["182", "178", "187", "185"]),
        ("Bắc Sơn", "185", ["181", "184", "186", "–"]),
        ("Hữu Lũng", "186", ["185", "187", "–", "–"]),
        ("Chi Lăng", "187", ["184", "188", "–", "186"]),
        ("Lộc Bình", "188", ["183", "189", "189", "187"]),
        ("Đình Lập", "189", ["188", "–", "–", "188"]),
    ];
    assert_eq!(table.len(), plan().districts.len());
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(name, code, expected)| {
            let found = codes_from(code).map(|to| to.unwrap_or("–"));
            (found != *expected).then(|| format!("{code} {name}: {found:?}, not {expected:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_arrow_never_leads_the_other_way() {
    let p = plan();
    let middle = |d: DistrictIx| p[d].extent.center();
    for from in p.district_ixs() {
        for toward in Direction::ALL {
            let Some(to) = neighbour_toward(p, from, toward) else {
                continue;
            };
            assert_ne!(from, to);
            let (x, y) = toward.vector();
            let (a, b) = (middle(from), middle(to));
            let along = f64::from(b.x - a.x) * x + f64::from(b.y - a.y) * y;
            assert!(
                along > 0.0,
                "{} to {} is not {toward:?}",
                p[from].code,
                p[to].code
            );
        }
    }
}

#[test]
fn in_another_province_arrows_lead_everywhere_too() {
    let folder = assets().join("../tests/fixtures/other-province");
    let other = plan_core::author::load(&folder)
        .expect("a sound folder")
        .plan;
    everywhere(&other);
}

#[test]
fn arrows_lead_from_every_district_to_every_other() {
    everywhere(plan());
}

fn everywhere(p: &Plan) {
    let arrows = |from| Direction::ALL.map(|to| neighbour_toward(p, from, to));
    for start in p.district_ixs() {
        let mut seen = BTreeSet::from([start]);
        let mut open = vec![start];
        while let Some(from) = open.pop() {
            let next = arrows(from).into_iter().flatten();
            open.extend(next.filter(|&d| seen.insert(d)).collect::<Vec<_>>());
        }
        let missed: Vec<_> = p.district_ixs().filter(|d| !seen.contains(d)).collect();
        let table = || -> Vec<_> { p.district_ixs().map(|d| (d, arrows(d))).collect() };
        assert!(
            missed.is_empty(),
            "from {} no way to {missed:?}: {:?}",
            p[start].code,
            table()
        );
    }
}
