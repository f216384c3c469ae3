use crate::plan;
use plan_core::{
    geo::MapPoint,
    plan::{Distance, GateClass, Precision, ProjectIx},
};

/// Along the great circle, km.
fn great_circle(a: MapPoint, b: MapPoint) -> f64 {
    let radians = |p: MapPoint| {
        let projection = &plan().projection;
        let (lon, lat) = projection.geo_from_map(f64::from(p.x), f64::from(p.y));
        (lon.to_radians(), lat.to_radians())
    };
    let ((lon_a, lat_a), (lon_b, lat_b)) = (radians(a), radians(b));
    let half = |d: f64| (d / 2.0).sin().powi(2);
    let h = half(lat_b - lat_a) + lat_a.cos() * lat_b.cos() * half(lon_b - lon_a);
    2.0 * 6371.0 * h.sqrt().asin()
}

/// Where what a distance leads to lies.
fn place(distance: &Distance) -> MapPoint {
    let p = plan();
    let gate = p.gates.iter().find(|gate| gate.name == *distance.name);
    let town = p.towns.iter().find(|town| town.name == *distance.name);
    let far = p.far_places.iter().find(|far| far.name == *distance.name);
    let found = match distance.gate {
        Some(_) => gate.map(|gate| gate.at),
        None => town.map(|town| town.at).or(far.map(|far| far.at)),
    };
    found.expect("a place of the plan")
}

#[test]
fn distances_are_those_of_the_globe_rounded() {
    let mut seen = 0;
    for ix in plan().project_ixs() {
        for distance in plan().distances(ix) {
            let here = plan()[ix].at.expect("a place");
            let km = great_circle(here, place(&distance));
            // Half a step, and what sphere and ellipsoid differ by.
            let step = if km < 30.5 { 1.0 } else { 5.0 };
            let most = step / 2.0 + 0.006 * km;
            assert!(
                (distance.km - km).abs() <= most || (distance.km - 1.0).abs() < 1e-9 && km < 1.5,
                "{}: {} km, not {km}",
                plan()[ix].id,
                distance.km
            );
            seen += 1;
        }
    }
    assert!(seen > 50, "too few to prove anything: {seen}");
}

#[test]
fn only_a_known_place_has_distances() {
    for ix in plan().project_ixs() {
        let project = &plan()[ix];
        let known = matches!(project.precision, Precision::Exact | Precision::Commune);
        let all = plan().distances(ix);
        assert_eq!(
            !all.is_empty(),
            known && project.at.is_some(),
            "{}",
            project.id
        );
        if known {
            assert!(all.iter().any(|d| d.gate == Some(GateClass::International)));
            assert!(all.iter().filter(|d| d.gate.is_none()).count() > plan().far_places.len());
        }
    }
}

#[test]
fn the_nearest_gate_is_the_nearest() {
    for ix in plan().project_ixs() {
        let all = plan().distances(ix);
        let Some(first) = all.first() else { continue };
        let here = plan()[ix].at.expect("a place");
        let sure = plan().gates.iter().filter(|gate| gate.error_km <= 5.0);
        let least = sure
            .map(|gate| here.distance(gate.at))
            .fold(f64::INFINITY, f64::min);
        assert!((here.distance(place(first)) - least).abs() < 1e-6);
    }
}

#[test]
fn neighbours_on_a_corridor_stand_by_distance() {
    let p = plan();
    let mut seen = 0;
    for ix in p.project_ixs() {
        for corridor in p.corridors_near(ix) {
            let near = p.nearest_on(corridor, ix, 3);
            assert!(near.len() <= 3 && !near.contains(&ix));
            let Some(here) = p[ix].at else {
                assert!(near.is_empty());
                continue;
            };
            let far = |other: &ProjectIx| p[*other].at.map(|at| here.distance(at));
            assert!(near.is_sorted_by_key(far));
            let is_on = |other: &ProjectIx| p.corridors_near(*other).any(|c| c == corridor);
            assert!(near.iter().all(is_on));
            // Nobody nearer is left out.
            let last = near.last().and_then(far).unwrap_or(f64::INFINITY);
            let others = p.project_ixs().filter(|other| *other != ix && is_on(other));
            let nearer = others.filter(|other| far(other).is_some_and(|far| far < last));
            assert!(nearer.count() < 3.max(near.len()));
            seen += near.len();
        }
    }
    assert!(seen > 30, "too few to prove anything: {seen}");
}
