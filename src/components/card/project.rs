use super::{
    facts::{FactRow, FactText, Label, MaybeRow, NotPublished, Numbering, Refs, Row, names},
    near::{AlsoOn, Ask, Distances, OnCorridors},
    project_figures::Figures,
    sources::SourceList,
};
use crate::{
    App,
    markup::{Markup, view},
};
use leptos::prelude::*;
use plan_core::{
    i18n::{Word, fill},
    plan::{Precision, Project, ProjectIx, ProjectKind, Standing, Step},
    state::Selection,
};

/// A project: what is known of it, each figure with its date and source, and what is not published.
#[component]
pub fn ProjectCard(
    /// Which.
    project: ProjectIx,
) -> Markup {
    let app = App::here();
    let record = &app.plan[project];
    let numbering = Numbering::new(record.all_sources(app.plan));
    let investor = match record.kind {
        ProjectKind::Proposal => Word::ProposedBy,
        _ => Word::Investor,
    };
    let announced = announcement(app, record).map(|text| view! { <p class="note">{text}</p> });
    view! {
        <Status project=record numbering=numbering />
        <Figures project=record numbering=numbering />
        {announced}
        <dl class="facts">
            <Row field="kind" label={Label::Word(Word::Kind)}>
                {app.says(record.kind.word())}
            </Row>
            <Row field="about" label={Label::Word(Word::AboutProject)}>
                {app.reads(&record.about)}
            </Row>
            <MaybeRow field="investor" label=investor fact={&record.investor} numbering=numbering />
            <MaybeRow field="form" label=Word::Form fact={&record.form} numbering=numbering />
            <Place project=record />
            <OnCorridors project=project />
            <Distances project=project />
            <FactRow field="progress" label=Word::Progress facts={&record.progress} numbering=numbering />
            <Legal project=record numbering=numbering />
            <More project=record numbering=numbering />
            <Belongs project=record />
        </dl>
        <Ask />
        <AlsoOn project=project />
        <SourceList numbering=numbering />
    }
}

/// What it received at the conference, together with how many others.
fn announcement(app: App, project: &'static Project) -> Option<impl Fn() -> String> {
    let conference = app.plan.conference.as_ref()?;
    let award = conference.awards.get(usize::from(project.announced?))?;
    Some(move || {
        let language = app.language();
        fill(
            app.word(Word::Announced),
            &[
                ("count", &language.format.number(f64::from(award.count))),
                ("name", app.text(&award.name)),
                ("date", &language.date(conference.date)),
            ],
        )
    })
}

/// The step's chip, its date and what the source says of it.
#[component]
fn Status(
    /// The project.
    project: &'static Project,
    /// Numbers of the card.
    numbering: Numbering,
) -> Markup {
    let app = App::here();
    let proposed = project.standing() == Standing::Proposed;
    let word = if proposed {
        Word::KindProposal
    } else {
        project.step.word()
    };
    let dot = match project.step {
        Step::InService | Step::PartlyOpen => "full",
        Step::Building | Step::Clearing => "half",
        _ => "ring",
    };
    let date = move || {
        let date = project
            .status
            .date
            .map(|d| app.language().date(d))
            .unwrap_or_default();
        fill(app.word(Word::AsOf), &[("n", &date)])
    };
    view! {
        <div class="status" data-field="status">
            <span class="chip" class:dashed={proposed} data-dot={dot}>{app.says(word)}</span>
            <span class="date">{date}</span>
            <p>
                {app.reads(&project.status.text)}
                <Refs numbering=numbering sources={&project.status.sources} />
            </p>
        </div>
    }
}

/// Where it is: communes of today, then the units of the plan.
#[component]
fn Place(
    /// The project.
    project: &'static Project,
) -> Markup {
    let app = App::here();
    let plan = app.plan;
    let districts = names(
        app,
        project
            .districts
            .iter()
            .map(|&d| &plan[d].full_name)
            .collect(),
    );
    let communes = names(
        app,
        project.communes.iter().map(|&c| &plan[c].name).collect(),
    );
    let before = move || {
        let place = project.place_before.as_ref().map(|t| app.text(t));
        let parts: Vec<String> = place
            .map(str::to_owned)
            .into_iter()
            .chain([districts()])
            .filter(|p| !p.is_empty())
            .collect();
        fill(
            app.word(Word::PlaceBefore),
            &[("n", &parts.join(app.word(Word::PartSeparator)))],
        )
    };
    let known = !project.districts.is_empty();
    let now = (!project.communes.is_empty()).then_some(communes);
    let approximate = matches!(
        project.precision,
        Precision::Commune | Precision::District | Precision::Line
    );
    view! {
        <Row field="place" label={Label::Word(Word::Place)}>
            {now.map(|names| view! { <span class="now">{names}</span> })}
            {project.at.is_none().then(|| view! { <span class="before">{app.says(Word::Unplaced)}</span> })}
            {if known {
                view! { <span class="before">{before}</span> }
            } else {
                view! { <NotPublished /> }
            }}
            {approximate.then(|| view! { <span class="before">{app.says(Word::Placed)}</span> })}
        </Row>
    }
}

#[component]
fn Legal(
    /// The project.
    project: &'static Project,
    /// Numbers of the card.
    numbering: Numbering,
) -> Markup {
    if project.legal.is_empty() {
        view! {
            <Row field="legal" label={Label::Word(Word::Legal)}><NotPublished /></Row>
        }
    } else {
        view! {
            <FactRow field="legal" label=Word::Legal facts={&project.legal} numbering=numbering />
        }
    }
}

#[component]
fn More(
    /// The project.
    project: &'static Project,
    /// Numbers of the card.
    numbering: Numbering,
) -> Markup {
    let rows = project.more.iter().map(|more| {
        view! {
            <Row field="more" label={Label::Text(&more.label)}>
                <FactText fact={&more.fact} numbering=numbering />
            </Row>
        }
    });
    rows.collect::<Markup>()
}

/// What keeps it out of simple sums: it is a part, a programme, or shared.
#[component]
fn Belongs(
    /// The project.
    project: &'static Project,
) -> Markup {
    let app = App::here();
    let part_of = project.part_of.map(|whole| {
        view! {
            <Row field="part_of" label={Label::Word(Word::PartOf)}>
                <button type="button" class="link" on:click=app.opens(Selection::Project(whole))>
                    {app.reads(&app.plan[whole].short)}
                </button>
            </Row>
        }
    });
    let count = project.count.map(|n| {
        view! {
            <Row field="count" label={Label::Word(Word::Count)}>
                {move || app.language().format.number(f64::from(n))}
            </Row>
        }
    });
    view! { {part_of} {count} }
}
