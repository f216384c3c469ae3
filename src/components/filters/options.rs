//! The box in which is chosen: facets with their options, spans, and a text.

use super::{
    name::{facet_name, option_name},
    span::SpanField,
};
use crate::{
    App,
    dom::page,
    markup::{Markup, keyed, view},
    signal::{Memo, RwSignal, memo},
};
use leptos::prelude::*;
use plan_core::{
    filter::{Facet, Filters, Measure, Picked},
    i18n::{Word, fill},
};

/// A facet with more options shows those with the most projects until the reader asks for all.
const MANY: usize = 24;
const FOREMOST: usize = 12;

/// All that can be chosen, each option with how many projects it would show.
#[component]
pub fn Options() -> Markup {
    let app = App::here();
    let picked = app.picked;
    let all = app.finder.pick(&Filters::default());
    let facets = Facet::ALL
        .into_iter()
        .filter_map(|facet| facet_field(app, facet, &all, picked));
    let spans = Measure::ALL
        .into_iter()
        .map(|measure| view! { <SpanField measure=measure picked=picked /> });
    let type_text = move |event: web_sys::Event| {
        let mut filters = app.filters.get_untracked();
        filters.text = page::composed(&event_target_value(&event));
        app.filter(filters);
    };
    view! {
        {facets.collect::<Markup>()}
        {spans.collect::<Markup>()}
        <label class="filter-text">
            <span>{app.says(Word::Containing)}</span>
            <input
                type="text"
                data-filter-text=""
                autocomplete="off"
                spellcheck="false"
                prop:value=move || app.filters.with(|filters| filters.text.clone())
                on:input=type_text
                on:keydown=|event: web_sys::KeyboardEvent| {
                    if event.key() != "Escape" {
                        event.stop_propagation();
                    }
                }
            />
        </label>
    }
}

/// A facet's options; nothing where the plan has no choice.
fn facet_field(app: App, facet: Facet, all: &Picked, picked: Memo<Picked>) -> Option<Markup> {
    let plan = app.plan;
    let options = all.foremost(facet, usize::MAX);
    let count = options.len();
    let foremost = (count > MANY).then(|| all.foremost(facet, FOREMOST));
    let has_more = foremost.is_some();
    let unfolded = RwSignal::new(false);
    // Those that are chosen can always be given up.
    let shown = memo(move || match &foremost {
        Some(foremost) if !unfolded.get() => {
            let chosen = app
                .filters
                .with(|filters| filters.of(facet).collect::<Vec<_>>());
            let is_shown = |option: &&u16| foremost.contains(option) || chosen.contains(option);
            options.iter().filter(is_shown).copied().collect()
        }
        _ => options.clone(),
    });
    let button = move |option: u16| {
        let chosen = memo(move || app.filters.with(|filters| filters.has(facet, option)));
        let count = memo(move || picked.with(|picked| picked.count(facet, option)));
        let press = move |_| {
            let filters = app.filters.get_untracked();
            app.filter(filters.with(facet, option, !chosen.get_untracked()));
        };
        view! {
            <button
                type="button"
                class="filter-option"
                class:none=move || count.get() == 0 && !chosen.get()
                data-filter={format!("{}:{}", facet.key(), facet.id(plan, option))}
                aria-pressed=move || if chosen.get() { "true" } else { "false" }
                on:click=press
            >
                <span>{move || option_name(app, facet, option)}</span>
                <i>{move || app.language().format.number(count.get() as f64)}</i>
            </button>
        }
    };
    let toggle = move || {
        view! {
            <button
                type="button"
                class="filter-clear"
                data-unfold={facet.key()}
                aria-expanded=move || if unfolded.get() { "true" } else { "false" }
                on:click=move |_| unfolded.set(!unfolded.get_untracked())
            >
                {move || match unfolded.get() {
                    true => app.word(Word::ShowFewer).to_owned(),
                    false => {
                        let count = app.language().format.number(count as f64);
                        fill(app.word(Word::ShowAll), &[("n", &count)])
                    }
                }}
            </button>
        }
    };
    (count > 1).then(|| {
        view! {
            <div class="filter-facet" role="group" aria-labelledby={format!("filter-{}", facet.key())}>
                <h3 id={format!("filter-{}", facet.key())}>{app.says(facet_name(facet))}</h3>
                <div>{keyed(move || shown.get(), |option| *option, button)}{has_more.then(toggle)}</div>
            </div>
        }
    })
}
