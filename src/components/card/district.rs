use super::{
    facts::{FactRow, Label, NotPublished, Numbering, Refs, Row, names},
    sources::SourceList,
};
use crate::{
    App,
    components::{list::ProjectRows, sample::Swatch},
    markup::{Markup, view},
};
use leptos::prelude::*;
use plan_core::{
    i18n::{Word, fill},
    plan::{CommuneIx, CorridorIx, DistrictIx, Figure, FormerUnit, ZoneIx},
    state::Selection,
};

/// A district of the plan: where it belongs, its facts, what became of it, its projects.
#[component]
pub fn DistrictCard(
    /// Which.
    district: DistrictIx,
) -> Markup {
    let app = App::here();
    let plan = app.plan;
    let record = &plan[district];
    let sources = record.figures().flat_map(|f| &f.sources);
    let sources = sources
        .chain(record.advantages.iter().flat_map(|f| &f.sources))
        .chain(&plan.commune_sources);
    let numbering = Numbering::new(sources.copied());
    let corridors: Vec<CorridorIx> = plan.corridors_of(district).collect();
    let communes: Vec<CommuneIx> = plan.communes_of(district).collect();
    let none = communes.is_empty();
    let zone = record.zone;
    view! {
        <dl class="figures">
            <Quantity field="area" label=Word::Area unit=Word::SquareKilometres figure={&record.area_km2} numbering=numbering />
            <Quantity field="population" label=Word::Population unit=Word::Persons figure={&record.population} numbering=numbering />
        </dl>
        <dl class="facts">
            <Row field="zone" label={Label::Word(Word::Zone)}>
                <button type="button" class="link" on:click=app.opens(Selection::Zone(zone))>
                    <Swatch zone=zone />
                    {app.reads(&plan[zone].name)}
                </button>
            </Row>
            {(!corridors.is_empty()).then(|| view! {
                <Row field="corridors" label={Label::Word(Word::Corridors)}>
                    <Links of={corridors.into_iter().map(Selection::Corridor).collect()} />
                </Row>
            })}
            {record.seat.map(|seat| view! {
                <Row field="seat" label={Label::Word(Word::Seat)}>{app.reads(&plan[seat].name)}</Row>
            })}
            <FactRow field="advantages" label=Word::Advantages facts={&record.advantages} numbering=numbering />
        </dl>
        <ProjectsOf projects={record.projects.clone()} />
        <section class="communes" data-field="communes">
            <h3 hidden={none}>{app.says(Word::CommunesNow)}<Refs numbering=numbering sources={&plan.commune_sources} /></h3>
            <ul hidden={none}>
                {communes.into_iter().map(|c| view! { <Commune commune=c /> }).collect::<Markup>()}
            </ul>
            <p class="note">{app.reads(&plan.districts_note)}</p>
        </section>
        <SourceList numbering=numbering />
    }
}

/// A commune of today, with what it was merged from.
#[component]
fn Commune(
    /// Which.
    commune: CommuneIx,
) -> Markup {
    let app = App::here();
    let record = &app.plan[commune];
    let from = move || {
        let units: Vec<String> = record.merged_from.iter().map(|u| former(app, u)).collect();
        match units.as_slice() {
            [] => String::new(),
            units => {
                let list = units.join(app.word(Word::ListSeparator));
                fill(app.word(Word::MergedFrom), &[("n", &list)])
            }
        }
    };
    view! {
        <li>
            <span class="now">{app.reads(&record.name)}</span>
            <span class="before">{from}</span>
            {straddles(app, record).map(|said| view! { <span class="before">{said}</span> })}
        </li>
    }
}

/// The zones of a commune that lies in more than one.
fn straddles(app: App, commune: &'static plan_core::plan::Commune) -> Option<impl Fn() -> String> {
    let mut zones: Vec<ZoneIx> = Vec::new();
    for zone in commune.districts.iter().map(|&d| app.plan[d].zone) {
        if !zones.contains(&zone) {
            zones.push(zone);
        }
    }
    let several = zones.len() > 1;
    let zones = names(app, zones.into_iter().map(|z| &app.plan[z].short).collect());
    several.then_some(move || fill(app.word(Word::Straddles), &[("n", &zones())]))
}

/// A former unit with its district, and whether only a part of it.
fn former(app: App, unit: &'static FormerUnit) -> String {
    let name = match unit.part {
        true => fill(app.word(Word::PartOfUnit), &[("n", app.text(&unit.name))]),
        false => app.text(&unit.name).to_owned(),
    };
    let district = app.text(&app.plan[unit.district].name);
    name + &app.in_brackets(district)
}

/// A figure of a place, large.
#[component]
pub fn Quantity(
    /// Hook.
    field: &'static str,
    /// Label.
    label: Word,
    /// Unit.
    unit: Word,
    /// Figure.
    figure: &'static Option<Figure>,
    /// Numbers of the card.
    numbering: Numbering,
) -> Markup {
    let app = App::here();
    let Some(figure) = figure else {
        return view! { <UnknownQuantity field=field label=label /> };
    };
    let unit_text = move || match figure.as_of {
        Some(date) => {
            let date = app.language().date(date);
            [app.word(unit), app.word(Word::ClauseSeparator), &date].concat()
        }
        None => app.word(unit).to_owned(),
    };
    view! {
        <div class="figure" data-field={field}>
            <dt>{app.says(label)}</dt>
            <dd class="value">
                {move || app.language().figure(figure)}
                <Refs numbering=numbering sources={&figure.sources} />
            </dd>
            <dd class="unit">{unit_text}</dd>
            {figure.note.as_ref().map(|n| view! { <dd class="older">{app.reads(n)}</dd> })}
        </div>
    }
}

/// A figure that is not published.
#[component]
pub fn UnknownQuantity(
    /// Hook.
    field: &'static str,
    /// Label.
    label: Word,
) -> Markup {
    let app = App::here();
    view! {
        <div class="figure" data-field={field}>
            <dt>{app.says(label)}</dt>
            <dd class="unit"><NotPublished /></dd>
        </div>
    }
}

/// Buttons that open other cards.
#[component]
pub fn Links(
    /// What they open.
    of: Vec<Selection>,
) -> Markup {
    let app = App::here();
    let links = of.into_iter().map(|what| {
        let name = move || match what {
            Selection::District(d) => app.text(&app.plan[d].full_name),
            Selection::Corridor(c) => app.text(&app.plan[c].short),
            other => app.text(other.name(app.plan)),
        };
        view! {
            <li>
                <button type="button" class="link" on:click=app.opens(what)>{name}</button>
            </li>
        }
    });
    view! { <ul class="plain">{links.collect::<Markup>()}</ul> }
}

/// The projects of a place, a row each.
#[component]
pub fn ProjectsOf(
    /// The projects.
    projects: Vec<plan_core::plan::ProjectIx>,
) -> Markup {
    let app = App::here();
    let count = projects.len();
    let title = move || {
        let language = app.language();
        language
            .words
            .counted(Word::Projects, count, &language.format.number(count as f64))
    };
    view! {
        <section class="nested" data-field="projects">
            <h3>{title}</h3>
            <ProjectRows projects=projects nested=true />
        </section>
    }
}
