//! What a step of the story says beside the map, in a language.

use super::teller::{LargeFigure, Teller};
use crate::plan::{Lang, Plan, SourceIx, StepIx, Story};

/// What a step says and shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Slide {
    /// Headline.
    pub headline: String,
    /// A sentence under it.
    pub text: Option<String>,
    /// Large figures, three at the most.
    pub figures: Vec<LargeFigure>,
    /// For the speaker alone.
    pub notes: Option<String>,
    /// Sources of all that is said, each once, best first.
    pub sources: Vec<SourceIx>,
}

impl Plan {
    /// What a step of its story says; the plan has its programme and story.
    pub fn slide(&self, at: StepIx, lang: Lang) -> Slide {
        let step = &self.story.steps[usize::from(at.0)];
        let mut teller = Teller::of(self, lang);
        let (headline, text) = teller.said(step);
        let mut figures = teller.stated(step);
        if figures.is_empty() {
            figures = teller.own(step.about);
        }
        figures.truncate(Story::MOST_FIGURES);
        let mut sources = teller.sources;
        crate::order::by_key(&mut sources, |&source| self[source].grade);
        Slide {
            headline,
            text,
            figures,
            notes: step.notes.as_ref().map(|text| text.get(lang).to_owned()),
            sources,
        }
    }
}
