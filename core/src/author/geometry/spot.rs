//! Good places inside a polygon.

use crate::geo::{Bands, MapPoint, MapRect, ScreenFromMap, length, scan};

const STEPS: usize = 26;

/// Grid points inside a ring, each with its distance to the ring's edge in map units. Those are left out that
/// are nearer to the edge than `asked` of the distances of all before.
fn grid(ring: &[MapPoint], asked: fn(f64) -> f64) -> Vec<(MapPoint, f64)> {
    let Some(rect) = MapRect::around(ring.iter().copied()) else {
        return Vec::new();
    };
    let bands = Bands::of(ring);
    let area = scan::Area {
        ring,
        bands: &bands,
        to_screen: ScreenFromMap {
            scale: 1.0,
            dx: 0.0,
            dy: 0.0,
        },
    };
    let mut farthest: f64 = 0.0;
    let plain: Vec<(f64, f64)> = ring
        .iter()
        .map(|p| (f64::from(p.x), f64::from(p.y)))
        .collect();
    let mut all = Vec::new();
    for i in 1..STEPS {
        for j in 1..STEPS {
            let x = f64::from(rect.x0) + rect.width() * i as f64 / STEPS as f64;
            let y = f64::from(rect.y0) + rect.height() * j as f64 / STEPS as f64;
            if scan::contains(&area, x, y)
                && let Some(off) = edge_distance(&plain, x, y, asked(farthest))
            {
                farthest = farthest.max(off);
                all.push((MapPoint::new(x, y), off));
            }
        }
    }
    all
}

/// How far a point is from a ring's edge; `None` where that is less than asked.
fn edge_distance(ring: &[(f64, f64)], x: f64, y: f64, least: f64) -> Option<f64> {
    let mut off = f64::INFINITY;
    let mut a = *ring.last()?;
    for &b in ring {
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let length2 = dx * dx + dy * dy;
        let t = if length2 == 0.0 {
            0.0
        } else {
            (((x - a.0) * dx + (y - a.1) * dy) / length2).clamp(0.0, 1.0)
        };
        // `min` is a routine of its own where it is no instruction.
        let here = length(x - a.0 - t * dx, y - a.1 - t * dy);
        if here < off {
            off = here;
        }
        if off < least {
            return None;
        }
        a = b;
    }
    Some(off)
}

/// Where a label stands best: the place that is farthest from the edge.
pub fn label_spot(ring: &[MapPoint]) -> Option<MapPoint> {
    grid(ring, |farthest| farthest)
        .into_iter()
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(p, _)| p)
}

/// Places for markers of which only the district is known: inside it, off its edge, off the lines and off
/// everything that stands already. `far` from a neighbour, and half of it from an edge or a line, is enough; more is
/// no better.
pub struct Dock {
    far: f64,
    /// Where a neighbour may be that counts.
    reach: MapRect,
    /// Each place, what edge and lines leave of its worth, and how far its nearest neighbour is, if nearer than far.
    places: Vec<(MapPoint, f64, f64)>,
}

impl Dock {
    /// Of a district's outer ring.
    pub fn of(ring: &[MapPoint], lines: &[&[MapPoint]], far: f64) -> Option<Self> {
        let near = far / 2.0;
        let place = |(p, edge): (MapPoint, f64)| {
            let points = lines.iter().flat_map(|l| l.iter());
            let line = points.map(|q| q.distance(p)).fold(near, f64::min) / near;
            (p, line + edge.min(near) / near, far)
        };
        let mut reach = MapRect::around(ring.iter().copied())?;
        let margin = far as f32;
        (reach.x0, reach.y0) = (reach.x0 - margin, reach.y0 - margin);
        (reach.x1, reach.y1) = (reach.x1 + margin, reach.y1 + margin);
        let places = grid(ring, |_| 0.0).into_iter().map(place).collect();
        Some(Self { far, reach, places })
    }

    /// Something stands here.
    #[inline(never)]
    pub fn take(&mut self, at: MapPoint) {
        let MapRect { x0, y0, x1, y1 } = self.reach;
        if (x0..=x1).contains(&at.x) && (y0..=y1).contains(&at.y) {
            for (place, _, nearest) in &mut self.places {
                let far = place.distance(at);
                if far < *nearest {
                    *nearest = far;
                }
            }
        }
    }

    /// The best place that is left, and whether nothing stands just there.
    #[inline(never)]
    pub fn best(&self) -> Option<(MapPoint, bool)> {
        let worth = |(_, rest, nearest): &(MapPoint, f64, f64)| nearest / self.far * 2.0 + rest;
        let best = self
            .places
            .iter()
            .max_by(|a, b| worth(a).total_cmp(&worth(b)));
        best.map(|&(place, _, nearest)| (place, nearest > 0.0))
    }
}
