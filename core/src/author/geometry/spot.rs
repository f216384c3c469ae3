//! Good places inside a polygon.

use crate::geo::{Bands, MapPoint, ScreenFromMap, length, scan};

const STEPS: usize = 26;

/// Grid points inside a ring, each with its distance to the ring's edge in map units. Those are left out that
/// are nearer to the edge than `asked` of the distances of all before.
fn grid(ring: &[MapPoint], asked: fn(f64) -> f64) -> Vec<(MapPoint, f64)> {
    let Some(rect) = crate::geo::MapRect::around(ring.iter().copied()) else {
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
        off = off.min(length(x - a.0 - t * dx, y - a.1 - t * dy));
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

/// A place for a marker of which only the district is known: inside it, off its edge, off the lines
/// and off everything that stands already. `far` from a neighbour, and half of it from an edge or a
/// line, is enough; more is no better.
pub fn dock(
    ring: &[MapPoint],
    taken: &[MapPoint],
    lines: &[&[MapPoint]],
    far: f64,
) -> Option<MapPoint> {
    let near = far / 2.0;
    let room = |p: MapPoint, edge: f64| {
        let others = taken.iter().map(|t| t.distance(p)).fold(far, f64::min) / far;
        let line = lines
            .iter()
            .flat_map(|l| l.iter())
            .map(|q| q.distance(p))
            .fold(near, f64::min)
            / near;
        others * 2.0 + line + edge.min(near) / near
    };
    grid(ring, |_| 0.0)
        .into_iter()
        .max_by(|a, b| room(a.0, a.1).total_cmp(&room(b.0, b.1)))
        .map(|(p, _)| p)
}
