//! Which projects share a marker.

use super::{
    MapPoint,
    cells::Cells,
    markers::{MarkerLayout, radius_units},
};
use crate::plan::{Plan, ProjectIx};

/// From so many on markers gather so widely that none has to step aside for another.
pub const MANY: usize = 500;
/// As widely as that, design units: less than a hundred markers on a screen.
const MANY_GATHER_UNITS: f64 = 110.0;
/// From this zoom on ever less widely, so that who comes near finds single projects: there are few on a screen.
const NEAR_ZOOM: f64 = 3.0;

/// Groups of the projects that have a place: each lies within reach of all others of its group, and where
/// there are many within reach of the group's first, so that the first ones of all groups stand apart.
pub fn gather(plan: &Plan, projects: &[ProjectIx], layout: &MarkerLayout) -> Vec<Vec<ProjectIx>> {
    let placed = projects.iter().copied().filter(|&p| plan[p].at.is_some());
    let mut order: Vec<ProjectIx> = placed.collect();
    let many = order.len() >= MANY;
    if many {
        // As the plan has them, by capital; the one that is kept alone stands before the others.
        if !order.is_sorted() {
            crate::order::by_key(&mut order, |&p| p);
        }
        if let Some(at) = order.iter().position(|&p| Some(p) == layout.keep) {
            order[..=at].rotate_right(1);
        }
    } else {
        sort(plan, &mut order);
    }
    let reach = reach_px(layout, many) / layout.screen_from_map.scale;
    let cell = |at: MapPoint| {
        let whole = |v: f32| (f64::from(v) / reach.max(1e-9)).floor() as i32;
        (whole(at.x), whole(at.y))
    };
    let mut groups: Vec<Vec<ProjectIx>> = Vec::new();
    // Groups by the place of the project that began them.
    let mut begun = Cells::default();
    for project in order {
        let Some(at) = plan[project].at else { continue };
        let near = |other: &ProjectIx| plan[*other].at.is_some_and(|o| o.distance(at) < reach);
        let takes = |group: &[ProjectIx]| {
            let asked = if many { 1 } else { group.len() };
            group.first() != layout.keep.as_ref() && group[..asked].iter().all(near)
        };
        let (x, y) = cell(at);
        let mut home = None;
        if layout.keep != Some(project) {
            for dy in -1..=1 {
                for dx in -1..=1 {
                    for group in begun.at((x.saturating_add(dx), y.saturating_add(dy))) {
                        if home.is_none_or(|h| group < h) && takes(&groups[group as usize]) {
                            home = Some(group);
                        }
                    }
                }
            }
        }
        match home {
            Some(group) => groups[group as usize].push(project),
            None => {
                begun.push((x, y), groups.len() as u32);
                groups.push(vec![project]);
            }
        }
    }
    groups
}

/// The zoom at which projects so far apart, in map units, part.
pub fn parting_zoom(apart: f64, layout: &MarkerLayout, many: bool) -> f64 {
    let zoom = |reach_px: f64| reach_px / (apart * layout.fit_scale).max(1e-9);
    let near = zoom(layout.gather_px);
    let wide = zoom(MANY_GATHER_UNITS * layout.unit_px);
    match many {
        false => near,
        true if wide <= NEAR_ZOOM => wide.max(near),
        // The reach narrows on the way.
        true => (NEAR_ZOOM * wide).sqrt().max(near),
    }
}

/// How near projects gather, px.
fn reach_px(layout: &MarkerLayout, many: bool) -> f64 {
    if many {
        let units = MANY_GATHER_UNITS
            * (NEAR_ZOOM * layout.fit_scale / layout.screen_from_map.scale).min(1.0);
        layout.gather_px.max(units * layout.unit_px)
    } else {
        layout.gather_px
    }
}

/// The largest first; ids settle ties, so that the picture never depends on chance.
pub fn sort(plan: &Plan, projects: &mut [ProjectIx]) {
    crate::order::by(projects, |&a, &b| {
        radius_units(plan, b)
            .total_cmp(&radius_units(plan, a))
            .then_with(|| plan[a].id.cmp(&plan[b].id))
    });
}
