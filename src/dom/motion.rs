//! Whether things may move by themselves, and the clock they move by.

use web_sys::window;

/// The reader has not asked for less motion, and there are frames to show it in.
pub fn allowed() -> bool {
    let Some(window) = window() else { return false };
    let reduced = window
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches());
    let hidden = window.document().is_none_or(|d| d.hidden());
    !reduced && !hidden
}

/// Milliseconds of the page's clock, which is that of events and frames too.
pub fn now_ms() -> f64 {
    window()
        .and_then(|w| w.performance())
        .map_or(0.0, |p| p.now())
}
