use super::{Fact, Figure, LonLat, Sources, Text};
use crate::plan::{Currency, MoneyUnit, Precision, ProjectKind, Qualifier, Scope, Step};
use serde::Deserialize;

/// `projects/<id>.toml`: one project, one file, named as its id.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// The file it was read from, relative to the folder.
    #[serde(skip)]
    pub file: String,
    /// Id, the file's name without `.toml`.
    pub id: String,
    /// Full name.
    pub name: Text,
    /// Short name for list and map, where the full one is long.
    pub short: Option<Text>,
    /// Sector id.
    pub sector: String,
    /// What stands behind it.
    pub kind: ProjectKind,
    /// How far it is.
    pub status: Status,
    /// What it is, in our own words.
    pub about: Text,
    /// District codes, the main one first. Empty: no place is published.
    #[serde(default)]
    pub districts: Vec<String>,
    /// Present commune codes, where the source names the place.
    #[serde(default)]
    pub communes: Vec<String>,
    /// Communes before 1 July 2025, as the source names them.
    pub place_before: Option<Text>,
    /// Where its marker stands.
    pub place: Place,
    /// Investor, or who proposes it. Absent: not published.
    pub investor: Option<Fact>,
    /// Form of the investment (PPP with a BOT contract, State budget). Absent: not published.
    pub form: Option<Fact>,
    /// Capital by date, newest first. Empty: not published.
    #[serde(default)]
    pub capital: Vec<Money>,
    /// Area, ha. Empty: not published.
    #[serde(default)]
    pub area_ha: Vec<Figure>,
    /// Term, years.
    pub term_years: Option<Figure>,
    /// Power, MW.
    pub power_mw: Option<Figure>,
    /// Length, km.
    pub length_km: Option<Figure>,
    /// Decisions and approvals it rests on.
    #[serde(default)]
    pub legal: Vec<Fact>,
    /// Steps done and planned, oldest first.
    #[serde(default)]
    pub progress: Vec<Fact>,
    /// Other facts (jobs, own capital, capacity).
    #[serde(default)]
    pub more: Vec<Labelled>,
    /// Was it among those announced at the conference? Then the award's id in `conference.toml`.
    pub announced: Option<String>,
    /// How many projects a programme holds.
    pub count: Option<u32>,
    /// Project id of which it is a part.
    pub part_of: Option<String>,
    /// Whom its capital is for: `province`, or `shared` with others.
    #[serde(default)]
    pub scope: Scope,
    /// Sources of the record as a whole, best first. At least one.
    pub source: Sources,
}

/// How far a project is.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Status {
    /// Step.
    pub step: Step,
    /// Since when, or as of when: `2024`, `2024-06` or `2024-06-21`.
    pub date: String,
    /// In words.
    pub text: Text,
    /// Where it is from.
    pub source: Sources,
}

/// Where a project's marker stands.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// How well the place is known.
    pub precision: Precision,
    /// The point, for `exact` and `commune`.
    pub at: Option<LonLat>,
    /// The line it lies on (id of `roads.geojson`), for `line`.
    pub line: Option<String>,
    /// How far along that line, 0 to 1.
    pub along: Option<f64>,
}

/// An amount of money, with its date and source.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// The number, counted in `unit`.
    pub amount: f64,
    /// `billion` or `million`.
    pub unit: MoneyUnit,
    /// `VND`, `USD`, `CNY`.
    pub currency: Currency,
    /// How the source states it.
    #[serde(default)]
    pub qualifier: Qualifier,
    /// Date of the figure.
    pub as_of: String,
    /// Where it is from.
    pub source: Sources,
    /// What the amount covers.
    pub note: Option<Text>,
}

/// A fact with a label of its own.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Labelled {
    /// "Việc làm", "Jobs".
    pub label: Text,
    /// What is stated.
    pub text: Text,
    /// Date.
    pub date: Option<String>,
    /// Where it is from.
    pub source: Sources,
}
