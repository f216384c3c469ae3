//! The decision, what it aims at, where it breaks through.

use super::writer::Writer;
use plan_core::i18n::{Phrase, fill};
use plan_leaf::tree::{Element, Node, el};

/// What was decided, when and by whom.
pub fn decision(w: &Writer) -> Option<Element> {
    let decision = w.plan.decision.as_ref()?;
    let mut nodes = vec![Node::from(
        el("p").class("lead").all(w.fact(&decision.fact)),
    )];
    if let Some(by) = &decision.signed_by {
        let signed = fill(w.phrase(Phrase::SignedBy), &[("n", w.text(by))]);
        nodes.push(el("p").class("small").put(signed).into());
    }
    let name = fill(w.phrase(Phrase::Decision), &[("n", &decision.number)]);
    w.chapter("decision", &name, nodes)
}

/// By the end of its period, and later.
pub fn aims(w: &Writer) -> Option<Element> {
    let decision = w.plan.decision.as_ref()?;
    let by = |phrase, year: u16| fill(w.phrase(phrase), &[("n", &year.to_string())]);
    let mut nodes = w.facts(&w.programme().aims);
    if let Some(year) = decision.vision {
        nodes.push(el("h4").put(by(Phrase::Vision, year)).into());
        nodes.extend(w.facts(&w.programme().vision));
    }
    w.chapter("aims", &by(Phrase::Aims, decision.period.1), nodes)
}

/// Where it wants to break through.
pub fn breakthroughs(w: &Writer) -> Option<Element> {
    let list = w.shown(&w.programme().breakthroughs, "ol");
    w.chapter("breakthroughs", w.phrase(Phrase::Breakthroughs), list)
}

/// What it wants of each field of the economy.
pub fn directions(w: &Writer) -> Option<Element> {
    let list = w.shown(&w.programme().directions, "ul");
    w.chapter("directions", w.phrase(Phrase::Directions), list)
}

/// What is called for first.
pub fn priorities(w: &Writer) -> Option<Element> {
    let list = w.shown(&w.programme().priorities, "ul");
    w.chapter("priorities", w.phrase(Phrase::Priorities), list)
}
