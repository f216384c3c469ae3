use super::{outside, selection};
use crate::{App, dom, signal::RwSignal, style::Scheme, wanted::in_order};
use leptos::prelude::untrack;
use plan_core::{
    plan::ProjectIx,
    state::{Action, Choice, Mode, Selection, Theme, Told, read_hash},
};
use std::any::Any;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{CssStyleSheet, HtmlElement, ShadowRoot};

/// A map on the page. Dropping it (`free()`) takes the map off.
#[wasm_bindgen]
pub struct MapHandle {
    app: App,
    around: RwSignal<Option<Scheme>>,
    host: HtmlElement,
    root: ShadowRoot,
    sheet: CssStyleSheet,
    // Leptos' own handle: its drop unmounts and cleans up.
    mounted: Option<Box<dyn Any>>,
}

impl MapHandle {
    pub(super) fn new(
        app: App,
        around: RwSignal<Option<Scheme>>,
        host: HtmlElement,
        root: ShadowRoot,
        sheet: CssStyleSheet,
        mounted: Box<dyn Any>,
    ) -> Self {
        Self {
            app,
            around,
            host,
            root,
            sheet,
            mounted: Some(mounted),
        }
    }
}

#[wasm_bindgen]
impl MapHandle {
    /// An attribute of the element changed; `null` when it went.
    #[wasm_bindgen(js_name = setAttribute)]
    pub fn set_attribute(&self, name: &str, value: Option<String>) {
        let (plan, value) = (self.app.plan, value.as_deref());
        let action = match name {
            "lang" => Some(Action::Speak(outside::language(plan, value, &self.host))),
            "theme" => Theme::from_name(value.unwrap_or("auto")).map(Action::Paint),
            "mode" => Mode::from_name(value.unwrap_or("explore")).map(Action::Enter),
            "selected" => Some(Action::Select(value.and_then(|v| selection(plan, v)))),
            _ => None,
        };
        if let Some(action) = action {
            outside::do_from_outside(self.app, action);
        }
    }

    /// The page around became `light` or `dark`.
    #[wasm_bindgen(js_name = setScheme)]
    pub fn set_scheme(&self, name: &str) {
        let around = Scheme::from_name(name);
        if self.around.try_with_untracked(|a| *a != around) == Some(true) {
            self.around.set(around);
        }
    }

    /// Opens a card.
    ///
    /// # Errors
    ///
    /// A `TypeError` that names the field, and nothing changes.
    pub fn select(&self, what: JsValue) -> Result<(), JsValue> {
        let wrong = |message: String| JsValue::from(js_sys::TypeError::new(&message));
        let choice: Choice = serde_wasm_bindgen::from_value(what)
            .map_err(|e| wrong(format!("select({{kind, id}}): {e}")))?;
        if !Selection::KINDS.contains(&choice.kind.as_str()) {
            return Err(wrong(format!(
                "select: kind '{}' is none of {}",
                choice.kind,
                Selection::KINDS.join(", ")
            )));
        }
        let found = Selection::find(self.app.plan, &choice.kind, &choice.id);
        let found = found
            .ok_or_else(|| wrong(format!("select: id '{}' is no {}", choice.id, choice.kind)))?;
        self.app.show(found);
        Ok(())
    }

    /// Brings to light what a page of the second module is about, `kind:id` with spaces between: of one alone
    /// it opens the card.
    pub fn show(&self, what: &str) {
        let all = what
            .split(' ')
            .filter_map(|one| selection(self.app.plan, one));
        let all: Vec<Selection> = all.collect();
        match all[..] {
            [one] => self.app.show(one),
            _ => self.app.point_out(all),
        }
    }

    /// Does what a link asks for.
    pub fn ask(&self, link: &str) {
        for action in read_hash(self.app.plan, link).actions {
            outside::do_from_outside(self.app, action);
        }
    }

    /// Closes the card.
    pub fn clear(&self) {
        self.app.close();
    }

    /// The state as a plain object.
    pub fn state(&self) -> JsValue {
        dom::events::to_js(&Told::of(self.app.plan, &self.app.state_now()))
    }

    /// Places in the plan of the wanted projects as they stand in the panel, with spaces between.
    pub fn wanted(&self) -> String {
        let app = self.app;
        let projects = untrack(|| in_order(app, app.panel.get().table));
        let places = projects.iter().map(|ProjectIx(place)| place.to_string());
        places.collect::<Vec<_>>().join(" ")
    }

    /// Takes the map off the page.
    pub fn unmount(&mut self) {
        self.mounted.take();
        dom::sheets::remove(&self.root, &self.sheet);
    }
}
