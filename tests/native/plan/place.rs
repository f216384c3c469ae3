use crate::plan;
use plan_core::{
    geo::{MapPoint, MapRect, labels::contains},
    plan::{Part, Precision},
};

fn holds(part: &Part, at: MapPoint) -> bool {
    let ring: Vec<_> = part
        .ring
        .iter()
        .map(|p| (f64::from(p.x), f64::from(p.y)))
        .collect();
    contains(&ring, f64::from(at.x), f64::from(at.y))
}

fn within(outer: &MapRect, at: MapPoint) -> bool {
    (outer.x0..=outer.x1).contains(&at.x) && (outer.y0..=outer.y1).contains(&at.y)
}

#[test]
fn a_docked_marker_lies_inside_its_first_district() {
    let p = plan();
    let docked: Vec<_> = p
        .projects
        .iter()
        .filter(|x| x.precision == Precision::District)
        .collect();
    assert!(docked.len() >= 3, "too few to prove anything");
    for project in docked {
        let at = project.at.expect("a place in its district");
        let parts = &p[project.districts[0]].parts;
        assert!(parts.iter().any(|part| holds(part, at)), "{}", project.id);
    }
}

#[test]
fn docked_markers_keep_apart() {
    let docked = plan()
        .projects
        .iter()
        .filter(|x| x.precision == Precision::District);
    let places: Vec<_> = docked.filter_map(|x| x.at).collect();
    for (i, a) in places.iter().enumerate() {
        for b in &places[..i] {
            assert!(a.distance(*b) > 100.0, "within a kilometre: {a:?} {b:?}");
        }
    }
}

#[test]
fn the_two_projects_without_a_published_place_have_none() {
    let unplaced: Vec<_> = plan().projects.iter().filter(|p| p.at.is_none()).collect();
    let ids: Vec<_> = unplaced.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(unplaced.len(), 2, "{ids:?}");
    assert!(ids.contains(&"tt-9") && ids.contains(&"wind-22"), "{ids:?}");
    assert!(unplaced.iter().all(|p| p.precision == Precision::None));
}

#[test]
fn projects_gates_communes_and_seats_lie_in_the_province() {
    let p = plan();
    let projects = p
        .projects
        .iter()
        .filter_map(|x| Some((x.id.as_str(), x.at?)));
    let gates = p.gates.iter().map(|g| (g.id.as_str(), g.at));
    let communes = p.communes.iter().map(|c| (c.code.as_str(), c.at));
    let towns = p.towns.iter().map(|t| (t.id.as_str(), t.at));
    // The border is simplified: a gate on it may stand a little outside.
    let e = p.extent;
    let extent = MapRect {
        x0: e.x0 - 500.0,
        y0: e.y0 - 500.0,
        x1: e.x1 + 500.0,
        y1: e.y1 + 500.0,
    };
    for (id, at) in projects.chain(gates).chain(communes).chain(towns) {
        assert!(within(&extent, at), "{id} at {at:?}");
    }
}

#[test]
fn every_district_has_its_seat_and_a_label_inside() {
    let p = plan();
    for d in p.district_ixs() {
        let district = &p[d];
        let seat = district.seat.expect("a seat");
        assert_eq!(p[seat].seat_of, Some(d), "{}", district.code);
        let largest = district.parts.first().expect("a part");
        assert!(holds(largest, largest.label), "label of {}", district.code);
        for part in &district.parts {
            assert!(
                part.ring.iter().all(|&q| within(&district.extent, q)),
                "{}",
                district.code
            );
        }
    }
    assert_eq!(
        p.districts.iter().filter(|d| d.parts.len() > 1).count(),
        1,
        "Cao Lộc alone"
    );
}

#[test]
fn a_corridor_passes_its_districts_and_runs_on_beyond_the_border() {
    let p = plan();
    for corridor in &p.corridors {
        let head = *corridor.line.last().expect("a line");
        let inside = |at| {
            p.districts
                .iter()
                .flat_map(|d| &d.parts)
                .any(|part| holds(part, at))
        };
        assert!(!inside(head), "{} ends at home", corridor.id);
        for &d in &corridor.districts {
            let passes = corridor
                .line
                .iter()
                .any(|&q| p[d].parts.iter().any(|x| holds(x, q)));
            assert!(passes, "{} misses {}", corridor.id, p[d].code);
        }
    }
}
