//! What was announced when the plan was presented, and how much of it is itemised.

use super::writer::Writer;
use plan_core::{
    i18n::{Phrase, fill},
    plan::{Award, Conference},
    state::Selection,
};
use plan_leaf::tree::{Element, Node, el};

/// The conference.
pub fn conference(w: &Writer) -> Option<Element> {
    let conference = w.plan.conference.as_ref()?;
    let name = el("p")
        .class("lead")
        .put(w.text(&conference.name))
        .all(w.dated(Some(conference.date)))
        .all(w.refs(&conference.sources));
    let awards = conference
        .awards
        .iter()
        .map(|award| self::award(w, conference, award));
    let mut nodes = vec![Node::from(name)];
    nodes.extend(awards.map(Node::from));
    nodes.extend(w.facts(&w.programme().conference));
    w.chapter("conference", w.phrase(Phrase::Conference), nodes)
}

fn award(w: &Writer, conference: &Conference, award: &Award) -> Element {
    let sum = w.plan.reconcile(conference, award);
    let money = |amount| w.language().format.money(amount, award.capital.currency);
    let number = |n: u32| w.number(f64::from(n));
    let phrase = match sum.named_count {
        0 => Phrase::AnnouncedNone,
        _ => Phrase::AnnouncedSome,
    };
    let said = fill(
        w.phrase(phrase),
        &[
            ("name", w.text(&award.name)),
            ("count", &number(sum.count)),
            ("amount", &money(sum.amount)),
            ("named", &number(sum.named_count)),
            ("named_amount", &money(sum.named_amount)),
            ("rest", &number(sum.unnamed_count())),
            ("rest_amount", &money(sum.unnamed_amount())),
        ],
    );
    let mut sources = award.sources.clone();
    sources.extend(
        award
            .capital
            .sources
            .iter()
            .filter(|s| !award.sources.contains(s)),
    );
    let note = award.capital.note.as_ref().map(|note| w.text(note));
    let projects: Vec<Selection> = award
        .projects
        .iter()
        .map(|&p| Selection::Project(p))
        .collect();
    el("p")
        .with("data-award", award.id.clone())
        .put(said)
        .all(w.refs(&sources))
        .all(note.map(|note| Node::from(el("span").class("small").put(note))))
        .all(w.show(w.text(&award.name), &projects))
}
