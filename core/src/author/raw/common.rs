use super::{Sources, Text};
use crate::plan::Qualifier;
use serde::Deserialize;

/// A number with its unit implied by the field's name, its date and its sources.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The number.
    pub value: f64,
    /// How the source states it.
    #[serde(default)]
    pub qualifier: Qualifier,
    /// `2024`, `2024-04` or `2024-04-21`, always in quotes.
    pub as_of: Option<String>,
    /// Where it is from.
    pub source: Sources,
    /// What the number covers or how it was derived.
    pub note: Option<Text>,
}

/// A statement with its date and its sources.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What is stated, in our own words.
    pub text: Text,
    /// `2024`, `2024-04` or `2024-04-21`, always in quotes.
    pub date: Option<String>,
    /// Where it is from.
    pub source: Sources,
}

/// A point on the ground, WGS84 degrees.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LonLat {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
}
