use super::{Make, frame, place, projects::labelled};
use crate::{
    author::{raw, words::WordsFile},
    plan::{Feature, Plan, StepOnMap, Story, StoryAbout, StoryStep},
};

/// The story, and what it shows on the map; programme and conference of the plan stand already.
pub fn all(make: &Make, plan: &Plan) -> Option<(Vec<StepOnMap>, Story)> {
    let one = |raw: &raw::StoryStep| step(make, plan, raw);
    let all: Vec<(StepOnMap, StoryStep)> =
        make.folder.story.iter().map(one).collect::<Option<_>>()?;
    let (shown, steps) = all.into_iter().unzip();
    let cues = make.words(WordsFile::cues)?;
    Some((shown, Story { steps, cues }))
}

fn step(make: &Make, plan: &Plan, raw: &raw::StoryStep) -> Option<(StepOnMap, StoryStep)> {
    let about = about(raw, plan)?;
    let own = match about {
        StoryAbout::Feature(feature) => vec![feature],
        StoryAbout::Breakthrough(nth) => {
            let all = &plan.programme.breakthroughs;
            all.get(usize::from(nth))?.shows.clone()
        }
        _ => Vec::new(),
    };
    let more = raw.shows.iter().map(|text| frame::feature(text, plan));
    let mut shows: Vec<Feature> = Vec::new();
    for feature in own.into_iter().map(Some).chain(more) {
        let feature = feature?;
        if !shows.contains(&feature) {
            shows.push(feature);
        }
    }
    let indicator = |id: &String| {
        let all = &make.folder.frame.indicator;
        place(all, id, |one| &one.id)
    };
    let figure = |raw: &raw::Labelled| labelled(make, raw.clone());
    let shown = StepOnMap {
        id: raw.id.clone(),
        shows,
        view: raw.view,
    };
    let said = StoryStep {
        about,
        title: raw.title.as_ref().map(|text| make.text(text)),
        text: raw.text.as_ref().map(|text| make.text(text)),
        figures: raw.figure.iter().map(figure).collect::<Option<_>>()?,
        indicators: raw
            .indicators
            .iter()
            .map(indicator)
            .collect::<Option<_>>()?,
        notes: raw.notes.as_ref().map(|text| make.text(text)),
        seconds: raw.seconds,
    };
    Some((shown, said))
}

fn about(raw: &raw::StoryStep, plan: &Plan) -> Option<StoryAbout> {
    let text = raw.about.as_str();
    Some(match (text, text.split_once(':')) {
        ("region", _) => StoryAbout::Region,
        ("targets", _) => StoryAbout::Targets,
        ("conference", _) => StoryAbout::Conference,
        ("contact", _) => StoryAbout::Contact,
        (_, Some(("breakthrough", _))) => {
            StoryAbout::Breakthrough(raw.breakthrough()?.try_into().ok()?)
        }
        _ => StoryAbout::Feature(frame::feature(text, plan)?),
    })
}
