//! All projects, a row each.

mod row;
mod rows;
mod sums;
mod table;

use super::{
    figures::{Figures, FiguresButton},
    filters::{FilterButton, Filtering, NothingFits},
    sheet::PanelClose,
};
use crate::{
    App,
    markup::{IntoMarkup as _, Markup, view},
    signal::memo,
    wanted::{count, priced, wanted},
};
use leptos::prelude::*;
use plan_core::{
    i18n::Word,
    plan::{Contact, Shown},
    state::Order,
};
use row::ProjectRow;
pub use rows::ProjectRows;
use rows::WantedRows;
use sums::{Announced, LeftOut};
use table::ProjectTable;

/// The list of projects; inert while a card lies over it.
#[component]
pub fn ProjectList() -> Markup {
    let app = App::here();
    let plan = app.plan;
    let is_table = memo(move || app.panel.get().table.is_some());
    let is_empty = memo(move || wanted(app).is_empty());
    let sum = move || view! { <LeftOut total={plan.totals(wanted(app), plan.currency)} /> };
    let rows = move || match (is_empty.get(), is_table.get()) {
        (true, _) => view! { <NothingFits picked={app.picked.get()} /> },
        (_, true) => view! { <ProjectTable /> },
        (_, false) => view! { <WantedRows /> },
    };
    view! {
        <section
            class="list"
            part="list"
            aria-label=app.says(Word::AllProjects)
            inert=move || app.selected.get().is_some()
        >
            <header class="list-head">
                <h2 aria-live="polite">{move || count(app)}</h2>
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
            <Facts />
        </section>
    }
}

/// List or table.
#[component]
fn Views() -> Markup {
    let app = App::here();
    let is_pressed = move |is_table: bool| app.panel.get().table.is_some() == is_table;
    let one = |is_table: bool, key: &'static str, word: Word| {
        view! {
            <button
                type="button"
                data-view={key}
                aria-pressed=move || if is_pressed(is_table) { "true" } else { "false" }
                on:click=move |_| app.arrange(|panel| panel.table = is_table.then(Order::default))
            >
                {app.says(word)}
            </button>
        }
    };
    view! {
        <div class="segments" role="group" aria-label=app.says(Word::AllProjects)>
            {one(false, "list", Word::List)}
            {one(true, "table", Word::Table)}
        </div>
    }
}

/// What stands behind the map: the decision, what was announced, what districts mean today, whom to
/// ask.
#[component]
fn Facts() -> Markup {
    let app = App::here();
    let plan = app.plan;
    let name = plan.conference.as_ref().map(|c| {
        let date = move || app.in_brackets(&app.language().date(c.date));
        view! { <h3>{app.reads(&c.name)}{date}</h3> }
    });
    let contact = plan.offers.contact.as_ref().map(|c| {
        view! {
            <h3>{app.says(Word::Contact)}</h3>
            <div data-field="contact">
                <p>{app.reads(&c.body.text)}</p>
                <Reach contact=c />
            </div>
            <h3>{app.says(Word::Offers)}</h3>
            <dl class="reach" data-field="offers">
                <Offered word=Word::Incentives all={&plan.offers.incentives} />
                <Offered word=Word::OwnProducts all={&plan.offers.products} />
            </dl>
        }
    });
    view! {
        <footer class="list-foot">
            <p>{app.reads(&plan.decision.fact.text)}</p>
            <p>{app.reads(&plan.districts_note)}</p>
            {name}
            <Announced />
            {contact}
        </footer>
    }
}

/// How to reach whom to ask: each way, or that it is not published.
#[component]
fn Reach(
    /// Whom.
    contact: &'static Contact,
) -> Markup {
    let app = App::here();
    let ways = [
        (Word::Address, &contact.address),
        (Word::Telephone, &contact.telephone),
        (Word::Mail, &contact.mail),
        (Word::Site, &contact.site),
    ];
    let ways = ways.into_iter().map(|(word, fact)| {
        let value = match fact {
            Some(fact) => app.reads(&fact.text).into_markup(),
            None => view! { <em class="unknown">{app.says(Word::NotPublished)}</em> },
        };
        view! { <div><dt>{app.says(word)}</dt><dd>{value}</dd></div> }
    });
    view! { <dl class="reach">{ways.collect::<Markup>()}</dl> }
}

/// What the province offers of a kind, or that nothing is published.
#[component]
fn Offered(
    /// The kind.
    word: Word,
    /// What there is.
    all: &'static [Shown],
) -> Markup {
    let app = App::here();
    let value = match all {
        [] => view! { <em class="unknown">{app.says(Word::NotPublished)}</em> },
        all => {
            let one = |shown: &'static Shown| {
                let text = shown.title.as_ref().unwrap_or(&shown.fact.text);
                view! { <p>{app.reads(text)}</p> }
            };
            all.iter().map(one).collect::<Markup>()
        }
    };
    view! { <div><dt>{app.says(word)}</dt><dd>{value}</dd></div> }
}
