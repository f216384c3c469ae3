//! Which border belongs to whom: a network of chains over rings that share their vertices exactly.

use super::Position;
use std::collections::BTreeMap;

type Vertex = (u64, u64);

fn vertex((lon, lat): Position) -> Vertex {
    (lon.to_bits(), lat.to_bits())
}

/// A border from junction to junction, or all round an area that touches no other.
#[derive(Debug, Clone, PartialEq)]
pub struct Chain {
    /// Its positions; a closed one ends where it begins.
    pub line: Vec<Position>,
    /// Indexes of the areas on its sides (one at the outside).
    pub areas: Vec<usize>,
}

/// A chain as a ring walks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Its place among the network's chains.
    pub chain: usize,
    /// From its end to its start.
    pub backward: bool,
}

/// The borders of some areas, each once, and how rings walk along them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Network {
    /// The borders.
    pub chains: Vec<Chain>,
    /// For each chain's first edge in a direction of travel: which way that is.
    starts: BTreeMap<(Vertex, Vertex), Step>,
}

/// An edge of the graph: its ends, and the areas it bounds.
struct Edge {
    ends: [Position; 2],
    areas: Vec<usize>,
}

impl Network {
    /// The network of some areas' rings, each with its area's index; a ring ends where it begins.
    pub fn of<'a>(rings: impl IntoIterator<Item = (usize, &'a [Position])>) -> Self {
        let mut edges: BTreeMap<(Vertex, Vertex), Edge> = BTreeMap::new();
        for (area, ring) in rings {
            for w in ring.windows(2).filter(|w| w[0] != w[1]) {
                let (a, b) = (vertex(w[0]), vertex(w[1]));
                let edge = edges.entry((a.min(b), a.max(b))).or_insert_with(|| Edge {
                    ends: [w[0], w[1]],
                    areas: Vec::new(),
                });
                edge.areas.push(area);
            }
        }
        let edges: Vec<Edge> = edges.into_values().collect();
        let mut network = Self {
            chains: chains(&edges),
            starts: BTreeMap::new(),
        };
        for (chain, Chain { line, .. }) in network.chains.iter().enumerate() {
            let [first, second, ..] = line[..] else {
                continue;
            };
            let (last, before) = (line[line.len() - 1], line[line.len() - 2]);
            for (from, to, backward) in [(last, before, true), (first, second, false)] {
                let step = Step { chain, backward };
                network.starts.insert((vertex(from), vertex(to)), step);
            }
        }
        network
    }

    /// The chains that one of the network's rings walks along, in its order.
    pub fn walk(&self, ring: &[Position]) -> Vec<Step> {
        let edges = ring.windows(2).map(|w| (vertex(w[0]), vertex(w[1])));
        edges
            .filter_map(|edge| self.starts.get(&edge).copied())
            .collect()
    }
}

/// Edges joined to chains; they part where three meet.
fn chains(edges: &[Edge]) -> Vec<Chain> {
    let mut at: BTreeMap<Vertex, Vec<usize>> = BTreeMap::new();
    for (i, edge) in edges.iter().enumerate() {
        for end in edge.ends {
            at.entry(vertex(end)).or_default().push(i);
        }
    }
    let mut used = vec![false; edges.len()];
    let mut all = Vec::new();
    // Junctions and loose ends first; what is left then are closed loops.
    let junctions = at.iter().filter(|(_, e)| e.len() != 2).map(|(v, _)| *v);
    for start in junctions.chain(at.keys().copied()) {
        for &first in &at[&start] {
            if used[first] {
                continue;
            }
            let mut line = Vec::new();
            let (mut here, mut next) = (start, Some(first));
            while let Some(i) = next {
                used[i] = true;
                let [a, b] = edges[i].ends;
                let (from, to) = if vertex(a) == here { (a, b) } else { (b, a) };
                if line.is_empty() {
                    line.push(from);
                }
                line.push(to);
                here = vertex(to);
                next = at[&here]
                    .iter()
                    .copied()
                    .find(|&e| !used[e])
                    .filter(|_| at[&here].len() == 2);
            }
            let areas = edges[first].areas.clone();
            all.push(Chain { line, areas });
        }
    }
    all
}
