//! State and choices as a page's own script is told of them.

use super::{Layer, Selection, State};
use crate::{
    filter::{Facet, Filters, Measure, Span},
    plan::{Lang, Plan},
};
use serde::{Deserialize, Serialize};

/// A thing on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Choice {
    /// What it is.
    #[cfg_attr(feature = "schema", schemars(with = "Selection"))]
    pub kind: String,
    /// Its id in the plan; a district's is its code.
    pub id: String,
}

/// A thing on the map that was chosen.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Chosen<'p> {
    /// What it is.
    #[cfg_attr(feature = "schema", schemars(with = "Selection"))]
    pub kind: &'static str,
    /// Its id in the plan; a district's is its code.
    pub id: &'p str,
    /// Its name in the reader's language.
    pub name: &'p str,
}

/// What a map shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "State"))]
pub struct Told<'p> {
    /// Code of the reader's language.
    pub lang: &'p str,
    /// Colours.
    #[cfg_attr(feature = "schema", schemars(with = "super::Theme"))]
    pub theme: &'static str,
    /// How the map is used.
    #[cfg_attr(feature = "schema", schemars(with = "super::Mode"))]
    pub mode: &'static str,
    /// Id of the story's step that is told.
    pub step: Option<&'p str>,
    /// What the open card is about.
    pub selected: Option<Choice>,
    /// Layers that are shown: ids.
    pub layers: Vec<&'p str>,
    /// Which projects are wanted.
    pub filters: ToldFilters,
    /// Where the reader looks.
    pub view: ToldView,
}

/// Which projects are wanted: ids of the options that are chosen, spans from and to, and a text.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Filters"))]
pub struct ToldFilters {
    /// Economic zones.
    pub zones: Vec<String>,
    /// The axis and corridors.
    pub corridors: Vec<String>,
    /// Districts: codes.
    pub districts: Vec<String>,
    /// Sectors.
    pub sectors: Vec<String>,
    /// What stands behind a project.
    pub kinds: Vec<String>,
    /// How far a project is.
    pub steps: Vec<String>,
    /// Awards of the conference.
    pub awards: Vec<String>,
    /// Years.
    pub years: Vec<String>,
    /// Capital in the currency of sums; `null` where there is no limit.
    pub capital: [Option<f64>; 2],
    /// Area in hectares; `null` where there is no limit.
    pub area: [Option<f64>; 2],
    /// A text.
    pub q: String,
}

/// A view: zoom, and the middle of it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "View"))]
pub struct ToldView {
    /// 1 shows the whole.
    pub zoom: f64,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
}

impl Choice {
    /// Of what a card is open for.
    pub fn of(plan: &Plan, selected: Selection) -> Self {
        Self {
            kind: selected.kind().to_owned(),
            id: selected.id(plan).to_owned(),
        }
    }
}

impl<'p> Chosen<'p> {
    /// Of what a card is open for, in a language.
    pub fn of(plan: &'p Plan, selected: Selection, lang: Lang) -> Self {
        Self {
            kind: selected.kind(),
            id: selected.id(plan),
            name: selected.name(plan).get(lang),
        }
    }
}

impl<'p> Told<'p> {
    /// Of a state.
    pub fn of(plan: &'p Plan, state: &State) -> Self {
        let center = state.view.center;
        let (lon, lat) = plan
            .projection
            .geo_from_map(f64::from(center.x), f64::from(center.y));
        let layers = Layer::all(plan).filter(|&layer| state.layers.shows(layer));
        Self {
            lang: &plan.language(state.lang).code,
            theme: state.theme.name(),
            mode: state.mode.name(),
            step: state.step.map(|step| plan[step].id.as_str()),
            selected: state.selected.map(|what| Choice::of(plan, what)),
            layers: layers.map(|layer| layer.id(plan)).collect(),
            filters: ToldFilters::of(plan, &state.filters),
            view: ToldView {
                zoom: state.view.zoom,
                lon,
                lat,
            },
        }
    }
}

impl ToldFilters {
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
