//! The edges of a ring by height: a line across it asks only those near it.

use super::{MapPoint, MapRect};

/// Edges are listed a little beyond their ends, so that rounding loses none, map units.
const SLACK: f64 = 0.01;
/// So many points of a ring have a band for them.
const POINTS_A_BAND: usize = 4;
const MOST_BANDS: usize = 512;

/// Which edges of a ring each band of heights holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bands {
    /// The box round the ring; `None` where there are no points.
    pub extent: Option<MapRect>,
    top: f64,
    per_unit: f64,
    /// Where each band's edges begin, and where the last one's end.
    starts: Vec<u32>,
    /// The points that edges lead to.
    edges: Vec<u32>,
}

impl Bands {
    /// Of a ring that is not closed.
    pub fn of(ring: &[MapPoint]) -> Self {
        let Some(extent) = MapRect::around(ring.iter().copied()) else {
            return Self::default();
        };
        let count = (ring.len() / POINTS_A_BAND).clamp(1, MOST_BANDS);
        let top = f64::from(extent.y0) - SLACK;
        let per_unit = count as f64 / (extent.height() + 2.0 * SLACK);
        // Of the edge to a point, the first band and the one after its last.
        let span = |to: usize| {
            let from = to.checked_sub(1).unwrap_or(ring.len() - 1);
            let (a, b) = (f64::from(ring[from].y), f64::from(ring[to].y));
            let band = |y: f64| (((y - top) * per_unit) as usize).min(count - 1);
            band(a.min(b) - SLACK)..band(a.max(b) + SLACK) + 1
        };
        let mut starts = vec![0; count + 1];
        for to in 0..ring.len() {
            span(to).for_each(|band| starts[band + 1] += 1);
        }
        for band in 0..count {
            starts[band + 1] += starts[band];
        }
        let mut edges = vec![0; starts[count] as usize];
        let mut next = starts.clone();
        for to in 0..ring.len() {
            for band in span(to) {
                edges[next[band] as usize] = to as u32;
                next[band] += 1;
            }
        }
        Self {
            extent: Some(extent),
            top,
            per_unit,
            starts,
            edges,
        }
    }

    /// The edges that may cross a height, each by the point it leads to.
    pub fn at(&self, y: f64) -> &[u32] {
        let band = (y - self.top) * self.per_unit;
        if band < 0.0 {
            return &[];
        }
        let band = band as usize;
        match (self.starts.get(band), self.starts.get(band + 1)) {
            (Some(&from), Some(&to)) => &self.edges[from as usize..to as usize],
            _ => &[],
        }
    }

    /// Whether an edge may come into a box.
    pub fn meets(&self, ring: &[MapPoint], one: &MapRect) -> bool {
        let band = |y: f32| (f64::from(y) - self.top) * self.per_unit;
        let (first, last) = (band(one.y0).max(0.0) as usize, band(one.y1));
        let count = self.starts.len().saturating_sub(1);
        if last < 0.0 || first >= count {
            return false;
        }
        let last = (last as usize).min(count - 1);
        let edges = &self.edges[self.starts[first] as usize..self.starts[last + 1] as usize];
        edges.iter().any(|&to| {
            let to = to as usize;
            let (a, b) = (ring[to.checked_sub(1).unwrap_or(ring.len() - 1)], ring[to]);
            a.x.max(b.x) >= one.x0
                && a.x.min(b.x) <= one.x1
                && a.y.max(b.y) >= one.y0
                && a.y.min(b.y) <= one.y1
        })
    }
}
