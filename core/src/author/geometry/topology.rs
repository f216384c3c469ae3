//! Which border belongs to whom: an edge graph over rings that share their vertices exactly.

use super::Position;
use std::collections::BTreeMap;

type Vertex = (u64, u64);

fn vertex((lon, lat): Position) -> Vertex {
    (lon.to_bits(), lat.to_bits())
}

/// An edge of the graph: its ends, and the areas it bounds (one at the outside).
#[derive(Debug, Clone)]
pub struct Edge {
    /// Ends.
    pub ends: [Position; 2],
    /// Indexes of the areas on its sides.
    pub areas: Vec<usize>,
}

/// All edges of some areas' rings, each once.
pub fn borders<'a>(areas: impl IntoIterator<Item = (usize, &'a [Position])>) -> Vec<Edge> {
    let mut edges: BTreeMap<(Vertex, Vertex), Edge> = BTreeMap::new();
    for (area, ring) in areas {
        for w in ring.windows(2) {
            let (a, b) = (vertex(w[0]), vertex(w[1]));
            let edge = edges.entry((a.min(b), a.max(b))).or_insert_with(|| Edge {
                ends: [w[0], w[1]],
                areas: Vec::new(),
            });
            edge.areas.push(area);
        }
    }
    edges.into_values().collect()
}

/// Edges joined to lines that are as long as can be; they part where three meet.
pub fn chains<'a>(edges: impl IntoIterator<Item = &'a Edge>) -> Vec<Vec<Position>> {
    let edges: Vec<&Edge> = edges.into_iter().collect();
    let mut at: BTreeMap<Vertex, Vec<usize>> = BTreeMap::new();
    for (i, edge) in edges.iter().enumerate() {
        for end in edge.ends {
            at.entry(vertex(end)).or_default().push(i);
        }
    }
    let mut used = vec![false; edges.len()];
    let mut lines = Vec::new();
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
            lines.push(line);
        }
    }
    lines
}
