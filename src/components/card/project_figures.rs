use super::facts::{NotPublished, Numbering, Refs};
use crate::{
    App,
    markup::{Markup, view},
};
use leptos::prelude::*;
use plan_core::{
    i18n::{Word, fill},
    plan::{Figure, Money, Project, Scope, SourceIx, Standing},
};

/// Capital, area, and what else measures the project, large.
#[component]
pub fn Figures(
    /// The project.
    project: &'static Project,
    /// Numbers of the card.
    numbering: Numbering,
) -> Markup {
    let app = App::here();
    let proposed = project.standing() == Standing::Proposed;
    let capital = if proposed {
        Word::CapitalProposed
    } else {
        Word::Capital
    };
    let third = [
        (&project.power_mw, "power", Word::Power, Word::Megawatts),
        (&project.length_km, "length", Word::Length, Word::Kilometres),
        (&project.term_years, "term", Word::Term, Word::Years),
    ];
    let third = third.into_iter().filter_map(|(figure, field, label, unit)| {
        let figures = std::slice::from_ref(figure.as_ref()?);
        Some(view! { <Measure field=field label=label unit=unit figures=figures numbering=numbering /> })
    });
    let shared = (project.scope == Scope::Shared)
        .then(|| view! { <p class="note">{app.says(Word::Shared)}</p> });
    view! {
        <dl class="figures" class:dashed={proposed}>
            <Capital label=capital amounts={&project.capital} numbering=numbering />
            <Measure
                field="area"
                label=Word::Area
                unit=Word::Hectares
                figures={&project.area_ha}
                numbering=numbering
            />
            {third.collect::<Markup>()}
        </dl>
        {shared}
    }
}

/// Capital: the newest large, older ones under it, each with its date.
#[component]
fn Capital(
    /// Label.
    label: Word,
    /// Amounts, newest first.
    amounts: &'static [Money],
    /// Numbers of the card.
    numbering: Numbering,
) -> Markup {
    let app = App::here();
    let value = match amounts {
        [] => view! { <dd><NotPublished /></dd> },
        [newest, older @ ..] => {
            let parts = move || {
                let language = app.language();
                let (figure, unit) = language.format.money_parts(newest.amount, newest.currency);
                (language.qualified(newest.qualifier, &figure), unit)
            };
            let older = older.iter().map(|money| {
                let text = move || app.language().money(money);
                let comma = app.says(Word::ClauseSeparator);
                let date = move || app.language().date(money.as_of);
                let note = money.note.as_ref().map(|n| move || app.in_brackets(app.text(n)));
                view! { <dd class="older">{text}{comma}{date}{note}<Refs numbering=numbering sources={&money.sources} /></dd> }
            });
            let note = newest
                .note
                .as_ref()
                .map(|n| view! { <dd class="older">{app.reads(n)}</dd> });
            view! {
                <dd class="value">{move || parts().0}<Refs numbering=numbering sources={&newest.sources} /></dd>
                <dd class="unit">{move || parts().1}{app.says(Word::ClauseSeparator)}{move || app.language().date(newest.as_of)}</dd>
                {note}
                {older.collect::<Markup>()}
            }
        }
    };
    view! {
        <div class="figure" data-field="capital">
            <dt>{app.says(label)}</dt>
            {value}
        </div>
    }
}

/// A measured figure: the newest large, older ones under it.
#[component]
fn Measure(
    /// Hook.
    field: &'static str,
    /// Label.
    label: Word,
    /// Unit.
    unit: Word,
    /// Figures, newest first.
    figures: &'static [Figure],
    /// Numbers of the card.
    numbering: Numbering,
) -> Markup {
    let app = App::here();
    let sources = |figure: &'static Figure| -> &'static [SourceIx] { &figure.sources };
    let dated = move |figure: &Figure| match figure.as_of {
        Some(date) => {
            let date = app.language().date(date);
            [app.word(unit), app.word(Word::ClauseSeparator), &date].concat()
        }
        None => app.word(unit).to_owned(),
    };
    let value = match figures {
        [] => view! { <dd><NotPublished /></dd> },
        [newest, older @ ..] => {
            let older = older.iter().map(|f| {
                let text = move || {
                    let values = [("n", app.language().figure(f)), ("unit", dated(f))];
                    fill(app.word(Word::Measured), &values.each_ref().map(|(k, v)| (*k, v.as_str())))
                };
                let note = f.note.as_ref().map(|n| move || app.in_brackets(app.text(n)));
                view! { <dd class="older">{text}{note}<Refs numbering=numbering sources={sources(f)} /></dd> }
            });
            let note = newest
                .note
                .as_ref()
                .map(|n| view! { <dd class="older">{app.reads(n)}</dd> });
            view! {
                <dd class="value">
                    {move || app.language().figure(newest)}
                    <Refs numbering=numbering sources={sources(newest)} />
                </dd>
                <dd class="unit">{move || dated(newest)}</dd>
                {note}
                {older.collect::<Markup>()}
            }
        }
    };
    view! {
        <div class="figure" data-field={field}>
            <dt>{app.says(label)}</dt>
            {value}
        </div>
    }
}
