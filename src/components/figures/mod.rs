//! What the wanted projects come to, by zone, sector, status or year: bars that choose, with the numbers
//! beside them in a table.

use super::{
    filters::{facet_name, option_name},
    list::{count, priced},
};
use crate::{
    App,
    markup::{Markup, view},
    signal::{RwSignal, memo},
};
use leptos::prelude::*;
use plan_core::{
    filter::{Facet, Group, Part, groups},
    i18n::Word,
};

/// By what can be counted.
const FACETS: [Facet; 4] = [Facet::Zone, Facet::Sector, Facet::Step, Facet::Year];

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    Capital,
    Projects,
}

impl Counted {
    fn word(self) -> Word {
        match self {
            Self::Capital => Word::Capital,
            Self::Projects => Word::FigureCount,
        }
    }

    fn of(self, group: &Group) -> f64 {
        match self {
            Self::Capital => group.totals.amount,
            Self::Projects => group.count as f64,
        }
    }
}

/// The button that opens the figures.
#[component]
pub fn FiguresButton() -> Markup {
    let app = App::here();
    let open = app.shelf.figures;
    view! {
        <button
            type="button"
            class="filter-button"
            data-figures=""
            aria-expanded=move || if open.get() { "true" } else { "false" }
            aria-controls="figures"
            on:click=move |_| open.set(!open.get_untracked())
        >
            <span>{app.says(Word::Figures)}</span>
        </button>
    }
}

/// The figures, while they are open.
#[component]
pub fn Figures() -> Markup {
    let app = App::here();
    let open = app.shelf.figures;
    let chart = move || open.get().then(|| view! { <Chart /> });
    view! {
        <div class="figures-box" id="figures" hidden=move || !open.get()>{chart}</div>
    }
}

#[component]
fn Chart() -> Markup {
    let app = App::here();
    let by = RwSignal::new(Facet::Zone);
    let counted = RwSignal::new(Counted::Capital);
    let facets = FACETS.into_iter().map(|facet| {
        segment(
            app,
            facet_name(facet),
            facet.key(),
            move || by.get() == facet,
            move || by.set(facet),
        )
    });
    let measures = [Counted::Capital, Counted::Projects]
        .into_iter()
        .map(|what| {
            let key = if what == Counted::Capital {
                "capital"
            } else {
                "count"
            };
            segment(
                app,
                what.word(),
                key,
                move || counted.get() == what,
                move || counted.set(what),
            )
        });
    // What the chosen options of this facet keep out is seen, to be chosen.
    let all = memo(move || {
        let filters = app.filters.get().without(Part::Facet(by.get()));
        groups(app.plan, &app.finder.pick(&filters).projects, by.get())
    });
    let rows = move || {
        let (facet, what, all) = (by.get(), counted.get(), all.get());
        let most = all.iter().map(|group| what.of(group)).fold(0.0, f64::max);
        all.iter()
            .map(|group| row(app, facet, what, group, most))
            .collect::<Markup>()
    };
    view! {
        <div class="segments" role="group" aria-label=app.says(Word::FigureBy)>{facets.collect::<Markup>()}</div>
        <div class="segments" role="group" aria-label=app.says(Word::Figures)>{measures.collect::<Markup>()}</div>
        <table class="chart-table">
            <caption>{move || count(app)}" · "{move || priced(app)}</caption>
            <thead class="unseen">
                <tr>
                    <th scope="col">{move || app.word(facet_name(by.get()))}</th>
                    <th scope="col">{app.says(Word::FigureCount)}</th>
                    <th scope="col">{app.says(Word::Capital)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// A button of several of which one is pressed.
fn segment(
    app: App,
    word: Word,
    key: &'static str,
    is_pressed: impl Fn() -> bool + Send + 'static,
    press: impl Fn() + 'static,
) -> Markup {
    view! {
        <button
            type="button"
            data-figure={key}
            aria-pressed=move || if is_pressed() { "true" } else { "false" }
            on:click=move |_| press()
        >
            {app.says(word)}
        </button>
    }
}

/// An option with its bar and both its numbers; a press wants its projects alone, or all again.
fn row(app: App, facet: Facet, what: Counted, group: &Group, most: f64) -> Markup {
    let Group {
        option,
        count,
        priced,
        totals,
    } = *group;
    let share = if most > 0.0 {
        what.of(group) / most * 100.0
    } else {
        0.0
    };
    let chosen = memo(move || app.filters.with(|filters| filters.has(facet, option)));
    let press = move |_| {
        let filters = app.filters.get_untracked();
        app.filter(filters.with(facet, option, !chosen.get_untracked()));
    };
    let counted = move || {
        let number = |n: usize| app.language().format.number(n as f64);
        app.in_figures(&number(count), &number(priced))
    };
    let amount = move || match totals.counted {
        0 => app.word(Word::NotPublished).to_owned(),
        _ => app.language().format.money(totals.amount, totals.currency),
    };
    view! {
        <tr class:chosen=move || chosen.get()>
            <th scope="row">
                <button
                    type="button"
                    data-bar={format!("{}:{}", facet.key(), facet.id(app.plan, option))}
                    aria-pressed=move || if chosen.get() { "true" } else { "false" }
                    on:click=press
                >
                    <span>{move || option_name(app, facet, option)}</span>
                    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                        <rect width={format!("{share:.1}")} height={10} />
                    </svg>
                </button>
            </th>
            <td>{counted}</td>
            <td>{amount}</td>
        </tr>
    }
}
