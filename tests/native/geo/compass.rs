use crate::plan;
use plan_core::{
    geo::{Direction, neighbour_toward},
    plan::DistrictIx,
};
use std::collections::BTreeSet;

fn codes_from(code: &str) -> [Option<&'static str>; 4] {
    let p = plan();
    let from = p.district(code).expect(code);
    Direction::ALL.map(|to| neighbour_toward(p, from, to).map(|d| p[d].code.as_str()))
}

#[test]
fn arrows_go_where_the_map_shows_a_neighbour() {
    // From a district: north, east, south, west. An empty list: nothing lies there.
    let table: [(&str, [&[&str]; 4]); 11] = [
        ("178", [&["183"], &["183", "188"], &["188"], &["184"]]),
        ("180", [&[], &["182"], &["181", "182"], &["181"]]),
        ("181", [&["180"], &["182"], &["185", "184"], &[]]),
        ("182", [&["180"], &["183"], &["184", "178"], &["181"]]),
        ("183", [&["182"], &[], &["178", "188"], &["178", "182"]]),
        ("184", [&["182", "181"], &["178"], &["187"], &["185"]]),
        ("185", [&["181"], &["184"], &["186"], &[]]),
        ("186", [&["185"], &["187"], &[], &[]]),
        ("187", [&["184"], &["178", "188"], &[], &["186"]]),
        ("188", [&["183"], &["189"], &["189"], &["178"]]),
        ("189", [&["188"], &[], &[], &["188"]]),
    ];
    for (code, plausible) in table {
        for ((toward, found), plausible) in
            Direction::ALL.iter().zip(codes_from(code)).zip(plausible)
        {
            let fits = found.map_or(plausible.is_empty(), |c| plausible.contains(&c));
            assert!(
                fits,
                "{toward:?} of {code} stands {found:?}, not {plausible:?}"
            );
        }
    }
}

#[test]
fn an_arrow_never_leads_the_other_way() {
    let p = plan();
    let spot = |d: DistrictIx| p[d].parts[0].label;
    for from in p.district_ixs() {
        for toward in Direction::ALL {
            let Some(to) = neighbour_toward(p, from, toward) else {
                continue;
            };
            assert_ne!(from, to);
            let (x, y) = toward.vector();
            let (a, b) = (spot(from), spot(to));
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
fn arrows_lead_from_every_district_to_every_other() {
    let p = plan();
    for start in p.district_ixs() {
        let mut seen = BTreeSet::from([start]);
        let mut open = vec![start];
        while let Some(from) = open.pop() {
            let next = Direction::ALL
                .iter()
                .filter_map(|&to| neighbour_toward(p, from, to));
            open.extend(next.filter(|&d| seen.insert(d)).collect::<Vec<_>>());
        }
        let missed: Vec<_> = p.district_ixs().filter(|d| !seen.contains(d)).collect();
        assert!(
            missed.is_empty(),
            "from {} no way to {missed:?}",
            p[start].code
        );
    }
}
