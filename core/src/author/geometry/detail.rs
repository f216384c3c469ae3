//! Levels of detail: which points of a line are drawn from which level on.
//!
//! Douglas and Peucker's method, measured against stretches and not against endless lines, so that a
//! level's line and the finest one are nowhere farther apart than the level's tolerance. Lines of a
//! network are mended until no two of them cross or touch that did not before.

use super::crossing::crossings;
use crate::{geo::MapPoint, plan::Detail};

/// From which level on each point of some lines is drawn. The lines may meet at their ends only, and
/// they do so in every level; a closed one keeps at least three corners.
///
/// `tolerances` are map units by level, the coarsest first; the last level has all points.
pub fn network_details(lines: &[Vec<MapPoint>], tolerances: &[f64]) -> Vec<Vec<Detail>> {
    let finest = tolerances.len().saturating_sub(1);
    let whole = |line: &Vec<MapPoint>| vec![Detail(finest as u8); line.len()];
    let mut details: Vec<Vec<Detail>> = lines.iter().map(whole).collect();
    let mut kept: Vec<Vec<bool>> = lines.iter().map(|line| corners(line)).collect();
    for (level, &tolerance) in tolerances.iter().enumerate().take(finest) {
        for (line, kept) in lines.iter().zip(&mut kept) {
            refine(line, kept, tolerance);
        }
        mend(lines, &mut kept, tolerance);
        for (details, kept) in details.iter_mut().zip(&kept) {
            let drawn = details.iter_mut().zip(kept).filter(|(_, kept)| **kept);
            drawn.for_each(|(detail, _)| *detail = (*detail).min(Detail(level as u8)));
        }
    }
    details
}

/// The points of a line that stands alone, each with the level it is drawn from; points that no level
/// needs are left out. `tolerances` as in [`network_details`], none of them 0.
pub fn line_details(line: &[MapPoint], tolerances: &[f64]) -> Vec<(MapPoint, Detail)> {
    let mut kept = corners(line);
    let mut from = vec![None; line.len()];
    for (level, &tolerance) in tolerances.iter().enumerate() {
        refine(line, &mut kept, tolerance);
        for (from, _) in from.iter_mut().zip(&kept).filter(|(_, kept)| **kept) {
            from.get_or_insert(Detail(level as u8));
        }
    }
    let drawn = line.iter().zip(from);
    drawn.filter_map(|(&p, from)| Some((p, from?))).collect()
}

/// What every level keeps: the ends, and two points more of a closed line.
fn corners(line: &[MapPoint]) -> Vec<bool> {
    let mut kept = vec![false; line.len()];
    let Some(last) = line.len().checked_sub(1) else {
        return kept;
    };
    (kept[0], kept[last]) = (true, true);
    if line[0] == line[last] && last >= 3 {
        let farthest = |from: usize, to: usize| {
            (from + 1..to).max_by(|&a, &b| {
                let off = |i: usize| off_stretch(line[i], line[from], line[to]);
                off(a).total_cmp(&off(b))
            })
        };
        let (mut a, mut b) = (0, last);
        if let Some(far) = farthest(0, last) {
            kept[far] = true;
            let off = |i: Option<usize>, a: usize, b: usize| {
                i.map_or(-1.0, |i| off_stretch(line[i], line[a], line[b]))
            };
            let sides = [farthest(0, far), farthest(far, last)];
            (a, b) = if off(sides[0], 0, far) >= off(sides[1], far, last) {
                (0, far)
            } else {
                (far, last)
            };
        }
        if let Some(third) = farthest(a, b) {
            kept[third] = true;
        }
    }
    kept
}

/// Keeps more points until none that is left out is farther than the tolerance from what is drawn.
fn refine(line: &[MapPoint], kept: &mut [bool], tolerance: f64) {
    let mut stretches = gaps(kept);
    while let Some((from, to)) = stretches.pop() {
        if let Some((far, off)) = farthest(line, from, to)
            && off > tolerance
        {
            kept[far] = true;
            stretches.extend([(from, far), (far, to)]);
        }
    }
}

/// Stretches between neighbouring points that are kept, where some between them are not.
fn gaps(kept: &[bool]) -> Vec<(usize, usize)> {
    let places: Vec<usize> = (0..kept.len()).filter(|&i| kept[i]).collect();
    let pairs = places.windows(2).map(|w| (w[0], w[1]));
    pairs.filter(|(from, to)| to - from > 1).collect()
}

/// The point between two that is farthest from the stretch that joins them, and how far it is.
fn farthest(line: &[MapPoint], from: usize, to: usize) -> Option<(usize, f64)> {
    (from + 1..to)
        .map(|i| (i, off_stretch(line[i], line[from], line[to])))
        .max_by(|a, b| a.1.total_cmp(&b.1))
}

/// Distance of a point from a stretch.
fn off_stretch(p: MapPoint, a: MapPoint, b: MapPoint) -> f64 {
    let [(px, py), (ax, ay), (bx, by)] = [p, a, b].map(|q| (f64::from(q.x), f64::from(q.y)));
    let (dx, dy) = (bx - ax, by - ay);
    let length2 = dx * dx + dy * dy;
    let t = if length2 == 0.0 {
        0.0
    } else {
        (((px - ax) * dx + (py - ay) * dy) / length2).clamp(0.0, 1.0)
    };
    (px - ax - t * dx).hypot(py - ay - t * dy)
}

/// Keeps more points wherever stretches cross, until none do. What crosses with all its points was so
/// in the data, and stays.
fn mend(lines: &[Vec<MapPoint>], kept: &mut [Vec<bool>], tolerance: f64) {
    loop {
        // Each stretch with its line and the places of its ends there.
        let mut places = Vec::new();
        let mut stretches = Vec::new();
        for (l, line) in lines.iter().enumerate() {
            let drawn: Vec<usize> = (0..line.len()).filter(|&i| kept[l][i]).collect();
            for w in drawn.windows(2) {
                places.push((l, w[0], w[1]));
                stretches.push([line[w[0]], line[w[1]]]);
            }
        }
        let mut mended = false;
        for (a, b) in crossings(&stretches) {
            for (l, from, to) in [places[a], places[b]] {
                if let Some((far, _)) = farthest(&lines[l], from, to) {
                    mended |= !std::mem::replace(&mut kept[l][far], true);
                }
            }
        }
        if !mended {
            return;
        }
        // What a new corner pulls away may leave others too far off.
        for (line, kept) in lines.iter().zip(kept.iter_mut()) {
            refine(line, kept, tolerance);
        }
    }
}
