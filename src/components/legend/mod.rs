//! The legend: what the colours, lines and signs mean, the switches of the layers, and the way to
//! zones and corridors by name.

mod areas;
mod gates;
mod lines;
mod projects;
mod switch;

use super::icon::{Glyph, Icon};
use crate::{
    App,
    markup::{Markup, view},
};
use areas::{Corridors, Zones};
use gates::Gates;
use leptos::prelude::*;
use lines::{Others, Roads};
use plan_core::{i18n::Word, state::Layer};
use projects::Sectors;

/// The legend, folded to a button where it would cover the map.
#[component]
pub fn Legend() -> Markup {
    let app = App::here();
    let open = move || app.shelf.legend.get();
    let has = |layer: Layer| layer.is_in(app.plan);
    view! {
        <div class="legend" part="legend" data-open=move || open().then_some("")>
            <button
                type="button"
                class="legend-toggle"
                aria-expanded=move || if open() { "true" } else { "false" }
                on:click=move |_| app.shelf.toggle_legend()
            >
                <Icon glyph=Glyph::Layers />
                <span>{app.says(Word::Legend)}</span>
            </button>
            <div class="legend-body" hidden=move || !open()>
                <Zones />
                {(!app.plan.corridors.is_empty()).then(|| view! { <Corridors /> })}
                {has(Layer::Projects).then(|| view! { <Sectors /> })}
                {has(Layer::Gates).then(|| view! { <Gates /> })}
                {has(Layer::Roads).then(|| view! { <Roads /> })}
                <Others />
            </div>
        </div>
    }
}

/// How many there are, as the reader's language writes numbers.
fn count(app: App, n: impl Fn() -> usize + 'static) -> Markup {
    view! { <span class="count">{move || app.language().format.number(n() as f64)}</span> }
}
