use crate::{assets, plan};
use geo::{Distance as _, Geodesic, Point};
use plan_core::{
    author::raw::TownsFile,
    geo::{METRES_PER_UNIT, MapPoint, Projection},
};
use proptest::prelude::*;

fn towns() -> Vec<(f64, f64)> {
    let text = std::fs::read_to_string(assets().join("towns.toml")).expect("towns.toml");
    let file: TownsFile = toml::from_str(&text).expect("towns");
    file.town.iter().map(|t| (t.at.lon, t.at.lat)).collect()
}

#[test]
fn distances_on_the_map_are_those_on_the_ground() {
    let towns = towns();
    let pairs = (0..towns.len()).flat_map(|i| (0..i).map(move |j| (i, j)));
    let mut compared = 0;
    for (i, j) in pairs {
        let (a, b) = (towns[i], towns[j]);
        let ground = Geodesic.distance(Point::from(a), Point::from(b));
        let map = plan().towns[i].at.distance(plan().towns[j].at) * METRES_PER_UNIT;
        let error = (map - ground).abs() / ground;
        assert!(
            error < 5e-4,
            "{a:?} to {b:?}: {map:.1} m, not {ground:.1} m"
        );
        compared += 1;
    }
    assert!(compared >= 20, "only {compared} pairs");
}

#[test]
fn the_central_meridian_is_true_to_scale() {
    let p = &plan().projection;
    for (south, north) in [(21.3, 22.4), (21.85, 21.85 + 1.0 / 60.0), (0.0, 60.0)] {
        let ground = Geodesic.distance(Point::new(p.lon0, south), Point::new(p.lon0, north));
        let (a, b) = (p.map_from_geo(p.lon0, south), p.map_from_geo(p.lon0, north));
        let map = (b.0 - a.0).hypot(b.1 - a.1) * METRES_PER_UNIT;
        assert!((map / ground - 1.0).abs() < 1e-6, "{map} m, not {ground} m");
    }
}

#[test]
fn east_is_to_the_right_and_north_is_up() {
    let p = &plan().projection;
    let (x, y) = p.map_from_geo(106.7, 21.8);
    assert!(p.map_from_geo(106.8, 21.8).0 > x);
    assert!(p.map_from_geo(106.7, 21.9).1 < y);
}

#[test]
fn the_origin_is_the_north_west_corner_of_the_province() {
    let e = plan().extent;
    assert!(e.x0.abs() < 0.01 && e.y0.abs() < 0.01, "{e:?}");
    let rings = plan()
        .districts
        .iter()
        .flat_map(|d| &d.parts)
        .flat_map(|p| &p.ring);
    assert!(
        rings
            .clone()
            .all(|q| q.x >= e.x0 && q.y >= e.y0 && q.x <= e.x1 && q.y <= e.y1)
    );
    // About 124 km by 123 km.
    assert!((10_000.0..14_000.0).contains(&e.width()), "{}", e.width());
    assert!((10_000.0..14_000.0).contains(&e.height()), "{}", e.height());
}

#[test]
fn moving_the_origin_moves_every_point_alike() {
    let plane = Projection::for_extent([106.0, 21.3, 107.4, 22.4]);
    let moved = plane.with_origin(100.0, -200.0).with_origin(5.0, 7.0);
    for (lon, lat) in towns() {
        let (a, b) = (plane.map_from_geo(lon, lat), moved.map_from_geo(lon, lat));
        assert!((a.0 - b.0 - 105.0).abs() < 1e-6 && (a.1 - b.1 + 193.0).abs() < 1e-6);
    }
    assert_eq!(moved.point(106.7, 21.85), {
        let (x, y) = moved.map_from_geo(106.7, 21.85);
        MapPoint::new(x, y)
    });
}

proptest! {
    #[test]
    fn a_point_comes_back_from_the_map(lon in 105.5..108.0f64, lat in 20.8..23.0f64) {
        let p = &plan().projection;
        let (x, y) = p.map_from_geo(lon, lat);
        let (lon2, lat2) = p.geo_from_map(x, y);
        // 1e-8° is a millimetre.
        prop_assert!((lon - lon2).abs() < 1e-8 && (lat - lat2).abs() < 1e-8, "{} {}", lon2, lat2);
    }

    #[test]
    fn short_lines_keep_their_length_everywhere(
        lon in 106.1..107.3f64, lat in 21.4..22.4f64, turn in 0.0..std::f64::consts::TAU,
    ) {
        let (lon2, lat2) = (lon + 0.05 * turn.cos(), lat + 0.05 * turn.sin());
        let ground = Geodesic.distance(Point::new(lon, lat), Point::new(lon2, lat2));
        let p = &plan().projection;
        let (a, b) = (p.map_from_geo(lon, lat), p.map_from_geo(lon2, lat2));
        let map = (a.0 - b.0).hypot(a.1 - b.1) * METRES_PER_UNIT;
        prop_assert!((map / ground - 1.0).abs() < 1e-4, "{} against {}", map, ground);
    }
}
