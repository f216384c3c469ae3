//! What waits for a frame to be drawn.

use leptos::prelude::{request_animation_frame, set_timeout};
use std::time::Duration;

/// Calls back after the next frame: what it draws is drawn by then.
pub fn after_next(then: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(then, Duration::ZERO));
}
