//! Names along a line: the stretch that bends least and covers least.

use super::{ScreenBox, labels::Obstacles};

/// A name that wants to run along a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AlongRequest {
    /// Width of the text, px.
    pub width: f64,
    /// Font size, px.
    pub size: f64,
    /// Distance of the text's middle from the line, px.
    pub aside: f64,
    /// How much farther it may stand, to pass what sits on the line, px.
    pub farther: f64,
    /// Most collision at which it is still shown, px².
    pub tolerance: f64,
}

/// A stretch of a line for a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Along {
    /// The stretch, left to right, screen px.
    pub line: Vec<(f64, f64)>,
    /// The name stands above it, not below.
    pub above: bool,
    /// How much farther than asked it stands, px.
    pub farther: f64,
}

/// Points on the line are this far apart, px.
const STEP_PX: f64 = 4.0;

/// A name on a sharper bend falls apart, rad².
const MOST_BEND: f64 = 1.2;

/// The best stretch of a line (screen px) for a name; keeps others off it. `None` when the line is too
/// short or every stretch collides.
pub fn place_along(
    line: &[(f64, f64)],
    request: &AlongRequest,
    obstacles: &mut Obstacles,
) -> Option<Along> {
    let fine = resample(line);
    let n = (request.width * 1.06 / STEP_PX).ceil() as usize + 1;
    let mut best: Option<(f64, f64, Along, Vec<ScreenBox>)> = None;
    for start in (0..fine.len().checked_sub(n)?).step_by(3) {
        let mut part = fine[start..start + n].to_vec();
        if part[0].0 > part[n - 1].0 {
            part.reverse();
        }
        let bend = bend(&part);
        if bend > MOST_BEND {
            continue;
        }
        for (above, farther) in [
            (true, 0.0),
            (false, 0.0),
            (true, request.farther),
            (false, request.farther),
        ] {
            let boxes = boxes(&part, request.aside + farther, request.size, above);
            let hard: f64 = boxes.iter().map(|b| obstacles.hard_overlap(b)).sum();
            let soft: f64 = boxes.iter().map(|b| obstacles.soft_overlap(b)).sum();
            let out: f64 = boxes.iter().map(|b| obstacles.outside(b)).sum();
            let collision = hard + 0.3 * soft + 10.0 * out;
            let side = if above { 0.0 } else { 60.0 } + 12.0 * farther;
            let cost = 12.0 * collision + 500.0 * bend + side;
            if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
                best = Some((
                    cost,
                    collision,
                    Along {
                        line: part.clone(),
                        above,
                        farther,
                    },
                    boxes,
                ));
            }
        }
    }
    let (_, collision, along, boxes) = best?;
    (collision <= request.tolerance).then(|| {
        obstacles.hard.extend(boxes);
        along
    })
}

/// Sum of squared turns, rad²: a stretch that turns all at once is worse than one that turns slowly.
fn bend(part: &[(f64, f64)]) -> f64 {
    let heading = |a: (f64, f64), b: (f64, f64)| (b.1 - a.1).atan2(b.0 - a.0);
    // Every eighth point: the line itself is made of short straight pieces.
    let coarse: Vec<_> = part.iter().step_by(8).collect();
    coarse
        .windows(3)
        .map(|w| {
            let turn = heading(*w[1], *w[2]) - heading(*w[0], *w[1]);
            turn.sin().atan2(turn.cos()).powi(2)
        })
        .sum()
}

/// A chain of small boxes under the name.
fn boxes(part: &[(f64, f64)], aside: f64, size: f64, above: bool) -> Vec<ScreenBox> {
    let half = size * 0.52;
    let stride = ((half * 1.4) / STEP_PX).max(1.0) as usize;
    let side = if above { 1.0 } else { -1.0 } * aside;
    part.windows(2)
        .step_by(stride)
        .map(|w| {
            let (dx, dy) = (w[1].0 - w[0].0, w[1].1 - w[0].1);
            let length = dx.hypot(dy).max(1e-6);
            let (x, y) = (w[0].0 + dy / length * side, w[0].1 - dx / length * side);
            ScreenBox::around(x, y, half, half)
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
