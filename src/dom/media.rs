//! What the page is shown on.

use super::listen;
use web_sys::Event;

/// On paper, or in colours of the reader's own.
const PLAIN: &str = "print, (forced-colors: active)";

/// Tells whether it is shown on paper or in colours of the reader's own, now and whenever that changes.
pub fn follow_plain(mut told: impl FnMut(bool) + 'static) {
    let query = web_sys::window().and_then(|w| w.match_media(PLAIN).ok().flatten());
    let Some(query) = query else { return };
    told(query.matches());
    let now = query.clone();
    listen::listen(&query, "change", move |_: Event| told(now.matches()));
}
