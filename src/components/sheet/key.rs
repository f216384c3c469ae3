use crate::{
    App,
    components::sample::Swatch,
    markup::{Markup, view},
};
use leptos::prelude::*;
use plan_core::{i18n::Word, state::Selection};

/// The zones in one line over the sheet, where the legend is a button.
#[component]
pub fn ZoneKey() -> Markup {
    let app = App::here();
    let entries = app.plan.zone_ixs().map(|zone| {
        let record = &app.plan[zone];
        let what = Selection::Zone(zone);
        let selected = app.is_selected(what);
        view! {
            <li>
                <button
                    type="button"
                    data-key-zone={record.id.as_str()}
                    aria-current=move || selected.get().then_some("true")
                    on:click=app.opens(what)
                >
                    <Swatch zone=zone />
                    <span>{app.reads(&record.short)}</span>
                </button>
            </li>
        }
    });
    view! {
        <ul class="zone-key" aria-label=app.says(Word::Zones)>
            {entries.collect::<Markup>()}
        </ul>
    }
}
