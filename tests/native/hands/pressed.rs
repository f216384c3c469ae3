//! What each gesture does.

use super::{Map, NONE, SCREEN, distance, down, drag, moved, tap, two_fingers, up};
use crate::plan;
use plan_core::{
    geo::MapPoint,
    hands::{Answer, Change, Event, Kind, Policy, Px, ZOOM_STEP},
};

fn own() -> Map {
    Map::new(Policy::Own)
}

impl Map {
    fn under(&self, (x, y): Px) -> MapPoint {
        let t = self.view.screen_from_map(&SCREEN, &plan().extent);
        t.map_from_screen(x, y)
    }

    fn on_screen(&self, p: MapPoint) -> Px {
        self.view.screen_from_map(&SCREEN, &plan().extent).apply(p)
    }
}

const NO_STEPS: [(Px, f64); 0] = [];

fn steps(answers: &[Answer]) -> Vec<(Px, f64)> {
    let step = |a: &Answer| match a.change {
        Some(Change::Step { about, factor }) => Some((about, factor)),
        _ => None,
    };
    answers.iter().filter_map(step).collect()
}

#[test]
fn a_drag_moves_the_map_as_far_as_the_hand_once_it_is_one() {
    for kind in [Kind::Mouse, Kind::Touch, Kind::Pen] {
        let mut map = own();
        let before = map.on_screen(plan().extent.center());
        let answers = map.feed_all(&drag(1, kind, (400.0, 300.0), (460.0, 330.0), 0.0));
        let after = map.on_screen(plan().extent.center());
        // All but what told the drag from a click: no more than one step of the hand here.
        let moved = distance(before, after);
        assert!((50.0..67.1).contains(&moved), "{kind:?}: {moved} px");
        assert!(
            answers.iter().any(|a| a.capture),
            "{kind:?} is not captured"
        );
        assert_eq!(map.held(), NONE);
    }
}

#[test]
fn a_press_that_trembles_is_a_click_and_one_that_moves_is_not() {
    for (kind, still, far) in [(Kind::Mouse, 4.0, 5.0), (Kind::Touch, 8.0, 9.0)] {
        for (px, is_drag) in [(still, false), (far, true)] {
            let mut map = own();
            let events = [
                down(1, kind, (300.0, 300.0), 0.0),
                moved(1, (300.0 + px, 300.0)),
                up(1, 100.0),
            ];
            let changed = map.feed_all(&events).iter().any(|a| a.change.is_some());
            assert_eq!(changed, is_drag, "{kind:?} by {px}");
            let click = |by_key, ms| Event::Click { by_key, ms };
            assert!(!map.hands.clone().feed(click(true, 110.0)).taken, "a key");
            assert!(
                !map.hands.clone().feed(click(false, 900.0)).taken,
                "much later"
            );
            assert_eq!(
                map.feed(click(false, 110.0)).taken,
                is_drag,
                "{kind:?} by {px}"
            );
            assert!(
                !map.feed(click(false, 120.0)).taken,
                "the next click is one"
            );
        }
    }
}

#[test]
fn the_click_of_a_drag_that_was_lost_is_none_however_late() {
    let click = |ms| Event::Click { by_key: false, ms };
    for (kind, lost) in [
        (Kind::Mouse, Event::AllLost),
        (Kind::Pen, Event::LostCapture { id: 1 }),
    ] {
        let mut map = own();
        map.feed(down(1, kind, (300.0, 300.0), 0.0));
        map.feed(moved(1, (340.0, 300.0)));
        map.feed(lost);
        map.feed(up(1, 9000.0));
        assert!(map.feed(click(9000.0)).taken, "{lost:?}");
        // The next press is another one.
        map.feed(down(1, Kind::Mouse, (300.0, 300.0), 9500.0));
        map.feed(up(1, 9550.0));
        assert!(!map.feed(click(9550.0)).taken, "{lost:?}");
    }
}

#[test]
fn a_mouse_that_an_engine_lets_go_of_is_captured_again_and_a_finger_has_gone() {
    for (kind, goes_on) in [(Kind::Mouse, true), (Kind::Touch, false)] {
        let mut map = own();
        map.feed(down(1, kind, (300.0, 300.0), 0.0));
        assert!(map.feed(moved(1, (340.0, 300.0))).capture);
        assert!(!map.feed(moved(1, (350.0, 300.0))).capture);
        map.feed(Event::LostCapture { id: 1 });
        let answer = map.feed(moved(1, (360.0, 300.0)));
        assert_eq!(answer.capture, goes_on, "{kind:?}");
        assert_eq!(answer.change.is_some(), goes_on, "{kind:?}");
    }
}

#[test]
fn a_pinch_zooms_as_the_fingers_spread_and_keeps_what_is_under_them() {
    let (a, b) = ((400.0, 350.0), (480.0, 350.0));
    let (a2, b2) = ((380.0, 350.0), (500.0, 350.0));
    let mut map = own();
    let (p, q) = (map.under(a), map.under(b));
    map.feed_all(&two_fingers((a, a2), (b, b2), 0.0));
    assert!((map.view.zoom - 3.0 * 1.5).abs() < 1e-9, "{:?}", map.view);
    assert!(
        distance(map.on_screen(p), a2) < 0.05,
        "{:?}",
        map.on_screen(p)
    );
    assert!(
        distance(map.on_screen(q), b2) < 0.05,
        "{:?}",
        map.on_screen(q)
    );
}

#[test]
fn two_fingers_that_move_alike_only_move_the_map() {
    let (a, b) = ((400.0, 350.0), (480.0, 350.0));
    let shifted = |p: Px| (p.0 + 30.0, p.1 - 45.0);
    let mut map = own();
    let (p, q) = (map.under(a), map.under(b));
    map.feed_all(&two_fingers((a, shifted(a)), (b, shifted(b)), 0.0));
    assert!((map.view.zoom - 3.0).abs() < 0.02, "{:?}", map.view);
    assert!(distance(map.on_screen(p), shifted(a)) < 1.5);
    assert!(distance(map.on_screen(q), shifted(b)) < 1.5);
}

#[test]
fn a_second_finger_makes_the_drag_a_pinch_and_one_that_goes_makes_it_a_drag_without_a_jump() {
    let mut map = own();
    map.feed(down(1, Kind::Touch, (300.0, 300.0), 0.0));
    map.feed(moved(1, (330.0, 300.0)));
    let before = map.view;
    let answer = map.feed(down(2, Kind::Touch, (500.0, 420.0), 50.0));
    assert!(answer.capture && answer.taken && answer.change.is_none());
    assert_eq!(map.view, before, "the second finger comes down");
    map.feed(moved(2, (540.0, 440.0)));
    assert!(map.view.zoom > before.zoom);
    let pinched = map.view;
    map.feed(up(1, 300.0));
    assert_eq!(map.view, pinched, "the first finger goes");
    assert_eq!(map.held(), [2]);
    // No new threshold: it is a drag already.
    let change = map.feed(moved(2, (542.0, 441.0))).change;
    let by = match change {
        Some(Change::Follow {
            by, factor: 1.0, ..
        }) => by,
        other => panic!("no drag: {other:?}"),
    };
    assert_eq!(by, (2.0, 1.0));
    map.feed(up(2, 350.0));
    assert_eq!(map.held(), NONE);
}

#[test]
fn a_third_finger_is_as_if_it_were_not_there() {
    let pinch = two_fingers(
        ((300.0, 300.0), (280.0, 280.0)),
        ((420.0, 380.0), (450.0, 420.0)),
        0.0,
    );
    let mut plain = own();
    plain.feed_all(&pinch);
    let mut map = own();
    for (i, &event) in pinch.iter().enumerate() {
        map.feed(event);
        if i == 3 {
            map.feed(down(3, Kind::Touch, (100.0, 100.0), 30.0));
        }
        if i > 3 {
            map.feed(moved(3, (100.0 + 10.0 * i as f64, 600.0)));
        }
    }
    map.feed(up(3, 500.0));
    assert_eq!((map.view, map.held()), (plain.view, NONE.to_vec()));
}

#[test]
fn fingers_that_meet_do_not_fling_the_map_away() {
    let mut map = own();
    map.feed(down(1, Kind::Touch, (400.0, 300.0), 0.0));
    map.feed(down(2, Kind::Touch, (400.0, 300.0), 5.0));
    for i in 0..20 {
        map.feed(moved(2, (400.0 + f64::from(i % 3), 300.0)));
        assert!((2.5..3.5).contains(&map.view.zoom), "{:?}", map.view);
    }
}

#[test]
fn a_double_tap_zooms_in_where_it_is() {
    let at = (350.0, 260.0);
    for (second, gap_ms, zooms) in [
        (at, 100.0, true),
        ((370.0, 270.0), 200.0, true),
        ((400.0, 260.0), 100.0, false),
        (at, 400.0, false),
    ] {
        let mut map = own();
        let p = map.under(second);
        let first = map.feed_all(&tap(1, at, 0.0));
        assert_eq!(steps(&first), NO_STEPS);
        let answers = map.feed_all(&tap(2, second, 60.0 + gap_ms));
        let expected = if zooms {
            vec![(second, ZOOM_STEP * ZOOM_STEP)]
        } else {
            vec![]
        };
        assert_eq!(steps(&answers), expected, "{second:?} after {gap_ms} ms");
        if zooms {
            assert!(distance(map.on_screen(p), second) < 0.05);
            // Of three taps the third begins anew.
            assert_eq!(steps(&map.feed_all(&tap(1, second, 400.0))), NO_STEPS);
        }
    }
}

#[test]
fn a_press_that_is_long_or_moves_is_no_tap() {
    let mut map = own();
    map.feed_all(&tap(1, (300.0, 300.0), 0.0));
    map.feed_all(&[
        down(1, Kind::Touch, (300.0, 300.0), 200.0),
        up(1, 200.0 + 400.0),
    ]);
    assert_eq!(
        steps(&map.feed_all(&tap(1, (300.0, 300.0), 700.0))),
        NO_STEPS
    );
    let mut map = own();
    map.feed_all(&tap(1, (300.0, 300.0), 0.0));
    map.feed_all(&drag(1, Kind::Touch, (300.0, 300.0), (330.0, 300.0), 100.0));
    assert_eq!(
        steps(&map.feed_all(&tap(1, (300.0, 300.0), 250.0))),
        NO_STEPS
    );
}

#[test]
fn two_fingers_that_tap_zoom_out_between_them() {
    let mut map = own();
    let events = [
        down(1, Kind::Touch, (300.0, 300.0), 0.0),
        down(2, Kind::Touch, (400.0, 340.0), 20.0),
        up(2, 120.0),
        up(1, 130.0),
    ];
    let expected = ((350.0, 320.0), 1.0 / (ZOOM_STEP * ZOOM_STEP));
    assert_eq!(steps(&map.feed_all(&events)), [expected]);
}

#[test]
fn a_double_click_zooms_in_with_shift_out_and_a_fingers_none() {
    let at = (200.0, 500.0);
    let double = |out| Event::DoubleClick { at, out, ms: 500.0 };
    for (out, factor) in [(false, 2.25), (true, 1.0 / 2.25)] {
        let mut map = own();
        map.feed_all(&[down(1, Kind::Mouse, at, 400.0), up(1, 450.0)]);
        assert_eq!(steps(&[map.feed(double(out))]), [(at, factor)]);
    }
    let mut map = own();
    map.feed_all(&tap(1, at, 400.0));
    assert_eq!(steps(&[map.feed(double(false))]), NO_STEPS);
}

#[test]
fn other_buttons_of_a_mouse_do_nothing() {
    let mut map = own();
    map.feed(Event::Down {
        id: 1,
        kind: Kind::Mouse,
        main: false,
        at: (100.0, 100.0),
        ms: 0.0,
    });
    assert_eq!(map.held(), NONE);
    // Pressed while the main one drags.
    map.feed(down(1, Kind::Mouse, (100.0, 100.0), 10.0));
    map.feed(moved(1, (130.0, 100.0)));
    map.feed(Event::Down {
        id: 1,
        kind: Kind::Mouse,
        main: false,
        at: (130.0, 100.0),
        ms: 20.0,
    });
    assert!(map.feed(moved(1, (140.0, 100.0))).change.is_some());
}

#[test]
fn a_map_that_flies_stops_under_a_press_that_is_its_own() {
    let press = |policy, kind| Map::new(policy).feed(down(1, kind, (9.0, 9.0), 0.0)).stops;
    assert!(press(Policy::Own, Kind::Touch) && press(Policy::Own, Kind::Mouse));
    assert!(press(Policy::Host, Kind::Mouse) && !press(Policy::Host, Kind::Touch));
}
