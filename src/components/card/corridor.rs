use super::{
    district::{Links, ProjectsOf},
    facts::{FactRow, Label, Numbering, Row, names},
    sources::SourceList,
};
use crate::{
    App,
    markup::{Markup, view},
};
use leptos::prelude::*;
use plan_core::{
    i18n::Word,
    plan::{CorridorIx, RoadIx, RoadState},
    state::Selection,
};

/// The axis or a corridor: where it runs, along what, through what, and its projects.
#[component]
pub fn CorridorCard(
    /// Which.
    corridor: CorridorIx,
) -> Markup {
    let app = App::here();
    let plan = app.plan;
    let record = &plan[corridor];
    let planned = record.planned.iter().flat_map(|f| &f.sources);
    let gates = record.gates.iter().flat_map(|&g| &plan[g].sources);
    let numbering = Numbering::new(record.sources.iter().chain(planned).chain(gates).copied());
    let projects = plan.project_ixs().filter(|&p| plan.is_on(p, corridor));
    view! {
        <dl class="facts">
            <Row field="about" label={Label::Word(Word::AboutProject)}>
                {app.reads(&record.about)}
            </Row>
            <Row field="leads_to" label={Label::Word(Word::LeadsTo)}>
                {names(app, record.comes_from.iter().chain([&record.leads_to]).collect())}
            </Row>
            <Row field="districts" label={Label::Word(Word::Districts)}>
                <Links of={record.districts.iter().map(|&d| Selection::District(d)).collect()} />
            </Row>
            <Row field="roads" label={Label::Word(Word::Roads)}>
                <ul class="plain">{record.roads.iter().map(|&r| view! { <Road road=r /> }).collect::<Markup>()}</ul>
            </Row>
            <FactRow field="planned" label=Word::Planned facts={&record.planned} numbering=numbering />
            {(!record.gates.is_empty()).then(|| view! {
                <Row field="gates" label={Label::Word(Word::Gates)}>
                    {names(app, record.gates.iter().map(|&g| &plan[g].name).collect())}
                </Row>
            })}
        </dl>
        {plan.routes_note.as_ref().map(|note| view! { <p class="note">{app.reads(note)}</p> })}
        <ProjectsOf projects={projects.collect()} />
        <SourceList numbering=numbering />
    }
}

/// A road with its state, where it is not open.
#[component]
fn Road(
    /// Which.
    road: RoadIx,
) -> Markup {
    let app = App::here();
    let record = &app.plan[road];
    let bracketed = move |word| app.in_brackets(app.word(word));
    let state = move || match record.state {
        RoadState::Open => String::new(),
        RoadState::Building => bracketed(Word::RoadBuilding),
        RoadState::Planned => bracketed(Word::StandingPlanned),
    };
    view! { <li>{app.reads(&record.name)}{state}</li> }
}
