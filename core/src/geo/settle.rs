//! Where markers come to rest: they push each other apart, and are drawn home.

use super::{
    distance, length,
    markers::{Marker, MarkerLayout, docked},
    scan::{Area, contains},
    sin_cos,
};
use crate::plan::Plan;

/// Rounds of pushing before those that still overlap gather.
const ROUNDS: usize = 120;
/// Air between markers, design units.
const GAP_UNITS: f64 = 2.5;
/// A leader longer than that says less than a count: what would need one gathers, px.
const FARTHEST_PX: f64 = 64.0;

/// Where the markers come to rest.
pub fn settle(
    plan: &Plan,
    markers: &[Marker],
    layout: &MarkerLayout,
    fixed: &[(f64, f64, f64)],
) -> Vec<(f64, f64)> {
    let anchors: Vec<_> = markers
        .iter()
        .map(|m| layout.screen_from_map.apply(m.at))
        .collect();
    let homes: Vec<Option<Area>> = markers.iter().map(|m| home(plan, m, layout)).collect();
    let mut places = anchors.clone();
    let mut order: Vec<usize> = (0..places.len()).collect();
    for _ in 0..ROUNDS {
        from_left(&mut order, &places);
        let moved = push_apart(
            &mut places,
            &order,
            &anchors,
            markers,
            fixed,
            layout.unit_px,
        );
        for (i, home) in homes.iter().enumerate() {
            if let Some(ring) = home {
                places[i] = kept_in(ring, anchors[i], places[i], markers[i].radius);
            }
        }
        if !moved {
            break;
        }
    }
    places
}

/// The part of a district that docked projects stay in, screen px.
fn home<'a>(plan: &'a Plan, marker: &Marker, layout: &MarkerLayout) -> Option<Area<'a>> {
    if !docked(plan, marker) {
        return None;
    }
    let mut districts = marker.projects.iter().map(|&p| plan[p].districts.first());
    let first = districts.next().flatten()?;
    if !districts.all(|d| d == Some(first)) {
        return None;
    }
    let part = plan[*first].parts.first()?;
    Some(part.on_screen(layout.screen_from_map))
}

/// The place, or one nearer to the anchor, so that a disc there lies in the ring but for its rim.
fn kept_in(ring: &Area, anchor: (f64, f64), place: (f64, f64), radius: f64) -> (f64, f64) {
    let r = 0.8 * radius;
    let inside = |(x, y): (f64, f64)| {
        [(0.0, 0.0), (r, 0.0), (-r, 0.0), (0.0, r), (0.0, -r)]
            .into_iter()
            .all(|(dx, dy)| contains(ring, x + dx, y + dy))
    };
    let toward = |t: f64| {
        (
            anchor.0 + (place.0 - anchor.0) * t,
            anchor.1 + (place.1 - anchor.1) * t,
        )
    };
    let near = [1.0, 0.9, 0.8, 0.65, 0.5, 0.3].map(toward);
    near.into_iter().find(|&p| inside(p)).unwrap_or(anchor)
}

/// Pairs of markers that found no room beside each other, or of which one had to go too far; each marker
/// in one pair only.
pub fn crowded(
    markers: &[Marker],
    places: &[(f64, f64)],
    layout: &MarkerLayout,
) -> Vec<(usize, usize)> {
    let alone =
        |i: usize| layout.keep.is_some() && markers[i].projects.first() == layout.keep.as_ref();
    let mut taken = vec![false; markers.len()];
    let mut pairs = Vec::new();
    for i in (0..markers.len()).filter(|&i| !alone(i)) {
        let anchor = layout.screen_from_map.apply(markers[i].at);
        let aside = distance(places[i], anchor);
        let far = aside > FARTHEST_PX * layout.unit_px;
        if taken[i] {
            continue;
        }
        let mut nearest: Option<(f64, usize)> = None;
        for j in (0..markers.len()).filter(|&j| j != i && !alone(j) && !taken[j]) {
            let off = distance(places[i], places[j]);
            if nearest.is_none_or(|(least, _)| off < least) {
                nearest = Some((off, j));
            }
        }
        let Some((off, j)) = nearest else {
            continue;
        };
        let radii = markers[i].radius + markers[j].radius;
        if off < radii + 0.5 || (far && off < 2.0 * radii) {
            taken[i] = true;
            taken[j] = true;
            pairs.push((i.min(j), i.max(j)));
        }
    }
    pairs
}

/// Sorts by place from left to right. They change little from round to round.
fn from_left(order: &mut [usize], places: &[(f64, f64)]) {
    for end in 1..order.len() {
        let mut at = end;
        let key = |i: usize| (places[i].0, i);
        while at > 0 && key(order[at]) < key(order[at - 1]) {
            order.swap(at, at - 1);
            at -= 1;
        }
    }
}

/// Off a disc, if a marker is too near; false where it need not move.
pub fn step_aside(
    place: &mut (f64, f64),
    (x, y, r): (f64, f64, f64),
    radius: f64,
    unit_px: f64,
    seed: usize,
) -> bool {
    let least = radius + r + GAP_UNITS * unit_px;
    let Some((ux, uy, lack)) = apart(*place, (x, y), least, seed) else {
        return false;
    };
    *place = (place.0 + ux * lack, place.1 + uy * lack);
    true
}

/// One round of pushing; false when nothing moved.
fn push_apart(
    places: &mut [(f64, f64)],
    order: &[usize],
    anchors: &[(f64, f64)],
    markers: &[Marker],
    fixed: &[(f64, f64, f64)],
    unit_px: f64,
) -> bool {
    let mut moved = false;
    let gap = GAP_UNITS * unit_px;
    let largest = markers.iter().map(|m| m.radius).fold(0.0, f64::max);
    for (n, &i) in order.iter().enumerate() {
        for &disc in fixed {
            moved |= step_aside(&mut places[i], disc, markers[i].radius, unit_px, i);
        }
        for &j in &order[n + 1..] {
            // Those too far off to the right need not be asked.
            if places[j].0 - places[i].0 > 1.12 * 2.0 * largest + 4.0 * gap {
                break;
            }
            let least = 1.12 * (markers[i].radius + markers[j].radius) + gap;
            if let Some((ux, uy, lack)) = apart(places[i], places[j], least, i + j) {
                places[i] = (places[i].0 + ux * lack / 2.0, places[i].1 + uy * lack / 2.0);
                places[j] = (places[j].0 - ux * lack / 2.0, places[j].1 - uy * lack / 2.0);
                moved = true;
            }
        }
        // A weak pull home keeps those that have room where they belong.
        let (ax, ay) = anchors[i];
        places[i] = (
            places[i].0 + (ax - places[i].0) * 0.02,
            places[i].1 + (ay - places[i].1) * 0.02,
        );
    }
    moved
}

/// Unit vector from `b` to `a` and how much nearer than `least` they are.
fn apart(a: (f64, f64), b: (f64, f64), least: f64, seed: usize) -> Option<(f64, f64, f64)> {
    let (dx, dy) = (a.0 - b.0, a.1 - b.1);
    // Most are far off.
    if dx.abs() >= least || dy.abs() >= least {
        return None;
    }
    let distance = length(dx, dy);
    if distance >= least - 0.2 {
        return None;
    }
    if distance < 0.5 {
        // At one place: a direction of its own for each pair, by the golden angle.
        let (sin, cos) = sin_cos(seed as f64 * 2.399_963);
        return Some((cos, sin, least));
    }
    Some((dx / distance, dy / distance, least - distance))
}
