//! Targets beside actual figures: each figure with a bar, on one scale for all of an indicator.

use super::writer::Writer;
use plan_core::{
    i18n::{Phrase, Word},
    plan::{FigureKind, Indicator, IndicatorFigure, IndicatorGroup},
};
use plan_leaf::tree::{Element, Node, el};

/// Length of the longest bar, on the grid of its drawing.
const LENGTH: f64 = 1000.0;

/// All indicators, by what they belong to.
pub fn targets(w: &Writer) -> Option<Element> {
    let groups = [
        (IndicatorGroup::Growth, Phrase::Growth),
        (IndicatorGroup::Structure, Phrase::Structure),
        (IndicatorGroup::Size, Phrase::Size),
    ];
    let mut nodes: Vec<Node> = Vec::new();
    for (group, name) in groups {
        let of_it = w.programme().indicators.iter().filter(|i| i.group == group);
        let of_it: Vec<Node> = of_it.map(|i| indicator(w, i).into()).collect();
        if !of_it.is_empty() {
            nodes.push(el("h4").put(w.phrase(name)).into());
            nodes.extend(of_it);
        }
    }
    w.chapter("targets", w.phrase(Phrase::Targets), nodes)
}

fn indicator(w: &Writer, indicator: &Indicator) -> Element {
    let most = indicator.figures.iter().map(|f| f.up_to.unwrap_or(f.value));
    let most = most.fold(0.0, f64::max);
    let rows = indicator
        .figures
        .iter()
        .map(|figure| row(w, indicator, figure, most));
    el("table")
        .class("targets")
        .with("data-indicator", indicator.id.clone())
        .put(el("caption").put(w.text(&indicator.name)))
        .put(el("tbody").all(rows))
}

fn row(w: &Writer, indicator: &Indicator, figure: &IndicatorFigure, most: f64) -> Element {
    let (kind, name) = match figure.kind {
        FigureKind::Actual => ("actual", Phrase::Actual),
        FigureKind::Target => ("target", Phrase::Target),
        FigureKind::Aim => ("aim", Phrase::Aim),
    };
    let about = figure.note.as_ref().map(|note| w.text(note));
    let about = about.map(|note| Node::from(el("span").class("small").put(note)));
    let head = el("th")
        .with("scope", "row")
        .put(w.phrase(name))
        .put(" ")
        .put(figure.period.as_str())
        .all(about);
    let value = el("td")
        .put(el("b").put(value(w, indicator, figure)))
        .all(w.refs(&figure.sources))
        .put(bar(figure, most));
    el("tr").with("data-kind", kind).put(head).put(value)
}

/// From nought to the value; the end of a range is paler.
fn bar(figure: &IndicatorFigure, most: f64) -> Element {
    let length = |value: f64| ((value / most * LENGTH) as u32).to_string();
    let part = |class: &'static str, value: f64| {
        el("rect")
            .class(class)
            .with("height", "6")
            .with("width", length(value))
    };
    el("svg")
        .with("viewBox", "0 0 1000 6")
        .with("preserveAspectRatio", "none")
        .with("aria-hidden", "true")
        .with("focusable", "false")
        .all(figure.up_to.map(|up_to| part("up-to", up_to)))
        .put(part("bar", figure.value))
}

fn value(w: &Writer, indicator: &Indicator, figure: &IndicatorFigure) -> String {
    let text = w.language().indicator(indicator, figure, w.lang);
    match figure.as_of {
        Some(date) if figure.kind != FigureKind::Target => {
            text + &w.in_brackets(&plan_core::i18n::fill(
                w.word(Word::AsOf),
                &[("n", &w.date(date))],
            ))
        }
        _ => text,
    }
}
