//! Markers that crowd: those at nearly one place gather, the rest step aside.

use super::{
    MAX_ZOOM, MapPoint, ScreenFromMap,
    gather::{MANY, gather, parting_zoom, sort},
    length,
    settle::{crowded, settle, step_aside},
};
use crate::plan::{Plan, Precision, ProjectIx};

/// A marker on the map, for one project or for several gathered ones.
#[derive(Debug, Clone, PartialEq)]
pub struct Marker {
    /// The projects, the largest capital first.
    pub projects: Vec<ProjectIx>,
    /// Their true place (the mean of it for several; where there are very many, that of the first).
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

/// Lays out the markers of some projects. `fixed` are discs (x, y, r in px) they keep away from.
pub fn lay_out(
    plan: &Plan,
    projects: &[ProjectIx],
    layout: &MarkerLayout,
    fixed: &[(f64, f64, f64)],
) -> Vec<Marker> {
    let mut groups = gather(plan, projects, layout);
    if groups.iter().map(Vec::len).sum::<usize>() >= MANY {
        return stand_apart(plan, groups, layout, fixed);
    }
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
            stand(plan, marker, *place, layout);
        }
        return markers;
    }
}

/// Many groups, each at the place of its first project: those lie so far apart that markers have room. They
/// step aside for what is fixed and for the one that is kept alone.
fn stand_apart(
    plan: &Plan,
    groups: Vec<Vec<ProjectIx>>,
    layout: &MarkerLayout,
    fixed: &[(f64, f64, f64)],
) -> Vec<Marker> {
    let mut fixed = fixed.to_vec();
    let mut markers = Vec::with_capacity(groups.len());
    for (nth, projects) in groups.into_iter().enumerate() {
        let Some(at) = plan[projects[0]].at else {
            continue;
        };
        let far = projects
            .iter()
            .filter_map(|&p| plan[p].at)
            .map(|p| p.distance(at));
        let far = far.fold(0.0, f64::max);
        let mut marker = bare(plan, projects, at, parting_zoom(far, layout, true), layout);
        let mut place = layout.screen_from_map.apply(at);
        for &disc in &fixed {
            step_aside(&mut place, disc, marker.radius, layout.unit_px, nth);
        }
        stand(plan, &mut marker, place, layout);
        if marker.projects.first() == layout.keep.as_ref() {
            fixed.push((place.0, place.1, marker.radius));
        }
        markers.push(marker);
    }
    markers
}

/// A marker comes to rest.
fn stand(plan: &Plan, marker: &mut Marker, place: (f64, f64), layout: &MarkerLayout) {
    let anchor = layout.screen_from_map.apply(marker.at);
    marker.offset = (place.0 - anchor.0, place.1 - anchor.1);
    let aside = length(marker.offset.0, marker.offset.1);
    marker.leader = !docked(plan, marker) && aside > 0.75 * marker.radius;
}

/// Of which only the district is known.
pub(super) fn docked(plan: &Plan, marker: &Marker) -> bool {
    let unknown = |&p: &ProjectIx| plan[p].precision == Precision::District;
    marker.projects.iter().all(unknown)
}

fn marker(plan: &Plan, projects: Vec<ProjectIx>, layout: &MarkerLayout) -> Marker {
    let places: Vec<MapPoint> = projects.iter().filter_map(|&p| plan[p].at).collect();
    let n = places.len().max(1) as f32;
    let at = MapPoint {
        x: places.iter().map(|p| p.x).sum::<f32>() / n,
        y: places.iter().map(|p| p.y).sum::<f32>() / n,
    };
    let apart = places
        .iter()
        .flat_map(|a| places.iter().map(|b| a.distance(*b)))
        .fold(0.0, f64::max);
    bare(
        plan,
        projects,
        at,
        parting_zoom(apart, layout, false),
        layout,
    )
}

/// A marker at its true place; its projects part at a zoom.
fn bare(
    plan: &Plan,
    projects: Vec<ProjectIx>,
    at: MapPoint,
    parting_zoom: f64,
    layout: &MarkerLayout,
) -> Marker {
    let units = match projects.as_slice() {
        [one] => radius_units(plan, *one),
        _ => 14.0,
    };
    // A little farther, so that they do so for certain.
    let parts_at = parting_zoom * 1.1;
    Marker {
        projects,
        at,
        offset: (0.0, 0.0),
        radius: units * layout.unit_px,
        leader: false,
        parts_at: (parts_at <= MAX_ZOOM).then_some(parts_at),
    }
}
