use super::{
    outside::{self, Choice},
    selection,
};
use crate::{App, dom, signal::RwSignal, style::Scheme, wanted::in_order};
use leptos::prelude::untrack;
use plan_core::{
    filter::{Facet, Filters, Measure, Span},
    plan::{Plan, ProjectIx},
    state::{Action, Layer, Mode, Selection, Theme},
};
use serde::Serialize;
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
    filters: FiltersOut,
    view: ViewOut,
}

/// Ids of the options that are chosen, spans from and to, and the text.
#[derive(Serialize)]
struct FiltersOut {
    zones: Vec<String>,
    corridors: Vec<String>,
    districts: Vec<String>,
    sectors: Vec<String>,
    kinds: Vec<String>,
    steps: Vec<String>,
    awards: Vec<String>,
    years: Vec<String>,
    capital: [Option<f64>; 2],
    area: [Option<f64>; 2],
    q: String,
}

impl FiltersOut {
    fn of(plan: &Plan, filters: &Filters) -> Self {
        let ids = |facet: Facet| filters.of(facet).map(|o| facet.id(plan, o)).collect();
        let ends = |measure: Measure| {
            let Span { from, to } = filters.span(measure);
            [from, to]
        };
        Self {
            zones: ids(Facet::Zone),
            corridors: ids(Facet::Corridor),
            districts: ids(Facet::District),
            sectors: ids(Facet::Sector),
            kinds: ids(Facet::Kind),
            steps: ids(Facet::Step),
            awards: ids(Facet::Award),
            years: ids(Facet::Year),
            capital: ends(Measure::Capital),
            area: ends(Measure::Area),
            q: filters.text.clone(),
        }
    }
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
            filters: FiltersOut::of(plan, &state.filters),
            view: ViewOut {
                zoom: state.view.zoom,
                lon,
                lat,
            },
        })
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
