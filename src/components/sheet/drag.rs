//! The hand on the sheet's head: it follows, and goes to a stop when it is let go.

use super::{glide, shelf::Shelf};
use crate::{
    dom::listen::{listen, listen_first},
    frame::Size,
};
use plan_core::sheet::{Stop, Stops};
use std::{cell::RefCell, rc::Rc};
use web_sys::{Element, HtmlElement, MouseEvent, PointerEvent};

/// Movement that makes a press a drag, px.
const DRAG_PX: f64 = 5.0;
/// Only what the hand did last tells its speed, ms.
const SPEED_MS: f64 = 100.0;

/// One press on the head.
struct Press {
    pointer: i32,
    /// Where it began, px from the top of the window.
    y: f64,
    /// How high the sheet stood then, px.
    height: f64,
    dragging: bool,
    /// Times and places of late, ms and px.
    trail: Vec<(f64, f64)>,
}

/// Makes the sheet follow a hand on its head.
pub fn attach(shelf: Shelf, panel: &HtmlElement, head: &Element) {
    let press = Rc::new(RefCell::new(None::<Press>));
    // A drag that has ended is no press of the button under its end.
    let dragged = Rc::new(RefCell::new(false));
    begin(shelf, head, &press, &dragged);
    follow(shelf, panel, head, &press);
    for name in ["pointerup", "pointercancel", "lostpointercapture"] {
        let (press, dragged) = (press.clone(), dragged.clone());
        listen(head, name, move |event: PointerEvent| {
            let ours = |p: &Press| p.pointer == event.pointer_id();
            if !press.borrow().as_ref().is_some_and(ours) {
                return;
            }
            let Some(press) = press.borrow_mut().take().filter(|p| p.dragging) else {
                return;
            };
            *dragged.borrow_mut() = event.type_() == "pointerup";
            let speed = if event.type_() == "pointerup" {
                speed(&press.trail, event.time_stamp())
            } else {
                0.0
            };
            let held = held(&press, &stops(shelf), f64::from(event.client_y()));
            shelf.go(stops(shelf).settle(held, speed));
        });
    }
    listen_first(head, "click", move |event: MouseEvent| {
        // A key's click has no count.
        if std::mem::take(&mut *dragged.borrow_mut()) && event.detail() > 0 {
            // The button itself is the target, and has its listener on the same element.
            event.stop_immediate_propagation();
        }
    });
}

fn begin(
    shelf: Shelf,
    head: &Element,
    press: &Rc<RefCell<Option<Press>>>,
    dragged: &Rc<RefCell<bool>>,
) {
    let (element, press, dragged) = (head.clone(), press.clone(), dragged.clone());
    listen(head, "pointerdown", move |event: PointerEvent| {
        let small = shelf.frame.with_untracked(|f| f.size) == Size::Small;
        // A second finger is no second hand.
        if event.button() != 0 || !small || press.borrow().is_some() {
            return;
        }
        *dragged.borrow_mut() = false;
        // At once: the first move may already be off the head. A pointer that is gone again cannot be
        // captured, and its end comes all the same.
        let _ = element.set_pointer_capture(event.pointer_id());
        let y = f64::from(event.client_y());
        *press.borrow_mut() = Some(Press {
            pointer: event.pointer_id(),
            y,
            height: stops(shelf).height(shelf.stop.get_untracked()),
            dragging: false,
            trail: vec![(event.time_stamp(), y)],
        });
    });
}

fn follow(shelf: Shelf, panel: &HtmlElement, head: &Element, press: &Rc<RefCell<Option<Press>>>) {
    let (panel, press) = (panel.clone(), press.clone());
    listen(head, "pointermove", move |event: PointerEvent| {
        let mut press = press.borrow_mut();
        let Some(press) = press.as_mut().filter(|p| p.pointer == event.pointer_id()) else {
            return;
        };
        let y = f64::from(event.client_y());
        if !press.dragging && (y - press.y).abs() <= DRAG_PX {
            return;
        }
        if !press.dragging {
            press.dragging = true;
            glide::hold(&panel);
        }
        press
            .trail
            .retain(|(t, _)| event.time_stamp() - t < SPEED_MS);
        press.trail.push((event.time_stamp(), y));
        let stops = stops(shelf);
        glide::pull(&panel, stops.height(Stop::Full) - held(press, &stops, y));
    });
}

fn stops(shelf: Shelf) -> Stops {
    shelf.frame.with_untracked(|f| f.stops)
}

fn held(press: &Press, stops: &Stops, y: f64) -> f64 {
    stops.held(press.height + press.y - y)
}

/// Speed upwards, px/ms.
fn speed(trail: &[(f64, f64)], now: f64) -> f64 {
    let late = |(t, _): &&(f64, f64)| now - t < SPEED_MS;
    match (trail.iter().find(late), trail.last()) {
        (Some((t0, y0)), Some((t1, y1))) if t1 > t0 => (y0 - y1) / (now - t0).max(1.0),
        _ => 0.0,
    }
}
