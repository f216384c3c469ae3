//! The page's hash, where the page belongs to the map.

use web_sys::{Window, window};

/// The hash with its `#`; empty where there is none.
pub fn read() -> String {
    window()
        .and_then(|w| w.location().hash().ok())
        .unwrap_or_default()
}

/// Sets the hash, as a new entry in the history or in the place of the one that is shown. In a frame it is
/// never a new one: the reader's way back belongs to the page around.
pub fn write(hash: &str, is_new: bool) {
    let Some(window) = window() else { return };
    let is_new = is_new && !is_framed(&window);
    let url = if hash.is_empty() {
        page_address(&window)
    } else {
        format!("#{hash}")
    };
    let null = wasm_bindgen::JsValue::NULL;
    let written = window.history().and_then(|history| match is_new {
        true => history.push_state_with_url(&null, "", Some(&url)),
        false => history.replace_state_with_url(&null, "", Some(&url)),
    });
    // In a `srcdoc` frame only the hash itself can be set.
    if written.is_err() {
        let _ = window.location().set_hash(hash);
    }
}

fn is_framed(window: &Window) -> bool {
    window
        .parent()
        .is_ok_and(|parent| parent.is_some_and(|parent| parent != *window))
}

fn page_address(window: &Window) -> String {
    let location = window.location();
    let path = location.pathname().unwrap_or_default();
    path + &location.search().unwrap_or_default()
}
