//! What a reader must know about the plan today.

use super::writer::Writer;
use plan_core::i18n::Phrase;
use plan_leaf::tree::{Element, Node, el};

/// What has changed, what could not be settled, and the papers that carry the plan out.
pub fn today(w: &Writer) -> Option<Element> {
    let programme = w.programme();
    let mut nodes = vec![Node::from(el("p").put(w.text(&w.plan.districts_note)))];
    nodes.extend(w.facts(&programme.notes));
    if !programme.papers.is_empty() {
        nodes.push(el("h4").put(w.phrase(Phrase::Papers)).into());
        nodes.extend(w.facts(&programme.papers));
    }
    w.chapter("today", w.phrase(Phrase::Today), nodes)
}
