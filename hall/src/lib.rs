//! The fourth module: the story as it is told on a screen in a hall. The script fetches it when that begins, gives it
//! the map's own packed plan, and puts what it makes beside the map.
//!
//! * [`slide`]: what a step says, beside the map.
//! * [`desk`]: the window of whoever presents.
//! * [`keys`]: the list of keys.
//! * [`foyer`]: what a screen that stands alone says.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(unused_crate_dependencies))]

pub mod desk;
pub mod foyer;
pub mod keys;
pub mod slide;

use plan_core::{
    i18n::{Cue, Key as _},
    plan::{Lang, Plan, StepIx, StoryView},
    tour::{Asked, Blank, Key, Tour},
};
use plan_leaf::fragment;
use wasm_bindgen::{JsError, prelude::wasm_bindgen};
use web_sys::DocumentFragment;

static TOLD_BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/told.bin"));

/// A telling of a plan's story.
#[wasm_bindgen]
pub struct Hall {
    plan: Plan,
    tour: Option<Tour>,
}

#[wasm_bindgen]
impl Hall {
    /// Of the plan that a map shows, packed, and what is told of it where that is not the build's own. A `round` one
    /// begins anew after its end, and by itself.
    ///
    /// # Errors
    ///
    /// When either is damaged, or they are of two builds.
    #[wasm_bindgen(constructor)]
    pub fn new(plan: &[u8], told: Option<Vec<u8>>, round: bool) -> Result<Self, JsError> {
        let told = told.as_deref().unwrap_or(TOLD_BYTES);
        let plan = Plan::unpack_records(plan).and_then(|plan| plan.with_told(told))?;
        let tour = Tour::new(&plan.story, 0, round);
        Ok(Self { plan, tour })
    }

    /// Shows a step, where it is not shown already; ids that the story does not know change nothing.
    pub fn go(&mut self, step: &str) {
        if let (Some(StepIx(at)), Some(tour)) = (self.plan.step(step), &mut self.tour)
            && tour.at() != usize::from(at)
        {
            tour.go(usize::from(at));
        }
    }

    /// The id of the step that is shown.
    pub fn step(&self) -> Option<String> {
        let at = self.tour.as_ref()?.at();
        Some(self.plan.steps.get(at)?.id.clone())
    }

    /// The id of the one after it.
    pub fn next(&self) -> Option<String> {
        let at = self.tour.as_ref()?.at();
        Some(self.plan.steps.get(at + 1)?.id.clone())
    }

    /// Whether another than the first step is shown.
    #[wasm_bindgen(js_name = isUnderway)]
    pub fn is_underway(&self) -> bool {
        self.tour.as_ref().is_some_and(|tour| tour.at() > 0)
    }

    /// Does what a key of this name does (`KeyboardEvent.key`). Gives `null` for one that means nothing here, else
    /// what is asked beyond the story: `screen`, `language`, `leave`, or nothing.
    pub fn key(&mut self, name: &str) -> Option<String> {
        let key = Key::from_name(name)?;
        let asked = self.tour.as_mut()?.key(key);
        let asked = match asked {
            Some(Asked::FullScreen) => "screen",
            Some(Asked::Language) => "language",
            Some(Asked::Leave) => "leave",
            None => "",
        };
        Some(asked.to_owned())
    }

    /// Time passes, in milliseconds; whether another step is shown now.
    pub fn pass(&mut self, ms: f64) -> bool {
        // Negative where a clock was set back: nothing passes.
        let ms = ms as u64;
        self.tour.as_mut().is_some_and(|tour| tour.pass(ms))
    }

    /// What covers the screen: `black`, `white`, or nothing.
    pub fn blank(&self) -> Option<String> {
        let blank = match self.tour.as_ref()?.blank()? {
            Blank::Black => "black",
            Blank::White => "white",
        };
        Some(blank.to_owned())
    }

    /// Whether the list of keys is shown.
    pub fn helps(&self) -> bool {
        self.tour.as_ref().is_some_and(Tour::helps)
    }

    /// Whether it goes on by itself.
    pub fn plays(&self) -> bool {
        self.tour.as_ref().is_some_and(Tour::plays)
    }

    /// What was typed of a step's number.
    pub fn typed(&self) -> Option<u32> {
        let typed = self.tour.as_ref()?.typed()?;
        u32::try_from(typed).ok()
    }

    /// Whether a step shows large where the province lies.
    pub fn locates(&self, step: &str) -> bool {
        let locates = |step: StepIx| self.plan[step].view == StoryView::Locator;
        self.plan.step(step).is_some_and(locates)
    }

    /// What a step says, in a language of the plan: the first one's where it has no such.
    ///
    /// # Errors
    ///
    /// Those of the document.
    pub fn slide(&self, step: &str, lang: &str) -> Result<DocumentFragment, JsError> {
        let lang = self.lang(lang);
        let step = self.plan.step(step);
        fragment(step.map_or_else(Vec::new, |step| slide::slide(&self.plan, step, lang)))
    }

    /// The list of keys.
    ///
    /// # Errors
    ///
    /// Those of the document.
    pub fn keys(&self, lang: &str) -> Result<DocumentFragment, JsError> {
        fragment(keys::keys(&self.plan, self.lang(lang)))
    }

    /// What the presenter's window says of a step.
    ///
    /// # Errors
    ///
    /// Those of the document.
    pub fn desk(&self, step: &str, lang: &str) -> Result<DocumentFragment, JsError> {
        let lang = self.lang(lang);
        let step = self.plan.step(step);
        fragment(step.map_or_else(Vec::new, |step| desk::desk(&self.plan, step, lang)))
    }

    /// An address as a code for a telephone, with the address itself under it.
    ///
    /// # Errors
    ///
    /// Those of the document.
    pub fn code(&self, address: &str, lang: &str) -> Result<DocumentFragment, JsError> {
        fragment(foyer::code(&self.plan, address, self.lang(lang)))
    }

    /// The keys on which a code is typed to leave a screen in a foyer.
    ///
    /// # Errors
    ///
    /// Those of the document.
    pub fn pad(&self, lang: &str) -> Result<DocumentFragment, JsError> {
        fragment(foyer::pad(&self.plan, self.lang(lang)))
    }

    /// A word of those who tell the story, by its key in the words files.
    pub fn cue(&self, key: &str, lang: &str) -> Option<String> {
        let (cue, _) = Cue::ALL.iter().find(|(_, known)| *known == key)?;
        Some(self.plan.cues(self.lang(lang)).get(*cue).to_owned())
    }

    /// The code of the language after this one.
    #[wasm_bindgen(js_name = nextLanguage)]
    pub fn next_language(&self, lang: &str) -> String {
        let Lang(place) = self.lang(lang);
        let all = &self.plan.languages;
        all[(usize::from(place) + 1) % all.len()].code.clone()
    }

    fn lang(&self, code: &str) -> Lang {
        self.plan.lang(code).unwrap_or_default()
    }
}
