//! Districts that run side by side and share no line: their border would be drawn twice, as the province's own.

use super::districts::District;
use plan_core::author::geometry::{Network, Position};
use std::collections::BTreeMap;

/// So near are two drawings of one border, km.
const NEAR_KM: f64 = 0.06;
/// How far apart an edge is tried.
const STEP_KM: f64 = 0.5;
/// Where three districts meet at the outside, a little of their edges is near anyway.
const LEAST_KM: f64 = 1.0;
/// Side of a cell of the grid that edges are looked up in, km.
const CELL_KM: f64 = 2.0;

type Point = (f64, f64);
type Cell = (i64, i64);

/// An edge that only one district has.
struct Edge {
    of: usize,
    ends: [Point; 2],
}

impl Edge {
    fn km(&self) -> f64 {
        let [a, b] = self.ends;
        (b.0 - a.0).hypot(b.1 - a.1)
    }

    /// Points along it, in the middles of its steps.
    fn steps(&self) -> impl Iterator<Item = Point> {
        let [a, b] = self.ends;
        let n = (self.km() / STEP_KM).ceil().clamp(1.0, 1e4) as usize;
        (0..n).map(move |i| {
            let t = (i as f64 + 0.5) / n as f64;
            (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t)
        })
    }

    fn distance(&self, p: Point) -> f64 {
        let [a, b] = self.ends;
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let along = (p.0 - a.0) * dx + (p.1 - a.1) * dy;
        let t = (along / (dx * dx + dy * dy)).clamp(0.0, 1.0);
        (p.0 - a.0 - t * dx).hypot(p.1 - a.1 - t * dy)
    }
}

/// Says which pairs they are.
pub(super) fn notes(districts: &[District]) -> Vec<String> {
    let doubled = doubled(&lone_edges(districts));
    let pairs = doubled.into_iter().filter(|(_, km)| *km > LEAST_KM);
    let said = pairs.map(|((a, b), km)| {
        let name = |i: usize| districts[i].names.first().map_or("", String::as_str);
        format!(
            "“{}” and “{}” run side by side for {km:.0} km and share no line there: their border would be drawn \
             twice. Let them share each vertex, as ADOPT.md says (mapshaper -snap)",
            name(a),
            name(b)
        )
    });
    said.collect()
}

/// How many km of a pair's edges lie along one another.
fn doubled(edges: &[Edge]) -> BTreeMap<(usize, usize), f64> {
    let mut grid: BTreeMap<Cell, Vec<usize>> = BTreeMap::new();
    for (i, edge) in edges.iter().enumerate() {
        for step in edge.steps().chain(edge.ends) {
            let inside = grid.entry(cell(step)).or_default();
            if inside.last() != Some(&i) {
                inside.push(i);
            }
        }
    }
    let mut pairs = BTreeMap::new();
    for edge in edges {
        let steps: Vec<Point> = edge.steps().collect();
        let km = edge.km() / steps.len() as f64;
        for step in steps {
            let (x, y) = cell(step);
            let around = (-1..=1).flat_map(|i| (-1..=1).map(move |j| (x + i, y + j)));
            let near = around.filter_map(|cell| grid.get(&cell)).flatten();
            let other = near
                .map(|&i| &edges[i])
                .find(|other| other.of > edge.of && other.distance(step) < NEAR_KM);
            if let Some(other) = other {
                *pairs.entry((edge.of, other.of)).or_default() += km;
            }
        }
    }
    pairs
}

fn cell((x, y): Point) -> Cell {
    ((x / CELL_KM).floor() as i64, (y / CELL_KM).floor() as i64)
}

/// The edges of chains that have a district on one side only, in km.
fn lone_edges(districts: &[District]) -> Vec<Edge> {
    let rings = districts.iter().enumerate().flat_map(|(i, district)| {
        let rings = district.feature.polygons().iter().flatten();
        rings.map(move |ring| (i, ring.as_slice()))
    });
    let network = Network::of(rings);
    let mut positions = districts.iter().flat_map(|d| d.feature.positions());
    let middle = positions.next().map_or(0.0, |(_, lat)| lat.to_radians());
    let km = |(lon, lat): Position| (lon * 111.32 * middle.cos(), lat * 110.57);
    let lone = network
        .chains
        .iter()
        .filter_map(|chain| match chain.areas[..] {
            [of] => Some((of, chain)),
            _ => None,
        });
    let edges = lone.flat_map(|(of, chain)| {
        let pairs = chain.line.windows(2);
        pairs.map(move |pair| Edge {
            of,
            ends: [km(pair[0]), km(pair[1])],
        })
    });
    edges.filter(|edge| edge.km() > 0.0).collect()
}
