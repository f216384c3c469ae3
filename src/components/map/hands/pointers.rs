use super::Grip;
use crate::dom::{focus, listen::listen};
use plan_core::hands::{Event, Kind};
use web_sys::PointerEvent;

/// Drags and pinches.
pub fn attach(grip: &Grip) {
    let at = grip.clone();
    listen(&grip.map, "pointerdown", move |event: PointerEvent| {
        // Buttons on the map's glass have hands of their own.
        if focus::is_within(&event, "button, a, input, select") {
            at.feed(Event::DownElsewhere);
            return;
        }
        at.feed(Event::Down {
            id: event.pointer_id(),
            kind: kind(&event),
            main: event.button() == 0,
            at: at.place(&event),
            ms: event.time_stamp(),
        });
    });
    let at = grip.clone();
    listen(&grip.map, "pointermove", move |event: PointerEvent| {
        let taken = at.feed(Event::Move {
            id: event.pointer_id(),
            at: at.place(&event),
            held: event.buttons() & 1 == 1,
        });
        if taken {
            event.prevent_default();
        }
    });
    let at = grip.clone();
    listen(&grip.map, "pointerup", move |event: PointerEvent| {
        at.feed(Event::Up {
            id: event.pointer_id(),
            ms: event.time_stamp(),
        });
    });
    let at = grip.clone();
    listen(&grip.map, "pointercancel", move |event: PointerEvent| {
        at.feed(Event::Cancel {
            id: event.pointer_id(),
        });
    });
    let (at, map) = (grip.clone(), grip.map.clone());
    listen(
        &grip.map,
        "lostpointercapture",
        move |event: PointerEvent| {
            // A shape inside of the map loses a finger when the map captures it.
            if event.target().as_ref() == Some(&map) {
                at.feed(Event::LostCapture {
                    id: event.pointer_id(),
                });
            }
        },
    );
}

fn kind(event: &PointerEvent) -> Kind {
    match event.pointer_type().as_str() {
        "touch" => Kind::Touch,
        "pen" => Kind::Pen,
        _ => Kind::Mouse,
    }
}
