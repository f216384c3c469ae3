use super::Grip;
use crate::dom::listen::listen;
use web_sys::Event;

/// Keeps the browser from scrolling or zooming the page with fingers that move the map: in a host's
/// page `touch-action` leaves it the right to, for the sake of the single finger.
pub fn attach(grip: &Grip) {
    for name in ["touchstart", "touchmove"] {
        let at = grip.clone();
        listen(&grip.map, name, move |event: Event| {
            // Pointers come first: of the second finger the hands know already.
            if event.cancelable() && at.hands.borrow().moves_map() {
                event.prevent_default();
            }
        });
    }
}
