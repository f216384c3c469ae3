//! What a step of the story says beside the map, in a language.

use super::teller::{LargeFigure, Teller};
use crate::{
    geo::MapRect,
    plan::{Feature, Lang, Plan, SourceIx, Story, StoryStep, StoryView},
};

/// What a step says and shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Slide {
    /// Headline.
    pub headline: String,
    /// A sentence under it.
    pub text: Option<String>,
    /// Large figures, three at the most.
    pub figures: Vec<LargeFigure>,
    /// What lights up.
    pub shows: Vec<Feature>,
    /// What fills the view, in map units; `None`: the whole map.
    pub close: Option<MapRect>,
    /// Whether where the province lies is shown large.
    pub locates: bool,
    /// For the speaker alone.
    pub notes: Option<String>,
    /// Sources of all that is said, each once, best first.
    pub sources: Vec<SourceIx>,
}

impl Plan {
    /// A step of its story; the plan has its programme.
    pub fn slide(&self, step: &StoryStep, lang: Lang) -> Slide {
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
            shows: step.shows.clone(),
            close: (step.view == StoryView::Close)
                .then(|| self.around(&step.shows))
                .flatten(),
            locates: step.view == StoryView::Locator,
            notes: step.notes.as_ref().map(|text| text.get(lang).to_owned()),
            sources,
        }
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
