mod interrupted;
mod policy;
mod pressed;
mod random;

use crate::plan;
use plan_core::{
    geo::{MAX_ZOOM, MIN_ZOOM, Padding, Screen, Viewport},
    hands::{Answer, Change, Event, Hands, Kind, Policy, Px},
};

const SCREEN: Screen = Screen {
    width: 900.0,
    height: 700.0,
    padding: Padding {
        top: 40.0,
        right: 60.0,
        bottom: 60.0,
        left: 40.0,
    },
    text_px: Screen::TEXT_PX,
};

/// No pointer.
const NONE: [i32; 0] = [];

/// A map under hands: checks what holds after each event, whatever it is.
struct Map {
    hands: Hands,
    view: Viewport,
    // Where each pointer was when it was last told of, as the hands must see it.
    places: Vec<(i32, Px)>,
}

impl Map {
    fn new(policy: Policy) -> Self {
        // Not at a limit, so that hands can move it either way.
        let view = Viewport {
            zoom: 3.0,
            center: plan().extent.center(),
        };
        Self {
            hands: Hands::new(policy),
            view,
            places: Vec::new(),
        }
    }

    fn held(&self) -> Vec<i32> {
        self.hands.holds().collect()
    }

    fn feed_all(&mut self, events: &[Event]) -> Vec<Answer> {
        events.iter().map(|&event| self.feed(event)).collect()
    }

    fn feed(&mut self, event: Event) -> Answer {
        let held = self.held();
        let answer = self.hands.feed(event);
        self.check(event, &held, answer);
        if let Some(change) = answer.change {
            self.view = change.apply(&self.view, &SCREEN, &plan().extent);
        }
        self.in_bounds(event);
        answer
    }

    fn check(&mut self, event: Event, held: &[i32], answer: Answer) {
        let now = self.held();
        assert!(now.len() <= 2, "{now:?} after {event:?}");
        assert!(now.len() < 2 || now[0] != now[1], "{now:?} after {event:?}");
        if let Event::Down {
            id, at, main: true, ..
        } = event
            && now.contains(&id)
            && sane(at)
        {
            self.places.retain(|(other, _)| *other != id);
            self.places.push((id, at));
        }
        let Some(change) = answer.change else {
            if let Event::Move { id, at, .. } = event {
                self.move_to(id, at, held);
            }
            return;
        };
        match (event, change) {
            (Event::Move { id, at, .. }, Change::Follow { about, factor, by }) => {
                assert!(held.contains(&id), "{event:?} of no finger of the map's");
                let before = self.place(id);
                let moved = distance(before, at);
                // What is under a finger moves no farther than the finger that moves.
                let under = |s: Px| {
                    let along = |about: f64, s: f64, by: f64| about + factor * (s - about) + by;
                    distance(s, (along(about.0, s.0, by.0), along(about.1, s.1, by.1)))
                };
                for &id in held {
                    let place = self.place(id);
                    let jump = under(place);
                    assert!(
                        jump <= moved + 1e-6,
                        "{event:?}: what is under {place:?} jumps {jump} px, the finger {moved}"
                    );
                }
                if held.len() == 1 {
                    self.no_jump(change, moved);
                }
                self.move_to(id, at, held);
            }
            (_, Change::Follow { about, factor, by }) => {
                let numbers = [about.0, about.1, factor, by.0, by.1];
                assert!(numbers.iter().all(|n| n.is_finite()), "{change:?}");
                assert!((0.4..=2.5).contains(&factor), "{event:?} zooms by {factor}");
            }
            (_, Change::Step { about, factor }) => {
                assert!(about.0.is_finite() && about.1.is_finite(), "{change:?}");
                assert!((0.4..=2.5).contains(&factor), "{event:?} zooms by {factor}");
            }
        }
    }

    /// One finger never moves the map farther than itself, clamped or not.
    fn no_jump(&self, change: Change, moved: f64) {
        let e = plan().extent;
        let at = |v: &Viewport| v.screen_from_map(&SCREEN, &e).apply(e.center());
        let after = change.apply(&self.view, &SCREEN, &e);
        let jump = distance(at(&self.view), at(&after));
        // Map points are f32: a hundredth of a pixel.
        assert!(
            jump <= moved + 0.02,
            "the map jumps {jump} px, the finger {moved}"
        );
    }

    fn in_bounds(&self, event: Event) {
        let e = plan().extent;
        assert!(
            (MIN_ZOOM..=MAX_ZOOM).contains(&self.view.zoom),
            "{:?} after {event:?}",
            self.view
        );
        assert_eq!(self.view, self.view.clamped(&e), "after {event:?}");
    }

    fn place(&self, id: i32) -> Px {
        let known = self.places.iter().find(|(other, _)| *other == id);
        known.map_or((f64::NAN, f64::NAN), |(_, at)| *at)
    }

    fn move_to(&mut self, id: i32, at: Px, held: &[i32]) {
        if sane(at) && held.contains(&id) {
            self.places.retain(|(other, _)| *other != id);
            self.places.push((id, at));
        }
    }
}

/// No screen is larger.
fn sane(at: Px) -> bool {
    at.0.abs() <= 1e5 && at.1.abs() <= 1e5
}

fn distance(a: Px, b: Px) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

fn down(id: i32, kind: Kind, at: Px, ms: f64) -> Event {
    Event::Down {
        id,
        kind,
        main: true,
        at,
        ms,
    }
}

fn moved(id: i32, at: Px) -> Event {
    Event::Move { id, at, held: true }
}

fn up(id: i32, ms: f64) -> Event {
    Event::Up { id, ms }
}

/// Presses, moves in a few steps, lets go.
fn drag(id: i32, kind: Kind, from: Px, to: Px, ms: f64) -> Vec<Event> {
    let step = |i: i32| {
        let t = f64::from(i) / 6.0;
        (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t)
    };
    let mut events = vec![down(id, kind, from, ms)];
    events.extend((1..=6).map(|i| moved(id, step(i))));
    events.push(up(id, ms + 120.0));
    events
}

/// Two fingers go down, move in turns, and go up.
fn two_fingers(a: (Px, Px), b: (Px, Px), ms: f64) -> Vec<Event> {
    let step = |(from, to): (Px, Px), i: i32| {
        let t = f64::from(i) / 5.0;
        (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t)
    };
    let mut events = vec![
        down(1, Kind::Touch, a.0, ms),
        down(2, Kind::Touch, b.0, ms + 8.0),
    ];
    for i in 1..=5 {
        events.extend([moved(1, step(a, i)), moved(2, step(b, i))]);
    }
    events.extend([up(1, ms + 400.0), up(2, ms + 410.0)]);
    events
}

/// A finger that goes down and up where it is.
fn tap(id: i32, at: Px, ms: f64) -> [Event; 2] {
    [down(id, Kind::Touch, at, ms), up(id, ms + 60.0)]
}
