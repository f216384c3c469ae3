//! All projects, a row each.

mod close;
mod plan;
mod row;
mod rows;
mod sums;
mod table;

use super::{
    figures::{Figures, FiguresButton},
    filters::{FilterButton, Filtering, NothingFits},
};
use crate::{
    App,
    markup::{Markup, view},
    signal::memo,
    wanted::{count, priced, wanted},
};
use close::PanelClose;
use leptos::prelude::*;
use plan::PlanPage;
use plan_core::i18n::Word;
use row::ProjectRow;
pub use rows::ProjectRows;
use rows::WantedRows;
use sums::LeftOut;
use table::ProjectTable;

/// The list of projects; inert while a card lies over it.
#[component]
pub fn ProjectList() -> Markup {
    let app = App::here();
    let plan = app.plan;
    let stands = memo(move || app.panel.get().stands());
    let is_empty = memo(move || wanted(app).is_empty());
    let sum = move || view! { <LeftOut total={plan.totals(wanted(app), plan.currency)} /> };
    let rows = move || match (stands.get(), is_empty.get()) {
        ("plan", _) => view! { <PlanPage /> },
        // Where there are no projects no filter is to blame.
        (_, true) if !plan.projects.is_empty() => {
            view! { <NothingFits picked={app.picked.get()} /> }
        }
        ("table", _) => view! { <ProjectTable /> },
        _ => view! { <WantedRows /> },
    };
    let head = move || match stands.get() {
        "plan" => app.text(&app.plan.subtitle).to_owned(),
        _ => count(app),
    };
    view! {
        <section
            class="list"
            part="list"
            aria-label=app.says(Word::AllProjects)
            inert=move || app.selected.get().is_some()
        >
            <header class="list-head">
                <h2>{head}</h2>
                <p>{move || priced(app)}</p>
                <PanelClose />
            </header>
            <div class="list-tools">
                <Views />
                <FilterButton />
                <FiguresButton />
            </div>
            <Filtering />
            <Figures />
            {sum}
            {rows}
        </section>
    }
}

/// List, table, or the plan's page.
#[component]
fn Views() -> Markup {
    let app = App::here();
    let one = |(key, word): (&'static str, Word)| {
        let is_pressed = move || app.panel.get().stands() == key;
        view! {
            <button
                type="button"
                data-view={key}
                aria-pressed=move || if is_pressed() { "true" } else { "false" }
                on:click=move |_| app.arrange(|panel| *panel = panel.standing(key))
            >
                {app.says(word)}
            </button>
        }
    };
    let all = [
        ("list", Word::List),
        ("table", Word::Table),
        ("plan", Word::Plan),
    ];
    view! {
        <div class="segments">
            {all.into_iter().map(one).collect::<Markup>()}
        </div>
    }
}
