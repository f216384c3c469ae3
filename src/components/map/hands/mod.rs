//! The hands that move the map: one small file for each of their tools. What an event means is
//! decided in `plan_core::hands`; here events are read, and its answers done.

mod buttons;
mod clicks;
mod hint;
mod keys;
mod lost;
mod pointers;
mod screen;
mod touches;
mod trackpad;
mod wheel;

use crate::{App, signal::RwSignal};
pub use buttons::ZoomButtons;
pub use hint::HandsHint;
use plan_core::hands::{Answer, Change, Event, Hands, Hint, Px};
use std::{cell::RefCell, rc::Rc};
use web_sys::{Element, MouseEvent};

/// What the reader is being told about the map's hands.
#[derive(Clone, Copy)]
pub struct Told(pub RwSignal<Option<Hint>>);

/// The map's element with the hands on it.
#[derive(Clone)]
struct Grip {
    app: App,
    map: Element,
    hands: Rc<RefCell<Hands>>,
    told: Told,
}

/// Makes the map follow hands and keys, until the owner of the call is cleaned up.
pub fn attach(app: App, map: &Element, told: Told) {
    let hands = Hands::new(app.policy.get_untracked());
    let grip = Grip {
        app,
        map: map.clone(),
        hands: Rc::new(RefCell::new(hands)),
        told,
    };
    pointers::attach(&grip);
    touches::attach(&grip);
    wheel::attach(&grip);
    trackpad::attach(&grip);
    clicks::attach(&grip);
    lost::attach(&grip);
    keys::attach(&grip);
    screen::attach(&grip);
}

impl Grip {
    /// Lets the hands decide about an event, and does what they say. Returns whether the event is the
    /// map's.
    fn feed(&self, event: Event) -> bool {
        let moved_map = self.hands.borrow().moves_map();
        let Answer {
            change,
            taken,
            capture,
            stops,
            hint,
        } = self.hands.borrow_mut().feed(event);
        if capture {
            for id in self.hands.borrow().holds() {
                // A pointer that has gone in the meantime cannot be captured.
                let _ = self.map.set_pointer_capture(id);
            }
        }
        if stops {
            self.app.halt();
        }
        if let Some(change) = change {
            self.change(change);
        }
        if hint.is_some() {
            self.told.0.try_set(hint);
        }
        if moved_map {
            self.rest();
        }
        taken
    }

    /// The map rests when no finger moves it any more, however the last one went.
    fn rest(&self) {
        if !self.hands.borrow().moves_map() {
            self.app.let_go();
        }
    }

    fn change(&self, change: Change) {
        let app = self.app;
        let (Some(now), Some(screen)) = (app.under_hand(), app.screen.try_get_untracked()) else {
            return;
        };
        let view = change.apply(&now, &screen, &app.plan.extent);
        match change {
            Change::Follow { .. } => app.follow(view),
            Change::Step { .. } => app.act(plan_core::state::Action::Look(view)),
        }
    }

    /// Where an event happened. The box on the page may be larger or smaller than it was laid out,
    /// where the host scales it.
    fn place(&self, event: &MouseEvent) -> Px {
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        self.place_of_client(x, y)
    }

    fn place_of_client(&self, x: f64, y: f64) -> Px {
        let rect = self.map.get_bounding_client_rect();
        let laid_out = f64::from(self.map.client_width());
        let scale = if rect.width() > 0.0 && laid_out > 0.0 {
            laid_out / rect.width()
        } else {
            1.0
        };
        ((x - rect.left()) * scale, (y - rect.top()) * scale)
    }
}
