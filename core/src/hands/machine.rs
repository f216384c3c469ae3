use super::{
    Answer, Change, Event, Hint, Kind, Policy, Px, ZOOM_STEP,
    taps::{Taps, soon},
    wheel,
};

/// Movement that makes a press a drag, px: a hand on glass is less steady.
const DRAG_PX: f64 = 4.0;
const TOUCH_DRAG_PX: f64 = 8.0;
/// Fingers nearer than this do not zoom: their distance says nothing, px.
const LEAST_SPREAD_PX: f64 = 24.0;
/// Two fingers that are on the glass no longer than this have tapped, ms.
const TWO_TAP_MS: f64 = 250.0;
/// The click that follows a drag comes within this time, ms.
const CLICK_AFTER_MS: f64 = 400.0;
/// What a double click zooms.
const DOUBLE: f64 = ZOOM_STEP * ZOOM_STEP;
/// No screen is larger; a place that is farther away makes no sense, px.
const FARTHEST_PX: f64 = 1e5;

/// Fingers on the map and what they are doing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Hands {
    policy: Policy,
    // Two at the most: a third is not even noted.
    fingers: Vec<Finger>,
    two: Option<TwoFingers>,
    taps: Taps,
    // How the last drag ended, until the next press.
    dragged: Option<End>,
    // The last press was a finger's: what the browser makes of it is not a mouse's.
    touched: bool,
}

/// How a drag ended.
#[derive(Debug, Clone, Copy, PartialEq)]
enum End {
    /// At a time.
    At(f64),
    /// Nobody knows when: the hand may still be down, and let go later.
    Lost,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Finger {
    id: i32,
    kind: Kind,
    start: Px,
    start_ms: f64,
    at: Px,
    // It has moved so far that it is no click.
    moved: bool,
    // It moves the map; else the page.
    ours: bool,
    // Its events come to the map wherever it goes.
    captured: bool,
}

/// Two fingers that came together: what they have done so far.
#[derive(Debug, Clone, Copy, PartialEq)]
struct TwoFingers {
    start_ms: f64,
    moved: bool,
}

impl Finger {
    fn moved_px(&self) -> f64 {
        distance(self.start, self.at)
    }

    fn drag_px(&self) -> f64 {
        match self.kind {
            Kind::Mouse => DRAG_PX,
            Kind::Touch | Kind::Pen => TOUCH_DRAG_PX,
        }
    }
}

impl Hands {
    /// No finger yet.
    pub fn new(policy: Policy) -> Self {
        Self {
            policy,
            ..Self::default()
        }
    }

    /// Changes whose the wheel and the single finger are: presses that go on end.
    pub fn set_policy(&mut self, policy: Policy) {
        if policy != self.policy {
            self.policy = policy;
            self.let_go();
        }
    }

    /// The pointers that are down.
    pub fn holds(&self) -> impl Iterator<Item = i32> {
        self.fingers.iter().map(|f| f.id)
    }

    /// A finger moves the map: the browser must not scroll the page with it.
    pub fn moves_map(&self) -> bool {
        let dragging = |f: &Finger| f.ours && f.moved;
        self.two.is_some() || self.fingers.iter().any(dragging)
    }

    /// What the map does about an event.
    pub fn feed(&mut self, event: Event) -> Answer {
        match event {
            Event::Down {
                id,
                kind,
                main,
                at,
                ms,
            } if main && sane(at) => self.down(id, kind, at, ms),
            Event::DownElsewhere => {
                // The click that comes next is that press', not a drag's.
                self.dragged = None;
                self.taps.forget();
                Answer::default()
            }
            Event::Move { id, at, held } if sane(at) => self.moved(id, at, held),
            Event::Up { id, ms } => self.up(id, ms),
            Event::Cancel { id } => self.cancelled(id),
            Event::LostCapture { id } => self.lost_capture(id),
            Event::AllLost => {
                self.let_go();
                Answer::default()
            }
            Event::Click { by_key, ms } => self.click(by_key, ms),
            Event::DoubleClick { at, out, ms } => self.double_click(at, out, ms),
            Event::Wheel {
                at,
                delta,
                unit,
                control,
            } => self.wheel(at, wheel::factor(delta, unit, control), control),
            Event::Squeeze { at, factor } => self.squeeze(at, factor),
            Event::Down { .. } | Event::Move { .. } => Answer::default(),
        }
    }

    fn down(&mut self, id: i32, kind: Kind, at: Px, ms: f64) -> Answer {
        // Pressed twice: the release of the first press was lost.
        self.remove(id, None);
        let touch = kind == Kind::Touch;
        match self.fingers[..] {
            [] => {}
            [one] if touch && one.kind == Kind::Touch => {}
            // A third finger, or a mouse while there is a finger.
            _ => return Answer::default(),
        }
        self.touched = kind != Kind::Mouse;
        if self.fingers.is_empty() {
            self.dragged = None;
        }
        self.fingers.push(Finger {
            id,
            kind,
            start: at,
            start_ms: ms,
            at,
            moved: false,
            ours: kind == Kind::Mouse || self.policy == Policy::Own,
            captured: false,
        });
        let [one, _] = self.fingers[..] else {
            return Answer {
                stops: self.fingers.iter().any(|f| f.ours),
                ..Answer::default()
            };
        };
        self.taps.forget();
        self.two = Some(TwoFingers {
            start_ms: one.start_ms,
            moved: one.moved,
        });
        for finger in &mut self.fingers {
            finger.ours = true;
            finger.captured = true;
        }
        Answer {
            taken: true,
            capture: true,
            stops: true,
            ..Answer::default()
        }
    }

    fn moved(&mut self, id: i32, at: Px, held: bool) -> Answer {
        let Some(i) = self.fingers.iter().position(|f| f.id == id) else {
            return Answer::default();
        };
        if !held {
            self.remove(id, None);
            return Answer::default();
        }
        let before = self.fingers[i].at;
        self.fingers[i].at = at;
        let finger = self.fingers[i];
        let starts = !finger.moved && finger.moved_px() > finger.drag_px();
        self.fingers[i].moved |= starts;
        if let [a, b] = self.fingers[..] {
            let other = if i == 0 { b.at } else { a.at };
            if let Some(two) = &mut self.two {
                two.moved |= starts;
            }
            return Answer {
                change: Some(pinched(before, at, other)),
                taken: true,
                ..Answer::default()
            };
        }
        match (self.fingers[i].moved, finger.ours) {
            (false, _) => Answer::default(),
            (true, false) => Answer {
                hint: starts.then_some(Hint::Touch),
                ..Answer::default()
            },
            (true, true) => {
                self.taps.forget();
                self.fingers[i].captured = true;
                Answer {
                    change: Some(Change::Follow {
                        about: before,
                        factor: 1.0,
                        by: (at.0 - before.0, at.1 - before.1),
                    }),
                    taken: true,
                    capture: !finger.captured,
                    ..Answer::default()
                }
            }
        }
    }

    fn up(&mut self, id: i32, ms: f64) -> Answer {
        let two = self.two;
        let Some(finger) = self.remove(id, Some(ms)) else {
            return Answer::default();
        };
        let step = |about, factor| Answer {
            change: Some(Change::Step { about, factor }),
            taken: true,
            ..Answer::default()
        };
        // The first finger that goes up tells; the other one may be used to go on.
        if let (Some(two), [other]) = (two, &mut self.fingers[..]) {
            let tapped = !two.moved && soon(two.start_ms, ms, TWO_TAP_MS);
            other.start = other.at;
            other.moved = true;
            return if tapped {
                step(middle(finger.at, other.at), 1.0 / DOUBLE)
            } else {
                Answer::default()
            };
        }
        if finger.moved || finger.kind == Kind::Mouse {
            self.taps.forget();
        } else if self.taps.tapped(finger.at, finger.start_ms, ms) {
            return step(finger.at, DOUBLE);
        }
        Answer::default()
    }

    /// A mouse tells with its next movement whether it is still pressed, and is captured again: some
    /// engines let it go when what is drawn under it changes. A finger would tell nothing more.
    fn lost_capture(&mut self, id: i32) -> Answer {
        let mut fingers = self.fingers.iter_mut();
        match fingers.find(|f| f.id == id) {
            Some(finger) if finger.kind == Kind::Mouse => finger.captured = false,
            _ => {
                self.remove(id, None);
            }
        }
        Answer::default()
    }

    fn cancelled(&mut self, id: i32) -> Answer {
        self.taps.forget();
        let page = self.remove(id, None).filter(|finger| !finger.ours);
        Answer {
            hint: page.filter(|finger| !finger.moved).map(|_| Hint::Touch),
            ..Answer::default()
        }
    }

    fn click(&mut self, by_key: bool, ms: f64) -> Answer {
        let taken = !by_key && self.ends_drag(ms);
        if taken {
            self.dragged = None;
        }
        Answer {
            taken,
            ..Answer::default()
        }
    }

    fn double_click(&mut self, at: Px, out: bool, ms: f64) -> Answer {
        // Of a finger's double tap some engines make a double click as well.
        if self.touched || self.ends_drag(ms) || !sane(at) {
            return Answer::default();
        }
        let factor = if out { 1.0 / DOUBLE } else { DOUBLE };
        Answer {
            change: Some(Change::Step { about: at, factor }),
            taken: true,
            ..Answer::default()
        }
    }

    fn wheel(&mut self, about: Px, factor: f64, control: bool) -> Answer {
        if self.policy == Policy::Host && !control {
            return Answer {
                hint: Some(Hint::Wheel),
                ..Answer::default()
            };
        }
        zoom(about, factor)
    }

    fn squeeze(&mut self, about: Px, factor: f64) -> Answer {
        // Fingers on the glass are pointers as well, and have said so already.
        if self.fingers.is_empty() && factor > 0.0 {
            zoom(about, factor.clamp(0.5, 2.0))
        } else {
            zoom(about, 1.0)
        }
    }

    /// Takes a finger off; the other one goes on from where it is.
    fn remove(&mut self, id: i32, up_ms: Option<f64>) -> Option<Finger> {
        let i = self.fingers.iter().position(|f| f.id == id)?;
        let finger = self.fingers.remove(i);
        if self.two.take().is_some() || (finger.ours && finger.moved) {
            self.dragged = Some(up_ms.map_or(End::Lost, End::At));
        }
        Some(finger)
    }

    /// A click at this time is the end of a drag.
    fn ends_drag(&self, ms: f64) -> bool {
        match self.dragged {
            Some(End::At(up_ms)) => soon(up_ms, ms, CLICK_AFTER_MS),
            Some(End::Lost) => true,
            None => false,
        }
    }

    fn let_go(&mut self) {
        if self.moves_map() {
            self.dragged = Some(End::Lost);
        }
        self.fingers.clear();
        self.two = None;
        self.taps.forget();
    }
}

/// One of two fingers moved: what was under both stays under both.
fn pinched(before: Px, at: Px, other: Px) -> Change {
    let spread = |p: Px| distance(p, other).max(LEAST_SPREAD_PX);
    let (from, to) = (middle(before, other), middle(at, other));
    Change::Follow {
        about: from,
        factor: spread(at) / spread(before),
        by: (to.0 - from.0, to.1 - from.1),
    }
}

fn zoom(about: Px, factor: f64) -> Answer {
    let follow = Change::Follow {
        about,
        factor,
        by: (0.0, 0.0),
    };
    Answer {
        change: (sane(about) && factor != 1.0).then_some(follow),
        taken: true,
        ..Answer::default()
    }
}

fn middle(a: Px, b: Px) -> Px {
    ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0)
}

fn distance(a: Px, b: Px) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

fn sane((x, y): Px) -> bool {
    x.abs() <= FARTHEST_PX && y.abs() <= FARTHEST_PX
}
