use super::LAPTOP;
use crate::{plan, state::views};
use plan_core::geo::{Flight, MAX_ZOOM, MIN_ZOOM, MapPoint, Viewport, ease_enter};
use proptest::prelude::*;

/// Frames of a flight at 60 Hz, with the end.
fn frames(flight: &Flight) -> Vec<Viewport> {
    let duration = flight.duration_ms();
    let frames = (duration / (1000.0 / 60.0)).ceil() as usize;
    (0..=frames)
        .map(|i| flight.at((i as f64 * 1000.0 / 60.0).min(duration)))
        .collect()
}

fn whole() -> Viewport {
    Viewport::whole(&plan().extent)
}

fn near(code: &str) -> Viewport {
    let p = plan();
    let district = p.district(code).expect(code);
    Viewport::on(&p[district].extent, &p.extent)
}

#[test]
fn the_curve_is_that_of_css() {
    assert_eq!((ease_enter(0.0), ease_enter(1.0)), (0.0, 1.0));
    assert_eq!((ease_enter(-3.0), ease_enter(9.0)), (0.0, 1.0));
    assert_eq!(ease_enter(f64::NAN), 0.0);
    // Points of cubic-bezier(.2, 0, 0, 1), from its own parameter.
    for s in [0.1, 0.25, 0.5, 0.75, 0.9f64] {
        let r = 1.0 - s;
        let x = 3.0 * r * r * s * 0.2 + s.powi(3);
        let y = 3.0 * r * s * s + s.powi(3);
        assert!((ease_enter(x) - y).abs() < 1e-6, "{x}: {}", ease_enter(x));
    }
}

#[test]
fn a_flight_takes_between_320_and_600_ms_the_farther_the_longer() {
    let e = plan().extent;
    let ms = |from, to| Flight::new(from, to, &e).duration_ms();
    let step = whole().zoomed(1.5, LAPTOP.focus(), &LAPTOP, &e);
    let (button, district) = (ms(whole(), step), ms(whole(), near("178")));
    let across = ms(near("180"), near("189"));
    assert_eq!(ms(step, step), 320.0);
    assert!(button < 400.0, "{button}");
    assert!(
        button < district && district < across,
        "{button} {district} {across}"
    );
    assert!(across <= 600.0, "{across}");
}

#[test]
fn a_far_flight_looks_from_above_on_its_way_and_a_near_one_does_not() {
    let e = plan().extent;
    let lowest = |from: Viewport, to: Viewport| {
        let all = frames(&Flight::new(from, to, &e));
        all.iter().map(|v| v.zoom).fold(MAX_ZOOM, f64::min)
    };
    let close = |code| Viewport {
        zoom: 5.0,
        ..near(code)
    };
    let (north, south) = (close("180").clamped(&e), close("189").clamped(&e));
    assert!(lowest(north, south) < north.zoom.min(south.zoom) * 0.8);
    let nudged = Viewport {
        center: MapPoint {
            x: north.center.x + 100.0,
            ..north.center
        },
        ..north
    };
    assert!(lowest(north, nudged) > north.zoom * 0.98);
}

#[test]
fn a_clock_that_makes_no_sense_is_at_one_of_the_ends() {
    let (from, to) = (whole(), near("186"));
    let flight = Flight::new(from, to, &plan().extent);
    for (ms, view) in [
        (f64::NEG_INFINITY, from),
        (-5.0, from),
        (0.0, from),
        (1e9, to),
        (f64::INFINITY, to),
        (f64::NAN, to),
    ] {
        assert_eq!(flight.at(ms), view, "{ms}");
    }
}

#[test]
fn views_that_make_no_sense_are_flown_between_as_they_are_clamped() {
    let e = plan().extent;
    let broken = Viewport {
        zoom: f64::NAN,
        center: MapPoint {
            x: f32::INFINITY,
            y: f32::NAN,
        },
    };
    let flight = Flight::new(broken, near("186"), &e);
    for view in frames(&flight) {
        assert_eq!(view, view.clamped(&e));
    }
}

proptest! {
    #[test]
    fn a_flight_begins_and_ends_exactly_and_stays_where_a_reader_can_come(
        from in views(), to in views(),
    ) {
        let e = plan().extent;
        let flight = Flight::new(from, to, &e);
        prop_assert!((320.0..=600.0).contains(&flight.duration_ms()));
        let all = frames(&flight);
        prop_assert_eq!(all[0], from);
        prop_assert_eq!(*all.last().expect("frames"), to);
        for view in &all {
            prop_assert_eq!(*view, view.clamped(&e), "clamped twice is clamped once");
            prop_assert!((MIN_ZOOM..=MAX_ZOOM).contains(&view.zoom));
        }
    }

    #[test]
    fn no_frame_of_a_flight_is_a_jump(from in views(), to in views()) {
        // Finer than any screen: what is left between two of them would be a jump.
        let flight = Flight::new(from, to, &plan().extent);
        let fine = |i: i32| flight.at(flight.duration_ms() * f64::from(i) / 2000.0);
        let e = plan().extent;
        for i in 0..2000 {
            let (a, b) = (fine(i), fine(i + 1));
            let scale = a.screen_from_map(&LAPTOP, &e).scale;
            let px = a.center.distance(b.center) * scale;
            prop_assert!(px < 30.0, "{} px between {:?} and {:?}", px, a, b);
            prop_assert!((b.zoom / a.zoom).ln().abs() < 0.03, "{:?} to {:?}", a, b);
        }
    }

    #[test]
    fn a_flight_goes_on_from_where_it_was_interrupted(
        from in views(), to in views(), other in views(), share in 0.0..1.0f64,
    ) {
        let e = plan().extent;
        let first = Flight::new(from, to, &e);
        let there = first.at(first.duration_ms() * share);
        prop_assert_eq!(Flight::new(there, other, &e).at(0.0), there);
    }
}
