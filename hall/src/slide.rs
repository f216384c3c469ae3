//! What a step says, beside the map.

use plan_core::{
    i18n::{Cue, Word, fill},
    plan::{Feature, Lang, Plan, StepIx},
    tour::{LargeFigure, Slide},
};
use plan_leaf::{
    qr,
    tree::{Element, Node, el},
};

/// So many steps are counted with dots.
const MOST_DOTS: usize = 24;

/// A step beside the map: headline, sentence, figures, sources, which step it is, and a code for telephones.
pub fn slide(plan: &Plan, at: StepIx, lang: Lang) -> Vec<Node> {
    let slide = plan.slide(at, lang);
    let words = &plan.language(lang).words;
    let mut head = el("div").class("slide-head").put(bar(plan, at));
    head = head.put(el("h1").put(slide.headline.as_str()));
    head = head.all(slide.text.as_deref().map(|text| el("p").put(text)));
    let figures = slide.figures.iter().map(|one| figure(plan, lang, one));
    let figures = (!slide.figures.is_empty()).then(|| el("ul").class("slide-figures").all(figures));
    let sources = sources(plan, lang, &slide);
    let sources = (!sources.is_empty()).then(|| {
        let label = [words.get(Word::Sources), ": ", &sources].concat();
        el("p").class("slide-sources").put(label)
    });
    let foot = el("div")
        .class("slide-foot")
        .all(sources)
        .put(count(plan, at, lang));
    let told = el("section")
        .class("slide")
        .with("data-step", &*plan[at].id)
        .put(head)
        .all(figures)
        .put(foot);
    let notes = plan.standing_notes().map(|note| note.get(lang).to_owned());
    // As in a film at the end.
    let is_last = usize::from(at.0) + 1 == plan.steps.len();
    let credits = plan.attribution.iter().filter(|_| is_last);
    let credits = credits.map(|one| [&one.name, " (", &one.licence, ")"].concat());
    let notes = notes.chain(credits).map(|note| el("span").put(note));
    let notes = el("p").class("slide-notes").all(notes);
    let mut all = vec![told.into(), notes.into()];
    all.extend(code(plan, at, lang).map(Node::from));
    all
}

/// In the colour of what the step is about.
fn bar(plan: &Plan, at: StepIx) -> Element {
    let colour = match plan[at].shows.first() {
        Some(Feature::Corridor(ix)) => format!("var(--lsm-corridor-{})", plan[*ix].id),
        Some(Feature::Zone(ix)) => format!("var(--lsm-zone-{})", plan[*ix].id),
        Some(Feature::District(ix)) => format!("var(--lsm-zone-{})", plan[plan[*ix].zone].id),
        Some(Feature::Project(ix)) => format!("var(--lsm-sector-{})", plan[plan[*ix].sector].id),
        None => "var(--lsm-ink)".to_owned(),
    };
    el("svg")
        .class("slide-bar")
        .with("viewBox", "0 0 9 1")
        .with("aria-hidden", "true")
        .put(el("path").with("d", "M0 0h9v1h-9z").with("fill", colour))
}

fn figure(plan: &Plan, lang: Lang, figure: &LargeFigure) -> Element {
    let language = plan.language(lang);
    let clause = language.words.get(Word::ClauseSeparator);
    let date = figure.date.map(|date| {
        let date = language.date(date);
        fill(language.words.get(Word::AsOf), &[("n", &date)])
    });
    let parts = [Some(figure.label.clone()), date];
    let parts: Vec<String> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    let label = parts.join(clause);
    el("li")
        .put(el("b").put(figure.value.as_str()))
        .all((!label.is_empty()).then(|| el("span").put(label)))
}

/// Who published what is said, each once.
fn sources(plan: &Plan, lang: Lang, slide: &Slide) -> String {
    let mut publishers: Vec<&str> = Vec::new();
    for &source in &slide.sources {
        let publisher = plan[source].publisher.as_str();
        if !publishers.contains(&publisher) {
            publishers.push(publisher);
        }
    }
    publishers.join(plan.language(lang).words.get(Word::PartSeparator))
}

/// Which step it is, of how many.
fn count(plan: &Plan, at: StepIx, lang: Lang) -> Element {
    let (nth, count) = (usize::from(at.0), plan.steps.len());
    let (n, m) = ((nth + 1).to_string(), count.to_string());
    let said = fill(plan.cues(lang).get(Cue::StepOf), &[("n", &n), ("m", &m)]);
    let dots = (count <= MOST_DOTS).then(|| {
        let dot = |i: usize| {
            let dot = el("circle").with("cx", (5 + 8 * i).to_string());
            let dot = dot.with("cy", "5").with("r", "2.4");
            if i == nth { dot.class("now") } else { dot }
        };
        el("svg")
            .class("slide-dots")
            .with("viewBox", format!("0 0 {} 10", 8 * count + 2))
            .with("aria-hidden", "true")
            .all((0..count).map(dot))
    });
    el("p")
        .class("slide-count")
        .all(dots)
        .put(el("span").put(said))
}

/// The way to a project's card, where the plan has an address.
fn code(plan: &Plan, at: StepIx, lang: Lang) -> Option<Element> {
    let address = plan.address.as_ref()?;
    let Some(Feature::Project(project)) = plan[at].shows.first() else {
        return None;
    };
    let (code, id) = (&plan.language(lang).code, &plan[*project].id);
    let link = format!("{address}#lang={code}&project={id}");
    let said = plan.cues(lang).get(Cue::OnPhone);
    Some(
        el("div")
            .class("slide-code")
            .put(qr::code(&link)?)
            .put(el("p").put(said)),
    )
}
