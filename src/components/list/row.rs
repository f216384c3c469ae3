use crate::{
    App,
    components::icon::project_sign,
    markup::{IntoMarkup as _, Markup, view},
};
use leptos::prelude::*;
use plan_core::{
    i18n::Word,
    plan::{Project, ProjectIx, Standing},
    state::Selection,
};

/// One project in a list: opens its card.
#[component]
pub fn ProjectRow(
    /// Which.
    project: ProjectIx,
    /// It stands in a card, not in the list of all: only that one carries the hook.
    nested: bool,
    /// Its place among how many, where not all of them are on the page.
    place: Option<(usize, usize)>,
) -> Markup {
    let app = App::here();
    let record = &app.plan[project];
    let what = Selection::Project(project);
    let hovered = app.is_hovered(what);
    let districts = move || {
        let names: Vec<&str> = record
            .districts
            .iter()
            .map(|&d| app.text(&app.plan[d].name))
            .collect();
        match names.as_slice() {
            [] => app.word(Word::NotPlaced).to_owned(),
            [a, b, rest @ ..] if !rest.is_empty() => {
                let two = [*a, *b].join(app.word(Word::ListSeparator));
                format!("{two} +{}", rest.len())
            }
            names => names.join(app.word(Word::ListSeparator)),
        }
    };
    let capital = move || match record.capital.first() {
        Some(money) => {
            let language = app.language();
            let (figure, unit) = language.format.money_parts(money.amount, money.currency);
            let figure = language.qualified(money.qualifier, &figure);
            view! { <span class="amount"><b>{figure}</b><span>{unit}</span></span> }
        }
        None => view! {
            <span class="amount unknown">{app.word(Word::NotPublished)}</span>
        },
    };
    view! {
        <li
            aria-posinset={place.map(|(nth, _)| nth)}
            aria-setsize={place.map(|(_, count)| count)}
        >
            <button
                type="button"
                class="row"
                class:hovered=move || hovered.get()
                data-row={(!nested).then_some(record.id.as_str())}
                on:click=app.opens(what)
                on:pointerenter=app.lights(Some(what))
                on:pointerleave=app.lights(None)
                on:focus=app.lights(Some(what))
                on:blur=app.lights(None)
            >
                {project_sign(app.plan, project)}
                <span class="row-text">
                    <span class="row-name">{app.reads(&record.short)}</span>
                    <span class="row-more">{districts}" · "{status(app, record)}</span>
                </span>
                {capital}
            </button>
        </li>
    }
}

/// How far a project is; of a proposal, that it is one.
pub fn status(app: App, record: &'static Project) -> impl Fn() -> Markup + Copy + Send + 'static {
    move || match record.standing() {
        Standing::Proposed => view! {
            <span class="chip dashed">{app.word(Word::KindProposal)}</span>
        },
        _ => app.word(record.step.word()).into_markup(),
    }
}
