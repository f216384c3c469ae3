//! What the wanted projects come to, by zone, sector, status or year: bars that choose, with the numbers
//! beside them in a table.

use super::filters::{facet_name, option_name};
use crate::{
    App,
    markup::{Markup, view},
    signal::memo,
    wanted::{count, left_out, priced},
};
use leptos::prelude::*;
use plan_core::{
    filter::{Facet, Group, Part, groups},
    i18n::Word,
    state::{Chart, Counted},
};

fn word(counted: Counted) -> Word {
    match counted {
        Counted::Capital => Word::Capital,
        Counted::Projects => Word::FigureCount,
    }
}

fn figure(counted: Counted, group: &Group) -> f64 {
    match counted {
        Counted::Capital => group.totals.amount,
        Counted::Projects => group.count as f64,
    }
}

/// The button that opens the figures.
#[component]
pub fn FiguresButton() -> Markup {
    let app = App::here();
    let is_open = move || app.panel.get().chart.is_some();
    view! {
        <button
            type="button"
            class="filter-button"
            data-figures=""
            aria-expanded=move || if is_open() { "true" } else { "false" }
            aria-controls="figures"
            on:click=move |_| app.arrange(|panel| panel.chart = match panel.chart {
                Some(_) => None,
                None => Some(Chart::default()),
            })
        >
            <span>{app.says(Word::Figures)}</span>
        </button>
    }
}

/// The figures, while they are open.
#[component]
pub fn Figures() -> Markup {
    let app = App::here();
    let is_open = memo(move || app.panel.get().chart.is_some());
    let chart = move || is_open.get().then(|| view! { <Bars /> });
    view! {
        <div class="figures-box" id="figures" hidden=move || !is_open.get()>{chart}</div>
    }
}

#[component]
fn Bars() -> Markup {
    let app = App::here();
    let chart = move || app.panel.get().chart.unwrap_or_default();
    let by = memo(move || chart().by);
    let counted = memo(move || chart().counted);
    let show = move |change: &dyn Fn(&mut Chart)| {
        app.arrange(|panel| change(panel.chart.get_or_insert_default()));
    };
    let facets = Chart::FACETS.into_iter().map(|facet| {
        segment(
            app,
            facet_name(facet),
            facet.key(),
            move || by.get() == facet,
            move || show(&|chart| chart.by = facet),
        )
    });
    let measures = Counted::ALL.into_iter().map(|what| {
        segment(
            app,
            word(what),
            what.key(),
            move || counted.get() == what,
            move || show(&|chart| chart.counted = what),
        )
    });
    // What the chosen options of this facet keep out is seen, to be chosen.
    let all = memo(move || {
        let filters = app.filters.get().without(Part::Facet(by.get()));
        groups(app.plan, &app.finder.pick(&filters).projects, by.get())
    });
    let rows = move || {
        let (facet, what, all) = (by.get(), counted.get(), all.get());
        let most = all
            .iter()
            .map(|group| figure(what, group))
            .fold(0.0, f64::max);
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
        figure(what, group) / most * 100.0
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
        0 if priced == 0 => app.word(Word::NotPublished).to_owned(),
        // What is published is not added up: proposals, shares of several provinces.
        0 => left_out(app, totals),
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
