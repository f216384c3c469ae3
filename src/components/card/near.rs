//! What is near a project, and whom to ask about it.

use super::{
    district::Links,
    facts::{Label, Row},
};
use crate::{
    App,
    components::list::ProjectRows,
    embed::Annex,
    markup::{Markup, view},
    signal::RwSignal,
};
use leptos::prelude::*;
use plan_core::{
    i18n::{Word, fill},
    plan::{Distance, ProjectIx, Qualifier},
    state::Selection,
};

/// So many others on a corridor.
const MOST: usize = 3;

/// Its corridors.
#[component]
pub fn OnCorridors(
    /// The project.
    project: ProjectIx,
) -> Option<Markup> {
    let app = App::here();
    let corridors: Vec<Selection> = app
        .plan
        .corridors_near(project)
        .map(Selection::Corridor)
        .collect();
    (!corridors.is_empty()).then(|| {
        view! { <Row field="corridors" label={Label::Word(Word::Corridors)}><Links of=corridors /></Row> }
    })
}

/// How far it is to gates and towns, where its own place is known.
#[component]
pub fn Distances(
    /// The project.
    project: ProjectIx,
) -> Option<Markup> {
    let app = App::here();
    let all = app.plan.distances(project);
    let one = move |Distance { name, gate, km }: &Distance<'static>| {
        let (name, gate, km) = (*name, *gate, *km);
        let text = move || {
            let language = app.language();
            let number = language.qualified(Qualifier::About, &language.format.number(km));
            let class = gate.map(|class| app.in_brackets(app.word(class.word())));
            let class = class.unwrap_or_default();
            let comma = app.word(Word::ClauseSeparator);
            let parts = [
                app.text(name),
                &class,
                comma,
                &number,
                " ",
                app.word(Word::Kilometres),
            ];
            parts.concat()
        };
        view! { <li>{text}</li> }
    };
    (!all.is_empty()).then(|| {
        view! {
            <Row field="distances" label={Label::Word(Word::AsCrowFlies)}>
                <ul class="plain">{all.iter().map(one).collect::<Markup>()}</ul>
            </Row>
        }
    })
}

/// The nearest others on each of its corridors.
#[component]
pub fn AlsoOn(
    /// The project.
    project: ProjectIx,
) -> Markup {
    let app = App::here();
    let plan = app.plan;
    let mut told: Vec<ProjectIx> = Vec::new();
    let sections = plan.corridors_near(project).filter_map(|corridor| {
        // Each once: several corridors share districts.
        let mut near = plan.nearest_on(corridor, project, MOST + told.len());
        near.retain(|other| !told.contains(other));
        near.truncate(MOST);
        told.extend(&near);
        let title = move || {
            let name = app.text(&plan[corridor].short);
            fill(app.word(Word::AlsoOn), &[("n", name)])
        };
        (!near.is_empty()).then(|| {
            view! {
                <section class="nested" data-field="also-on">
                    <h3>{title}</h3>
                    <ProjectRows projects=near nested=true />
                </section>
            }
        })
    });
    sections.collect::<Markup>()
}

/// What the province offers and whom to ask: the second module's chapter of it, when it is wanted.
#[component]
pub fn Ask() -> Markup {
    let app = App::here();
    let open = RwSignal::new(false);
    let node = Annex::filled(app, "ask", Some(open));
    view! {
        <div class="ask">
            <button
                type="button"
                class="filter-button"
                data-ask=""
                aria-controls="ask"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                on:click=move |_| open.set(!open.get_untracked())
            >
                {app.says(Word::Ask)}
            </button>
            <div id="ask" node_ref=node hidden=move || !open.get()></div>
        </div>
    }
}
