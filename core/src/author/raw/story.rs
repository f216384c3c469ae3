use super::{Labelled, Text};
use crate::plan::StoryView;
use serde::Deserialize;

/// `story.toml`: the plan told step by step, on a screen in a hall.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StoryFile {
    /// The steps in their order.
    #[serde(default)]
    pub step: Vec<StoryStep>,
}

/// A step: a view of the map, what lights up on it, and what is said.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StoryStep {
    /// Id; stands in links.
    pub id: String,
    /// What it is about: `region`, `corridor:axis`, `zone:east`, `district:178`, `project:vsip`, `breakthrough:1` (the
    /// first of `plan.toml`), `targets`, `conference` or `contact`. It lights up, and headline, text and figures are
    /// its own where the step has none.
    pub about: String,
    /// Headline.
    pub title: Option<Text>,
    /// A sentence under it.
    pub text: Option<Text>,
    /// What else lights up: `corridor:axis`, `district:178`, `zone:east`, `project:vsip`.
    #[serde(default)]
    pub shows: Vec<String>,
    /// How much of the map is seen.
    #[serde(default)]
    pub view: StoryView,
    /// Up to three large figures, in place of its own.
    #[serde(default)]
    pub figure: Vec<Labelled>,
    /// Up to three indicators of `plan.toml` as its figures: ids.
    #[serde(default)]
    pub indicators: Vec<String>,
    /// For the speaker alone.
    pub notes: Option<Text>,
    /// How long it stays while the story plays by itself; in seconds.
    #[serde(default = "usual_seconds")]
    pub seconds: u16,
}

impl StoryStep {
    /// The place of the breakthrough that it is about, from 0; `None` where it is about none, or that is no number.
    pub fn breakthrough(&self) -> Option<usize> {
        let nth: usize = self.about.strip_prefix("breakthrough:")?.parse().ok()?;
        nth.checked_sub(1)
    }
}

fn usual_seconds() -> u16 {
    12
}
