//! Markers of a plan with very many projects.

use super::LAPTOP;
use crate::plan;
use plan_core::{
    geo::{
        MANY, MapPoint, Viewport,
        markers::{Marker, MarkerLayout, lay_out},
    },
    plan::{Plan, ProjectIx},
};
use std::sync::OnceLock;

const ZOOMS: [f64; 6] = [1.0, 2.0, 3.0, 4.0, 5.657, 8.0];

/// A plan with ten times as many projects as are many, spread over all of it.
fn crowded() -> &'static Plan {
    static PLAN: OnceLock<Plan> = OnceLock::new();
    PLAN.get_or_init(|| {
        let mut plan = plan().clone();
        let extent = plan.extent;
        // Two numbers without a common measure never come to the same place.
        let part = |n: usize, step: f64| (n as f64 * step).fract();
        plan.projects = (0..10 * MANY)
            .map(|n| {
                let mut project = plan.projects[n % plan.projects.len()].clone();
                project.at = Some(MapPoint {
                    x: extent.x0 + (extent.width() * part(n, 0.618_034)) as f32,
                    y: extent.y0 + (extent.height() * part(n, 0.754_878)) as f32,
                });
                project
            })
            .collect();
        plan
    })
}

fn layout(zoom: f64) -> MarkerLayout {
    let extent = crowded().extent;
    let view = Viewport {
        zoom,
        ..Viewport::whole(&extent)
    };
    MarkerLayout {
        screen_from_map: view.screen_from_map(&LAPTOP, &extent),
        fit_scale: LAPTOP.fit_scale(&extent),
        unit_px: LAPTOP.unit_px(),
        gather_px: 22.0,
        keep: None,
    }
}

fn at_zoom(zoom: f64) -> Vec<Marker> {
    let all: Vec<ProjectIx> = crowded().project_ixs().collect();
    lay_out(crowded(), &all, &layout(zoom), &[])
}

#[test]
fn every_project_is_in_one_marker() {
    for zoom in ZOOMS {
        let markers = at_zoom(zoom);
        let mut shown: Vec<_> = markers.iter().flat_map(|m| m.projects.clone()).collect();
        shown.sort();
        assert!(shown.into_iter().eq(crowded().project_ixs()), "zoom {zoom}");
    }
}

#[test]
fn a_screen_never_has_too_many_and_who_comes_near_finds_single_ones() {
    for zoom in ZOOMS {
        let screen_from_map = layout(zoom).screen_from_map;
        let markers = at_zoom(zoom);
        let is_seen = |marker: &&Marker| {
            let (x, y) = screen_from_map.apply(marker.at);
            (0.0..LAPTOP.width).contains(&x) && (0.0..LAPTOP.height).contains(&y)
        };
        let seen = markers.iter().filter(is_seen).count();
        assert!((10..200).contains(&seen), "zoom {zoom}: {seen}");
        let alone = markers.iter().filter(|m| m.projects.len() == 1).count();
        assert!(zoom < 8.0 || alone > markers.len() / 4, "{alone} alone");
    }
}

#[test]
fn markers_part_where_they_say() {
    for zoom in ZOOMS {
        let markers = at_zoom(zoom);
        let parting = markers.iter().filter(|m| m.parts_at.is_some()).take(5);
        for marker in parting {
            let parts_at = marker.parts_at.expect("of those");
            assert!(parts_at > zoom, "zoom {zoom}: {parts_at}");
            let first = marker.projects[0];
            let then = at_zoom(parts_at);
            let home = then.iter().find(|m| m.projects.contains(&first));
            let home = home.expect("still shown");
            let parted = marker.projects.iter().any(|p| !home.projects.contains(p));
            assert!(parted, "{} stay together", marker.projects.len());
        }
    }
    assert!(at_zoom(1.0).iter().any(|m| m.parts_at.is_some()));
}
