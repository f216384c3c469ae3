//! Whom to ask, and what the province offers. What is not published says so.

use super::writer::Writer;
use plan_core::{
    i18n::{Phrase, Word},
    plan::{Fact, Shown},
};
use plan_leaf::tree::{Element, Node, el};

/// Contact, incentives, products of its own.
pub fn ask(w: &Writer) -> Option<Element> {
    let offers = &w.programme().offers;
    let mut nodes = Vec::new();
    if let Some(contact) = &offers.contact {
        nodes.push(el("p").class("lead").all(w.fact(&contact.body)).into());
        let ways: [(Phrase, &Option<Fact>); 4] = [
            (Phrase::Address, &contact.address),
            (Phrase::Telephone, &contact.telephone),
            (Phrase::Mail, &contact.mail),
            (Phrase::Site, &contact.site),
        ];
        let rows = ways.into_iter().map(|(phrase, fact)| {
            let value = fact.as_ref().map(|fact| w.fact(fact));
            w.row(w.phrase(phrase), value.unwrap_or_else(|| not_published(w)))
        });
        let offered: [(Phrase, &[Shown]); 2] = [
            (Phrase::Incentives, &offers.incentives),
            (Phrase::OwnProducts, &offers.products),
        ];
        let offered = offered.into_iter().map(|(phrase, all)| {
            let value = match all {
                [] => not_published(w),
                all => w.shown(all, "ul"),
            };
            w.row(w.phrase(phrase), value)
        });
        nodes.push(
            el("dl")
                .class("facts")
                .with("data-field", "contact")
                .all(rows)
                .all(offered)
                .into(),
        );
    }
    w.chapter("ask", w.phrase(Phrase::WhomToAsk), nodes)
}

/// In the place of what nobody has published.
pub fn not_published(w: &Writer) -> Vec<Node> {
    vec![
        el("em")
            .class("unknown")
            .put(w.word(Word::NotPublished))
            .into(),
    ]
}
