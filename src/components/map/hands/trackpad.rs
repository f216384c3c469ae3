use super::Grip;
use crate::dom::listen::listen;
use plan_core::hands::Event;
use std::{cell::Cell, rc::Rc};
use web_sys::UiEvent;

/// A pinch on a Mac's trackpad in Safari, which tells it in events of its own; everybody else turns
/// the wheel with Control. On glass they come beside the fingers' pointers, and only the page's own
/// zoom is kept away.
pub fn attach(grip: &Grip) {
    // Its scale counts from where the pinch began.
    let last = Rc::new(Cell::new(1.0));
    for name in ["gesturestart", "gesturechange", "gestureend"] {
        let (at, last) = (grip.clone(), last.clone());
        listen(&grip.map, name, move |event: UiEvent| {
            event.prevent_default();
            let number = |key: &str| js_sys::Reflect::get(&event, &key.into()).ok()?.as_f64();
            let Some(scale) = number("scale").filter(|s| s.is_finite() && *s > 0.0) else {
                return;
            };
            let before = if name == "gesturestart" {
                scale
            } else {
                last.get()
            };
            last.set(scale);
            let (x, y) = (number("clientX"), number("clientY"));
            at.feed(Event::Squeeze {
                at: at.place_of_client(x.unwrap_or_default(), y.unwrap_or_default()),
                factor: scale / before,
            });
            at.app.let_go_soon();
        });
    }
}
