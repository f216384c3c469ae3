use super::{At, Check};
use crate::{
    author::{Code, raw::StoryStep, read::Folder},
    plan::StoryView,
};

const FILE: &str = "story.toml";
/// More do not fit beside the map.
const MOST_FIGURES: usize = 3;
/// Nobody reads faster, and nobody looks at one step for longer; in seconds.
const SECONDS: std::ops::RangeInclusive<u16> = 3..=600;

pub(super) fn all(f: &Folder, check: &mut Check) {
    check.unique_in(FILE, "step", &f.story, "id", |step| &step.id);
    for (i, one) in f.story.iter().enumerate() {
        step(f, one, &At::record(FILE, "step", i), check);
    }
}

fn step(f: &Folder, step: &StoryStep, at: &At, check: &mut Check) {
    about(f, &step.about, &at.field("about"), check);
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
    for (i, figure) in step.figure.iter().enumerate() {
        let at = at.item("figure", i);
        check.text(&at.field("label"), &figure.label);
        check.text(&at.field("text"), &figure.text);
        check.date(&at.field("date"), figure.date.as_ref());
        check.sources(&at.field("source"), &figure.source);
    }
    let figures = step.figure.len() + step.indicators.len();
    if figures > MOST_FIGURES {
        let reason = format!("has {figures} figures: {MOST_FIGURES} are the most on a screen");
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
    let nth = match step.about.split_once(':') {
        Some(("breakthrough", nth)) => nth.parse::<usize>().ok(),
        Some(_) => return true,
        None => None,
    };
    let breakthrough = nth.and_then(|nth| f.frame.breakthrough.get(nth.checked_sub(1)?));
    !step.shows.is_empty() || breakthrough.is_some_and(|one| !one.shows.is_empty())
}

/// What a step is about is there.
fn about(f: &Folder, about: &str, at: &At, check: &mut Check) {
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
        (_, Some(("breakthrough", nth))) => {
            let most = f.frame.breakthrough.len();
            let nth = nth.parse::<usize>().ok();
            if f.has("plan.toml") && !nth.is_some_and(|nth| (1..=most).contains(&nth)) {
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
