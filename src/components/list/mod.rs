//! All projects, a row each.

mod row;
mod sums;

use crate::App;
use leptos::prelude::*;
use plan_core::{i18n::Word, plan::Currency};
pub use row::{ProjectRow, step_word};
use sums::{Announced, LeftOut};

/// The list of projects; inert while a card lies over it.
#[component]
pub fn ProjectList() -> impl IntoView {
    let app = App::here();
    let plan = app.plan;
    let count = plan.projects.len();
    let with_capital = plan
        .projects
        .iter()
        .filter(|p| !p.capital.is_empty())
        .count();
    let counted = move |word: Word, n: usize| {
        let language = app.language();
        language
            .words
            .counted(word, n, &language.format.number(n as f64))
    };
    let total = plan.totals(plan.project_ixs(), Currency::Vnd);
    let rows = plan
        .project_ixs()
        .map(|project| view! { <ProjectRow project=project /> });
    view! {
        <section
            class="list"
            part="list"
            aria-label=app.says(Word::AllProjects)
            inert=move || app.selected.get().is_some()
        >
            <header class="list-head">
                <h2>{move || counted(Word::Projects, count)}</h2>
                <p>{move || counted(Word::ProjectsWithCapital, with_capital)}</p>
                <LeftOut total=total />
            </header>
            <ul class="rows">{rows.collect_view()}</ul>
            <Facts />
        </section>
    }
}

/// What stands behind the map: the decision, and what districts mean today.
#[component]
fn Facts() -> impl IntoView {
    let app = App::here();
    view! {
        <footer class="list-foot">
            <p>{app.reads(&app.plan.frame.decision.fact.text)}</p>
            <Announced />
            <p>{app.reads(&app.plan.districts_note)}</p>
        </footer>
    }
}
