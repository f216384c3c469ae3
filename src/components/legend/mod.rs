//! The legend: what the colours, lines and signs mean, and the way to zones and corridors by name.

mod ground;

use super::{
    icon::{Glyph, Icon, SectorSign},
    sample::{LineSample, Swatch},
};
use crate::App;
use ground::{Gates, Roads};
use leptos::prelude::*;
use plan_core::{
    i18n::Word,
    plan::{SectorIx, Standing, Text, ZoneIx},
    state::Selection,
};

/// The legend, folded to a button where it would cover the map.
#[component]
pub fn Legend() -> impl IntoView {
    let app = App::here();
    let open = move || app.shelf.legend.get();
    view! {
        <div class="legend" part="legend" data-open=move || open().then_some("")>
            <button
                type="button"
                class="legend-toggle"
                aria-expanded=move || if open() { "true" } else { "false" }
                on:click=move |_| app.shelf.toggle_legend()
            >
                <Icon glyph=Glyph::Layers />
                <span>{app.says(Word::Legend)}</span>
            </button>
            <div class="legend-body" hidden=move || !open()>
                <Zones />
                {(!app.plan.corridors.is_empty()).then(|| view! { <Corridors /> })}
                <Sectors />
                <Gates />
                {(!app.plan.roads.is_empty()).then(|| view! { <Roads /> })}
            </div>
        </div>
    }
}

#[component]
fn Zones() -> impl IntoView {
    let app = App::here();
    let entries = app.plan.zone_ixs().map(|zone: ZoneIx| {
        let record = &app.plan[zone];
        view! {
            <Entry what=Selection::Zone(zone) name={&record.name}>
                <Swatch zone={record.id.as_str()} />
            </Entry>
        }
    });
    view! {
        <h2>{app.says(Word::Zones)}</h2>
        <ul>{entries.collect_view()}</ul>
    }
}

#[component]
fn Corridors() -> impl IntoView {
    let app = App::here();
    let entries = app.plan.corridor_ixs().map(|corridor| {
        view! {
            <Entry what=Selection::Corridor(corridor) name={&app.plan[corridor].short}>
                <LineSample corridor=corridor />
            </Entry>
        }
    });
    view! {
        <h2>{app.says(Word::AxisAndCorridors)}</h2>
        <ul>{entries.collect_view()}</ul>
    }
}

/// An entry that opens a card and lights up what it names.
#[component]
fn Entry(
    /// What it names.
    what: Selection,
    /// Its name here.
    name: &'static Text,
    /// Its sample.
    children: Children,
) -> impl IntoView {
    let app = App::here();
    let pressed = app.is_selected(what);
    let id_of = |kind: &str| (what.kind() == kind).then(|| what.id(app.plan));
    view! {
        <li>
            <button
                type="button"
                class="entry"
                data-legend-zone={id_of("zone")}
                data-legend-corridor={id_of("corridor")}
                aria-current=move || pressed.get().then_some("true")
                on:click=app.opens(what)
                on:pointerenter=app.lights(Some(what))
                on:pointerleave=app.lights(None)
            >
                {children()}
                <span>{app.reads(name)}</span>
            </button>
        </li>
    }
}

#[component]
fn Sectors() -> impl IntoView {
    let app = App::here();
    let plan = app.plan;
    let count = |sector: SectorIx| plan.projects.iter().filter(|p| p.sector == sector).count();
    let entries = plan
        .sector_ixs()
        .map(move |sector| (sector, count(sector)))
        .filter(|(_, n)| *n > 0);
    let entries = entries.map(|(sector, n)| {
        view! {
            <li class="entry">
                <SectorSign plan=plan sector=sector />
                <span>{app.reads(&plan[sector].name)}</span>
                <span class="count">{n}</span>
            </li>
        }
    });
    let first = SectorIx(0);
    let standings = [
        (Standing::Decided, Word::StandingDecided),
        (Standing::Planned, Word::StandingPlanned),
        (Standing::Proposed, Word::StandingProposed),
    ];
    let standings = standings.map(|(standing, word)| {
        view! {
            <li class="entry">
                <SectorSign plan=plan sector=first standing=standing />
                <span>{app.says(word)}</span>
            </li>
        }
    });
    let title = move || {
        let language = app.language();
        let n = plan.projects.len();
        language
            .words
            .counted(Word::Projects, n, &language.format.number(n as f64))
    };
    view! {
        <h2>{title}</h2>
        <ul class="sectors">{entries.collect_view()}</ul>
        <ul class="inline">{standings.into_iter().collect_view()}</ul>
    }
}
