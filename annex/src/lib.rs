//! The second module: what nobody needs to look at the map. The script fetches it when it is first asked
//! for, gives it the map's own packed plan, and puts what it makes into the map's panel.
//!
//! * [`page`]: the plan as a page one reads.
//! * [`take`]: what a reader takes away.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(unused_crate_dependencies))]

pub mod page;
pub mod take;

use plan_core::plan::{Lang, Plan};
use plan_leaf::fragment;
use take::Shown;
use wasm_bindgen::{JsError, prelude::wasm_bindgen};
use web_sys::DocumentFragment;

static PROGRAMME_BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/programme.bin"));

/// A plan with its programme.
#[wasm_bindgen]
pub struct Annex {
    plan: Plan,
}

#[wasm_bindgen]
impl Annex {
    /// Of the plan that a map shows, packed, and its programme where that is not the build's own.
    ///
    /// # Errors
    ///
    /// When either is damaged, or they are of two builds.
    #[wasm_bindgen(constructor)]
    pub fn new(plan: &[u8], programme: Option<Vec<u8>>) -> Result<Self, JsError> {
        let programme = programme.as_deref().unwrap_or(PROGRAMME_BYTES);
        let plan = Plan::unpack_records(plan).and_then(|plan| plan.with_programme(programme))?;
        Ok(Self { plan })
    }

    /// The plan as a page, in a language of it: the first one's where it has no such.
    ///
    /// # Errors
    ///
    /// Those of the document.
    pub fn page(&self, lang: &str) -> Result<DocumentFragment, JsError> {
        fragment(page::page(&self.plan, self.lang(lang)))
    }

    /// Its chapter on whom to ask alone, with its sources.
    ///
    /// # Errors
    ///
    /// Those of the document.
    pub fn ask(&self, lang: &str) -> Result<DocumentFragment, JsError> {
        fragment(page::ask(&self.plan, self.lang(lang)))
    }

    /// The box to take things away from. `projects` are the places of the wanted ones in the
    /// plan, with spaces between; the state is found at
    /// `address`, or after the hash `link` at the plan's own.
    ///
    /// # Errors
    ///
    /// Those of the document.
    #[wasm_bindgen(js_name = takeAway)]
    pub fn take_away(
        &self,
        lang: &str,
        projects: &str,
        link: &str,
        address: &str,
    ) -> Result<DocumentFragment, JsError> {
        let shown = Shown::new(&self.plan, self.lang(lang), projects, "");
        let public = self.plan.address.as_ref();
        let public = public.map(|address| [address, link].concat());
        fragment(take::page(&shown, public.as_deref().unwrap_or(address)))
    }

    /// What is shown as a file: `csv`, `xlsx` or `geojson`; projects by their places in the
    /// plan, layers by their ids, with spaces between.
    ///
    /// # Errors
    ///
    /// When it is none of them, or its writer fails.
    pub fn file(
        &self,
        format: &str,
        lang: &str,
        projects: &str,
        layers: &str,
    ) -> Result<Vec<u8>, JsError> {
        let shown = Shown::new(&self.plan, self.lang(lang), projects, layers);
        Ok(take::file(&shown, format)?)
    }

    /// What stands on pictures and paper of when they were made: `2026-11-30`.
    ///
    /// # Errors
    ///
    /// When it is no date.
    pub fn made(&self, lang: &str, date: &str) -> Result<String, JsError> {
        let shown = Shown::new(&self.plan, self.lang(lang), "", "");
        Ok(shown.made(date.parse()?))
    }

    /// Who published what is known of projects, by their places in the plan.
    pub fn sources(&self, lang: &str, projects: &str) -> String {
        Shown::new(&self.plan, self.lang(lang), projects, "").publishers()
    }

    fn lang(&self, code: &str) -> Lang {
        self.plan.lang(code).unwrap_or_default()
    }
}
