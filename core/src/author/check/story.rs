use super::{At, Check};
use crate::{
    author::{Code, raw::StoryStep, read::Folder},
    plan::{Story, StoryView},
};

const FILE: &str = "story.toml";
/// Nobody reads faster, and nobody looks at one step for longer; in seconds.
const SECONDS: std::ops::RangeInclusive<u16> = 3..=600;

pub(super) fn all(f: &Folder, check: &mut Check) {
    check.unique_in(FILE, "step", &f.story, "id", |step| &step.id);
    for (i, one) in f.story.iter().enumerate() {
        step(f, one, &At::record(FILE, "step", i), check);
    }
}

fn step(f: &Folder, step: &StoryStep, at: &At, check: &mut Check) {
    about(f, step, &at.field("about"), check);
    check.some_text(&at.field("title"), step.title.as_ref());
    check.some_text(&at.field("text"), step.text.as_ref());
    check.some_text(&at.field("notes"), step.notes.as_ref());
    for (i, feature) in step.shows.iter().enumerate() {
        check.feature(&at.item("shows", i), feature);
    }
    if step.view == StoryView::Close && !lights_up(f, step) {
        let reason = "is close to nothing: the step lights nothing up";
        check.wrong(&at.field("view"), Code::Inconsistent, reason);
    }
    check.refs(&at.field("indicators"), &step.indicators, |k| &k.indicators);
    check.labelled(at, "figure", &step.figure);
    let figures = step.figure.len() + step.indicators.len();
    let most = Story::MOST_FIGURES;
    if figures > most {
        let reason = format!("has {figures} figures: {most} are the most on a screen");
        check.wrong(&at.field("figure"), Code::TooMany, reason);
    }
    if !SECONDS.contains(&step.seconds) {
        let reason = format!(
            "{} seconds: a step stays for {} to {}",
            step.seconds,
            SECONDS.start(),
            SECONDS.end()
        );
        check.wrong(&at.field("seconds"), Code::BadNumber, reason);
    }
}

/// Whether something on the map does, itself or by what the step is about.
fn lights_up(f: &Folder, step: &StoryStep) -> bool {
    let kind = step.about.split_once(':').map(|(kind, _)| kind);
    let breakthrough = step
        .breakthrough()
        .and_then(|nth| f.frame.breakthrough.get(nth));
    kind.is_some_and(|kind| kind != "breakthrough")
        || !step.shows.is_empty()
        || breakthrough.is_some_and(|one| !one.shows.is_empty())
}

/// What a step is about is there.
fn about(f: &Folder, step: &StoryStep, at: &At, check: &mut Check) {
    let about = step.about.as_str();
    let missing = |what: &str| format!("is about what there is not: {what}");
    match (about, about.split_once(':')) {
        ("region", _) => {}
        ("targets", _) => {
            if f.has("plan.toml") && f.frame.indicator.is_empty() {
                check.wrong(at, Code::NothingThere, missing("no indicator in plan.toml"));
            }
        }
        ("conference", _) => {
            if f.has("conference.toml") && f.conference.is_none() {
                check.wrong(at, Code::NothingThere, missing("no conference.toml"));
            }
        }
        ("contact", _) => {
            if f.has("offers.toml") && f.offers.is_none() {
                check.wrong(at, Code::NothingThere, missing("no offers.toml"));
            }
        }
        (_, Some(("breakthrough", _))) => {
            let most = f.frame.breakthrough.len();
            if f.has("plan.toml") && step.breakthrough().is_none_or(|nth| nth >= most) {
                let reason = format!("'{about}' is none of the {most} in plan.toml");
                check.wrong(at, Code::UnknownId, reason);
            }
        }
        (_, Some(_)) => check.feature(at, about),
        (_, None) => {
            let reason = format!(
                "'{about}' is neither region, targets, conference, contact nor something like 'zone:east'"
            );
            check.wrong(at, Code::UnknownId, reason);
        }
    }
}
