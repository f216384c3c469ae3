//! Between which figures: a histogram with a handle at each end.

use super::measure_label;
use crate::{
    App,
    markup::{IntoMarkup as _, Markup, view},
    signal::{Memo, memo},
};
use leptos::prelude::*;
use plan_core::{
    filter::{Histogram, Measure, Picked, Scale, Span},
    i18n::{Word, fill},
};
use std::fmt::Write as _;

/// Height of the highest bar, on a grid that the style sheet makes as wide and high as the field.
const HEIGHT: usize = 360;
/// Width of a bar and the gap after it, on the same.
const BAR: usize = 20;

/// A figure as people say it.
fn written(app: App, measure: Measure, figure: f64) -> String {
    let language = app.language();
    match measure {
        Measure::Capital => language.format.money(figure, app.plan.currency),
        Measure::Area => [
            &language.format.number(figure),
            " ",
            app.word(Word::Hectares),
        ]
        .concat(),
    }
}

/// A span in words.
pub(super) fn span_text(app: App, measure: Measure, span: Span) -> String {
    let end =
        |word: Word, figure: f64| fill(app.word(word), &[("n", &written(app, measure, figure))]);
    let ends = [
        span.from.map(|from| end(Word::AtLeast, from)),
        span.to.map(|to| end(Word::AtMost, to)),
    ];
    let ends: Vec<String> = ends.into_iter().flatten().collect();
    let ends = ends.join(app.word(Word::ClauseSeparator));
    [app.word(super::measure_name(measure)), ": ", &ends].concat()
}

/// A measure's histogram with its two handles.
#[component]
pub(super) fn SpanField(
    /// Which.
    measure: Measure,
    /// What is picked.
    picked: Memo<Picked>,
) -> Markup {
    let app = App::here();
    let Some(scale) = Scale::of(app.plan, measure) else {
        return Markup::Many(Vec::new());
    };
    let count = scale.count;
    let scale = StoredValue::new(scale);
    let histogram = memo(move || {
        scale.with_value(|scale| picked.with(|p| scale.histogram(p.in_any_span(measure))))
    });
    let span = memo(move || app.filters.with(|filters| filters.span(measure)));
    // Handles stand at the beginnings of bars, and after the last.
    let from = move || {
        span.get()
            .from
            .map_or(0, |figure| scale.with_value(|s| s.bar_of(figure)))
    };
    let to = move || {
        span.get()
            .to
            .map_or(count, |figure| scale.with_value(|s| s.bar_of(figure)))
    };
    let start = move |bar: usize| scale.with_value(|scale| scale.start(bar));
    let set = move |is_from: bool, bar: usize| {
        let before = span.get_untracked();
        let next = match is_from {
            true => Span {
                from: (bar > 0).then(|| start(bar)),
                to: before.to.filter(|&to| to > start(bar)),
            },
            false => Span {
                from: before.from.filter(|&from| from < start(bar)),
                to: (bar < count).then(|| start(bar)),
            },
        };
        app.filter(app.filters.get_untracked().between(measure, next));
    };
    let handle = move |is_from: bool| {
        let value = move || if is_from { from() } else { to() };
        let label = move || {
            let word = if is_from { Word::AtLeast } else { Word::AtMost };
            [
                measure_label(app, measure)(),
                ": ",
                &fill(app.word(word), &[("n", "…")]),
            ]
            .concat()
        };
        let said = move || written(app, measure, start(value()));
        view! {
            <input
                type="range"
                class={if is_from { "span-from" } else { "span-to" }}
                data-span={format!("{}-{}", measure.key(), if is_from { "from" } else { "to" })}
                min={0}
                max={count}
                step={1}
                aria-label=label
                aria-valuetext=said
                prop:value=move || value().to_string()
                on:input=move |event: web_sys::Event| {
                    let bar = plan_core::decimal::parse(&event_target_value(&event));
                    set(is_from, bar.unwrap_or_default() as usize);
                }
                on:keydown=|event: web_sys::KeyboardEvent| {
                    if event.key() != "Escape" {
                        event.stop_propagation();
                    }
                }
            />
        }
    };
    // All bars within the span as one shape, all others as another.
    let bars = move |within: bool| {
        let span = from()..to();
        let mut shape = String::new();
        histogram.with(|Histogram { bars, .. }| {
            let most = bars.iter().copied().max().unwrap_or(0).max(1);
            for (bar, number) in bars.iter().enumerate() {
                if *number > 0 && span.contains(&bar) == within {
                    let (left, height) = (bar * BAR + 1, number * HEIGHT / most);
                    let _ = write!(shape, "M{left} {HEIGHT}v-{height}h{}V{HEIGHT}z", BAR - 2);
                }
            }
        });
        shape
    };
    let said = move || match span.get() {
        open if open.is_open() => {
            let ends = [start(0), start(count)].map(|figure| written(app, measure, figure));
            ends.join(" – ").into_markup()
        }
        span => span_text(app, measure, span).into_markup(),
    };
    let unpublished = move || {
        app.counted(
            Word::WithoutFigure,
            histogram.with(|histogram| histogram.unpublished),
        )
    };
    view! {
        <div class="filter-span" role="group" aria-label=measure_label(app, measure)>
            <h3>{measure_label(app, measure)}</h3>
            <div class="span-field">
                <svg viewBox={format!("0 0 {} {HEIGHT}", count * BAR)} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    <path class="span-bar" d=move || bars(true) />
                    <path class="span-bar out" d=move || bars(false) />
                </svg>
                {handle(true)}
                {handle(false)}
            </div>
            <p>{said}" · "{unpublished}</p>
        </div>
    }
}
