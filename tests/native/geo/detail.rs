//! Levels of detail: of both provinces, and of tessellations with random jagged borders.

use super::path::read;
use crate::{author::other, plan};
use geo::{
    Area as _, Contains as _, Distance as _, Euclidean, LineString, Polygon, Validation as _,
};
use plan_core::{
    author::geometry::{Network, Position, crossings, line_details, network_details},
    geo::MapPoint,
    plan::{Border, BorderRank, Detail, DistrictIx, Line, Plan, Walk, ring_points},
};
use proptest::{collection::vec, prelude::*};

/// A step of rounding to whole map units, along the diagonal.
const ROUNDING: f64 = 0.71;

fn polygon(ring: &[MapPoint]) -> Polygon {
    let ring = ring.iter().map(|p| (f64::from(p.x), f64::from(p.y)));
    Polygon::new(LineString::from_iter(ring), Vec::new())
}

fn line_string(line: impl IntoIterator<Item = MapPoint>) -> LineString {
    let line = line.into_iter().map(|p| (f64::from(p.x), f64::from(p.y)));
    LineString::from_iter(line)
}

/// The farthest that any point of either line is from the other, sampled between the vertices.
fn apart(a: &LineString, b: &LineString) -> f64 {
    let one_way = |a: &LineString, b: &LineString| {
        let samples = a
            .lines()
            .flat_map(|l| (0..=16).map(move |i| l.start + l.delta() * (f64::from(i) / 16.0)));
        samples
            .map(|p| Euclidean.distance(&geo::Point::from(p), b))
            .fold(0.0, f64::max)
    };
    one_way(a, b).max(one_way(b, a))
}

fn provinces() -> [&'static Plan; 2] {
    [plan(), other()]
}

fn levels(plan: &Plan) -> impl Iterator<Item = (Detail, f64)> + '_ {
    let off = plan.tolerances.iter().enumerate();
    off.map(|(level, &off)| (Detail(level as u8), f64::from(off)))
}

#[test]
fn lines_stay_within_the_tolerance_of_their_level() {
    for plan in provinces() {
        for (detail, tolerance) in levels(plan) {
            let borders = plan.borders.iter().map(|b| (&b.line, tolerance));
            let roads = plan.roads.iter().flat_map(|r| &r.lines);
            let rivers = plan.rivers.iter().flat_map(|r| &r.lines);
            let lone = roads.chain(rivers).map(|l| (l, tolerance.max(0.7)));
            for (line, tolerance) in borders.chain(lone) {
                let full = line_string(line.full().iter().copied());
                let off = apart(&line_string(line.at(detail)), &full);
                assert!(off <= tolerance, "{off} > {tolerance} of {}", plan.slug);
            }
        }
    }
}

#[test]
fn a_level_has_fewer_points_than_the_next_finer_one() {
    for plan in provinces() {
        assert_eq!(plan.tolerances.last(), Some(&0.0), "{}", plan.slug);
        assert!(plan.tolerances.windows(2).all(|w| w[0] > w[1]));
        let count = |detail: Detail| {
            let borders = plan.borders.iter().map(|b| &b.line);
            let roads = plan.roads.iter().flat_map(|r| &r.lines);
            let rivers = plan.rivers.iter().flat_map(|r| &r.lines);
            let lines = borders.chain(roads).chain(rivers);
            lines.map(|l| l.at(detail).count()).sum::<usize>()
        };
        let counts: Vec<usize> = levels(plan).map(|(detail, _)| count(detail)).collect();
        println!(
            "{}: {:?} points off by {:?}",
            plan.slug, counts, plan.tolerances
        );
        let fewer = |w: &[usize]| (w[0] as f64) < 0.91 * w[1] as f64;
        assert!(counts.windows(2).all(fewer), "{counts:?} of {}", plan.slug);
    }
}

#[test]
fn rings_are_simple_and_hold_their_labels_in_every_level() {
    for plan in provinces() {
        for (detail, _) in levels(plan) {
            for district in &plan.districts {
                for part in &district.parts {
                    let mut rings = part
                        .rings
                        .iter()
                        .map(|walks| line_string(ring_points(&plan.borders, walks, detail)));
                    let outer = rings.next().expect("an outer ring");
                    assert!(outer.0.len() >= 3, "{} at {detail:?}", district.code);
                    let whole = Polygon::new(outer, rings.collect());
                    assert!(whole.is_valid(), "{} at {detail:?}", district.code);
                    let label = (f64::from(part.label.x), f64::from(part.label.y));
                    let label = geo::Point::from(label);
                    assert!(whole.contains(&label), "{} at {detail:?}", district.code);
                }
            }
        }
    }
}

#[test]
fn districts_fill_the_province_without_gaps_or_overlaps_in_every_level() {
    for plan in provinces() {
        for (detail, _) in levels(plan) {
            let area = |d: &str| -> f64 {
                let area = |ring: Vec<(i64, i64)>| {
                    let next = ring.iter().cycle().skip(1);
                    let pairs = ring.iter().zip(next);
                    pairs
                        .map(|(a, b)| (a.0 * b.1 - b.0 * a.1) as f64)
                        .sum::<f64>()
                        / 2.0
                };
                read(d).into_iter().map(area).sum()
            };
            let districts: f64 = plan
                .district_ixs()
                .map(|ix| area(&plan.parts_path(|d| d == ix, detail)))
                .sum();
            let province = plan.border_path(BorderRank::Province, detail);
            let province: f64 = round(read(&province))
                .iter()
                .map(|r| r.unsigned_area())
                .sum();
            let off = (districts.abs() - province).abs() / province;
            assert!(off < 1e-9, "{districts} of {province} at {detail:?}");
        }
    }
}

/// Open lines joined where they meet, as polygons.
fn round(mut lines: Vec<Vec<(i64, i64)>>) -> Vec<Polygon> {
    let mut all = Vec::new();
    while let Some(mut ring) = lines.pop() {
        while ring.first() != ring.last() {
            let end = *ring.last().expect("an end");
            let next = lines
                .iter()
                .position(|l| l.first() == Some(&end) || l.last() == Some(&end))
                .expect("the province's edge is closed");
            let mut line = lines.remove(next);
            if line[0] != end {
                line.reverse();
            }
            ring.extend(line.drain(1..));
        }
        let ring = ring.iter().map(|p| (p.0 as f64, p.1 as f64));
        all.push(Polygon::new(LineString::from_iter(ring), Vec::new()));
    }
    all
}

#[test]
fn a_scale_has_the_coarsest_level_that_is_true_to_half_a_pixel() {
    for plan in provinces() {
        let finest = Detail((plan.tolerances.len() - 1) as u8);
        assert_eq!(plan.detail(1e9), finest);
        assert_eq!(plan.detail(1e-9), Detail(0));
        let mut last = Detail(0);
        for i in 0..200 {
            let scale = 0.01 * 1.05f64.powi(i);
            let detail = plan.detail(scale);
            assert!(detail >= last, "finer as one comes near");
            let off = f64::from(plan.tolerances[usize::from(detail.0)]);
            assert!(off * scale <= 0.5, "{off} map units at {scale}");
            last = detail;
        }
    }
}

/// A square grid of areas whose borders are jagged: each inner stretch from node to node wanders by
/// less than half a cell, and nodes move.
#[derive(Debug, Clone)]
struct Tessellation {
    rings: Vec<Vec<Position>>,
}

const CELL: f64 = 400.0;

fn tessellation(side: usize, wander: &[(f64, f64)], points: usize) -> Tessellation {
    let mut next = wander.iter().copied().cycle();
    let mut random = move || next.next().unwrap_or_default();
    let node = |i: usize, j: usize, (dx, dy): (f64, f64)| {
        (
            (i as f64 * CELL + 60.0 * dx).round(),
            (j as f64 * CELL + 60.0 * dy).round(),
        )
    };
    let nodes: Vec<Vec<Position>> = (0..=side)
        .map(|i| (0..=side).map(|j| node(i, j, random())).collect())
        .collect();
    // A stretch stays in its own diamond, so that no two cross.
    let mut stretch = |a: Position, b: Position| -> Vec<Position> {
        let mut line = vec![a];
        for k in 1..points {
            let t = k as f64 / points as f64;
            let room = 0.4 * CELL * t.min(1.0 - t);
            let (off, _) = random();
            let (dx, dy) = (b.0 - a.0, b.1 - a.1);
            let long = dx.hypot(dy);
            let x = a.0 + dx * t - dy / long * room * off;
            let y = a.1 + dy * t + dx / long * room * off;
            line.push((x.round(), y.round()));
        }
        line.push(b);
        line.dedup();
        line
    };
    let across: Vec<Vec<Vec<Position>>> = (0..side)
        .map(|i| {
            (0..=side)
                .map(|j| stretch(nodes[i][j], nodes[i + 1][j]))
                .collect()
        })
        .collect();
    let down: Vec<Vec<Vec<Position>>> = (0..=side)
        .map(|i| {
            (0..side)
                .map(|j| stretch(nodes[i][j], nodes[i][j + 1]))
                .collect()
        })
        .collect();
    let backward = |line: &Vec<Position>| line.iter().rev().copied().collect::<Vec<_>>();
    let mut rings = Vec::new();
    for i in 0..side {
        for j in 0..side {
            let mut ring = Vec::new();
            for line in [
                across[i][j].clone(),
                down[i + 1][j].clone(),
                backward(&across[i][j + 1]),
                backward(&down[i][j]),
            ] {
                ring.extend_from_slice(&line[..line.len() - 1]);
            }
            ring.push(ring[0]);
            rings.push(ring);
        }
    }
    Tessellation { rings }
}

fn sound(ring: &[MapPoint]) -> bool {
    polygon(ring).is_valid()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_random_tessellation_stays_one_in_every_level(
        wander in vec((-1.0..1.0f64, -1.0..1.0f64), 40..200),
        side in 1..4usize,
        points in 2..14usize,
        coarse in 1.0..300.0f64,
    ) {
        let Tessellation { rings } = tessellation(side, &wander, points);
        let network = Network::of(rings.iter().enumerate().map(|(i, r)| (i, r.as_slice())));
        let lines: Vec<Vec<MapPoint>> = network
            .chains
            .iter()
            .map(|c| c.line.iter().map(|p| MapPoint::new(p.0, p.1)).collect())
            .collect();
        let edges = |lines: &[Vec<MapPoint>]| -> Vec<[MapPoint; 2]> {
            lines.iter().flat_map(|l| l.windows(2).map(|w| [w[0], w[1]])).collect()
        };
        // Rounding may have spoilt the tessellation itself: such a one proves nothing.
        prop_assume!(crossings(&edges(&lines)).is_empty());
        let tolerances = [coarse, coarse / 5.0, 0.0];
        let details = network_details(&lines, &tolerances);
        let borders: Vec<Border> = lines
            .iter()
            .zip(&details)
            .zip(&network.chains)
            .map(|((line, details), chain)| Border {
                line: Line::new(line.iter().copied().zip(details.iter().copied())),
                rank: BorderRank::District,
                sides: chain.areas.iter().map(|&a| DistrictIx(a as u16)).collect(),
            })
            .collect();
        for (level, tolerance) in tolerances.into_iter().enumerate() {
            let detail = Detail(level as u8);
            let drawn: Vec<Vec<MapPoint>> =
                borders.iter().map(|b| b.line.at(detail).collect()).collect();
            prop_assert!(crossings(&edges(&drawn)).is_empty(), "lines cross at {:?}", detail);
            let mut area = 0.0;
            for ring in &rings {
                let walks: Vec<Walk> = network
                    .walk(ring)
                    .into_iter()
                    .map(|s| Walk { border: s.chain as u16, backward: s.backward })
                    .collect();
                let full = ring_points(&borders, &walks, Detail(2));
                prop_assert_eq!(full.len(), ring.len() - 1, "a ring walks all its points");
                let points = ring_points(&borders, &walks, detail);
                prop_assert!(points.len() >= 3 && sound(&points), "{:?} at {:?}", points, detail);
                let polygon = polygon(&points);
                area += polygon.unsigned_area();
            }
            // The outside is what belongs to one area only.
            let outside: Vec<Vec<(i64, i64)>> = borders
                .iter()
                .filter(|b| b.sides.len() == 1)
                .map(|b| b.line.at(detail).map(|p| (p.x as i64, p.y as i64)).collect())
                .collect();
            let whole: f64 = round(outside).iter().map(|p| p.unsigned_area()).sum();
            prop_assert!((area - whole).abs() < 1e-6 * whole, "{} of {}", area, whole);
            for border in &borders {
                let full = line_string(border.line.full().iter().copied());
                let off = apart(&line_string(border.line.at(detail)), &full);
                prop_assert!(off <= tolerance + 1e-6, "{} > {}", off, tolerance);
            }
        }
    }

    #[test]
    fn a_lone_line_keeps_its_ends_and_its_form(
        steps in vec((-90.0..90.0f64, -90.0..90.0f64), 1..60), coarse in 2.0..80.0f64,
    ) {
        let mut at = (0.0, 0.0);
        let line: Vec<MapPoint> = steps
            .iter()
            .map(|s| {
                at = (at.0 + s.0, at.1 + s.1);
                MapPoint::new(at.0, at.1).rounded(1.0)
            })
            .collect();
        let tolerances = [coarse, ROUNDING];
        let detailed = Line::new(line_details(&line, &tolerances));
        let full = line_string(line.iter().copied());
        for (level, tolerance) in tolerances.into_iter().enumerate() {
            let drawn: Vec<MapPoint> = detailed.at(Detail(level as u8)).collect();
            prop_assert_eq!(drawn.first(), line.first());
            prop_assert_eq!(drawn.last(), line.last());
            if line.len() > 1 {
                let off = apart(&line_string(drawn), &full);
                prop_assert!(off <= tolerance + 1e-6, "{} > {}", off, tolerance);
            }
        }
    }

    #[test]
    fn crossings_are_what_every_pair_says(
        ends in vec(((0..40i64, 0..40i64), (0..40i64, 0..40i64)), 2..24),
    ) {
        let point = |p: (i64, i64)| MapPoint::new(p.0 as f64, p.1 as f64);
        let stretches: Vec<[MapPoint; 2]> =
            ends.iter().filter(|(a, b)| a != b).map(|&(a, b)| [point(a), point(b)]).collect();
        let mut found = crossings(&stretches);
        found.iter_mut().for_each(|pair| *pair = (pair.0.min(pair.1), pair.0.max(pair.1)));
        found.sort_unstable();
        let mut expected = Vec::new();
        for i in 0..stretches.len() {
            for j in i + 1..stretches.len() {
                let [a, b] = [stretches[i], stretches[j]]
                    .map(|[p, q]| geo::Line::new((f64::from(p.x), f64::from(p.y)), (f64::from(q.x), f64::from(q.y))));
                use geo::line_intersection::{LineIntersection, line_intersection};
                let meet = match line_intersection(a, b) {
                    None => false,
                    Some(LineIntersection::Collinear { intersection }) => {
                        intersection.start != intersection.end
                    }
                    Some(LineIntersection::SinglePoint { intersection, .. }) => {
                        // Sharing an end is no crossing, if it is an end of both.
                        let end = |l: geo::Line| intersection == l.start || intersection == l.end;
                        !(end(a) && end(b))
                    }
                };
                if meet {
                    expected.push((i, j));
                }
            }
        }
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn a_closed_line_keeps_three_corners_however_small_it_is() {
    let corners = [(0.0, 0.0), (2.0, 0.0), (3.0, 2.0), (1.0, 3.0), (0.0, 0.0)];
    let line: Vec<MapPoint> = corners.map(|(x, y)| MapPoint::new(x, y)).to_vec();
    let details = network_details(std::slice::from_ref(&line), &[1000.0, 0.0]);
    let coarse: Vec<MapPoint> = line
        .iter()
        .zip(&details[0])
        .filter(|(_, d)| d.0 == 0)
        .map(|(p, _)| *p)
        .collect();
    assert_eq!(coarse.len(), 4, "a triangle, closed: {coarse:?}");
    assert!(sound(&coarse));
}

#[test]
fn two_borders_between_the_same_junctions_do_not_become_one() {
    // A lens between two areas: both its sides would be the same straight stretch.
    let side = |bulge: f64| -> Vec<MapPoint> {
        let bend = [(0.0, 0.0), (50.0, bulge), (100.0, 0.0)];
        bend.map(|(x, y)| MapPoint::new(x, y)).to_vec()
    };
    let lines = [side(4.0), side(-4.0)];
    let details = network_details(&lines, &[10.0, 0.0]);
    let drawn: usize = details.iter().flatten().filter(|d| d.0 == 0).count();
    assert!(drawn > 4, "the lens is gone: {details:?}");
}

#[test]
fn an_island_near_a_straightened_coast_stays_off_it() {
    let coast: Vec<MapPoint> = [(0.0, 0.0), (100.0, 30.0), (200.0, 0.0)]
        .map(|(x, y)| MapPoint::new(x, y))
        .to_vec();
    let island: Vec<MapPoint> = [(90.0, 2.0), (110.0, 2.0), (100.0, 12.0), (90.0, 2.0)]
        .map(|(x, y)| MapPoint::new(x, y - 4.0))
        .to_vec();
    let details = network_details(&[coast, island], &[50.0, 0.0]);
    assert_eq!(details[0][1], Detail(0), "the coast keeps its bay");
}
