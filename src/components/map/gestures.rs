//! Wheel, drag and pinch: raw events become new viewports.

use crate::{
    App,
    dom::listen::{listen, listen_first},
};
use leptos::prelude::*;
use plan_core::state::Action;
use std::{cell::RefCell, rc::Rc};
use web_sys::{Element, MouseEvent, PointerEvent, WheelEvent};

/// Movement that makes a press a drag, px.
const DRAG_PX: f64 = 4.0;

/// The fingers on the map and what they have done.
#[derive(Default)]
struct Fingers {
    /// Pointer id and last place, px.
    down: Vec<(i32, (f64, f64))>,
    /// How far the present press has moved.
    moved: f64,
}

/// Makes the map follow wheel and fingers. In a host's page the plain wheel and one finger belong to
/// the page.
pub fn attach(app: App, map: &Element) {
    wheel(app, map);
    let fingers = Rc::new(RefCell::new(Fingers::default()));
    press(map, &fingers);
    drag(app, map, &fingers);
    for name in ["pointerup", "pointercancel", "lostpointercapture"] {
        let fingers = fingers.clone();
        listen(map, name, move |event: PointerEvent| {
            fingers
                .borrow_mut()
                .down
                .retain(|(id, _)| *id != event.pointer_id());
        });
    }
    // A drag is not a click on whatever lies under its end. Capture sends that click to the map itself
    // in some engines and to what lies there in others, so it is stopped before it arrives.
    listen_first(map, "click", {
        let fingers = fingers.clone();
        move |event: MouseEvent| {
            let dragged = std::mem::take(&mut fingers.borrow_mut().moved) > DRAG_PX;
            // A key's click has no count, and is never the end of a drag.
            if dragged && event.detail() > 0 {
                event.stop_propagation();
            }
        }
    });
}

fn place(map: &Element, event: &MouseEvent) -> (f64, f64) {
    let rect = map.get_bounding_client_rect();
    (
        f64::from(event.client_x()) - rect.left(),
        f64::from(event.client_y()) - rect.top(),
    )
}

fn wheel(app: App, map: &Element) {
    let element = map.clone();
    listen(map, "wheel", move |event: WheelEvent| {
        if !app.options.deep_link && !event.ctrl_key() {
            return;
        }
        event.prevent_default();
        // Lines and pages to pixels, roughly; a notch is some 100 px.
        let px = event.delta_y() * [1.0, 33.0, 400.0][event.delta_mode().min(2) as usize];
        let speed = if event.ctrl_key() { 0.01 } else { 0.0022 };
        let factor = (-px * speed).clamp(-1.0, 1.0).exp();
        let screen = app.screen.get_untracked();
        let at = place(&element, &event);
        let view = app
            .view
            .get_untracked()
            .zoomed(factor, at, &screen, &app.plan.extent);
        app.act(Action::Look(view));
    });
}

fn press(map: &Element, fingers: &Rc<RefCell<Fingers>>) {
    let (element, fingers) = (map.clone(), fingers.clone());
    listen(map, "pointerdown", move |event: PointerEvent| {
        if event.button() != 0 {
            return;
        }
        let mut fingers = fingers.borrow_mut();
        if fingers.down.is_empty() {
            fingers.moved = 0.0;
        }
        let at = place(&element, &event);
        fingers.down.retain(|(id, _)| *id != event.pointer_id());
        fingers.down.push((event.pointer_id(), at));
    });
}

fn drag(app: App, map: &Element, fingers: &Rc<RefCell<Fingers>>) {
    let (element, fingers) = (map.clone(), fingers.clone());
    listen(map, "pointermove", move |event: PointerEvent| {
        let mut fingers = fingers.borrow_mut();
        let Some(i) = fingers
            .down
            .iter()
            .position(|(id, _)| *id == event.pointer_id())
        else {
            return;
        };
        let (before, now) = (fingers.down[i].1, place(&element, &event));
        let touch = event.pointer_type() == "touch";
        if touch && fingers.down.len() == 1 && !app.options.deep_link {
            return;
        }
        let (dx, dy) = (now.0 - before.0, now.1 - before.1);
        fingers.moved += dx.hypot(dy);
        // Until it is a drag the place stays, so that nothing is lost when it becomes one.
        if fingers.moved <= DRAG_PX && fingers.down.len() == 1 {
            fingers.moved = dx.hypot(dy);
            return;
        }
        fingers.down[i].1 = now;
        let _ = element.set_pointer_capture(event.pointer_id());
        let screen = app.screen.get_untracked();
        let view = app.view.get_untracked();
        let extent = &app.plan.extent;
        let next = match fingers.down[..] {
            [_] => view.panned(dx, dy, &screen, extent),
            [a, b, ..] => {
                let other = if i == 0 { b.1 } else { a.1 };
                let spread = |p: (f64, f64)| (p.0 - other.0).hypot(p.1 - other.1).max(1.0);
                let middle = ((now.0 + other.0) / 2.0, (now.1 + other.1) / 2.0);
                let zoomed = view.zoomed(spread(now) / spread(before), middle, &screen, extent);
                zoomed.panned(dx / 2.0, dy / 2.0, &screen, extent)
            }
            [] => view,
        };
        drop(fingers);
        app.act(Action::Look(next));
    });
}
