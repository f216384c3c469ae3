//! The box in which is chosen: facets with their options, spans, and a text.

use super::{
    name::{facet_name, option_name},
    span::SpanField,
};
use crate::{
    App,
    dom::page,
    markup::{Markup, view},
    signal::{Memo, memo},
};
use leptos::prelude::*;
use plan_core::{
    filter::{Facet, Filters, Measure, Picked},
    i18n::Word,
};

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
    let options = (0..facet.count(plan)).filter(|&option| all.count(facet, option) > 0);
    let options: Vec<u16> = options.collect();
    let buttons = options.iter().map(|&option| {
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
    });
    (options.len() > 1).then(|| {
        view! {
            <div class="filter-facet" role="group" aria-labelledby={format!("filter-{}", facet.key())}>
                <h3 id={format!("filter-{}", facet.key())}>{app.says(facet_name(facet))}</h3>
                <div>{buttons.collect::<Markup>()}</div>
            </div>
        }
    })
}
