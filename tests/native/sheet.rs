use plan_core::sheet::{Stop, Stops};
use proptest::prelude::*;

/// A phone of 390 × 844.
fn phone() -> Stops {
    Stops::new(844.0, 96.0, 0.49, 0.92, 68.0)
}

/// An embed of 480 × 600: two stops.
fn embed() -> Stops {
    Stops::new(600.0, 72.0, 0.6, 0.6, 68.0)
}

#[test]
fn stops_of_a_phone_are_those_of_the_design() {
    let heights = Stop::ALL.map(|stop| phone().height(stop).round());
    assert_eq!(heights, [96.0, 414.0, 776.0]);
}

#[test]
fn what_stays_free_above_wins_over_the_share() {
    let stops = Stops::new(640.0, 96.0, 0.49, 0.92, 68.0);
    assert_eq!(stops.height(Stop::Full), 572.0);
    let tiny = Stops::new(120.0, 96.0, 0.6, 0.9, 68.0);
    assert_eq!(Stop::ALL.map(|stop| tiny.height(stop)), [96.0; 3]);
}

#[test]
fn keys_go_from_stop_to_stop() {
    let phone = phone();
    for (from, up, to) in [
        (Stop::Peek, true, Stop::Half),
        (Stop::Half, true, Stop::Full),
        (Stop::Full, true, Stop::Full),
        (Stop::Full, false, Stop::Half),
        (Stop::Half, false, Stop::Peek),
        (Stop::Peek, false, Stop::Peek),
    ] {
        assert_eq!(phone.next(from, up), to, "from {from:?}, up: {up}");
    }
    let embed = embed();
    assert_eq!(embed.next(Stop::Peek, true), Stop::Half);
    assert_eq!(embed.next(Stop::Half, true), Stop::Half);
    assert_eq!(embed.next(Stop::Full, false), Stop::Peek);
}

#[test]
fn a_hand_that_stands_still_leaves_it_at_the_nearest() {
    let phone = phone();
    for (height, stop) in [
        (90.0, Stop::Peek),
        (250.0, Stop::Peek),
        (260.0, Stop::Half),
        (590.0, Stop::Half),
        (600.0, Stop::Full),
        (2000.0, Stop::Full),
        (f64::NAN, Stop::Peek),
    ] {
        assert_eq!(phone.settle(height, 0.0), stop, "at {height}");
    }
    assert_eq!(embed().settle(600.0, 0.0), Stop::Half);
}

#[test]
fn a_flick_sends_it_on() {
    let phone = phone();
    assert_eq!(phone.settle(110.0, 0.8), Stop::Half);
    assert_eq!(phone.settle(400.0, -0.8), Stop::Peek);
    assert_eq!(phone.settle(430.0, 0.6), Stop::Full);
    assert_eq!(phone.settle(700.0, -0.6), Stop::Half);
    assert_eq!(phone.settle(120.0, 6.0), Stop::Full);
    assert_eq!(phone.settle(776.0, 3.0), Stop::Full);
    assert_eq!(embed().settle(100.0, 0.9), Stop::Half);
}

proptest! {
    #[test]
    fn stops_rise_and_stay_inside(
        height in 0.0..4000.0f64, peek in 0.0..400.0f64,
        half in 0.0..1.0f64, full in 0.0..1.0f64, above in 0.0..200.0f64,
    ) {
        let stops = Stops::new(height, peek, half, full, above);
        let [a, b, c] = Stop::ALL.map(|stop| stops.height(stop));
        prop_assert!(0.0 <= a && a <= b && b <= c && c <= height, "{a} {b} {c} of {height}");
    }

    #[test]
    fn it_never_settles_against_the_hand(at in 0.0..900.0f64, speed in -8.0..8.0f64) {
        let stops = phone();
        let to = stops.height(stops.settle(at, speed));
        let here = stops.held(at);
        if speed.abs() >= 0.5 {
            let ends = [stops.height(Stop::Peek), stops.height(Stop::Full)];
            let with_the_hand = (to - here) * speed > 0.0;
            prop_assert!(with_the_hand || ends.contains(&to), "{here} to {to} at {speed}");
        }
    }

    #[test]
    fn faster_upwards_is_never_lower(at in 0.0..900.0f64, a in -8.0..8.0f64, b in -8.0..8.0f64) {
        let stops = phone();
        let (slow, fast) = if a < b { (a, b) } else { (b, a) };
        prop_assert!(stops.settle(at, slow) <= stops.settle(at, fast));
    }
}
