//! What waits for a frame to be drawn, or for a while. Boxed, as each closure of its own would be compiled anew for
//! frame and timer.

use leptos::{
    leptos_dom::helpers::TimeoutHandle,
    prelude::{StoredValue, UpdateValue as _, request_animation_frame, set_timeout_with_handle},
};
use std::time::Duration;

/// What is done later.
pub type Then = Box<dyn FnOnce()>;

/// Calls back before the next frame is drawn.
pub fn next(then: Then) {
    request_animation_frame(then);
}

/// Calls back after the next frame: what it draws is drawn by then.
pub fn after_next(then: Then) {
    next(Box::new(move || {
        drop(set_timeout_with_handle(then, Duration::ZERO))
    }));
}

/// One thing at a time that is done after a while.
#[derive(Clone, Copy)]
pub struct Timer(StoredValue<Option<TimeoutHandle>>);

impl Timer {
    /// Nothing yet.
    pub fn new() -> Self {
        Self(StoredValue::new(None))
    }

    /// Does this after a while, and not what was to be done before; or nothing.
    pub fn set(self, time: Duration, then: Option<Then>) {
        let later = then.and_then(|then| set_timeout_with_handle(then, time).ok());
        let earlier = self
            .0
            .try_update_value(|timer| std::mem::replace(timer, later));
        if let Some(Some(earlier)) = earlier {
            earlier.clear();
        }
    }
}
