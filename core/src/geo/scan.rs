//! What of a polygon lies on horizontal lines: where in it a box has room.

use super::ScreenBox;

/// The stretches of the line at `y` that lie inside a ring (not closed, even-odd), from left to right.
pub fn spans(ring: &[(f64, f64)], y: f64) -> Vec<(f64, f64)> {
    let mut crossings: Vec<f64> = Vec::new();
    let mut previous = ring.last();
    for p in ring {
        if let Some(q) = previous
            && (p.1 > y) != (q.1 > y)
        {
            crossings.push((q.0 - p.0) * (y - p.1) / (q.1 - p.1) + p.0);
        }
        previous = Some(p);
    }
    crate::order::by(&mut crossings, f64::total_cmp);
    crossings.chunks_exact(2).map(|c| (c[0], c[1])).collect()
}

/// Where the middle of a box may be at height `y` so that the box lies inside the ring: its top, its
/// middle line and its bottom are asked.
pub fn room(ring: &[(f64, f64)], y: f64, half_width: f64, half_height: f64) -> Vec<(f64, f64)> {
    let narrowed = |y: f64| {
        let shrunk = spans(ring, y)
            .into_iter()
            .map(|(a, b)| (a + half_width, b - half_width));
        shrunk.filter(|(a, b)| a <= b).collect::<Vec<_>>()
    };
    let mut common = narrowed(y);
    for y in [y - half_height, y + half_height] {
        if common.is_empty() {
            break;
        }
        common = both(&common, &narrowed(y));
    }
    common
}

fn both(a: &[(f64, f64)], b: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let pairs = a.iter().flat_map(|p| b.iter().map(move |q| (p, q)));
    pairs
        .map(|(p, q)| (p.0.max(q.0), p.1.min(q.1)))
        .filter(|(from, to)| from <= to)
        .collect()
}

/// Whether a box touches the inside of a ring: its top, its bottom and lines between are asked.
pub fn touches(ring: &[(f64, f64)], one: &ScreenBox) -> bool {
    const LINES: i32 = 12;
    (0..=LINES).any(|i| {
        let y = one.y0 + (one.y1 - one.y0) * f64::from(i) / f64::from(LINES);
        spans(ring, y)
            .iter()
            .any(|&(a, b)| a < one.x1 && b > one.x0)
    })
}
