//! The second module, as the map reaches it: through the element's script, which fetches it.

use crate::{
    App,
    signal::{RwSignal, effect},
};
use leptos::{html, prelude::*};
use plan_core::state::Mode;
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

    /// A node that holds the plan's `page`, or the box to `take` things from, in the reader's language, made anew
    /// whenever that opens. The script says there what goes wrong.
    pub fn filled(
        app: App,
        what: &'static str,
        open: Option<RwSignal<bool>>,
    ) -> NodeRef<html::Div> {
        let annex = use_context::<Self>();
        let node = NodeRef::<html::Div>::new();
        effect(move |_| {
            let code = &app.language().code;
            let is_open = open.is_none_or(|open| open.get());
            if let (true, Some(node), Some(annex)) = (is_open, node.get(), &annex) {
                annex.fill(&node, what, code);
            }
        });
        node
    }

    /// A node beside the map in which its story is told: filled anew with every step, and once more when it ends.
    pub fn told(app: App) -> NodeRef<html::Div> {
        let annex = use_context::<Self>();
        let node = NodeRef::<html::Div>::new();
        effect(move |before: Option<bool>| {
            let code = &app.language().code;
            let told = (app.mode.get() != Mode::Explore, app.step.get());
            if (told.0 || before == Some(true))
                && let (Some(node), Some(annex)) = (node.get(), &annex)
            {
                annex.fill(&node, "told", code);
            }
            told.0
        });
        node
    }

    fn fill(&self, element: &Element, what: &str, lang: &str) {
        // The script's own function: it only begins.
        let _ = self
            .0
            .call3(&JsValue::NULL, element, &what.into(), &lang.into());
    }
}
