//! Border lines of the real plan against the rings of its districts.

use super::path::read;
use crate::plan;
use plan_core::plan::ZoneIx;
use std::collections::BTreeMap;

type Point = (i64, i64);
type Edge = (Point, Point);

fn edges(line: &[Point]) -> impl Iterator<Item = Edge> + '_ {
    line.windows(2).map(|w| (w[0].min(w[1]), w[0].max(w[1])))
}

/// Each edge of the rings with the zones of the districts on its sides.
fn rings() -> BTreeMap<Edge, Vec<ZoneIx>> {
    let mut all: BTreeMap<Edge, Vec<ZoneIx>> = BTreeMap::new();
    for district in &plan().districts {
        for part in &district.parts {
            for mut ring in read(&part.path) {
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

fn length(edges: &BTreeMap<Edge, usize>) -> f64 {
    let one = |(a, b): &Edge| ((a.0 - b.0) as f64).hypot((a.1 - b.1) as f64);
    edges.iter().map(|(edge, &n)| one(edge) * n as f64).sum()
}

#[test]
fn an_edge_belongs_to_one_district_or_two() {
    let rings = rings();
    assert!(rings.values().all(|zones| zones.len() <= 2));
    let inner = rings.values().filter(|zones| zones.len() == 2).count();
    assert!(inner > 100, "shared borders share their vertices: {inner}");
}

#[test]
fn each_stretch_is_in_the_line_of_its_rank_once() {
    let borders = &plan().borders;
    let mut found: [BTreeMap<Edge, usize>; 3] = Default::default();
    for (edge, zones) in rings() {
        let rank = match zones[..] {
            [_] => 0,
            [a, b] if a == b => 1,
            _ => 2,
        };
        found[rank].insert(edge, 1);
    }
    let [province, district, zone] = found;
    assert_eq!(counted(&borders.province), province);
    assert_eq!(counted(&borders.district), district);
    assert_eq!(counted(&borders.zone), zone);
}

#[test]
fn inner_edges_count_twice_in_the_rings_and_once_in_the_lines() {
    let borders = &plan().borders;
    let [district, zone, province] =
        [&borders.district, &borders.zone, &borders.province].map(|d| length(&counted(d)));
    let of_rings: BTreeMap<Edge, usize> = rings().into_iter().map(|(e, z)| (e, z.len())).collect();
    let difference = length(&of_rings) - (2.0 * (district + zone) + province);
    assert!(difference.abs() < 1e-6, "{difference}");
    assert!(district > 0.0 && zone > 0.0 && province > 0.0);
}

#[test]
fn the_three_ranks_share_no_stretch() {
    let borders = &plan().borders;
    let [a, b, c] = [&borders.district, &borders.zone, &borders.province].map(|d| counted(d));
    assert!(a.keys().all(|e| !b.contains_key(e) && !c.contains_key(e)));
    assert!(b.keys().all(|e| !c.contains_key(e)));
}

#[test]
fn lines_are_as_long_as_can_be() {
    // Far fewer lines than edges: a dash pattern runs on.
    let borders = &plan().borders;
    let lines = read(&borders.district).len() + read(&borders.zone).len();
    assert!(lines < 40, "{lines} lines");
    let round = read(&borders.province);
    assert!(
        round.iter().any(|line| line.first() == line.last()),
        "the province is closed"
    );
}
