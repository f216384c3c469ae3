//! Placing labels: greedy, in order of importance, by the cost of what each candidate covers.

use super::ScreenBox;

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
    /// How much worse than the best place, px².
    pub cost: f64,
}

/// A label that wants a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Width of the text, px.
    pub width: f64,
    /// Font size, px.
    pub size: f64,
    /// Set in capitals: accents reach higher.
    pub capitals: bool,
    /// Shown even where it collides.
    pub required: bool,
    /// Places, in any order.
    pub candidates: Vec<Candidate>,
}

impl Request {
    /// The box that the text covers at a candidate, with the room Vietnamese marks need.
    pub fn text_box(&self, c: &Candidate) -> ScreenBox {
        let left = match c.anchor {
            Anchor::Start => c.x,
            Anchor::Middle => c.x - self.width / 2.0,
            Anchor::End => c.x - self.width,
        };
        let ascent = if self.capitals { 1.12 } else { 0.98 };
        ScreenBox {
            x0: left,
            y0: c.y - ascent * self.size,
            x1: left + self.width,
            y1: c.y + 0.25 * self.size,
        }
    }
}

/// What labels keep away from.
#[derive(Debug, Clone, Default)]
pub struct Obstacles {
    /// Never covered: markers, symbols, labels already placed.
    pub hard: Vec<ScreenBox>,
    /// Better not covered: bands and lines.
    pub soft: Vec<ScreenBox>,
    /// The visible box; labels stay inside where given.
    pub bounds: Option<ScreenBox>,
}

/// Most px² of collision at which a label that is not required is still shown.
pub const SHOWN_PX2: f64 = 3.0;

impl Obstacles {
    /// Area of a box that hard obstacles cover, px².
    pub fn hard_overlap(&self, text: &ScreenBox) -> f64 {
        self.hard.iter().map(|o| o.overlap(text)).sum()
    }

    /// Area of a box that soft obstacles cover, px².
    pub fn soft_overlap(&self, text: &ScreenBox) -> f64 {
        self.soft.iter().map(|o| o.overlap(text)).sum()
    }

    /// How far a box reaches out of the bounds, px.
    pub fn outside(&self, text: &ScreenBox) -> f64 {
        let Some(b) = self.bounds else { return 0.0 };
        (b.x0 - text.x0).max(0.0)
            + (text.x1 - b.x1).max(0.0)
            + (b.y0 - text.y0).max(0.0)
            + (text.y1 - b.y1).max(0.0)
    }

    /// Finds a place for a label and keeps others off it; `None` when it would collide.
    pub fn place(&mut self, request: &Request) -> Option<Candidate> {
        let cost = |c: &Candidate| {
            let text = request.text_box(c);
            let padded = text.grown(1.5);
            let soft = self.soft_overlap(&padded);
            c.cost + 12.0 * self.hard_overlap(&padded) + 1.5 * soft + 400.0 * self.outside(&text)
        };
        let best = request
            .candidates
            .iter()
            .map(|c| (cost(c), c))
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, c)| *c)?;
        let text = request.text_box(&best);
        let free = self.hard_overlap(&text) <= SHOWN_PX2 && self.outside(&text) <= 1.0;
        (free || request.required).then(|| {
            self.hard.push(text);
            best
        })
    }
}

/// Eight sides of a point symbol at three distances, the right side first.
pub fn beside(x: f64, y: f64, clear: f64, size: f64) -> Vec<Candidate> {
    let mid = 0.36 * size;
    let mut all = Vec::with_capacity(24);
    for (step, far) in [0.0, 4.0, 9.0].into_iter().enumerate() {
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

/// Places inside a polygon (screen px, not closed) on a grid, the nearest to `best` first in cost.
///
/// A place counts only when the text's corners and middles are inside. Where none is, `best` alone.
pub fn inside(ring: &[(f64, f64)], best: (f64, f64), width: f64, size: f64) -> Vec<Candidate> {
    const STEPS: usize = 18;
    let min = |pick: fn(&(f64, f64)) -> f64| ring.iter().map(pick).fold(f64::INFINITY, f64::min);
    let max =
        |pick: fn(&(f64, f64)) -> f64| ring.iter().map(pick).fold(f64::NEG_INFINITY, f64::max);
    let (x0, x1) = (min(|p| p.0), max(|p| p.0));
    let (y0, y1) = (min(|p| p.1), max(|p| p.1));
    let (half_w, half_h) = (width / 2.0 + 2.0, size * 0.55);
    let candidate = |x: f64, y: f64, cost: f64| Candidate {
        x,
        y: y + 0.36 * size,
        anchor: Anchor::Middle,
        cost,
    };
    let mut all = Vec::new();
    for i in 1..STEPS {
        for j in 1..STEPS {
            let x = x0 + (x1 - x0) * i as f64 / STEPS as f64;
            let y = y0 + (y1 - y0) * j as f64 / STEPS as f64;
            let corners = [-1.0, 0.0, 1.0]
                .into_iter()
                .flat_map(|u| [(u, -1.0), (u, 1.0)]);
            if corners
                .into_iter()
                .all(|(u, v)| contains(ring, x + u * half_w, y + v * half_h))
            {
                all.push(candidate(x, y, 0.35 * (x - best.0).hypot(y - best.1)));
            }
        }
    }
    if all.is_empty() {
        all.push(candidate(best.0, best.1, 0.0));
    }
    all
}

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
