//! How the screen follows the state's view: at once under a hand, in a flight otherwise, and never
//! with more than one picture a frame.

use crate::{
    App,
    dom::{
        frame::{self, Timer},
        motion,
    },
    signal::RwSignal,
};
use leptos::prelude::*;
use plan_core::{
    geo::{Flight, MapRect, Screen, Viewport},
    state::Action,
};
use std::time::Duration;

/// A wheel that has not turned for so long has stopped.
const WHEEL_RESTS: Duration = Duration::from_millis(160);
/// A flight that gets no frames for so long after its time is over arrives without them.
const NO_FRAMES: Duration = Duration::from_millis(250);

/// A zoom that differs so much from what is drawn, in octaves, is drawn anew on the way: symbols and
/// strokes would become too large or too small, and names crowd.
const STEP_OCTAVES: f64 = 0.7;
/// The same for a way, as a share of the screen: what comes into view has no names yet.
const STEP_SHARE: f64 = 0.5;

/// What moves the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moving {
    /// A hand.
    Hand,
    /// Nobody: it flies.
    Flight,
}

impl Moving {
    /// Its name in the map's attribute `data-moving`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hand => "hand",
            Self::Flight => "flight",
        }
    }
}

/// What is on the screen, and on its way there.
#[derive(Clone, Copy)]
pub struct Travel {
    /// What the screen shows.
    pub shown: RwSignal<Viewport>,
    /// What it showed when it last came to rest: what takes long to lay out follows this.
    pub settled: RwSignal<Viewport>,
    /// What the drawing is made for: where it rests, and on the way the last of a few steps. A signal
    /// and no memo: that would ask all that is drawn, with every frame, whether it has changed.
    pub drawn: RwSignal<Viewport>,
    /// What moves it.
    pub moving: RwSignal<Option<Moving>>,
    screen: RwSignal<Screen>,
    extent: &'static MapRect,
    way: StoredValue<Way>,
    /// Ends a hand's movement or a flight without frames.
    timer: Timer,
    in_steps: bool,
}

#[derive(Default)]
struct Way {
    /// Where a hand has moved it since the last frame.
    next: Option<Viewport>,
    /// The flight, and when it began.
    flight: Option<(Flight, f64)>,
    /// A frame has been asked for.
    awaits_frame: bool,
}

impl Travel {
    /// At rest on a screen. What takes too long to be drawn on the way is not drawn in steps.
    pub fn new(
        view: Viewport,
        screen: RwSignal<Screen>,
        extent: &'static MapRect,
        in_steps: bool,
    ) -> Self {
        Self {
            screen,
            extent,
            in_steps,
            shown: RwSignal::new(view),
            settled: RwSignal::new(view),
            drawn: RwSignal::new(view),
            moving: RwSignal::new(None),
            way: StoredValue::new(Way::default()),
            timer: Timer::new(),
        }
    }

    /// What the screen shows, or will with the next frame.
    fn now(&self) -> Option<Viewport> {
        let next = self.way.try_with_value(|way| way.next)?;
        next.or_else(|| self.shown.try_get_untracked())
    }

    fn flies(&self) -> bool {
        self.way.try_with_value(|way| way.flight.is_some()) == Some(true)
    }

    /// Shows a view and rests there.
    fn rest_at(&self, view: Viewport) {
        self.end();
        self.shown.try_set(view);
        for follows in [self.settled, self.drawn] {
            if follows.try_get_untracked() != Some(view) {
                follows.try_set(view);
            }
        }
        self.say(None);
    }

    /// Shows a view on the way, and has it drawn where it is far from what is.
    fn pass(&self, view: Viewport) {
        self.shown.try_set(view);
        let (Some(drawn), Some(screen)) = (
            self.drawn.try_get_untracked(),
            self.screen.try_get_untracked(),
        ) else {
            return;
        };
        let scale = view.screen_from_map(&screen, self.extent).scale;
        let way = view.center.distance(drawn.center) * scale;
        let octaves = (view.zoom / drawn.zoom).ln().abs() / std::f64::consts::LN_2;
        if self.in_steps
            && (way > STEP_SHARE * screen.width.min(screen.height) || octaves >= STEP_OCTAVES)
        {
            self.drawn.try_set(view);
        }
    }

    /// Forgets all that was under way.
    fn end(&self) {
        self.way.try_update_value(|way| {
            way.next = None;
            way.flight = None;
        });
        self.timer.set(Duration::ZERO, None);
    }

    fn say(&self, moving: Option<Moving>) {
        if self.moving.try_get_untracked() != Some(moving) {
            self.moving.try_set(moving);
        }
    }

    fn after(&self, time: Duration, then: impl FnOnce() + 'static) {
        self.timer.set(time, Some(Box::new(then)));
    }

    fn ask_frame(self) {
        let first = |way: &mut Way| !std::mem::replace(&mut way.awaits_frame, true);
        if self.way.try_update_value(first) == Some(true) {
            frame::next(Box::new(move || self.frame()));
        }
    }

    fn frame(self) {
        let due = self.way.try_update_value(|way| {
            way.awaits_frame = false;
            (way.next.take(), way.flight)
        });
        match due {
            Some((Some(view), _)) => self.pass(view),
            Some((None, Some((flight, since)))) => {
                let ms = motion::now_ms() - since;
                let view = flight.at(ms);
                if ms >= flight.duration_ms() {
                    self.rest_at(view);
                } else {
                    self.pass(view);
                    self.ask_frame();
                }
            }
            _ => {}
        }
    }
}

impl App {
    /// Flies to a view of the state, or cuts to it where nothing may move by itself.
    pub(crate) fn fly(&self, to: Viewport) {
        let travel = self.travel;
        let Some(from) = travel.now() else { return };
        let drawn = self.measured.try_get_untracked() == Some(true);
        if from == to || !drawn || !motion::allowed() {
            travel.rest_at(to);
            return;
        }
        travel.end();
        let flight = Flight::new(from, to, &self.plan.extent);
        let since = motion::now_ms();
        travel
            .way
            .try_update_value(|way| way.flight = Some((flight, since)));
        travel.say(Some(Moving::Flight));
        travel.ask_frame();
        let over = Duration::from_secs_f64(flight.duration_ms() / 1000.0) + NO_FRAMES;
        travel.after(over, move || travel.rest_at(to));
    }

    /// Where a hand takes the map from.
    pub(crate) fn under_hand(&self) -> Option<Viewport> {
        self.travel.now()
    }

    /// A hand moves the map: the next frame shows it, and nothing is flown.
    pub(crate) fn follow(&self, view: Viewport) {
        self.travel.end();
        self.change(Action::Look(view));
        self.travel
            .way
            .try_update_value(|way| way.next = Some(view));
        self.travel.say(Some(Moving::Hand));
        self.travel.ask_frame();
    }

    /// A map that flies stays where it is, as a hand has come down on it.
    pub(crate) fn halt(&self) {
        if self.travel.flies()
            && let Some(view) = self.travel.now()
        {
            self.change(Action::Look(view));
            self.travel.rest_at(view);
        }
    }

    /// A flight ends where it goes to, now.
    pub(crate) fn arrive(&self) {
        if self.travel.flies()
            && let Some(view) = self.view.try_get_untracked()
        {
            self.travel.rest_at(view);
        }
    }

    /// The hand has let go.
    pub(crate) fn let_go(&self) {
        if self.travel.moving.try_get_untracked() == Some(Some(Moving::Hand))
            && let Some(view) = self.travel.now()
        {
            self.travel.rest_at(view);
        }
    }

    /// The hand lets go unless it goes on at once: a wheel does not say when it stops.
    pub(crate) fn let_go_soon(&self) {
        let app = *self;
        self.travel.after(WHEEL_RESTS, move || app.let_go());
    }
}
