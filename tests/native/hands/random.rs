//! Any sequence of events, sense or nonsense.

use super::{Map, NONE, up};
use plan_core::hands::{Event, Kind, Policy, Px, WheelUnit};
use proptest::{collection::vec, prelude::*, sample::select};

fn places() -> impl Strategy<Value = Px> {
    let on_map = (0.0..900.0f64, 0.0..700.0f64);
    let near = (-300.0..1200.0f64, -300.0..1000.0f64);
    let odd = select(vec![
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        1e308,
        -1e9,
        0.0,
    ]);
    prop_oneof![
        6 => on_map,
        2 => near,
        1 => (any::<f64>(), any::<f64>()),
        1 => (odd.clone(), odd),
    ]
}

fn times() -> impl Strategy<Value = f64> {
    prop_oneof![4 => 0.0..2000.0f64, 1 => any::<f64>()]
}

fn ids() -> impl Strategy<Value = i32> {
    prop_oneof![9 => 0..4i32, 1 => any::<i32>()]
}

fn events() -> impl Strategy<Value = Event> {
    let kinds = select(vec![Kind::Mouse, Kind::Touch, Kind::Touch, Kind::Pen]);
    let units = select(vec![WheelUnit::Pixel, WheelUnit::Line, WheelUnit::Page]);
    let main = prop::bool::weighted(0.9);
    prop_oneof![
        5 => (ids(), kinds, main, places(), times())
            .prop_map(|(id, kind, main, at, ms)| Event::Down { id, kind, main, at, ms }),
        12 => (ids(), places(), main).prop_map(|(id, at, held)| Event::Move { id, at, held }),
        4 => (ids(), times()).prop_map(|(id, ms)| Event::Up { id, ms }),
        1 => ids().prop_map(|id| Event::Cancel { id }),
        1 => ids().prop_map(|id| Event::LostCapture { id }),
        1 => Just(Event::AllLost),
        1 => Just(Event::DownElsewhere),
        1 => (any::<bool>(), times()).prop_map(|(by_key, ms)| Event::Click { by_key, ms }),
        1 => (places(), any::<bool>(), times())
            .prop_map(|(at, out, ms)| Event::DoubleClick { at, out, ms }),
        2 => (places(), any::<f64>(), units, any::<bool>())
            .prop_map(|(at, delta, unit, control)| Event::Wheel { at, delta, unit, control }),
        1 => (places(), any::<f64>()).prop_map(|(at, factor)| Event::Squeeze { at, factor }),
    ]
}

fn policies() -> impl Strategy<Value = Policy> {
    select(vec![Policy::Host, Policy::Own])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    // That the view stays in bounds and nothing jumps is checked after each event, by `Map` itself.
    #[test]
    fn nothing_that_hands_do_breaks_the_map(
        policy in policies(), all in vec(events(), 1..60), cut in any::<prop::sample::Index>(),
    ) {
        let mut map = Map::new(policy);
        for (i, &event) in all.iter().enumerate() {
            map.feed(event);
            if i == cut.index(all.len()) {
                map.feed(Event::AllLost);
                prop_assert_eq!(map.held(), NONE);
            }
        }
        let held = map.held();
        for id in held {
            map.feed(up(id, 1e7));
        }
        prop_assert_eq!(map.held(), NONE);
        prop_assert!(!map.hands.moves_map());
    }

    #[test]
    fn another_policy_in_the_middle_leaves_no_pointer(
        policy in policies(), before in vec(events(), 0..20), after in vec(events(), 0..20),
    ) {
        let mut map = Map::new(policy);
        map.feed_all(&before);
        let other = if policy == Policy::Own { Policy::Host } else { Policy::Own };
        map.hands.set_policy(other);
        prop_assert_eq!(map.held(), NONE);
        map.feed_all(&after);
        map.feed(Event::AllLost);
        prop_assert_eq!(map.held(), NONE);
    }

    #[test]
    fn in_the_hosts_page_nothing_is_taken_from_one_finger(
        steps in vec(places(), 1..30), kind in select(vec![Kind::Touch, Kind::Pen]),
    ) {
        let mut map = Map::new(Policy::Host);
        let before = map.view;
        map.feed(Event::Down { id: 1, kind, main: true, at: (300.0, 300.0), ms: 0.0 });
        for at in steps {
            let answer = map.feed(Event::Move { id: 1, at, held: true });
            prop_assert!(!answer.taken && !answer.capture && answer.change.is_none());
        }
        prop_assert_eq!(map.view, before);
    }
}
