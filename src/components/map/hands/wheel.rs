use super::Grip;
use crate::dom::{listen::listen, page};
use plan_core::hands::{Event, WheelUnit};
use web_sys::WheelEvent;

/// The wheel, and what trackpads make of two fingers.
pub fn attach(grip: &Grip) {
    let (at, mac) = (grip.clone(), page::is_mac());
    listen(&grip.map, "wheel", move |event: WheelEvent| {
        let taken = at.feed(Event::Wheel {
            at: at.place(&event),
            delta: event.delta_y(),
            unit: match event.delta_mode() {
                WheelEvent::DOM_DELTA_LINE => WheelUnit::Line,
                WheelEvent::DOM_DELTA_PAGE => WheelUnit::Page,
                _ => WheelUnit::Pixel,
            },
            control: event.ctrl_key() || (mac && event.meta_key()),
        });
        if taken {
            event.prevent_default();
            at.app.let_go_soon();
        }
    });
}
