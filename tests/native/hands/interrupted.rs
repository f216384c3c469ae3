//! Every gesture, interrupted in every way at every step: nothing sticks.

use super::{Map, NONE, down, drag, moved, tap, two_fingers, up};
use plan_core::hands::{Answer, Event, Kind, Policy, WheelUnit};

/// Gestures by name.
fn gestures() -> Vec<(&'static str, Vec<Event>)> {
    let (a, b) = ((300.0, 300.0), (420.0, 380.0));
    let (far_a, far_b) = ((260.0, 260.0), (470.0, 450.0));
    let double_tap = [tap(1, a, 0.0), tap(1, a, 150.0)].concat();
    let two_tap = vec![
        down(1, Kind::Touch, a, 0.0),
        down(2, Kind::Touch, b, 15.0),
        up(1, 100.0),
        up(2, 110.0),
    ];
    let double_click = vec![
        down(9, Kind::Mouse, a, 0.0),
        up(9, 50.0),
        click(55.0),
        down(9, Kind::Mouse, a, 150.0),
        up(9, 200.0),
        click(205.0),
        Event::DoubleClick {
            at: a,
            out: false,
            ms: 206.0,
        },
    ];
    // A drag that becomes a pinch and then a drag again.
    let mut changing = drag(1, Kind::Touch, a, far_b, 0.0);
    changing.insert(4, down(2, Kind::Touch, b, 60.0));
    changing.insert(6, moved(2, far_a));
    changing.insert(8, up(2, 300.0));
    vec![
        ("mouse drag", drag(9, Kind::Mouse, a, b, 0.0)),
        ("touch drag", drag(1, Kind::Touch, a, b, 0.0)),
        ("pen drag", drag(5, Kind::Pen, a, b, 0.0)),
        ("pinch", two_fingers((a, far_a), (b, far_b), 0.0)),
        ("two-finger pan", two_fingers((a, b), (b, far_b), 0.0)),
        ("tap", tap(1, a, 0.0).to_vec()),
        ("double tap", double_tap),
        ("two-finger tap", two_tap),
        ("double click", double_click),
        ("drag, pinch, drag", changing),
        ("wheel", vec![wheel(false), wheel(true), wheel(true)]),
    ]
}

fn click(ms: f64) -> Event {
    Event::Click { by_key: false, ms }
}

fn wheel(control: bool) -> Event {
    Event::Wheel {
        at: (10.0, 10.0),
        delta: -60.0,
        unit: WheelUnit::Pixel,
        control,
    }
}

/// What comes in between, by name; none of it lets the gesture end as it should.
fn interruptions() -> Vec<(&'static str, Vec<Event>)> {
    let of_each = |event: fn(i32) -> Event| [1, 2, 5, 9].map(event).to_vec();
    let far = (-5000.0, 9000.0);
    let mut all = vec![
        ("the window loses the focus", vec![Event::AllLost]),
        ("the browser takes all", of_each(|id| Event::Cancel { id })),
        ("capture is lost", of_each(|id| Event::LostCapture { id })),
        (
            "pressed again",
            of_each(|id| down(id, Kind::Touch, (350.0, 350.0), 70.0)),
        ),
        (
            "pressed again by a mouse",
            of_each(|id| down(id, Kind::Mouse, (350.0, 350.0), 70.0)),
        ),
        ("let go of twice", of_each(|id| up(id, 70.0))),
        (
            "let go of before it was pressed",
            of_each(|id| up(id, -1e6)),
        ),
        (
            "let go of outside",
            of_each(|id| Event::Move {
                id,
                at: (950.0, 800.0),
                held: false,
            }),
        ),
        (
            "moved far outside",
            of_each(|id| moved(id, (-800.0, 2000.0))),
        ),
        (
            "moved nowhere",
            of_each(|id| moved(id, (f64::NAN, f64::INFINITY))),
        ),
        (
            "moved off the earth",
            of_each(|id| moved(id, (1e300, -1e300))),
        ),
        ("a time that is none", of_each(|id| up(id, f64::NAN))),
        (
            "three more fingers",
            vec![
                down(11, Kind::Touch, (50.0, 50.0), 40.0),
                down(12, Kind::Touch, (60.0, 50.0), 40.0),
                moved(11, far),
                down(13, Kind::Touch, (70.0, 50.0), 40.0),
                up(11, 90.0),
                up(12, 90.0),
                up(13, 90.0),
            ],
        ),
        (
            "a finger that stays",
            vec![down(14, Kind::Touch, (50.0, 50.0), 40.0)],
        ),
        ("wheel with Control", vec![wheel(true)]),
        ("a click", vec![click(80.0)]),
        (
            "a squeeze",
            vec![Event::Squeeze {
                at: (1.0, 1.0),
                factor: 1.2,
            }],
        ),
    ];
    let other_button = Event::Down {
        id: 9,
        kind: Kind::Mouse,
        main: false,
        at: (10.0, 10.0),
        ms: 30.0,
    };
    all.push(("another button", vec![other_button]));
    all.push(("nothing more is told", vec![]));
    all
}

/// Drag and pinch on a map where all has been let go of long ago: what they answer.
fn fresh(map: &mut Map) -> Vec<Answer> {
    let mut events = drag(9, Kind::Mouse, (300.0, 300.0), (340.0, 320.0), 1e6);
    events.push(click(1e6 + 125.0));
    let (a, b) = ((300.0, 300.0), (400.0, 300.0));
    events.extend(two_fingers((a, (280.0, 290.0)), (b, (420.0, 310.0)), 2e6));
    map.feed_all(&events)
}

#[test]
fn whatever_interrupts_a_gesture_nothing_sticks() {
    let mut tried = 0;
    for policy in [Policy::Host, Policy::Own] {
        let clean = fresh(&mut Map::new(policy));
        assert!(clean.iter().filter(|a| a.change.is_some()).count() > 10);
        for (gesture, events) in gestures() {
            for (interruption, between) in interruptions() {
                for step in 0..=events.len() {
                    let what = format!("{policy:?}: {gesture}, at step {step} {interruption}");
                    let (before, rest) = events.split_at(step);
                    let rest: &[Event] = if between.is_empty() { &[] } else { rest };
                    tried += 1;
                    for how in ["blur", "ups", "cancels"] {
                        let mut map = Map::new(policy);
                        map.feed_all(before);
                        map.feed_all(&between);
                        map.feed_all(rest);
                        end(&mut map, how);
                        assert_eq!(map.held(), NONE, "{what}: a pointer remains after {how}");
                        assert!(!map.hands.moves_map(), "{what}: it still moves after {how}");
                        assert_eq!(fresh(&mut map), clean, "{what}: {how} left something");
                    }
                }
            }
        }
    }
    assert!(tried > 1000, "only {tried} interruptions");
}

fn end(map: &mut Map, how: &str) {
    match how {
        "blur" => {
            map.feed(Event::AllLost);
        }
        _ => {
            for id in 0..20 {
                let event = match how {
                    "ups" => up(id, 5000.0),
                    _ => Event::Cancel { id },
                };
                map.feed(event);
            }
        }
    }
}

#[test]
fn after_a_loss_the_rest_of_a_gesture_moves_nothing() {
    for (gesture, events) in gestures() {
        // Those that press once: the rest has no press of its own.
        if !gesture.ends_with("drag") || gesture.contains(',') {
            continue;
        }
        for step in 1..events.len() {
            let mut map = Map::new(Policy::Own);
            map.feed_all(&events[..step]);
            map.feed(Event::AllLost);
            let before = map.view;
            map.feed_all(&events[step..]);
            assert_eq!(map.view, before, "{gesture} at step {step}");
        }
    }
}
