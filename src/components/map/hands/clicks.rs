use super::Grip;
use crate::dom::{
    focus,
    listen::{listen, listen_first},
};
use plan_core::hands::Event;
use web_sys::MouseEvent;

/// Double clicks zoom; the click that ends a drag is none.
pub fn attach(grip: &Grip) {
    // Capture sends that click to the map itself in some engines and to what lies there in others, so
    // it is stopped before it arrives.
    let at = grip.clone();
    listen_first(&grip.map, "click", move |event: MouseEvent| {
        let drags = at.feed(Event::Click {
            // A key's click has no count.
            by_key: event.detail() == 0,
            ms: event.time_stamp(),
        });
        if drags {
            event.stop_propagation();
            event.prevent_default();
        }
    });
    let at = grip.clone();
    listen(&grip.map, "dblclick", move |event: MouseEvent| {
        // Each click of the two on a button or a marker has done what it is for.
        if focus::is_within(&event, "button, a, [data-project], [data-cluster]") {
            return;
        }
        let taken = at.feed(Event::DoubleClick {
            at: at.place(&event),
            out: event.shift_key(),
            ms: event.time_stamp(),
        });
        if taken {
            event.prevent_default();
        }
    });
    // Neither a link nor a picture is to be dragged off, nor text to be marked.
    for name in ["dragstart", "selectstart"] {
        listen(&grip.map, name, move |event: web_sys::Event| {
            event.prevent_default();
        });
    }
}
