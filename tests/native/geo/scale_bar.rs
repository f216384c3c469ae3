use super::{LAPTOP, PHONE};
use crate::plan;
use geo::{Destination as _, Distance as _, Geodesic, Point};
use plan_core::geo::{MAX_ZOOM, METRES_PER_UNIT, MapPoint, ScaleBar, Screen, Viewport};

const MOST_PX: f64 = 120.0;

/// Zooms from the farthest to the closest, in quarters of an octave.
fn zooms() -> impl Iterator<Item = f64> {
    (0..=12)
        .map(|i| 2f64.powf(f64::from(i) / 4.0))
        .filter(|z| *z <= MAX_ZOOM)
}

const WALL: Screen = Screen {
    width: 3840.0,
    height: 2160.0,
    ..LAPTOP
};

#[test]
fn the_bar_is_as_long_as_the_ground_it_stands_for_at_every_zoom_and_everywhere() {
    let p = plan();
    let (mut worst, mut compared) = (0.0f64, 0);
    for screen in [PHONE, LAPTOP, WALL] {
        for zoom in zooms() {
            for town in &p.towns {
                let view = Viewport {
                    zoom,
                    center: town.at,
                }
                .clamped(&p.extent);
                let t = view.screen_from_map(&screen, &p.extent);
                let bar = ScaleBar::at(t.scale, MOST_PX);
                // Laid on the map at the town, along all four winds.
                let (x, y) = t.apply(town.at);
                for (dx, dy) in [(bar.px, 0.0), (-bar.px, 0.0), (0.0, bar.px), (0.0, -bar.px)] {
                    let end = t.map_from_screen(x + dx, y + dy);
                    let geo = |q: MapPoint| {
                        let (lon, lat) = p.projection.geo_from_map(f64::from(q.x), f64::from(q.y));
                        Point::new(lon, lat)
                    };
                    let ground = Geodesic.distance(geo(town.at), geo(end)) / 1000.0;
                    let error = (ground / bar.km - 1.0).abs();
                    assert!(
                        error < 0.003,
                        "{} at zoom {zoom}: {ground} km, not {}",
                        town.id,
                        bar.km
                    );
                    worst = worst.max(error);
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 1000, "only {compared} bars");
    println!("worst error {:.4} % of {compared} bars", worst * 100.0);
}

#[test]
fn the_bar_measures_the_distance_between_20_pairs_of_towns() {
    let p = plan();
    let geo = |q: MapPoint| {
        let (lon, lat) = p.projection.geo_from_map(f64::from(q.x), f64::from(q.y));
        Point::new(lon, lat)
    };
    let mut pairs = 0;
    for i in 0..p.towns.len() {
        for j in 0..i {
            let (a, b) = (p.towns[i].at, p.towns[j].at);
            let ground = Geodesic.distance(geo(a), geo(b)) / 1000.0;
            for zoom in zooms() {
                let t = Viewport {
                    zoom,
                    center: p.extent.center(),
                }
                .screen_from_map(&LAPTOP, &p.extent);
                let bar = ScaleBar::at(t.scale, MOST_PX);
                let (q, r) = (t.apply(a), t.apply(b));
                let read = (q.0 - r.0).hypot(q.1 - r.1) / bar.px * bar.km;
                let error = (read / ground - 1.0).abs();
                assert!(error < 0.003, "zoom {zoom}: {read} km, not {ground}");
            }
            pairs += 1;
        }
    }
    assert!(pairs >= 20, "only {pairs} pairs");
}

#[test]
fn the_bar_is_a_round_distance_and_fits() {
    for i in 0..400 {
        // From a wall of screens to a stamp.
        let scale = 10f64.powf(f64::from(i) / 80.0 - 3.0);
        let bar = ScaleBar::at(scale, MOST_PX);
        let exact = bar.km * scale * 1000.0 / METRES_PER_UNIT;
        assert!((bar.px - exact).abs() < 1e-9 * exact);
        let first = bar.km / 10f64.powf(bar.km.log10().floor());
        assert!(
            [1.0, 2.0, 5.0].iter().any(|d| (first - d).abs() < 1e-9),
            "{} km",
            bar.km
        );
        assert!(bar.px <= MOST_PX || bar.km <= 0.1, "{bar:?} at {scale}");
        // The next longer one would not fit.
        assert!(bar.px * 2.5 > MOST_PX, "{bar:?} at {scale}");
    }
}

#[test]
fn a_straight_line_on_the_ground_is_one_on_the_map() {
    // Half way along 50 km the geodesic is off the map's line by less than a stroke's width.
    let p = &plan().projection;
    for bearing in [0.0, 45.0, 90.0, 135.0] {
        let start = Point::new(106.5, 21.8);
        let at = |metres: f64| {
            let q = Geodesic.destination(start, bearing, metres);
            p.map_from_geo(q.x(), q.y())
        };
        let ((x0, y0), (x, y), (x1, y1)) = (at(0.0), at(25e3), at(50e3));
        let off = ((x0 + x1) / 2.0 - x).hypot((y0 + y1) / 2.0 - y) * METRES_PER_UNIT;
        assert!(off < 40.0, "{off} m at bearing {bearing}");
    }
}
