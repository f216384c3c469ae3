//! Which stretches cross, touch or lie on each other.

use crate::geo::MapPoint;

type Whole = (i64, i64);

/// Pairs of stretches that share more than an end, by their places. Exact for points in whole map
/// units.
pub fn crossings(stretches: &[[MapPoint; 2]]) -> Vec<(usize, usize)> {
    let whole = |p: MapPoint| (p.x.round() as i64, p.y.round() as i64);
    let ends: Vec<[Whole; 2]> = stretches.iter().map(|s| s.map(whole)).collect();
    let span = |i: usize, axis: fn(Whole) -> i64| {
        let [a, b] = ends[i].map(axis);
        (a.min(b), a.max(b))
    };
    let mut order: Vec<usize> = (0..ends.len())
        .filter(|&i| ends[i][0] != ends[i][1])
        .collect();
    order.sort_by_key(|&i| span(i, |p| p.0));
    let mut found = Vec::new();
    for (n, &a) in order.iter().enumerate() {
        let ((_, east), (north, south)) = (span(a, |p| p.0), span(a, |p| p.1));
        let near = order[n + 1..]
            .iter()
            .take_while(|&&b| span(b, |p| p.0).0 <= east);
        found.extend(near.filter_map(|&b| {
            let (from, to) = span(b, |p| p.1);
            (from <= south && to >= north && meet(ends[a], ends[b])).then_some((a, b))
        }));
    }
    found
}

/// Whether two stretches share more than an end.
fn meet([a, b]: [Whole; 2], [c, d]: [Whole; 2]) -> bool {
    let turn = |p: Whole, q: Whole, r: Whole| {
        ((q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0)).signum()
    };
    let within = |p: Whole, q: Whole, r: Whole| {
        let between = |a: i64, b: i64, x: i64| a.min(b) <= x && x <= a.max(b);
        between(p.0, q.0, r.0) && between(p.1, q.1, r.1)
    };
    // A point on a stretch, but not at its ends.
    let on =
        |p: Whole, q: Whole, r: Whole| r != p && r != q && turn(p, q, r) == 0 && within(p, q, r);
    let same = (a == c && b == d) || (a == d && b == c);
    let touch = on(a, b, c) || on(a, b, d) || on(c, d, a) || on(c, d, b);
    let cross = turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
    same || touch || cross
}
