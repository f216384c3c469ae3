//! The page's hash, where the page belongs to the map.

use web_sys::{Window, window};

/// The hash with its `#`; empty where there is none.
pub fn read() -> String {
    window()
        .and_then(|w| w.location().hash().ok())
        .unwrap_or_default()
}

/// Replaces the hash without a new entry in the history.
pub fn write(hash: &str) {
    let Some(window) = window() else { return };
    let url = if hash.is_empty() {
        page_address(&window)
    } else {
        format!("#{hash}")
    };
    let replaced = window
        .history()
        .and_then(|h| h.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&url)));
    // In a `srcdoc` frame only the hash itself can be set.
    if replaced.is_err() {
        let _ = window.location().set_hash(hash);
    }
}

fn page_address(window: &Window) -> String {
    let location = window.location();
    let path = location.pathname().unwrap_or_default();
    path + &location.search().unwrap_or_default()
}
