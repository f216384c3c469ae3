//! Placing labels: greedy, in order of importance. Each stands at its home, the best free place
//! whatever part of the map is seen, so that it does not move while the map does; where the window's
//! edge would cut it there, it takes the best place that is wholly seen, or waits.

use super::{ScreenBox, boxes::Boxes, scan};

/// Which point of the text stands on the candidate's point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

impl Anchor {
    /// As SVG's `text-anchor`.
    pub fn svg(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A place a label could take, screen px; `y` is the baseline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// X of the anchor.
    pub x: f64,
    /// Baseline.
    pub y: f64,
    /// Which point of the text that is.
    pub anchor: Anchor,
    /// How much worse than the best place, px.
    pub cost: f64,
}

/// The room a text takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    /// Width, px.
    pub width: f64,
    /// Above the baseline, px.
    pub ascent: f64,
    /// Below the baseline, px.
    pub descent: f64,
    /// Font size, px.
    pub size: f64,
}

impl Extent {
    /// The box that the text covers at a candidate.
    pub fn at(&self, c: &Candidate) -> ScreenBox {
        let left = match c.anchor {
            Anchor::Start => c.x,
            Anchor::Middle => c.x - self.width / 2.0,
            Anchor::End => c.x - self.width,
        };
        ScreenBox {
            x0: left,
            y0: c.y - self.ascent,
            x1: left + self.width,
            y1: c.y + self.descent,
        }
    }
}

/// The part of the screen in which the map is seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Window {
    /// The map's box.
    pub bounds: ScreenBox,
    /// What covers it: buttons, legend, notes.
    pub glass: Vec<ScreenBox>,
}

/// Labels keep that far from the map's edge, px.
pub const EDGE_PX: f64 = 4.0;

impl Window {
    /// Whether a box is seen wholly.
    pub fn shows(&self, one: &ScreenBox) -> bool {
        self.bounds.grown(-EDGE_PX).holds(one) && self.glass.iter().all(|g| g.overlap(one) == 0.0)
    }

    /// Whether nothing of a box is seen.
    pub fn misses(&self, one: &ScreenBox) -> bool {
        self.bounds.grown(EDGE_PX).overlap(one) == 0.0
    }
}

/// What labels keep away from.
#[derive(Debug, Clone, Default)]
pub struct Obstacles {
    /// Never covered: markers, symbols, bands, labels already placed.
    pub hard: Boxes,
    /// Better not covered.
    pub soft: Boxes,
    /// What is seen; without it all is.
    pub window: Option<Window>,
}

/// Air round a label, px.
const AIR_PX: f64 = 1.5;

impl Obstacles {
    /// Whether a box covers nothing that must not be covered, but for what bears the mark.
    pub fn free(&self, one: &ScreenBox, but: Option<u32>) -> bool {
        self.hard.meeting(one).all(|(_, mark)| Some(mark) == but)
    }

    /// Area of a box that soft obstacles cover, px².
    pub fn soft_overlap(&self, one: &ScreenBox) -> f64 {
        self.soft.meeting(one).map(|(area, _)| area).sum()
    }

    /// Whether a box is wholly seen.
    pub fn seen(&self, one: &ScreenBox) -> bool {
        self.window.as_ref().is_none_or(|w| w.shows(one))
    }

    /// Whether nothing of a box is seen.
    pub fn unseen(&self, one: &ScreenBox) -> bool {
        self.window.as_ref().is_some_and(|w| w.misses(one))
    }

    /// Finds a place for a text, which does not keep others off it yet. `allowed` is asked of the boxes
    /// that cover nothing, the cheapest first. A text that `follows` is not left outside the window
    /// when there is a place inside.
    pub fn find(
        &self,
        extent: &Extent,
        candidates: &[Candidate],
        follows: bool,
        mut allowed: impl FnMut(&ScreenBox) -> bool,
    ) -> Option<Candidate> {
        let mut order: Vec<(f64, Candidate)> = candidates
            .iter()
            .map(|c| {
                let soft = self.soft_overlap(&extent.at(c));
                (c.cost + soft / extent.size, *c)
            })
            .collect();
        crate::order::by(&mut order, |a, b| a.0.total_cmp(&b.0));
        let mut outside = None;
        let mut home = true;
        for (_, c) in order {
            let text = extent.at(&c);
            // From the home on only what is seen counts.
            if !home && !self.seen(&text) {
                continue;
            }
            if !self.free(&text.grown(AIR_PX), None) || !allowed(&text) {
                continue;
            }
            if self.seen(&text) {
                return Some(c);
            }
            if home && self.unseen(&text) {
                if !follows {
                    return Some(c);
                }
                outside = Some(c);
            }
            home = false;
        }
        outside
    }
}

/// The mark of what bears none.
pub const NO_MARK: u32 = u32::MAX;

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

/// Places inside a ring (screen px, not closed), the nearest to `best` the cheapest: all of the text lies
/// inside. `part` narrows them to a box. None where the text has no room.
pub fn inside(
    ring: &[(f64, f64)],
    best: (f64, f64),
    extent: &Extent,
    part: &ScreenBox,
    lattice: &Lattice,
) -> Vec<Candidate> {
    // Letters, without the room that marks may need above and below: those may touch a border.
    let (half_width, half_height) = (extent.width / 2.0 + 2.0, 0.5 * extent.size);
    let (top, bottom) = (part.y0 + half_height, part.y1 - half_height);
    let mut all = Vec::new();
    let mut add = |x: f64, y: f64| {
        all.push(Candidate {
            x,
            y: y + MIDDLE_EM * extent.size,
            anchor: Anchor::Middle,
            cost: 0.35 * (x - best.0).hypot(y - best.1),
        });
    };
    let best_row = std::iter::once(best.1).filter(|y| (top..=bottom).contains(y));
    let rows = Lattice::lines(lattice.origin.1, lattice.step.1, top, bottom);
    for y in best_row.chain(rows) {
        for (from, to) in scan::room(ring, y, half_width, half_height) {
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

/// From a baseline up to the middle of the letters, em.
pub const MIDDLE_EM: f64 = 0.36;

/// Is a point inside a ring (even-odd)?
pub fn contains(ring: &[(f64, f64)], x: f64, y: f64) -> bool {
    let mut inside = false;
    let mut previous = ring.last();
    for p in ring {
        if let Some(q) = previous
            && (p.1 > y) != (q.1 > y)
            && x < (q.0 - p.0) * (y - p.1) / (q.1 - p.1) + p.0
        {
            inside = !inside;
        }
        previous = Some(p);
    }
    inside
}
