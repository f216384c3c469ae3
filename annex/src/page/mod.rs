//! The plan as a page: what was decided, what it aims at and how far the province is, where it happens, what
//! was announced, what has changed since, whom to ask. Each statement has its date and the numbers of its
//! sources, which stand at the end.

mod aims;
mod ask;
mod conference;
mod places;
mod targets;
mod today;
mod writer;

use plan_core::plan::{Lang, Plan};
use plan_leaf::tree::{Element, Node, el};
use writer::Writer;

/// The whole page.
pub fn page(plan: &Plan, lang: Lang) -> Vec<Node> {
    let writer = Writer::new(plan, lang);
    let chapters: Vec<Element> = [
        aims::decision(&writer),
        aims::aims(&writer),
        targets::targets(&writer),
        aims::breakthroughs(&writer),
        aims::directions(&writer),
        aims::priorities(&writer),
        places::urban(&writer),
        places::parks(&writer),
        places::gates(&writer),
        places::border_zones(&writer),
        places::geoparks(&writer),
        conference::conference(&writer),
        today::today(&writer),
        ask::ask(&writer),
    ]
    .into_iter()
    .flatten()
    .collect();
    let sources = writer.source_list();
    let contents = contents(&chapters);
    let article = el("article").class("plan-page").put(contents);
    vec![article.all(chapters).all(sources).into()]
}

/// Whom to ask, for a card.
pub fn ask(plan: &Plan, lang: Lang) -> Vec<Node> {
    let writer = Writer::new(plan, lang);
    let article = el("article").class("plan-page");
    let article = match ask::ask(&writer) {
        Some(chapter) => article.put(chapter).all(writer.source_list()),
        None => article.all(ask::not_published(&writer)),
    };
    vec![article.into()]
}

/// The chapters by name: each leads to its own.
fn contents(chapters: &[Element]) -> Element {
    let entry = |chapter: &Element| {
        let (id, name) = (chapter.get("data-chapter")?, chapter.get("aria-label")?);
        let button = el("button")
            .with("type", "button")
            .with("data-jump", id)
            .put(name);
        Some(el("li").put(button))
    };
    // The first one stands right below.
    let entries = chapters.iter().skip(1).filter_map(entry);
    el("nav")
        .class("contents")
        .put(el("ul").class("plain").all(entries))
}
