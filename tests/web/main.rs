//! The element in a browser's own DOM: what stands in its shadow root, and what the handle does.
#![forbid(unsafe_code)]

mod attributes;
mod choice;
mod drawing;
mod events;
mod hooks;
mod lifetime;
mod lists;
mod moving;
mod page;
mod sums;
mod tree;

use page::{Page, frames};

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
