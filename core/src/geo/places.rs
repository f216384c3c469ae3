//! Places that a text may take: beside a point, inside an area.

use super::{
    ScreenBox, distance,
    labels::{Anchor, Candidate, Extent, MIDDLE_EM},
    scan::{self, Ring},
};

/// Eight sides of a point symbol at five distances, the right side first.
pub fn beside(x: f64, y: f64, clear: f64, size: f64) -> Vec<Candidate> {
    let mid = 0.36 * size;
    let mut all = Vec::with_capacity(40);
    for (step, far) in [0.0, 4.0, 9.0, 15.0, 22.0].into_iter().enumerate() {
        let d = clear + far;
        let sides = [
            (d, mid, Anchor::Start, 0.0),
            (-d, mid, Anchor::End, 12.0),
            (0.0, -d, Anchor::Middle, 18.0),
            (0.0, d + 0.8 * size, Anchor::Middle, 20.0),
            (d * 0.8, -d * 0.55, Anchor::Start, 8.0),
            (d * 0.8, d * 0.55 + 0.7 * size, Anchor::Start, 10.0),
            (-d * 0.8, -d * 0.55, Anchor::End, 14.0),
            (-d * 0.8, d * 0.55 + 0.7 * size, Anchor::End, 16.0),
        ];
        all.extend(sides.map(|(dx, dy, anchor, cost)| Candidate {
            x: x + dx,
            y: y + dy,
            anchor,
            cost: cost + 30.0 * step as f64,
        }));
    }
    all
}

/// What it costs that a name stands farther from the best place in its area, a px.
pub const COST_A_PX: f64 = 0.35;

/// Where places in an area are tried: a grid that is fixed on the map, so that they move with it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lattice {
    /// A point of it, screen px.
    pub origin: (f64, f64),
    /// Between its columns and its rows, px.
    pub step: (f64, f64),
}

impl Lattice {
    /// Over a box, as fine as its size asks for.
    pub fn over(one: &ScreenBox) -> Self {
        Self {
            origin: (one.x0, one.y0),
            step: (
                ((one.x1 - one.x0) / 16.0).max(5.0),
                ((one.y1 - one.y0) / 26.0).max(3.0),
            ),
        }
    }

    /// Its lines between two bounds, across or down.
    fn lines(origin: f64, step: f64, from: f64, to: f64) -> impl Iterator<Item = f64> {
        let first = ((from - origin) / step).ceil() as i32;
        let last = ((to - origin) / step).floor() as i32;
        (first..=last).map(move |i| origin + f64::from(i) * step)
    }
}

/// The least width and half the height that a ring has where a text stands in it: those of its letters,
/// without the room that marks may need above and below, as those may touch a border.
fn room_for(extent: &Extent) -> (f64, f64) {
    (extent.width + 4.0, 0.5 * extent.size)
}

/// Whether a box is so narrow or so low that a text has no room in it.
pub fn is_too_small(one: &ScreenBox, extent: &Extent) -> bool {
    let (width, half_height) = room_for(extent);
    one.x1 - one.x0 < width || one.y1 - one.y0 < 2.0 * half_height
}

/// The place of a text whose middle stands on a point, if it lies inside a ring there.
pub fn right_at(
    ring: &(impl Ring + ?Sized),
    (x, y): (f64, f64),
    extent: &Extent,
) -> Option<Candidate> {
    let (width, half_height) = room_for(extent);
    let room = scan::room(ring, y, width / 2.0, half_height);
    let fits = room.into_iter().any(|(from, to)| (from..=to).contains(&x));
    fits.then_some(Candidate {
        x,
        y: y + MIDDLE_EM * extent.size,
        anchor: Anchor::Middle,
        cost: 0.0,
    })
}

/// Places inside a ring (screen px, not closed), the nearest to `best` the cheapest: all of the text lies
/// inside. `part` narrows them to a box. None where the text has no room.
pub fn inside(
    ring: &(impl Ring + ?Sized),
    best: (f64, f64),
    extent: &Extent,
    part: &ScreenBox,
    lattice: &Lattice,
) -> Vec<Candidate> {
    let (width, half_height) = room_for(extent);
    let (top, bottom) = (part.y0 + half_height, part.y1 - half_height);
    let mut all = Vec::new();
    let mut add = |x: f64, y: f64| {
        all.push(Candidate {
            x,
            y: y + MIDDLE_EM * extent.size,
            anchor: Anchor::Middle,
            cost: COST_A_PX * distance((x, y), best),
        });
    };
    let best_row = std::iter::once(best.1).filter(|y| (top..=bottom).contains(y));
    let rows = Lattice::lines(lattice.origin.1, lattice.step.1, top, bottom);
    for y in best_row.chain(rows) {
        for (from, to) in scan::room(ring, y, width / 2.0, half_height) {
            let nearest = best.0.clamp(from, to);
            if (part.x0..=part.x1).contains(&nearest) {
                add(nearest, y);
            }
            let (from, to) = (from.max(part.x0), to.min(part.x1));
            Lattice::lines(lattice.origin.0, lattice.step.0, from, to).for_each(|x| add(x, y));
        }
    }
    all
}
