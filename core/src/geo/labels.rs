//! Placing labels: greedy, in order of importance. Each stands at its home, the best free place
//! whatever part of the map is seen, so that it does not move while the map does; where the window's
//! edge would cut it there, it takes the best place that is wholly seen, or waits.

use super::{ScreenBox, boxes::Boxes, cheapest::Cheapest, scan};

pub use super::places::{COST_A_PX, Lattice, beside, inside, is_too_small, right_at};

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
        self.hard.until(one, &mut |_, mark| Some(mark) == but)
    }

    /// Whether a text may stand there, as far as other things are concerned.
    pub fn airy(&self, text: &ScreenBox) -> bool {
        self.free(&text.grown(AIR_PX), None)
    }

    /// Area of a box that soft obstacles cover, px².
    pub fn soft_overlap(&self, one: &ScreenBox) -> f64 {
        let mut sum = 0.0;
        if self.soft.all().is_empty() {
            return sum;
        }
        self.soft.until(one, &mut |area, _| {
            sum += area;
            true
        });
        sum
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
        self.cheapest(extent, candidates, follows, &mut allowed)
    }

    fn cheapest(
        &self,
        extent: &Extent,
        candidates: &[Candidate],
        follows: bool,
        allowed: &mut dyn FnMut(&ScreenBox) -> bool,
    ) -> Option<Candidate> {
        let mut order = Cheapest::of(candidates.iter().map(|c| {
            let soft = self.soft_overlap(&extent.at(c));
            c.cost + soft / extent.size
        }));
        let mut outside = None;
        let mut home = true;
        while let Some(nth) = order.pop() {
            let c = candidates[nth];
            let text = extent.at(&c);
            // From the home on only what is seen counts.
            if !home && !self.seen(&text) {
                continue;
            }
            if !self.airy(&text) || !allowed(&text) {
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

/// From a baseline up to the middle of the letters, em.
pub const MIDDLE_EM: f64 = 0.36;

/// Is a point inside a ring (even-odd)?
pub fn contains(ring: &[(f64, f64)], x: f64, y: f64) -> bool {
    scan::contains(ring, x, y)
}
