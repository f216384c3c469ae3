//! Lines in map units: smoothing, clipping, measuring, writing.

use crate::geo::{METRES_PER_UNIT, MapPoint, labels};

/// Length, map units.
fn length(line: &[MapPoint]) -> f64 {
    line.windows(2).map(|w| w[0].distance(w[1])).sum()
}

fn between(a: MapPoint, b: MapPoint, t: f64) -> MapPoint {
    let mix = |a: f32, b: f32| f64::from(a) + f64::from(b - a) * t;
    MapPoint::new(mix(a.x, b.x), mix(a.y, b.y))
}

/// The point a share (0 to 1) of the way along a line.
pub fn point_along(line: &[MapPoint], share: f64) -> Option<MapPoint> {
    let mut rest = length(line) * share.clamp(0.0, 1.0);
    for w in line.windows(2) {
        let d = w[0].distance(w[1]);
        if rest <= d && d > 0.0 {
            return Some(between(w[0], w[1], rest / d));
        }
        rest -= d;
    }
    line.last().copied()
}

/// Chaikin's corner cutting; ends stay.
pub fn chaikin(line: &[MapPoint], rounds: usize) -> Vec<MapPoint> {
    let mut line = line.to_vec();
    for _ in 0..rounds {
        let (Some(&first), Some(&last)) = (line.first(), line.last()) else {
            break;
        };
        let cut = line
            .windows(2)
            .flat_map(|w| [between(w[0], w[1], 0.25), between(w[0], w[1], 0.75)]);
        line = std::iter::once(first).chain(cut).chain([last]).collect();
    }
    line
}

/// A Catmull–Rom curve through the points, eight steps a stretch.
pub fn catmull_rom(line: &[MapPoint]) -> Vec<MapPoint> {
    const STEPS: usize = 8;
    let at = |i: isize| line[i.clamp(0, line.len() as isize - 1) as usize];
    let mut curve = Vec::with_capacity(line.len() * STEPS);
    for i in 0..line.len().saturating_sub(1) as isize {
        let [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
        for step in 0..STEPS {
            let t = step as f64 / STEPS as f64;
            let spline = |a: f32, b: f32, c: f32, d: f32| {
                let [a, b, c, d] = [a, b, c, d].map(f64::from);
                0.5 * (2.0 * b
                    + (c - a) * t
                    + (2.0 * a - 5.0 * b + 4.0 * c - d) * t * t
                    + (3.0 * b - a - 3.0 * c + d) * t.powi(3))
            };
            curve.push(MapPoint::new(
                spline(p0.x, p1.x, p2.x, p3.x),
                spline(p0.y, p1.y, p2.y, p3.y),
            ));
        }
    }
    curve.extend(line.last());
    curve
}

/// The part of a line that is inside some rings or less than `reach_km` along the line beyond them.
///
/// The longest such stretch, for a line that leaves and returns.
pub fn clip_beyond(line: &[MapPoint], rings: &[Vec<(f64, f64)>], reach_km: f64) -> Vec<MapPoint> {
    let fine = resample(line, 400.0 / METRES_PER_UNIT);
    let inside = |p: &MapPoint| {
        rings
            .iter()
            .any(|r| labels::contains(r, f64::from(p.x), f64::from(p.y)))
    };
    let within: Vec<bool> = fine.iter().map(inside).collect();
    let (Some(first), Some(last)) = (
        within.iter().position(|&i| i),
        within.iter().rposition(|&i| i),
    ) else {
        return Vec::new();
    };
    let reach = (reach_km * 1000.0 / 400.0).round() as usize;
    fine[first.saturating_sub(reach)..(last + reach + 1).min(fine.len())].to_vec()
}

/// The line without what lies farther than `reach_km` along it from its first and last point inside.
pub fn trim(line: &[MapPoint], rings: &[Vec<(f64, f64)>], reach_km: f64) -> Vec<MapPoint> {
    let inside = |p: &MapPoint| {
        rings
            .iter()
            .any(|r| labels::contains(r, f64::from(p.x), f64::from(p.y)))
    };
    let (Some(first), Some(last)) = (line.iter().position(inside), line.iter().rposition(inside))
    else {
        return line.to_vec();
    };
    let reach = reach_km * 1000.0 / METRES_PER_UNIT;
    // Cut on the stretch where the way travelled passes the reach.
    let beyond = |points: &mut dyn Iterator<Item = MapPoint>| {
        let mut kept: Vec<MapPoint> = points.next().into_iter().collect();
        let mut way = 0.0;
        for p in points {
            let Some(&from) = kept.last() else { break };
            let step = from.distance(p);
            if way + step >= reach {
                kept.push(between(from, p, (reach - way) / step));
                break;
            }
            way += step;
            kept.push(p);
        }
        kept
    };
    let mut before = beyond(&mut line[..=first].iter().rev().copied());
    before.reverse();
    let after = beyond(&mut line[last..].iter().copied());
    before.pop();
    before.extend_from_slice(&line[first..last]);
    before.extend(after);
    before
}

/// The same line with a point every `step` map units, ends kept.
fn resample(line: &[MapPoint], step: f64) -> Vec<MapPoint> {
    let mut out: Vec<MapPoint> = line.first().copied().into_iter().collect();
    let mut carried = 0.0;
    for w in line.windows(2) {
        let d = w[0].distance(w[1]);
        let mut at = step - carried;
        while at < d {
            out.push(between(w[0], w[1], at / d));
            at += step;
        }
        carried = d - (at - step);
    }
    out.extend(line.last());
    out
}
