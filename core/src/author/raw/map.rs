use super::{LonLat, Text};
use crate::plan::{Currency, Grade, MoneyUnit, Shape};
use serde::Deserialize;
use std::collections::BTreeMap;

/// `map.toml`: what the map is called, its languages, its notes.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MapFile {
    /// Names the element and the files: `some-province-map`.
    pub slug: String,
    /// Language codes, first language first.
    pub languages: Vec<String>,
    /// Name of the map.
    pub title: Text,
    /// Short line under the title.
    pub subtitle: Text,
    /// Name of the province.
    pub province: Text,
    /// Where the pages will be found, `https://` or `http://`: previews that messengers show need it.
    pub address: Option<String>,
    /// What sums are made in, and how large markers are.
    pub sums: Sums,
    /// Standing notes at the foot of the map.
    pub notes: Notes,
    /// Whose geometry and names are shown.
    #[serde(default)]
    pub attribution: Vec<Attribution>,
    /// Places named outside the province.
    #[serde(default)]
    pub neighbour: Vec<Neighbour>,
    /// Points of the locator.
    #[serde(default)]
    pub locator: Vec<NamedPoint>,
    /// Texts that no native speaker has read yet: file names by language code.
    #[serde(default)]
    pub unread: BTreeMap<String, Vec<String>>,
}

/// What sums are made in, and how large markers are.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sums {
    /// The currency of sums; capital in others is shown and left out of them.
    pub currency: Currency,
    /// What the steps are counted in.
    pub counted_in: MoneyUnit,
    /// Two amounts of it from which on a project's marker is larger, and larger still.
    pub marker_steps: [f64; 2],
}

/// Standing notes.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Notes {
    /// What the borders are worth.
    pub borders: Text,
    /// What the routes are worth; without roads there is nothing to say.
    pub routes: Option<Text>,
}

/// Whose geometry or names are shown.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Attribution {
    /// What it is for: "Borders".
    pub what: Text,
    /// Who: "geoBoundaries".
    pub name: String,
    /// Licence: "CC BY 3.0 IGO".
    pub licence: String,
    /// Address of the licence's text or of the data.
    pub url: String,
}

/// A name outside the province, at a point chosen for the label.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Neighbour {
    /// Id.
    pub id: String,
    /// Name today.
    pub name: Text,
    /// Name in the plan, where it differs.
    pub name_in_plan: Option<Text>,
    /// Where its label stands.
    pub at: LonLat,
    /// Another country's.
    #[serde(default)]
    pub abroad: bool,
}

/// A point with a name.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NamedPoint {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Where.
    pub at: LonLat,
}

/// `sectors.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SectorsFile {
    /// In the legend's order.
    pub sector: Vec<Sector>,
}

/// A sector of projects.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sector {
    /// Id: `industry`.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Marker's outline.
    pub shape: Shape,
    /// Icon: SVG path data on a 16 × 16 grid, filled.
    pub icon: String,
}

/// `sources.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SourcesFile {
    /// All of them.
    #[serde(default)]
    pub source: Vec<Source>,
}

/// A page or document that facts were read in.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Id.
    pub id: String,
    /// Who published it: `vneconomy.vn`, or the body that signed it.
    pub publisher: String,
    /// Title, in its own language.
    pub title: Option<String>,
    /// Address, `https://` or `http://`.
    pub url: String,
    /// Its own date, where known.
    pub date: Option<String>,
    /// When it was read.
    pub read: String,
    /// How good it is.
    pub grade: Grade,
}
