use super::{LAPTOP, PHONE};
use crate::plan;
use plan_core::{
    geo::{
        Screen, Viewport,
        markers::{Marker, MarkerLayout, lay_out, radius_units},
    },
    plan::{GateClass, ProjectIx},
};

fn layout(screen: &Screen, zoom: f64, gather_px: f64) -> MarkerLayout {
    let extent = plan().extent;
    let view = Viewport {
        zoom,
        ..Viewport::whole(&extent)
    };
    MarkerLayout {
        screen_from_map: view.screen_from_map(screen, &extent),
        fit_scale: screen.fit_scale(&extent),
        unit_px: screen.unit_px(),
        gather_px,
        keep: None,
    }
}

fn all() -> Vec<ProjectIx> {
    plan().project_ixs().collect()
}

/// Hubs and international gates, as the map keeps them free.
fn fixed(layout: &MarkerLayout) -> Vec<(f64, f64, f64)> {
    let p = plan();
    let hubs = p.towns.iter().filter(|t| t.hub).map(|t| (t.at, 9.0));
    let gates = p
        .gates
        .iter()
        .filter(|g| g.class == GateClass::International);
    hubs.chain(gates.map(|g| (g.at, 7.0)))
        .map(|(at, r)| {
            let (x, y) = layout.screen_from_map.apply(at);
            (x, y, r * layout.unit_px)
        })
        .collect()
}

fn place(marker: &Marker, layout: &MarkerLayout) -> (f64, f64) {
    let (x, y) = layout.screen_from_map.apply(marker.at);
    (x + marker.offset.0, y + marker.offset.1)
}

fn at_zoom(screen: &Screen, zoom: f64) -> (MarkerLayout, Vec<Marker>) {
    let layout = layout(screen, zoom, 22.0);
    let markers = lay_out(plan(), &all(), &layout, &fixed(&layout));
    (layout, markers)
}

const ZOOMS: [f64; 7] = [1.0, 1.414, 2.0, 2.828, 4.0, 5.657, 8.0];

#[test]
fn no_two_markers_are_closer_than_their_radii() {
    for (name, screen) in [("laptop", LAPTOP), ("phone", PHONE)] {
        for zoom in ZOOMS {
            let (layout, markers) = at_zoom(&screen, zoom);
            for (i, a) in markers.iter().enumerate() {
                for b in &markers[..i] {
                    let (p, q) = (place(a, &layout), place(b, &layout));
                    let gap = (p.0 - q.0).hypot(p.1 - q.1) - a.radius - b.radius;
                    let ids = [a, b].map(|m| plan()[m.projects[0]].id.as_str());
                    assert!(
                        gap >= 0.0,
                        "{name}, zoom {zoom}: {ids:?} overlap by {:.1} px",
                        -gap
                    );
                }
            }
        }
    }
}

#[test]
fn markers_keep_apart_even_where_nothing_gathers() {
    let layout = layout(&LAPTOP, 2.0, 0.0);
    let markers = lay_out(plan(), &all(), &layout, &fixed(&layout));
    assert!(markers.len() >= 28, "{} markers", markers.len());
    let overlap = |a: &Marker, b: &Marker| {
        let (p, q) = (place(a, &layout), place(b, &layout));
        a.radius + b.radius - (p.0 - q.0).hypot(p.1 - q.1)
    };
    for (i, a) in markers.iter().enumerate() {
        assert!(
            markers[..i].iter().all(|b| overlap(a, b) <= 0.0),
            "{:?}",
            a.projects
        );
    }
}

#[test]
fn markers_keep_off_hubs_and_gates() {
    for zoom in ZOOMS {
        let (layout, markers) = at_zoom(&LAPTOP, zoom);
        for marker in &markers {
            let (x, y) = place(marker, &layout);
            for (fx, fy, r) in fixed(&layout) {
                let gap = (x - fx).hypot(y - fy) - marker.radius - r;
                assert!(
                    gap >= 0.0,
                    "zoom {zoom}: {} by {:.1}",
                    plan()[marker.projects[0]].id,
                    -gap
                );
            }
        }
    }
}

#[test]
fn every_placed_project_is_in_exactly_one_marker() {
    let placed: Vec<_> = plan()
        .project_ixs()
        .filter(|&p| plan()[p].at.is_some())
        .collect();
    assert_eq!(placed.len(), 31);
    for zoom in ZOOMS {
        let (_, markers) = at_zoom(&LAPTOP, zoom);
        let mut shown: Vec<_> = markers.iter().flat_map(|m| m.projects.clone()).collect();
        shown.sort();
        assert_eq!(shown, placed, "zoom {zoom}");
    }
}

#[test]
fn markers_gather_when_far_and_part_when_close() {
    let counts: Vec<_> = ZOOMS
        .iter()
        .map(|&zoom| at_zoom(&LAPTOP, zoom).1.len())
        .collect();
    assert!(counts.is_sorted(), "{counts:?}");
    // Two projects in one commune, and two at each of two gates, stay together.
    assert!(
        counts[0] < 28 && counts[6] == 28 && counts[4] >= 27,
        "{counts:?}"
    );
    let gathered = lay_out(plan(), &all(), &layout(&LAPTOP, 1.0, 1e6), &[]);
    assert_eq!(gathered.len(), 1, "all within reach: one marker");
    assert_eq!(gathered[0].projects.len(), 31);
}

#[test]
fn gathered_projects_lie_within_reach_of_each_other() {
    let (layout, markers) = at_zoom(&LAPTOP, 1.0);
    let clusters: Vec<_> = markers.iter().filter(|m| m.projects.len() > 1).collect();
    assert!(!clusters.is_empty());
    for cluster in clusters {
        let places: Vec<_> = cluster
            .projects
            .iter()
            .filter_map(|&p| plan()[p].at)
            .collect();
        for a in &places {
            let far = places
                .iter()
                .map(|b| a.distance(*b) * layout.screen_from_map.scale);
            // Those that found no room beside each other gather too.
            assert!(far.fold(0.0, f64::max) < 4.0 * layout.gather_px);
        }
        assert!(
            cluster
                .projects
                .is_sorted_by_key(|&p| std::cmp::Reverse(radius_units(plan(), p) as u32))
        );
    }
}

#[test]
fn the_selected_project_stands_alone() {
    let (layout, markers) = at_zoom(&LAPTOP, 1.0);
    let cluster = markers
        .iter()
        .find(|m| m.projects.len() > 1)
        .expect("a cluster");
    for &kept in &cluster.projects {
        let layout = MarkerLayout {
            keep: Some(kept),
            ..layout
        };
        let markers = lay_out(plan(), &all(), &layout, &fixed(&layout));
        let own = markers
            .iter()
            .find(|m| m.projects.contains(&kept))
            .expect("still shown");
        assert_eq!(own.projects, [kept], "{}", plan()[kept].id);
    }
}

#[test]
fn a_leader_shows_the_way_only_from_far_and_never_to_a_guessed_place() {
    use plan_core::plan::Precision;
    let mut leaders = 0;
    for zoom in ZOOMS {
        for marker in at_zoom(&LAPTOP, zoom).1 {
            let aside = marker.offset.0.hypot(marker.offset.1);
            let docked = marker
                .projects
                .iter()
                .all(|&p| plan()[p].precision == Precision::District);
            assert_eq!(marker.leader, !docked && aside > 0.75 * marker.radius);
            leaders += usize::from(marker.leader);
        }
    }
    assert!(leaders > 0, "no marker stepped aside: nothing was tested");
}

#[test]
fn markers_have_three_sizes_by_capital() {
    let radius = |id: &str| radius_units(plan(), plan().project(id).expect(id));
    assert_eq!(radius("vsip-lang-son-1"), 16.3);
    assert_eq!(radius("minh-son"), 11.0);
    assert_eq!(radius("tt-9"), 11.0);
    let sizes: std::collections::BTreeSet<_> = all()
        .iter()
        .map(|&p| (radius_units(plan(), p) * 10.0) as u32)
        .collect();
    assert_eq!(sizes.len(), 3, "{sizes:?}");
}

#[test]
fn the_layout_does_not_depend_on_the_order_of_the_projects() {
    let layout = layout(&LAPTOP, 1.0, 22.0);
    let mut reversed = all();
    reversed.reverse();
    assert_eq!(
        lay_out(plan(), &all(), &layout, &[]),
        lay_out(plan(), &reversed, &layout, &[])
    );
}
