//! What belongs to the host's page.

use super::{Map, NONE, down, drag, moved, tap, two_fingers, up};
use plan_core::hands::{Change, Event, Hint, Kind, Policy, WheelUnit};

fn wheel(delta: f64, unit: WheelUnit, control: bool) -> Event {
    Event::Wheel {
        at: (300.0, 300.0),
        delta,
        unit,
        control,
    }
}

fn zoom_of(event: Event) -> f64 {
    match Map::new(Policy::Own).feed(event).change {
        Some(Change::Follow { factor, .. }) => factor,
        other => panic!("{event:?}: {other:?}"),
    }
}

#[test]
fn a_plain_wheel_is_the_hosts_and_with_control_the_maps() {
    let mut map = Map::new(Policy::Host);
    let plain = map.feed(wheel(-100.0, WheelUnit::Pixel, false));
    assert_eq!(
        (plain.taken, plain.change, plain.hint),
        (false, None, Some(Hint::Wheel))
    );
    let control = map.feed(wheel(-100.0, WheelUnit::Pixel, true));
    assert!(control.taken && control.change.is_some() && control.hint.is_none());
    let own = Map::new(Policy::Own).feed(wheel(-100.0, WheelUnit::Pixel, false));
    assert!(own.taken && own.change.is_some() && own.hint.is_none());
}

#[test]
fn pixels_lines_and_pages_of_a_wheel_are_about_alike() {
    let notch = zoom_of(wheel(-100.0, WheelUnit::Pixel, false));
    assert!((1.2..1.35).contains(&notch), "{notch}");
    let lines = zoom_of(wheel(-3.0, WheelUnit::Line, false));
    assert!(
        (lines / notch - 1.0).abs() < 0.02,
        "{lines} against {notch}"
    );
    assert!(zoom_of(wheel(-1.0, WheelUnit::Page, false)) > notch);
    for (unit, delta) in [
        (WheelUnit::Pixel, 240.0),
        (WheelUnit::Line, 3.0),
        (WheelUnit::Page, 1.0),
    ] {
        let there_and_back =
            zoom_of(wheel(delta, unit, false)) * zoom_of(wheel(-delta, unit, false));
        assert!((there_and_back - 1.0).abs() < 1e-9, "{unit:?}");
    }
}

#[test]
fn a_pinch_on_a_trackpad_follows_the_fingers_and_a_notch_with_control_is_one_step() {
    assert!((zoom_of(wheel(-4.0, WheelUnit::Pixel, true)) - 1.04).abs() < 0.01);
    for notch in [100.0, 120.0, 1e9, f64::INFINITY] {
        let factor = zoom_of(wheel(-notch, WheelUnit::Pixel, true));
        assert!((factor - 1.5).abs() < 0.01, "{notch}: {factor}");
    }
}

#[test]
fn a_wheel_that_makes_no_sense_is_taken_and_does_nothing() {
    for delta in [f64::NAN, 0.0] {
        let answer = Map::new(Policy::Own).feed(wheel(delta, WheelUnit::Line, false));
        assert_eq!((answer.taken, answer.change), (true, None), "{delta}");
    }
}

#[test]
fn a_squeeze_of_the_trackpad_zooms_in_both_and_not_beside_fingers() {
    let squeeze = |factor| Event::Squeeze {
        at: (100.0, 100.0),
        factor,
    };
    for policy in [Policy::Host, Policy::Own] {
        let mut map = Map::new(policy);
        assert!(map.feed(squeeze(1.1)).change.is_some());
        for nonsense in [f64::NAN, 0.0, -1.0] {
            assert_eq!(map.feed(squeeze(nonsense)).change, None, "{nonsense}");
        }
        map.feed(down(1, Kind::Touch, (1.0, 1.0), 0.0));
        let answer = map.feed(squeeze(1.1));
        assert_eq!((answer.taken, answer.change), (true, None));
    }
}

#[test]
fn one_finger_scrolls_the_hosts_page_and_is_told_of_the_second_once() {
    for kind in [Kind::Touch, Kind::Pen] {
        let mut map = Map::new(Policy::Host);
        let before = map.view;
        let answers = map.feed_all(&drag(1, kind, (300.0, 300.0), (300.0, 200.0), 0.0));
        assert_eq!(map.view, before);
        assert!(answers.iter().all(|a| !a.taken && !a.capture && !a.stops));
        let hints = answers.iter().filter(|a| a.hint == Some(Hint::Touch));
        assert_eq!(hints.count(), 1, "{kind:?}");
    }
}

#[test]
fn a_finger_that_the_browser_takes_for_scrolling_is_told_too() {
    let mut map = Map::new(Policy::Host);
    map.feed(down(1, Kind::Touch, (300.0, 300.0), 0.0));
    assert_eq!(map.feed(Event::Cancel { id: 1 }).hint, Some(Hint::Touch));
    assert_eq!(map.held(), NONE);
    // Not twice, and not where the finger is the map's.
    map.feed(down(1, Kind::Touch, (300.0, 300.0), 100.0));
    map.feed(moved(1, (300.0, 320.0)));
    assert_eq!(map.feed(Event::Cancel { id: 1 }).hint, None);
    let mut own = Map::new(Policy::Own);
    own.feed(down(1, Kind::Touch, (300.0, 300.0), 0.0));
    assert_eq!(own.feed(Event::Cancel { id: 1 }).hint, None);
}

#[test]
fn two_fingers_and_a_mouse_move_the_map_in_the_hosts_page() {
    let mut map = Map::new(Policy::Host);
    let before = map.view;
    let (a, b) = ((300.0, 300.0), (420.0, 380.0));
    let answers = map.feed_all(&two_fingers((a, (280.0, 280.0)), (b, (450.0, 420.0)), 0.0));
    assert!(map.view.zoom > before.zoom);
    assert!(answers.iter().all(|a| a.hint.is_none()));
    let pinched = map.view;
    map.feed_all(&drag(
        7,
        Kind::Mouse,
        (300.0, 300.0),
        (350.0, 300.0),
        2000.0,
    ));
    assert_ne!(map.view, pinched);
}

#[test]
fn a_finger_that_is_left_of_two_goes_on_moving_the_map() {
    let mut map = Map::new(Policy::Host);
    map.feed(down(1, Kind::Touch, (300.0, 300.0), 0.0));
    map.feed(down(2, Kind::Touch, (400.0, 300.0), 10.0));
    map.feed(moved(1, (290.0, 300.0)));
    map.feed(up(2, 300.0));
    assert!(map.hands.moves_map());
    assert!(map.feed(moved(1, (280.0, 310.0))).change.is_some());
    map.feed(up(1, 400.0));
    // The next one is the page's again.
    assert!(!map.hands.moves_map());
    map.feed(down(1, Kind::Touch, (300.0, 300.0), 1000.0));
    assert!(map.feed(moved(1, (300.0, 330.0))).change.is_none());
}

#[test]
fn a_double_tap_is_the_maps_everywhere() {
    let mut map = Map::new(Policy::Host);
    let before = map.view.zoom;
    map.feed_all(&tap(1, (300.0, 300.0), 0.0));
    map.feed_all(&tap(1, (300.0, 300.0), 150.0));
    assert!(map.view.zoom > before);
}

#[test]
fn another_policy_ends_what_goes_on() {
    let mut map = Map::new(Policy::Host);
    map.feed(down(1, Kind::Mouse, (300.0, 300.0), 0.0));
    map.feed(moved(1, (330.0, 300.0)));
    map.hands.set_policy(Policy::Host);
    assert_eq!(map.held(), [1], "the same policy");
    map.hands.set_policy(Policy::Own);
    assert_eq!(map.held(), NONE);
    assert!(map.feed(moved(1, (390.0, 300.0))).change.is_none());
}
