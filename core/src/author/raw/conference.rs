use super::{Fact, Money, Sources, Text};
use crate::plan::ProjectKind;
use serde::Deserialize;

/// `conference.toml`: what was announced when the plan was presented.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConferenceFile {
    /// Its name.
    pub name: Text,
    /// Its day.
    pub date: String,
    /// What is known of it.
    #[serde(default)]
    pub fact: Vec<Fact>,
    /// What was handed over; projects name it by `announced`.
    #[serde(default)]
    pub award: Vec<Award>,
    /// Where it is from.
    pub source: Sources,
}

/// Papers of one kind that were handed over, and what they come to.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Award {
    /// Id.
    pub id: String,
    /// What was handed over.
    pub name: Text,
    /// What stands behind such a project.
    pub kind: ProjectKind,
    /// For how many projects.
    pub count: u32,
    /// Their capital together, as announced.
    pub capital: Money,
    /// Where the count is from.
    pub source: Sources,
}
