//! The presenter's window: what is said, what comes, and the way to every step.

use plan_core::{
    i18n::{Cue, Words},
    plan::{Lang, Plan, StepIx},
};
use plan_leaf::tree::{Element, Node, el};

/// The notes of a step, and the list of all steps.
pub fn desk(plan: &Plan, at: StepIx, lang: Lang) -> Vec<Node> {
    let cues = plan.cues(lang);
    vec![
        notes(plan, at, lang, cues).into(),
        steps(plan, at, lang, cues).into(),
    ]
}

fn notes(plan: &Plan, at: StepIx, lang: Lang, cues: &Words<Cue>) -> Element {
    let slide = plan.slide(at, lang);
    let notes = slide.notes.as_deref().unwrap_or(cues.get(Cue::NotesNone));
    let given = slide.notes.is_some();
    el("section")
        .class("desk-notes")
        .put(el("h2").put(cues.get(Cue::Notes)))
        .put(
            el("p")
                .class(if given { "given" } else { "none" })
                .put(notes),
        )
}

fn steps(plan: &Plan, at: StepIx, lang: Lang, cues: &Words<Cue>) -> Element {
    let row = |step: StepIx| {
        let number = (usize::from(step.0) + 1).to_string();
        let button = el("button")
            .with("type", "button")
            .with("data-go", &*plan[step].id);
        let button = match step == at {
            true => button.with("aria-current", "step"),
            false => button,
        };
        el("li").put(
            button
                .put(el("span").put(number))
                .put(el("span").put(plan.slide(step, lang).headline)),
        )
    };
    el("nav")
        .class("desk-steps")
        .with("aria-label", cues.get(Cue::Steps))
        .put(el("h2").put(cues.get(Cue::Steps)))
        .put(el("ol").all(plan.step_ixs().map(row)))
}
