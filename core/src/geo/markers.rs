//! Markers that crowd: those at nearly one place gather, the rest step aside.

use super::{MAX_ZOOM, MapPoint, ScreenFromMap, labels::contains};
use crate::plan::{Plan, Precision, ProjectIx};
use std::collections::BTreeMap;

/// A marker on the map, for one project or for several gathered ones.
#[derive(Debug, Clone, PartialEq)]
pub struct Marker {
    /// The projects, the largest capital first.
    pub projects: Vec<ProjectIx>,
    /// Their true place (the mean of it for several).
    pub at: MapPoint,
    /// How far it steps aside, px.
    pub offset: (f64, f64),
    /// Radius, px.
    pub radius: f64,
    /// It stands off its true place so far that a leader shows the way.
    pub leader: bool,
    /// The zoom at which gathered projects part; `None` where none does.
    pub parts_at: Option<f64>,
}

/// How markers are drawn at one zoom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MarkerLayout {
    /// The transform at that zoom.
    pub screen_from_map: ScreenFromMap,
    /// Pixels per map unit at zoom 1.
    pub fit_scale: f64,
    /// Pixels of one design unit.
    pub unit_px: f64,
    /// True places nearer than this gather, px.
    pub gather_px: f64,
    /// Kept on its own, as the selected project is.
    pub keep: Option<ProjectIx>,
}

/// Radius of a project's marker in design units: three steps by capital in the plan's currency.
pub fn radius_units(plan: &Plan, project: ProjectIx) -> f64 {
    let [large, largest] = plan.marker_steps;
    match plan[project].capital_in(plan.currency).unwrap_or(0.0) {
        capital if capital > largest => 16.3,
        capital if capital >= large => 13.4,
        _ => 11.0,
    }
}

/// Rounds of pushing before those that still overlap gather.
const ROUNDS: usize = 120;
/// A leader longer than that says less than a count: what would need one gathers, px.
const FARTHEST_PX: f64 = 64.0;

/// Lays out the markers of some projects. `fixed` are discs (x, y, r in px) they keep away from.
pub fn lay_out(
    plan: &Plan,
    projects: &[ProjectIx],
    layout: &MarkerLayout,
    fixed: &[(f64, f64, f64)],
) -> Vec<Marker> {
    let mut groups = gather(plan, projects, layout);
    loop {
        let mut markers: Vec<Marker> = groups
            .iter()
            .map(|group| marker(plan, group.clone(), layout))
            .collect();
        let places = settle(plan, &markers, layout, fixed);
        let pairs = crowded(&markers, &places, layout);
        if !pairs.is_empty() {
            for (a, b) in pairs {
                let joined = std::mem::take(&mut groups[b]);
                groups[a].extend(joined);
                sort(plan, &mut groups[a]);
            }
            groups.retain(|g| !g.is_empty());
            continue;
        }
        for (marker, place) in markers.iter_mut().zip(&places) {
            let anchor = layout.screen_from_map.apply(marker.at);
            marker.offset = (place.0 - anchor.0, place.1 - anchor.1);
            let aside = marker.offset.0.hypot(marker.offset.1);
            marker.leader = !docked(plan, marker) && aside > 0.75 * marker.radius;
        }
        return markers;
    }
}

/// Of which only the district is known.
fn docked(plan: &Plan, marker: &Marker) -> bool {
    let unknown = |&p: &ProjectIx| plan[p].precision == Precision::District;
    marker.projects.iter().all(unknown)
}

/// The largest first; ids settle ties, so that the picture never depends on chance.
fn sort(plan: &Plan, projects: &mut [ProjectIx]) {
    crate::order::by(projects, |&a, &b| {
        radius_units(plan, b)
            .total_cmp(&radius_units(plan, a))
            .then_with(|| plan[a].id.cmp(&plan[b].id))
    });
}

fn gather(plan: &Plan, projects: &[ProjectIx], layout: &MarkerLayout) -> Vec<Vec<ProjectIx>> {
    let mut order: Vec<ProjectIx> = projects
        .iter()
        .copied()
        .filter(|&p| plan[p].at.is_some())
        .collect();
    sort(plan, &mut order);
    let reach = layout.gather_px / layout.screen_from_map.scale;
    let cell = |at: MapPoint, dx: i32, dy: i32| {
        let whole = |v: f32| (f64::from(v) / reach.max(1e-9)).floor() as i32;
        (
            whole(at.x).saturating_add(dx),
            whole(at.y).saturating_add(dy),
        )
    };
    let mut groups: Vec<Vec<ProjectIx>> = Vec::new();
    // Groups by the place of the project that began them.
    let mut begun: BTreeMap<(i32, i32), Vec<usize>> = BTreeMap::new();
    for project in order {
        let Some(at) = plan[project].at else { continue };
        let near = |other: &ProjectIx| plan[*other].at.is_some_and(|o| o.distance(at) < reach);
        let alone = layout.keep == Some(project);
        let around = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (dx, dy)));
        let home = around
            .filter_map(|(dx, dy)| begun.get(&cell(at, dx, dy)))
            .flatten()
            .copied()
            .filter(|&g| {
                !alone && groups[g].first() != layout.keep.as_ref() && groups[g].iter().all(near)
            })
            .min();
        match home {
            Some(group) => groups[group].push(project),
            None => {
                begun.entry(cell(at, 0, 0)).or_default().push(groups.len());
                groups.push(vec![project]);
            }
        }
    }
    groups
}

fn marker(plan: &Plan, projects: Vec<ProjectIx>, layout: &MarkerLayout) -> Marker {
    let places: Vec<MapPoint> = projects.iter().filter_map(|&p| plan[p].at).collect();
    let n = places.len().max(1) as f32;
    let at = MapPoint {
        x: places.iter().map(|p| p.x).sum::<f32>() / n,
        y: places.iter().map(|p| p.y).sum::<f32>() / n,
    };
    let units = match projects.as_slice() {
        [one] => radius_units(plan, *one),
        _ => 14.0,
    };
    let apart = places
        .iter()
        .flat_map(|a| places.iter().map(|b| a.distance(*b)))
        .fold(0.0, f64::max);
    let parts_at = layout.gather_px / (apart * layout.fit_scale).max(1e-9) * 1.1;
    Marker {
        projects,
        at,
        offset: (0.0, 0.0),
        radius: units * layout.unit_px,
        leader: false,
        parts_at: (parts_at <= MAX_ZOOM).then_some(parts_at),
    }
}

/// Where the markers come to rest.
fn settle(
    plan: &Plan,
    markers: &[Marker],
    layout: &MarkerLayout,
    fixed: &[(f64, f64, f64)],
) -> Vec<(f64, f64)> {
    let anchors: Vec<_> = markers
        .iter()
        .map(|m| layout.screen_from_map.apply(m.at))
        .collect();
    let homes: Vec<Option<Vec<(f64, f64)>>> =
        markers.iter().map(|m| home(plan, m, layout)).collect();
    let mut places = anchors.clone();
    for _ in 0..ROUNDS {
        let moved = push_apart(&mut places, &anchors, markers, fixed, layout.unit_px);
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
fn home(plan: &Plan, marker: &Marker, layout: &MarkerLayout) -> Option<Vec<(f64, f64)>> {
    if !docked(plan, marker) {
        return None;
    }
    let mut districts = marker.projects.iter().map(|&p| plan[p].districts.first());
    let first = districts.next().flatten()?;
    if !districts.all(|d| d == Some(first)) {
        return None;
    }
    let ring = &plan[*first].parts.first()?.ring;
    let t = layout.screen_from_map;
    Some(ring.iter().map(|&p| t.apply(p)).collect())
}

/// The place, or one nearer to the anchor, so that a disc there lies in the ring but for its rim.
fn kept_in(ring: &[(f64, f64)], anchor: (f64, f64), place: (f64, f64), radius: f64) -> (f64, f64) {
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
fn crowded(
    markers: &[Marker],
    places: &[(f64, f64)],
    layout: &MarkerLayout,
) -> Vec<(usize, usize)> {
    let alone =
        |i: usize| layout.keep.is_some() && markers[i].projects.first() == layout.keep.as_ref();
    let distance =
        |i: usize, j: usize| (places[i].0 - places[j].0).hypot(places[i].1 - places[j].1);
    let mut taken = vec![false; markers.len()];
    let mut pairs = Vec::new();
    for i in (0..markers.len()).filter(|&i| !alone(i)) {
        let anchor = layout.screen_from_map.apply(markers[i].at);
        let aside = (places[i].0 - anchor.0).hypot(places[i].1 - anchor.1);
        let far = aside > FARTHEST_PX * layout.unit_px;
        let others = (0..markers.len()).filter(|&j| j != i && !alone(j) && !taken[j]);
        let nearest = others.min_by(|&a, &b| distance(i, a).total_cmp(&distance(i, b)));
        let Some(j) = nearest.filter(|_| !taken[i]) else {
            continue;
        };
        let radii = markers[i].radius + markers[j].radius;
        if distance(i, j) < radii + 0.5 || (far && distance(i, j) < 2.0 * radii) {
            taken[i] = true;
            taken[j] = true;
            pairs.push((i.min(j), i.max(j)));
        }
    }
    pairs
}

/// One round of pushing; false when nothing moved.
fn push_apart(
    places: &mut [(f64, f64)],
    anchors: &[(f64, f64)],
    markers: &[Marker],
    fixed: &[(f64, f64, f64)],
    unit_px: f64,
) -> bool {
    let mut moved = false;
    let gap = 2.5 * unit_px;
    let largest = markers.iter().map(|m| m.radius).fold(0.0, f64::max);
    // From left to right: those too far off to the right need not be asked.
    let mut order: Vec<usize> = (0..places.len()).collect();
    crate::order::by(&mut order, |&a, &b| {
        places[a].0.total_cmp(&places[b].0).then(a.cmp(&b))
    });
    for (n, &i) in order.iter().enumerate() {
        for &(x, y, r) in fixed {
            let least = markers[i].radius + r + gap;
            if let Some((ux, uy, lack)) = apart(places[i], (x, y), least, i) {
                places[i] = (places[i].0 + ux * lack, places[i].1 + uy * lack);
                moved = true;
            }
        }
        for &j in &order[n + 1..] {
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
    let distance = dx.hypot(dy);
    if distance >= least - 0.2 {
        return None;
    }
    if distance < 0.5 {
        // At one place: a direction of its own for each pair, by the golden angle.
        let (sin, cos) = (seed as f64 * 2.399_963).sin_cos();
        return Some((cos, sin, least));
    }
    Some((dx / distance, dy / distance, least - distance))
}
