use super::selection;
use crate::{App, dom};
use leptos::prelude::*;
use plan_core::{
    plan::{Lang, Plan},
    state::{Action, Layer, Mode, Selection, Theme, actions_from_hash, hash_from_state},
};
use serde::{Deserialize, Serialize};
use std::any::Any;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{CssStyleSheet, HtmlElement, ShadowRoot};

/// A map on the page. Dropping it (`free()`) takes the map off.
#[wasm_bindgen]
pub struct MapHandle {
    app: App,
    host: HtmlElement,
    root: ShadowRoot,
    sheet: CssStyleSheet,
    // Leptos' own handle: its drop unmounts and cleans up.
    mounted: Option<Box<dyn Any>>,
}

/// A choice, as events and methods speak of it.
#[derive(Debug, Serialize, Deserialize)]
struct Choice {
    kind: String,
    id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
}

#[derive(Serialize)]
struct ViewOut {
    zoom: f64,
    lon: f64,
    lat: f64,
}

#[derive(Serialize)]
struct StateOut {
    lang: String,
    theme: &'static str,
    mode: &'static str,
    selected: Option<Choice>,
    /// Layers that are shown.
    layers: Vec<&'static str>,
    view: ViewOut,
}

impl MapHandle {
    pub(super) fn new(
        app: App,
        host: HtmlElement,
        root: ShadowRoot,
        sheet: CssStyleSheet,
        mounted: Box<dyn Any>,
    ) -> Self {
        Self {
            app,
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
            "lang" => Some(Action::Speak(language(plan, value, &self.host))),
            "theme" => Theme::from_name(value.unwrap_or("auto")).map(Action::Paint),
            "mode" => Mode::from_name(value.unwrap_or("explore")).map(Action::Enter),
            "selected" => Some(Action::Select(value.and_then(|v| selection(plan, v)))),
            _ => None,
        };
        if let Some(action) = action {
            do_from_outside(self.app, action);
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

    /// Closes the card.
    pub fn clear(&self) {
        self.app.close();
    }

    /// The state as a plain object.
    pub fn state(&self) -> JsValue {
        let (plan, state) = (self.app.plan, self.app.state_now());
        let center = state.view.center;
        let (lon, lat) = plan
            .projection
            .geo_from_map(f64::from(center.x), f64::from(center.y));
        dom::events::to_js(&StateOut {
            lang: plan.language(state.lang).code.clone(),
            theme: state.theme.name(),
            mode: state.mode.name(),
            selected: state.selected.map(|s| Choice {
                kind: s.kind().to_owned(),
                id: s.id(plan).to_owned(),
                name: None,
            }),
            layers: Layer::all(plan)
                .filter(|&layer| state.layers.shows(layer))
                .map(|layer| layer.id(plan))
                .collect(),
            view: ViewOut {
                zoom: state.view.zoom,
                lon,
                lat,
            },
        })
    }

    /// Takes the map off the page.
    pub fn unmount(&mut self) {
        self.mounted.take();
        dom::sheets::remove(&self.root, &self.sheet);
    }
}

/// Ties a map to its host: events out, hash in and out.
pub(super) fn connect(app: App, host: &HtmlElement) {
    let plan = app.plan;
    let out = send_wrapper::SendWrapper::new(host.clone());
    Effect::new(move |before: Option<Option<Selection>>| {
        let selected = app.selected.get();
        // Not for the state it starts with: nobody chose that just now.
        if before.is_some_and(|b| b != selected) {
            let lang = app.lang.get_untracked();
            let detail = selected.map(|s| Choice {
                kind: s.kind().to_owned(),
                id: s.id(plan).to_owned(),
                name: Some(s.name(plan).get(lang).to_owned()),
            });
            dom::events::tell(&out, &format!("{}-select", plan.slug), &detail);
        }
        selected
    });
    if app.options.deep_link {
        follow_hash(app);
    }
    tell_when_ready(app, host);
}

/// After the first frame that has the map's shapes in it: once.
fn tell_when_ready(app: App, host: &HtmlElement) {
    let host = send_wrapper::SendWrapper::new(host.clone());
    Effect::new(move |told: Option<bool>| {
        let told = told.unwrap_or(false);
        if !told && app.measured.get() {
            let host = host.clone();
            // The next frame draws the shapes; the one after it finds them drawn.
            request_animation_frame(move || {
                request_animation_frame(move || {
                    dom::events::mark("map-ready");
                    dom::events::tell(&host, &format!("{}-ready", app.plan.slug), &());
                });
            });
            return true;
        }
        told
    });
}

/// Does what a host or a link asks for: what it chooses is also brought to light.
fn do_from_outside(app: App, action: Action) {
    match action {
        Action::Select(Some(what)) => app.show(what),
        action => app.act(action),
    }
}

fn follow_hash(app: App) {
    // What a bare address shows: links leave that out.
    let mut start = plan_core::state::State::new(app.plan, app.state_now().lang);
    if let Some(lang) = web_sys::window()
        .and_then(|w| w.document()?.document_element()?.get_attribute("lang"))
        .and_then(|code| app.plan.lang(&code))
    {
        start.lang = lang;
    }
    Effect::new(move |_| dom::page::name(app.text(&app.plan.title), &app.language().code));
    Effect::new(move |_| {
        // Browsers refuse to rewrite the address with each frame: it is written when the map rests.
        if app.travel.moving.get().is_none() {
            dom::hash::write(&hash_from_state(app.plan, &app.state(), &start));
        }
    });
    if let Some(window) = web_sys::window() {
        dom::listen::listen(&window, "hashchange", move |_: web_sys::Event| {
            for action in actions_from_hash(app.plan, &dom::hash::read()) {
                do_from_outside(app, action);
            }
        });
    }
}

/// The language of the attribute, else of the nearest ancestor, else of the reader, else the first.
pub(super) fn language(plan: &Plan, attribute: Option<&str>, host: &HtmlElement) -> Lang {
    let near = || host.closest("[lang]").ok().flatten()?.get_attribute("lang");
    let known = |code: &str| {
        plan.lang(code)
            .or_else(|| plan.lang(code.split('-').next()?))
    };
    let reader = || {
        let languages = web_sys::window()?.navigator().languages();
        languages.iter().find_map(|l| known(&l.as_string()?))
    };
    attribute
        .and_then(known)
        .or_else(|| near().and_then(|code| known(&code)))
        .or_else(reader)
        .unwrap_or_default()
}
