//! What the later modules make pages of.
//!
//! * [`tree`]: elements and texts as values, which tests read natively.
//! * [`qr`]: a link as a drawing that telephones read.
//! * [`fragment`]: such a tree as nodes of the document.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(unused_crate_dependencies))]

mod dom;
pub mod qr;
pub mod tree;

use tree::Node;
use wasm_bindgen::JsError;
use web_sys::DocumentFragment;

/// Nodes of the document, in a fragment of their own.
///
/// # Errors
///
/// Those of the document.
pub fn fragment(nodes: Vec<Node>) -> Result<DocumentFragment, JsError> {
    dom::fragment(nodes).map_err(|error| JsError::new(&format!("{error:?}")))
}
