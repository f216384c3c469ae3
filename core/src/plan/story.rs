use super::*;
use crate::{
    geo::MapRect,
    i18n::{Cue, Words},
};
use serde::{Deserialize, Serialize};

/// What is said when the plan is told step by step. It is packed by itself: whoever only looks at the map has no use
/// for it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Story {
    /// The steps in their order: as many as the plan has for the map.
    pub steps: Vec<StoryStep>,
    /// Words of those who tell it, by language.
    pub cues: Vec<Words<Cue>>,
}

/// A step as the map shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StepOnMap {
    /// Id.
    pub id: String,
    /// What lights up.
    pub shows: Vec<Feature>,
    /// How much of the map is seen.
    pub view: StoryView,
}

/// What a step says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StoryStep {
    /// What it is about.
    pub about: StoryAbout,
    /// Headline; `None`: that of what it is about.
    pub title: Option<Text>,
    /// A sentence under it; `None`: that of what it is about.
    pub text: Option<Text>,
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
}

impl Plan {
    /// Words of those who tell the story, in a language; the plan has its story.
    pub fn cues(&self, Lang(place): Lang) -> &Words<Cue> {
        &self.story.cues[usize::from(place)]
    }

    /// The extent of some features, in map units; a project's is its place, where there is one.
    pub fn around(&self, features: &[Feature]) -> Option<MapRect> {
        let rect = |feature: &Feature| match *feature {
            Feature::Project(ix) => self[ix].at.and_then(|at| MapRect::around([at])),
            Feature::District(ix) => Some(self[ix].extent),
            Feature::Corridor(ix) => Some(self[ix].extent),
            Feature::Zone(ix) => Some(self[ix].extent),
        };
        let all = features.iter().filter_map(rect);
        all.reduce(|a, b| MapRect {
            x0: a.x0.min(b.x0),
            y0: a.y0.min(b.y0),
            x1: a.x1.max(b.x1),
            y1: a.y1.max(b.y1),
        })
    }
}
