use super::*;
use plan_core::{
    geo::{MAX_ZOOM, labels::contains},
    plan::Precision,
};

#[test]
fn a_docked_marker_stays_in_its_district() {
    let plan = real();
    let mut docked = 0;
    for Laid {
        how,
        scene,
        markers,
        ..
    } in all_laid()
    {
        let t = transform(scene);
        for marker in markers {
            let [one] = marker.projects[..] else { continue };
            let project = &plan[one];
            if project.precision != Precision::District {
                continue;
            }
            docked += 1;
            let (x, y) = t.apply(marker.at);
            let (x, y) = (x + marker.offset.0, y + marker.offset.1);
            let inside = plan[project.districts[0]].parts.iter().any(|p| {
                let ring: Vec<_> = p.ring.iter().map(|&q| t.apply(q)).collect();
                contains(&ring, x, y)
            });
            assert!(inside, "{how}: {} left its district", project.id);
            assert!(
                !marker.leader,
                "{how}: nobody knows where {} is",
                project.id
            );
        }
    }
    assert!(docked > 100, "only {docked} were seen");
}

#[test]
fn markers_do_not_change_while_the_map_is_moved() {
    let plan = real();
    for size in sizes() {
        for zoom in ZOOMS {
            let all = views(plan, zoom);
            let first = lay_out_markers(&scene(plan, &size, Lang(0), all[0]), None);
            for view in &all[1..] {
                let markers = lay_out_markers(&scene(plan, &size, Lang(0), *view), None);
                assert_eq!(markers, first, "{} ×{zoom}", size.name);
            }
        }
    }
}

#[test]
fn every_project_is_reached_by_zooming_or_from_a_list() {
    let plan = real();
    for size in sizes() {
        let near = Viewport {
            zoom: MAX_ZOOM,
            ..Viewport::whole(&plan.extent)
        };
        let markers = lay_out_markers(&scene(plan, &size, Lang(0), near), None);
        let mut listed = 0;
        for marker in markers.iter().filter(|m| m.projects.len() > 1) {
            listed += 1;
            assert_eq!(
                marker.parts_at, None,
                "{}: a zoom parts it, yet it stays",
                size.name
            );
        }
        // Two projects in one commune, and two at each of two gates.
        assert_eq!(listed, 3, "{}", size.name);
        let shown: usize = markers.iter().map(|m| m.projects.len()).sum();
        assert_eq!(shown, 31);
    }
}

#[test]
fn a_cluster_parts_at_the_zoom_it_names() {
    let plan = real();
    let size = &sizes()[3];
    let at = |zoom: f64| {
        let view = Viewport {
            zoom,
            ..Viewport::whole(&plan.extent)
        };
        lay_out_markers(&scene(plan, size, Lang(0), view), None)
    };
    let mut parted = 0;
    for cluster in at(1.0) {
        let Some(zoom) = cluster.parts_at.filter(|_| cluster.projects.len() > 1) else {
            continue;
        };
        parted += 1;
        let still = at(zoom).iter().any(|m| {
            m.projects.len() == cluster.projects.len()
                && cluster.projects.iter().all(|p| m.projects.contains(p))
        });
        assert!(!still, "{:?} is whole at {zoom}", cluster.projects);
    }
    assert!(parted > 0, "no cluster was seen");
}
