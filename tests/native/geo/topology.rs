//! Border lines against the rings of the districts, of both provinces, in every level of detail.

use super::path::read;
use crate::{author::other, plan};
use plan_core::plan::{BorderRank, Detail, Plan, ZoneIx};
use std::collections::BTreeMap;

type Point = (i64, i64);
type Edge = (Point, Point);

fn edges(line: &[Point]) -> impl Iterator<Item = Edge> + '_ {
    line.windows(2).map(|w| (w[0].min(w[1]), w[0].max(w[1])))
}

/// Both plans, in each of their levels.
fn levels() -> Vec<(&'static Plan, Detail)> {
    let levels = |plan: &'static Plan| {
        (0..plan.tolerances.len() as u8).map(move |level| (plan, Detail(level)))
    };
    levels(plan()).chain(levels(other())).collect()
}

/// Each edge of the rings with the zones of the districts on its sides.
fn rings(plan: &Plan, detail: Detail) -> BTreeMap<Edge, Vec<ZoneIx>> {
    let mut all: BTreeMap<Edge, Vec<ZoneIx>> = BTreeMap::new();
    for district in &plan.districts {
        for part in &district.parts {
            for mut ring in read(&plan.part_path(part, detail)) {
                ring.push(ring[0]);
                for edge in edges(&ring) {
                    all.entry(edge).or_default().push(district.zone);
                }
            }
        }
    }
    all
}

fn counted(path: &str) -> BTreeMap<Edge, usize> {
    let mut all = BTreeMap::new();
    for line in read(path) {
        for edge in edges(&line) {
            *all.entry(edge).or_default() += 1;
        }
    }
    all
}

#[test]
fn an_edge_belongs_to_one_district_or_two() {
    for (plan, detail) in levels() {
        let rings = rings(plan, detail);
        assert!(rings.values().all(|zones| zones.len() <= 2));
        let inner = rings.values().filter(|zones| zones.len() == 2).count();
        let least = if plan.districts.len() > 10 { 100 } else { 10 };
        assert!(inner > least, "borders share their vertices: {inner}");
    }
}

#[test]
fn each_stretch_is_in_the_line_of_its_rank_once() {
    for (plan, detail) in levels() {
        let mut found: [BTreeMap<Edge, usize>; 3] = Default::default();
        for (edge, zones) in rings(plan, detail) {
            let rank = match zones[..] {
                [_] => 0,
                [a, b] if a == b => 1,
                _ => 2,
            };
            found[rank].insert(edge, 1);
        }
        let ranks = [BorderRank::Province, BorderRank::District, BorderRank::Zone];
        for (rank, found) in ranks.into_iter().zip(found) {
            let drawn = counted(&plan.border_path(rank, detail));
            assert_eq!(drawn, found, "{rank:?} of {} at {detail:?}", plan.slug);
        }
    }
}

#[test]
fn the_edge_of_an_area_is_what_its_districts_do_not_share() {
    for (plan, detail) in levels() {
        for zone in plan.zone_ixs() {
            let mut own: BTreeMap<Edge, usize> = BTreeMap::new();
            for &d in &plan[zone].districts {
                for mut ring in read(&plan.parts_path(|x| x == d, detail)) {
                    ring.push(ring[0]);
                    edges(&ring).for_each(|e| *own.entry(e).or_default() += 1);
                }
            }
            own.retain(|_, n| *n == 1);
            let drawn = plan.edge_path(|d| plan[d].zone == zone, detail);
            assert_eq!(counted(&drawn), own, "{} at {detail:?}", plan[zone].id);
        }
        let all = counted(&plan.edge_path(|_| true, detail));
        assert_eq!(
            all,
            counted(&plan.border_path(BorderRank::Province, detail))
        );
    }
}

#[test]
fn lines_run_from_junction_to_junction() {
    // Far fewer lines than edges, and where two borders meet a third one does.
    for (plan, _) in levels() {
        let mut ends: BTreeMap<Point, usize> = BTreeMap::new();
        for border in &plan.borders {
            let line = border.line.full();
            for p in [line.first(), line.last()] {
                let p = p.expect("a line has ends");
                *ends.entry((p.x as i64, p.y as i64)).or_default() += 1;
            }
        }
        for border in &plan.borders {
            let line = border.line.full();
            let at = (line[0].x as i64, line[0].y as i64);
            let closed = line.first() == line.last();
            assert!(ends[&at] > 2 || closed, "{at:?} of {}", plan.slug);
        }
    }
    assert!(plan().borders.len() < 60, "{}", plan().borders.len());
}
