//! Names along a line: the stretch that bends least and covers least.

use super::{Cheapest, ScreenBox, distance, labels::Obstacles};
use std::fmt::Write as _;

/// A name that wants to run along a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AlongRequest {
    /// Width of the text, px.
    pub width: f64,
    /// Font size, px.
    pub size: f64,
    /// Distance of the text's middle from the line, px.
    pub aside: f64,
    /// How much farther it may stand, to pass what sits on the line, px: tried up to three times.
    pub farther: f64,
    /// Sharpest bend it may take, rad².
    pub most_bend: f64,
    /// Mark of the obstacles that it may cover: its own line.
    pub but: Option<u32>,
    /// Stretches beyond this box are not tried.
    pub horizon: Option<ScreenBox>,
    /// Only where it is wholly seen; else at its home, the best place whatever is seen.
    pub seen: bool,
}

/// Where a name along a line stands: the curve through the middle of its letters, left to right,
/// screen px.
#[derive(Debug, Clone, PartialEq)]
pub struct Along {
    /// Points of the curve.
    pub line: Vec<(f64, f64)>,
}

/// Points on the line are this far apart, px.
const STEP_PX: f64 = 4.0;

/// Of a stretch's length, what must be left of it on the inner side of a bend.
const LEAST_SHARE: f64 = 0.72;

/// Engines set the letters of a curve up to so much apart from each other, px.
const APART_PX: f64 = 1.0;

/// A name follows every sixth point: small wiggles would shake the letters.
const COARSE: usize = 6;

impl Along {
    /// The curve as SVG path data, each point put through `place`.
    pub fn path(&self, place: impl Fn(f64, f64) -> (f64, f64)) -> String {
        let points: Vec<(f64, f64)> = self.line.iter().map(|&(x, y)| place(x, y)).collect();
        let mut d = String::new();
        for (i, &(x, y)) in points.iter().enumerate() {
            let next = points.get(i + 1).filter(|_| i + 2 < points.len());
            let _ = match (i, next) {
                (0, _) => write!(d, "M{x:.1} {y:.1}"),
                // Towards each point, but only as far as the middle of the next stretch.
                (_, Some(n)) => {
                    write!(
                        d,
                        "Q{x:.1} {y:.1} {:.1} {:.1}",
                        (x + n.0) / 2.0,
                        (y + n.1) / 2.0
                    )
                }
                (_, None) => write!(d, "L{x:.1} {y:.1}"),
            };
        }
        d
    }

    /// The curve beside a stretch, `aside` px to its left side as one walks it; `None` where the inner
    /// side of a bend would crowd the letters.
    fn beside(coarse: &[(f64, f64)], aside: f64) -> Option<Self> {
        let last = coarse.len() - 1;
        let mut line: Vec<(f64, f64)> = Vec::with_capacity(coarse.len());
        for (i, &(x, y)) in coarse.iter().enumerate() {
            let (a, b) = (coarse[i.saturating_sub(1)], coarse[(i + 1).min(last)]);
            let length = distance(a, b).max(1e-6);
            let (dx, dy) = (b.0 - a.0, b.1 - a.1);
            line.push((x + dy / length * aside, y - dx / length * aside));
            if i > 0
                && distance(line[i - 1], line[i]) < LEAST_SHARE * distance(coarse[i - 1], coarse[i])
            {
                return None;
            }
        }
        Some(Self { line })
    }

    /// The room the letters take.
    pub fn boxes(&self, size: f64) -> Vec<ScreenBox> {
        let mut all = Vec::new();
        self.each_box(size, &mut |one| {
            all.push(*one);
            true
        });
        all
    }

    /// Whether all boxes of the letters, a chain of small ones, are `right`.
    fn each_box(&self, size: f64, right: &mut dyn FnMut(&ScreenBox) -> bool) -> bool {
        let half = size * 0.52;
        let step = half * 1.4;
        for w in self.line.windows(2) {
            let (dx, dy) = (w[1].0 - w[0].0, w[1].1 - w[0].1);
            let n = (distance(w[0], w[1]) / step).ceil().max(1.0);
            for i in 0..n as usize {
                let t = i as f64 / n;
                if !right(&ScreenBox::around(
                    w[0].0 + dx * t,
                    w[0].1 + dy * t,
                    half,
                    half,
                )) {
                    return false;
                }
            }
        }
        true
    }

    fn length(&self) -> f64 {
        self.line.windows(2).map(|w| distance(w[0], w[1])).sum()
    }
}

/// The best stretch of a line (screen px) for a name, which does not keep others off it yet. `None` when
/// the line is too short, everything collides, or the window's edge would cut it at its home.
pub fn place_along(
    line: &[(f64, f64)],
    request: &AlongRequest,
    obstacles: &Obstacles,
) -> Option<Along> {
    let fine = resample(line);
    let n = (request.width * 1.08 / STEP_PX).ceil() as usize + 1;
    let steps = if request.farther > 0.0 { 4 } else { 1 };
    // Stretches with the side of the line that the name stands on, and what that costs.
    let mut tries = Vec::new();
    for start in (0..=fine.len().checked_sub(n)?).step_by(3) {
        let (x, y) = fine[start + n / 2];
        let near = |h: ScreenBox| (h.x0..h.x1).contains(&x) && (h.y0..h.y1).contains(&y);
        if !request.horizon.is_none_or(near) {
            continue;
        }
        let bend = bend(&coarse(&fine[start..start + n]));
        if bend > request.most_bend {
            continue;
        }
        for i in 0..2 * steps {
            let farther = request.farther * f64::from(i / 2);
            let below = if i % 2 == 0 { 0.0 } else { 60.0 };
            // On a straight line all places are as good, however numbers are rounded.
            let cost = (500.0 * bend * 1e6).round() / 1e6 + below + 12.0 * farther;
            tries.push((cost, start, i));
        }
    }
    let mut order = Cheapest::of(tries.iter().map(|t| t.0));
    let mut best: Option<(f64, Along)> = None;
    while let Some(nth) = order.pop() {
        let (cost, start, i) = tries[nth];
        if best.as_ref().is_some_and(|(least, _)| cost >= *least) {
            break;
        }
        let side = if i % 2 == 0 { 1.0 } else { -1.0 };
        let aside = side * (request.aside + request.farther * f64::from(i / 2));
        let mut stretch = coarse(&fine[start..start + n]);
        stretch.extend(if is_back(&fine[start..start + n]) {
            fine.get(start)
        } else {
            fine.get(start + n - 1)
        });
        let Some(along) = Along::beside(&stretch, aside) else {
            continue;
        };
        // On the inner side of a bend the name may no longer fit.
        if along.length() < request.width {
            continue;
        }
        let fits = along.each_box(request.size, &mut |b| {
            obstacles.free(&b.grown(APART_PX), request.but) && (!request.seen || obstacles.seen(b))
        });
        if !fits {
            continue;
        }
        let mut soft = 0.0;
        along.each_box(request.size, &mut |b| {
            soft += obstacles.soft_overlap(b);
            true
        });
        let cost = cost + 0.5 * soft;
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, along));
        }
    }
    let (_, along) = best?;
    let boxes = along.boxes(request.size);
    let whole = boxes.iter().all(|b| obstacles.seen(b));
    (whole || boxes.iter().all(|b| obstacles.unseen(b))).then_some(along)
}

/// Whether a stretch runs from right to left: letters are read the other way.
fn is_back(part: &[(f64, f64)]) -> bool {
    part[0].0 > part[part.len() - 1].0
}

/// The points of a stretch that a name follows, from left to right.
fn coarse(part: &[(f64, f64)]) -> Vec<(f64, f64)> {
    if is_back(part) {
        part.iter().rev().step_by(COARSE).copied().collect()
    } else {
        part.iter().step_by(COARSE).copied().collect()
    }
}

/// Sum of squared turns, rad²: a stretch that turns all at once is worse than one that turns slowly.
fn bend(coarse: &[(f64, f64)]) -> f64 {
    let turns = coarse.windows(3).map(|w| {
        let (a, b) = (
            (w[1].0 - w[0].0, w[1].1 - w[0].1),
            (w[2].0 - w[1].0, w[2].1 - w[1].1),
        );
        let turn = (a.0 * b.1 - a.1 * b.0).atan2(a.0 * b.0 + a.1 * b.1);
        turn * turn
    });
    turns.sum()
}

fn resample(line: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut out: Vec<(f64, f64)> = line.first().copied().into_iter().collect();
    let mut carried = 0.0;
    for w in line.windows(2) {
        let d = distance(w[0], w[1]);
        let mut at = STEP_PX - carried;
        while at < d {
            let t = at / d;
            out.push((
                w[0].0 + (w[1].0 - w[0].0) * t,
                w[0].1 + (w[1].1 - w[0].1) * t,
            ));
            at += STEP_PX;
        }
        carried = d - (at - STEP_PX);
    }
    out
}
