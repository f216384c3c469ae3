//! What the map is about: an immutable plan, made at build time and unpacked at start.
//!
//! Records refer to each other by typed indexes (`plan[project.sector]`), which packing guarantees
//! to resolve; ids are for links, hooks and people.

#[cfg(feature = "author")]
mod bundle;
mod capitals;
mod census;
mod conference;
mod currency;
mod date;
mod fact;
mod frame;
mod index;
mod line;
mod near;
mod outline;
mod pack;
mod palette;
mod place;
mod programme;
mod project;
mod story;
mod terms;
mod text;
mod totals;

#[cfg(feature = "author")]
pub use bundle::{Bundle, BundleError};
pub use capitals::Capitals;
pub use census::{Dating, Evidence};
pub use conference::{Award, Conference, Reconciliation};
pub use currency::Currency;
pub use date::{DateError, PartialDate};
pub use fact::{Fact, Figure, Money, Source};
pub use frame::{Decision, Feature, Indicator, IndicatorFigure, Programme, Shown, Unit};
pub use index::*;
pub use line::{Detail, Line};
pub use near::Distance;
pub use outline::{Border, BorderRank, Walk, lines_path, ring_points};
pub use pack::UnpackError;
pub use palette::{Palette, ThemeTokens};
pub use place::*;
pub use programme::*;
pub use project::{Labelled, Project, Sector, Standing};
pub use story::{StepOnMap, Story, StoryAbout, StoryStep, StoryView};
pub use terms::*;
pub use text::{Lang, Text};
pub use totals::Totals;
#[cfg(feature = "author")]
pub(crate) use {line::eighths, outline::label_ring};

use crate::{
    geo::{FontMetrics, MapRect, Projection},
    i18n::Language,
    search::{Letters, PackedIndex},
};
use serde::{Deserialize, Serialize};

/// A province's plan: everything the map shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Names the element and the files.
    pub slug: String,
    /// Languages with their words, first language first.
    pub languages: Vec<Language>,
    /// Name of the map.
    pub title: Text,
    /// Line under the title.
    pub subtitle: Text,
    /// Name of the province.
    pub province: Text,
    /// Where the pages are found, with a slash at its end; `None` if nobody knows yet.
    pub address: Option<String>,
    /// The decision that approved the plan, where there is one.
    pub decision: Option<Decision>,
    /// What it approved beyond what the map draws; empty in a plan that was packed.
    #[serde(skip)]
    pub programme: Programme,
    /// What the steps of its story say; empty in a plan that was packed.
    #[serde(skip)]
    pub story: Story,
    /// What they show on the map.
    pub steps: Vec<StepOnMap>,
    /// The currency that sums are made in.
    pub currency: Currency,
    /// Amounts of that currency from which on a project's marker is larger, and larger still.
    pub marker_steps: [f64; 2],
    /// What the borders are worth.
    pub borders_note: Text,
    /// What the routes are worth, where there are any.
    pub routes_note: Option<Text>,
    /// What the reader must know about the units.
    pub districts_note: Text,
    /// Whose geometry is shown.
    pub attribution: Vec<Attribution>,
    /// Sources.
    pub sources: Vec<Source>,
    /// Sectors, in the legend's order.
    pub sectors: Vec<Sector>,
    /// Zones, in the legend's order.
    pub zones: Vec<Zone>,
    /// Axis and corridors, in the legend's order.
    pub corridors: Vec<Corridor>,
    /// Districts.
    pub districts: Vec<District>,
    /// Present communes.
    pub communes: Vec<Commune>,
    /// Where the list of communes is from.
    pub commune_sources: Vec<SourceIx>,
    /// When today's communes took effect.
    pub communes_since: Option<PartialDate>,
    /// Towns.
    pub towns: Vec<Town>,
    /// Gates that are placed.
    pub gates: Vec<Gate>,
    /// How many gates there are in all, where that is known.
    pub gates_total: Option<Figure>,
    /// How many there are of each class.
    pub gate_classes: Vec<GateClasses>,
    /// Roads and railways.
    pub roads: Vec<Road>,
    /// Rivers.
    pub rivers: Vec<River>,
    /// Names outside.
    pub neighbours: Vec<Neighbour>,
    /// Places of the locator.
    pub far_places: Vec<FarPlace>,
    /// Projects, in the list's order.
    pub projects: Vec<Project>,
    /// What was announced when the plan was presented.
    pub conference: Option<Conference>,
    /// Lines between and round districts, each shared one once.
    pub borders: Vec<Border>,
    /// How far lines may be from the truth, map units, by level of detail; the last is the finest.
    pub tolerances: Vec<f32>,
    /// Meridians and parallels every quarter of a degree, SVG path data in map units.
    pub graticule: String,
    /// How degrees became map units.
    pub projection: Projection,
    /// Extent of the province.
    pub extent: MapRect,
    /// Capitals of what is named in them.
    pub capitals: Capitals,
    /// Letters of names, and of what is asked for.
    pub letters: Letters,
    /// What can be found by name.
    pub index: PackedIndex,
    /// Widths of the map's typeface.
    pub font: FontMetrics,
    /// Colours and lengths of the themes.
    pub palette: Palette,
}

impl Plan {
    /// The corridors that pass through a district.
    pub fn corridors_of(&self, district: DistrictIx) -> impl Iterator<Item = CorridorIx> {
        self.corridor_ixs()
            .filter(move |&c| self[c].districts.contains(&district))
    }

    /// The corridors that pass through a zone.
    pub fn corridors_of_zone(&self, zone: ZoneIx) -> impl Iterator<Item = CorridorIx> {
        let within = move |&d: &DistrictIx| self[d].zone == zone;
        self.corridor_ixs()
            .filter(move |&c| self[c].districts.iter().any(within))
    }

    /// The placed gates of a zone.
    pub fn gates_of_zone(&self, zone: ZoneIx) -> impl Iterator<Item = GateIx> {
        self.gate_ixs()
            .filter(move |&g| self[self[g].district].zone == zone)
    }

    /// The present communes that lie in a former district, wholly or in part.
    pub fn communes_of(&self, district: DistrictIx) -> impl Iterator<Item = CommuneIx> {
        self.commune_ixs()
            .filter(move |&c| self[c].districts.contains(&district))
    }

    /// The notes that always stand at the map's foot: what borders and routes are worth.
    pub fn standing_notes(&self) -> impl Iterator<Item = &Text> {
        [&self.borders_note].into_iter().chain(&self.routes_note)
    }

    /// The language with this code.
    pub fn lang(&self, code: &str) -> Option<Lang> {
        let place = self.languages.iter().position(|l| l.code == code)?;
        Some(Lang(place as u8))
    }

    /// A language's words and forms.
    pub fn language(&self, lang: Lang) -> &Language {
        &self.languages[lang.0 as usize]
    }
}
