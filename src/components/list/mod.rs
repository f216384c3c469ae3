//! All projects, a row each.

mod row;
mod sums;

use crate::App;
use leptos::prelude::*;
use plan_core::{
    i18n::{Word, fill},
    plan::{Contact, Fact},
};
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
    let total = plan.totals(plan.project_ixs(), plan.currency);
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
            </header>
            <LeftOut total=total />
            <ul class="rows">{rows.collect_view()}</ul>
            <Facts />
        </section>
    }
}

/// What stands behind the map: the decision, what was announced, what districts mean today, whom to
/// ask.
#[component]
fn Facts() -> impl IntoView {
    let app = App::here();
    let plan = app.plan;
    let name = plan.conference.as_ref().map(|c| {
        let date = move || {
            fill(
                app.word(Word::Brackets),
                &[("n", &app.language().date(c.date))],
            )
        };
        view! { <h3>{app.reads(&c.name)}{date}</h3> }
    });
    let contact = plan.offers.contact.as_ref().map(|c| {
        view! {
            <h3>{app.says(Word::Contact)}</h3>
            <p data-field="contact">
                {app.reads(&c.body.text)}
                {app.says(Word::ClauseSeparator)}
                <Reach contact=c />
            </p>
        }
    });
    view! {
        <footer class="list-foot">
            <p>{app.reads(&plan.frame.decision.fact.text)}</p>
            <p>{app.reads(&plan.districts_note)}</p>
            {name}
            <Announced />
            {contact}
        </footer>
    }
}

/// How to reach whom to ask; what is not known is not published.
#[component]
fn Reach(
    /// Whom.
    contact: &'static Contact,
) -> impl IntoView {
    let app = App::here();
    let known = [
        &contact.address,
        &contact.telephone,
        &contact.mail,
        &contact.site,
    ];
    let known: Vec<&Fact> = known.into_iter().flatten().collect();
    if known.is_empty() {
        return view! { <em class="unknown">{app.says(Word::ReachUnpublished)}</em> }.into_any();
    }
    let list = move || {
        let texts: Vec<&str> = known.iter().map(|f| app.text(&f.text)).collect();
        texts.join(app.word(Word::ClauseSeparator))
    };
    view! { {list} }.into_any()
}
