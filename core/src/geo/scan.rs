//! What of a polygon lies on horizontal lines: where in it a box has room.

use super::{MapPoint, MapRect, ScreenBox, ScreenFromMap, bands::Bands};

/// A ring on the screen, not closed.
pub trait Ring {
    /// Where its edges cross the line at `y`, in no order.
    fn crossings(&self, y: f64, each: &mut dyn FnMut(f64));

    /// Whether an edge may come into a box; where none does, all of the box is inside or none.
    fn may_cross(&self, _one: &ScreenBox) -> bool {
        true
    }
}

impl<T: AsRef<[(f64, f64)]> + ?Sized> Ring for T {
    fn crossings(&self, y: f64, each: &mut dyn FnMut(f64)) {
        let ring = self.as_ref();
        let mut previous = ring.last();
        for p in ring {
            if let Some(q) = previous {
                crossing(*q, *p, y, each);
            }
            previous = Some(p);
        }
    }
}

/// A ring of the map where a transform puts it.
#[derive(Debug, Clone, Copy)]
pub struct Area<'a> {
    /// Its points.
    pub ring: &'a [MapPoint],
    /// Its edges by height.
    pub bands: &'a Bands,
    /// Puts it on the screen.
    pub to_screen: ScreenFromMap,
}

/// So much beyond a box still counts as in it, map units: rounding.
const SLACK: f32 = 0.05;

impl Ring for Area<'_> {
    fn crossings(&self, y: f64, each: &mut dyn FnMut(f64)) {
        let t = &self.to_screen;
        for &to in self.bands.at((y - t.dy) / t.scale) {
            let to = to as usize;
            let from = to.checked_sub(1).unwrap_or(self.ring.len() - 1);
            let (q, p) = (self.ring[from], self.ring[to]);
            let down = |p: MapPoint| f64::from(p.y) * t.scale + t.dy;
            // Most do not cross.
            if (down(p) > y) != (down(q) > y) {
                crossing(t.apply(q), t.apply(p), y, each);
            }
        }
    }

    fn may_cross(&self, one: &ScreenBox) -> bool {
        let (a, b) = (
            self.to_screen.map_from_screen(one.x0, one.y0),
            self.to_screen.map_from_screen(one.x1, one.y1),
        );
        let part = MapRect {
            x0: a.x - SLACK,
            y0: a.y - SLACK,
            x1: b.x + SLACK,
            y1: b.y + SLACK,
        };
        self.bands.meets(self.ring, &part)
    }
}

fn crossing(q: (f64, f64), p: (f64, f64), y: f64, each: &mut dyn FnMut(f64)) {
    if (p.1 > y) != (q.1 > y) {
        each((q.0 - p.0) * (y - p.1) / (q.1 - p.1) + p.0);
    }
}

/// Is a point inside a ring (even-odd)?
pub fn contains(ring: &(impl Ring + ?Sized), x: f64, y: f64) -> bool {
    let mut inside = false;
    ring.crossings(y, &mut |at| inside ^= x < at);
    inside
}

/// The stretches of the line at `y` that lie inside a ring (even-odd), from left to right, made narrower by
/// half a width on both sides.
fn spans(ring: &(impl Ring + ?Sized), y: f64, half_width: f64) -> Vec<(f64, f64)> {
    let mut crossings: Vec<f64> = Vec::new();
    // They are few.
    ring.crossings(y, &mut |at| {
        let place = crossings.iter().rposition(|x| *x <= at);
        crossings.insert(place.map_or(0, |p| p + 1), at);
    });
    let pairs = crossings.chunks_exact(2);
    pairs
        .map(|c| (c[0] + half_width, c[1] - half_width))
        .filter(|(a, b)| a <= b)
        .collect()
}

/// Where the middle of a box may be at height `y` so that the box lies inside the ring: its top, its
/// middle line and its bottom are asked.
pub fn room(
    ring: &(impl Ring + ?Sized),
    y: f64,
    half_width: f64,
    half_height: f64,
) -> Vec<(f64, f64)> {
    let mut common = spans(ring, y, half_width);
    for y in [y - half_height, y + half_height] {
        if common.is_empty() {
            break;
        }
        common = both(&common, &spans(ring, y, half_width));
    }
    common
}

fn both(a: &[(f64, f64)], b: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut all = Vec::new();
    for p in a {
        for q in b {
            let (from, to) = (p.0.max(q.0), p.1.min(q.1));
            if from <= to {
                all.push((from, to));
            }
        }
    }
    all
}

/// Whether a box touches the inside of a ring: its top, its bottom and lines between are asked.
pub fn touches(ring: &(impl Ring + ?Sized), one: &ScreenBox) -> bool {
    const LINES: i32 = 12;
    let lines = if ring.may_cross(one) { LINES } else { 0 };
    (0..=lines).any(|i| {
        let y = one.y0 + (one.y1 - one.y0) * f64::from(i) / f64::from(LINES);
        // Its left end is inside, or an edge lies between its ends.
        let (mut inside, mut between) = (false, false);
        ring.crossings(y, &mut |at| {
            inside ^= at <= one.x0;
            between |= at > one.x0 && at < one.x1;
        });
        inside || between
    })
}
