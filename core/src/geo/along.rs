//! Names along a line: the stretch that bends least and covers least.

use super::{ScreenBox, labels::Obstacles};
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
    fn beside(part: &[(f64, f64)], aside: f64) -> Option<Self> {
        let mut coarse: Vec<(f64, f64)> = part.iter().step_by(COARSE).copied().collect();
        coarse.extend(part.last());
        let last = coarse.len() - 1;
        let shifted = (0..=last).map(|i| {
            let (a, b) = (coarse[i.saturating_sub(1)], coarse[(i + 1).min(last)]);
            let (dx, dy) = (b.0 - a.0, b.1 - a.1);
            let length = dx.hypot(dy).max(1e-6);
            (
                coarse[i].0 + dy / length * aside,
                coarse[i].1 - dx / length * aside,
            )
        });
        let line: Vec<(f64, f64)> = shifted.collect();
        let length = |w: &[(f64, f64)]| (w[1].0 - w[0].0).hypot(w[1].1 - w[0].1);
        let crowded = coarse
            .windows(2)
            .zip(line.windows(2))
            .any(|(before, after)| length(after) < LEAST_SHARE * length(before));
        (!crowded).then_some(Self { line })
    }

    /// The room the letters take.
    pub fn boxes(&self, size: f64) -> Vec<ScreenBox> {
        boxes(&self.line, size)
    }

    fn length(&self) -> f64 {
        self.line
            .windows(2)
            .map(|w| (w[1].0 - w[0].0).hypot(w[1].1 - w[0].1))
            .sum()
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
    let mut best: Option<(f64, Along)> = None;
    for start in (0..=fine.len().checked_sub(n)?).step_by(3) {
        let (x, y) = fine[start + n / 2];
        let near = |h: ScreenBox| (h.x0..h.x1).contains(&x) && (h.y0..h.y1).contains(&y);
        if !request.horizon.is_none_or(near) {
            continue;
        }
        let mut part = fine[start..start + n].to_vec();
        if part[0].0 > part[n - 1].0 {
            part.reverse();
        }
        let bend = bend(&part);
        if bend > request.most_bend {
            continue;
        }
        for (above, farther) in
            (0..2 * steps).map(|i| (i % 2 == 0, request.farther * f64::from(i / 2)))
        {
            let side = if above { 0.0 } else { 60.0 } + 12.0 * farther;
            let cost = 500.0 * bend + side;
            if best.as_ref().is_some_and(|(least, _)| cost >= *least) {
                continue;
            }
            let aside = if above { 1.0 } else { -1.0 } * (request.aside + farther);
            let Some(along) = Along::beside(&part, aside) else {
                continue;
            };
            // On the inner side of a bend the name may no longer fit.
            if along.length() < request.width {
                continue;
            }
            let boxes = along.boxes(request.size);
            let fits = |b: &ScreenBox| {
                obstacles.free(&b.grown(APART_PX), request.but)
                    && (!request.seen || obstacles.seen(b))
            };
            if !boxes.iter().all(fits) {
                continue;
            }
            let soft: f64 = boxes.iter().map(|b| obstacles.soft_overlap(b)).sum();
            let cost = cost + 0.5 * soft;
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, along));
            }
        }
    }
    let (_, along) = best?;
    let boxes = along.boxes(request.size);
    let whole = boxes.iter().all(|b| obstacles.seen(b));
    (whole || boxes.iter().all(|b| obstacles.unseen(b))).then_some(along)
}

/// Sum of squared turns, rad²: a stretch that turns all at once is worse than one that turns slowly.
fn bend(part: &[(f64, f64)]) -> f64 {
    let heading = |a: (f64, f64), b: (f64, f64)| (b.1 - a.1).atan2(b.0 - a.0);
    let coarse: Vec<_> = part.iter().step_by(COARSE).collect();
    coarse
        .windows(3)
        .map(|w| {
            let turn = heading(*w[1], *w[2]) - heading(*w[0], *w[1]);
            turn.sin().atan2(turn.cos()).powi(2)
        })
        .sum()
}

/// A chain of small boxes under the name.
fn boxes(curve: &[(f64, f64)], size: f64) -> Vec<ScreenBox> {
    let half = size * 0.52;
    let step = half * 1.4;
    curve
        .windows(2)
        .flat_map(|w| {
            let (dx, dy) = (w[1].0 - w[0].0, w[1].1 - w[0].1);
            let n = (dx.hypot(dy) / step).ceil().max(1.0);
            (0..n as usize).map(move |i| {
                let t = i as f64 / n;
                ScreenBox::around(w[0].0 + dx * t, w[0].1 + dy * t, half, half)
            })
        })
        .collect()
}

fn resample(line: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut out: Vec<(f64, f64)> = line.first().copied().into_iter().collect();
    let mut carried = 0.0;
    for w in line.windows(2) {
        let d = (w[1].0 - w[0].0).hypot(w[1].1 - w[0].1);
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
