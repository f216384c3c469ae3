use super::*;
use serde::{Deserialize, Serialize};

/// The plan told step by step. It is packed by itself: whoever only looks at the map has no use for it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Story {
    /// The steps in their order.
    pub steps: Vec<StoryStep>,
}

/// A step: a view of the map, what lights up on it, and what is said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StoryStep {
    /// Id.
    pub id: String,
    /// What it is about.
    pub about: StoryAbout,
    /// Headline; `None`: that of what it is about.
    pub title: Option<Text>,
    /// A sentence under it; `None`: that of what it is about.
    pub text: Option<Text>,
    /// What lights up.
    pub shows: Vec<Feature>,
    /// How much of the map is seen.
    pub view: StoryView,
    /// Up to three figures of its own.
    pub figures: Vec<Labelled>,
    /// Indicators as its figures, by their places among them.
    pub indicators: Vec<u16>,
    /// For the speaker alone.
    pub notes: Option<Text>,
    /// How long it stays while the story plays by itself; in seconds.
    pub seconds: u16,
}

/// What a step is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum StoryAbout {
    /// The province.
    Region,
    /// Something on the map.
    Feature(Feature),
    /// A breakthrough of the plan, by its place among them.
    Breakthrough(u16),
    /// What the plan aims at.
    Targets,
    /// What was announced when the plan was presented.
    Conference,
    /// Whom to ask.
    Contact,
}

/// How much of the map a step shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum StoryView {
    /// All of it.
    #[default]
    Whole,
    /// What lights up.
    Close,
    /// All of it, and large beside it where it lies among others.
    Locator,
}

impl Story {
    /// More large figures of a step do not fit beside the map.
    pub const MOST_FIGURES: usize = 3;

    /// The place of the step with this id.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.steps.iter().position(|step| step.id == id)
    }
}
