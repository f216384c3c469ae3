//! The second module: what nobody needs to look at the map. The script fetches it when it is first asked
//! for, gives it the map's own packed plan, and puts what it makes into the map's panel.
//!
//! * [`tree`]: what a page is made of, as values.
//! * [`page`]: the plan as a page one reads.
//! * [`take`]: what a reader takes away.
//! * `dom`: such a tree as nodes of the document.
#![forbid(unsafe_code)]

mod dom;
pub mod page;
pub mod take;
pub mod tree;

use plan_core::plan::Plan;
use wasm_bindgen::{JsError, prelude::wasm_bindgen};
use web_sys::DocumentFragment;

static PROGRAMME_BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/programme.bin"));
static STYLE: &str = include_str!("style.css");

/// A plan with its programme.
#[wasm_bindgen]
pub struct Annex {
    plan: Plan,
}

#[wasm_bindgen]
impl Annex {
    /// Of the plan that a map shows, packed.
    ///
    /// # Errors
    ///
    /// When either is damaged, or they are of two builds.
    #[wasm_bindgen(constructor)]
    pub fn new(plan: &[u8]) -> Result<Self, JsError> {
        let plan = Plan::unpack(plan).and_then(|plan| plan.with_programme(PROGRAMME_BYTES))?;
        Ok(Self { plan })
    }

    /// The rules of all that it makes.
    pub fn style() -> String {
        STYLE.to_owned()
    }

    /// The plan as a page, in a language of it: the first one's where it has no such.
    ///
    /// # Errors
    ///
    /// Those of the document.
    pub fn page(&self, lang: &str) -> Result<DocumentFragment, JsError> {
        let lang = self.plan.lang(lang).unwrap_or_default();
        dom::fragment(page::page(&self.plan, lang))
            .map_err(|error| JsError::new(&format!("{error:?}")))
    }
}
