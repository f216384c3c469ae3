//! Markers that crowd: those at nearly one place gather, the rest step aside.

use super::{MapPoint, ScreenFromMap};
use crate::plan::{Plan, Precision, ProjectIx};

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
}

/// How markers are drawn at one zoom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MarkerLayout {
    /// The transform at that zoom.
    pub screen_from_map: ScreenFromMap,
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

/// Lays out the markers of some projects. `fixed` are discs (x, y, r in px) they keep away from.
pub fn lay_out(
    plan: &Plan,
    projects: &[ProjectIx],
    layout: &MarkerLayout,
    fixed: &[(f64, f64, f64)],
) -> Vec<Marker> {
    let mut markers = gather(plan, projects, layout);
    let anchors: Vec<_> = markers
        .iter()
        .map(|m| layout.screen_from_map.apply(m.at))
        .collect();
    let mut places = anchors.clone();
    for _ in 0..80 {
        if !push_apart(&mut places, &anchors, &markers, fixed, layout.unit_px) {
            break;
        }
    }
    for ((marker, place), anchor) in markers.iter_mut().zip(&places).zip(&anchors) {
        marker.offset = (place.0 - anchor.0, place.1 - anchor.1);
        let docked = marker
            .projects
            .iter()
            .all(|&p| plan[p].precision == Precision::District);
        let aside = marker.offset.0.hypot(marker.offset.1);
        marker.leader = !docked && aside > 0.75 * marker.radius;
    }
    markers
}

fn gather(plan: &Plan, projects: &[ProjectIx], layout: &MarkerLayout) -> Vec<Marker> {
    let mut order: Vec<ProjectIx> = projects
        .iter()
        .copied()
        .filter(|&p| plan[p].at.is_some())
        .collect();
    // The largest seeds its group; ids settle ties, so that the picture never depends on chance.
    order.sort_by(|&a, &b| {
        radius_units(plan, b)
            .total_cmp(&radius_units(plan, a))
            .then_with(|| plan[a].id.cmp(&plan[b].id))
    });
    let mut groups: Vec<Vec<ProjectIx>> = Vec::new();
    for project in order {
        let Some(at) = plan[project].at else { continue };
        let near = |other: &ProjectIx| {
            plan[*other]
                .at
                .is_some_and(|o| o.distance(at) * layout.screen_from_map.scale < layout.gather_px)
        };
        let alone = layout.keep == Some(project);
        let home = groups
            .iter_mut()
            .find(|g| !alone && g.first() != layout.keep.as_ref() && g.iter().all(near));
        match home {
            Some(group) => group.push(project),
            None => groups.push(vec![project]),
        }
    }
    groups
        .into_iter()
        .map(|group| marker(plan, group, layout))
        .collect()
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
    Marker {
        projects,
        at,
        offset: (0.0, 0.0),
        radius: units * layout.unit_px,
        leader: false,
    }
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
    for i in 0..places.len() {
        for &(x, y, r) in fixed {
            let least = r + markers[i].radius + gap;
            if let Some((ux, uy, lack)) = apart(places[i], (x, y), least, i) {
                places[i] = (places[i].0 + ux * lack, places[i].1 + uy * lack);
                moved = true;
            }
        }
        for j in 0..i {
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
