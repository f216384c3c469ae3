use crate::plan::Qualifier;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A text: one string when it reads the same in every language, else a table by language code.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    untagged,
    expecting = "is no text: write \"…\", or { vi = \"…\", … } with a text for each language"
)]
pub enum Text {
    /// The same in every language (most place names).
    Same(String),
    /// By language code.
    By(BTreeMap<String, String>),
}

/// One source id, or a list of them with the best first.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged, expecting = "is no source: write \"id\" or [\"id\", \"id\"]")]
pub enum Sources {
    /// `source = "id"`
    One(String),
    /// `source = ["id", "id"]`
    Many(Vec<String>),
}

impl Default for Text {
    fn default() -> Self {
        Self::Same(String::new())
    }
}

impl Default for Sources {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

impl Sources {
    /// The ids, best first.
    pub fn ids(&self) -> &[String] {
        match self {
            Sources::One(id) => std::slice::from_ref(id),
            Sources::Many(ids) => ids,
        }
    }
}

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
