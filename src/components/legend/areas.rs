use super::{
    count,
    switch::{LayerSwitch, Part},
};
use crate::{
    App,
    components::sample::{LineSample, Swatch},
    markup::{Children, Markup, view},
    signal::memo,
    wanted::wanted_of,
};
use leptos::prelude::*;
use plan_core::{
    i18n::Word,
    plan::{DistrictIx, Text},
    state::{Layer, Selection},
};

/// The zones' grounds, and how many projects lie in each.
#[component]
pub fn Zones() -> Markup {
    let app = App::here();
    let entries = app.plan.zone_ixs().map(move |zone| {
        let record = &app.plan[zone];
        view! {
            <li>
                <Entry what=Selection::Zone(zone) name={&record.name} districts={&record.districts}>
                    <Swatch zone=zone />
                </Entry>
            </li>
        }
    });
    view! {
        <Part title=memo(move || app.word(Word::Zones).to_owned()) layer=Layer::Zones>
            <ul>{entries.collect::<Markup>()}</ul>
        </Part>
    }
}

/// The bands, each a layer of its own.
#[component]
pub fn Corridors() -> Markup {
    let app = App::here();
    let entries = app.plan.corridor_ixs().map(move |corridor| {
        let record = &app.plan[corridor];
        let name = memo(move || app.text(&record.short).to_owned());
        view! {
            <li class="switched">
                <Entry what=Selection::Corridor(corridor) name={&record.short} districts={&record.districts}>
                    <LineSample corridor=corridor />
                </Entry>
                <LayerSwitch layer=Layer::Corridor(corridor) name=name />
            </li>
        }
    });
    view! {
        <Part title=memo(move || app.word(Word::AxisAndCorridors).to_owned())>
            <ul>{entries.collect::<Markup>()}</ul>
        </Part>
    }
}

/// An entry that opens a card and lights up what it names.
#[component]
fn Entry(
    /// What it names.
    what: Selection,
    /// Its name here.
    name: &'static Text,
    /// Where its projects lie.
    districts: &'static [DistrictIx],
    /// Its sample.
    children: Children,
) -> Markup {
    let app = App::here();
    let plan = app.plan;
    let pressed = app.is_selected(what);
    let id_of = |kind: &str| (what.kind() == kind).then(|| what.id(plan));
    let n = wanted_of(app, move |project| {
        let mut lies_in = plan[project].districts.iter();
        lies_in.any(|district| districts.contains(district))
    });
    let projects = move || app.counted(Word::Projects, n.get());
    view! {
        <button
            type="button"
            class="entry"
            data-legend-zone={id_of("zone")}
            data-legend-corridor={id_of("corridor")}
            aria-current=move || pressed.get().then_some("true")
            aria-description=projects
            on:click=app.opens(what)
            on:pointerenter=app.lights(Some(what))
            on:pointerleave=app.lights(None)
        >
            {children()}
            <span>{app.reads(name)}</span>
        </button>
        <span class="of" title=projects aria-hidden="true">{count(app, move || n.get())}</span>
    }
}
