use super::{
    district::{Links, ProjectsOf, UnknownQuantity},
    facts::{Label, Numbering, Row, names},
    sources::SourceList,
};
use crate::{
    App,
    markup::{Markup, view},
};
use leptos::prelude::*;
use plan_core::{
    i18n::{Word, fill},
    plan::{DistrictIx, ProjectIx, ZoneIx},
    state::Selection,
};

/// A zone: its districts, their area and people with their share of the province, its projects.
#[component]
pub fn ZoneCard(
    /// Which.
    zone: ZoneIx,
) -> Markup {
    let app = App::here();
    let plan = app.plan;
    let record = &plan[zone];
    let sources = record
        .districts
        .iter()
        .flat_map(move |&d| plan[d].figures())
        .flat_map(|f| &f.sources);
    let of_gates = plan.gates_of_zone(zone).flat_map(|g| &plan[g].sources);
    let sources = record.sources.iter().chain(sources).chain(of_gates);
    let numbering = Numbering::new(sources.copied());
    // Of what one district does not publish there is no sum.
    let area = |districts: &[DistrictIx]| -> Option<f64> {
        let known = |&d: &DistrictIx| Some(plan[d].area_km2.as_ref()?.value);
        districts.iter().map(known).sum()
    };
    let people = |districts: &[DistrictIx]| -> Option<f64> {
        let known = |&d: &DistrictIx| Some(plan[d].population.as_ref()?.value);
        districts.iter().map(known).sum()
    };
    let all: Vec<DistrictIx> = plan.district_ixs().collect();
    let (area, whole_area) = (area(&record.districts), area(&all));
    let (people, whole_people) = (people(&record.districts), people(&all));
    let projects: Vec<ProjectIx> = plan
        .project_ixs()
        .filter(|&p| plan[p].districts.iter().any(|&d| plan[d].zone == zone))
        .collect();
    let corridors: Vec<Selection> = plan
        .corridors_of_zone(zone)
        .map(Selection::Corridor)
        .collect();
    let gates: Vec<_> = plan.gates_of_zone(zone).map(|g| &plan[g].name).collect();
    // Figures of different years would not add up to anything.
    let year = record
        .districts
        .first()
        .and_then(|&d| plan[d].population.as_ref()?.as_of);
    view! {
        <dl class="figures">
            <Sum field="area" label=Word::Area unit=Word::SquareKilometres value=area whole=whole_area year=None />
            <Sum field="population" label=Word::Population unit=Word::Persons value=people whole=whole_people year=year />
        </dl>
        <dl class="facts">
            <Row field="districts" label={Label::Word(Word::Districts)}>
                <Links of={record.districts.iter().map(|&d| Selection::District(d)).collect()} />
            </Row>
            {(!corridors.is_empty()).then(|| view! {
                <Row field="corridors" label={Label::Word(Word::Corridors)}>
                    <Links of={corridors} />
                </Row>
            })}
            {(!gates.is_empty()).then(|| view! {
                <Row field="gates" label={Label::Word(Word::Gates)}>{names(app, gates)}</Row>
            })}
        </dl>
        <ProjectsOf projects=projects />
        <SourceList numbering=numbering />
    }
}

/// A sum over the zone's districts and its share of the province.
#[component]
fn Sum(
    /// Hook.
    field: &'static str,
    /// Label.
    label: Word,
    /// Unit.
    unit: Word,
    /// The zone's.
    value: Option<f64>,
    /// The province's.
    whole: Option<f64>,
    /// Year of the figures.
    year: Option<plan_core::plan::PartialDate>,
) -> Markup {
    let app = App::here();
    let Some((value, whole)) = value.zip(whole) else {
        return view! { <UnknownQuantity field=field label=label /> };
    };
    let share = move || {
        let percent = format!(
            "{}%",
            app.language()
                .format
                .number((value / whole * 100.0).round())
        );
        fill(app.word(Word::ZoneShare), &[("n", &percent)])
    };
    let unit_text = move || match year {
        Some(date) => {
            let date = app.language().date(date);
            [app.word(unit), app.word(Word::ClauseSeparator), &date].concat()
        }
        None => app.word(unit).to_owned(),
    };
    view! {
        <div class="figure" data-field={field}>
            <dt>{app.says(label)}</dt>
            <dd class="value">{move || app.language().format.number((value * 100.0).round() / 100.0)}</dd>
            <dd class="unit">{unit_text}</dd>
            <dd class="older">{share}</dd>
        </div>
    }
}
