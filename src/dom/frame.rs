//! What waits for a frame to be drawn.

use leptos::prelude::{request_animation_frame, set_timeout};
use std::time::Duration;

/// Calls back after the next frame: what it draws is drawn by then. Boxed, as each closure of its own would be
/// compiled anew for frame and timer.
pub fn after_next(then: Box<dyn FnOnce()>) {
    request_animation_frame(move || set_timeout(then, Duration::ZERO));
}
