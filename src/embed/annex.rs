//! The second module, as the map reaches it: through the element's script, which fetches it.

use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// Fills elements with what the second module makes.
#[derive(Clone)]
pub struct Annex(SendWrapper<js_sys::Function>);

impl Annex {
    /// By the script's function of an element, what is to be in it, and the code of a language.
    pub fn new(fill: js_sys::Function) -> Self {
        Self(SendWrapper::new(fill))
    }

    /// Fills an element with the plan's `page`, or with the box to `take` things from. The script says there
    /// what goes wrong.
    pub fn fill(&self, element: &Element, what: &str, lang: &str) {
        // The script's own function: it only begins.
        let _ = self
            .0
            .call3(&JsValue::NULL, element, &what.into(), &lang.into());
    }
}
