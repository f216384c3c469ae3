//! Roads and railways.

use super::drawing::Drawing;
use crate::App;
use leptos::prelude::*;
use plan_core::{
    plan::{RoadIx, RoadKind, RoadState, lines_path},
    state::Layer,
};

/// Roads and railways; one that is being built is dashed and never looks built.
#[component]
pub fn Roads() -> impl IntoView {
    let (app, drawing) = (App::here(), Drawing::here());
    let (roads, railway) = (app.displays(Layer::Roads), app.displays(Layer::Railway));
    let ticks = move || {
        let unit = drawing.unit.get() * drawing.weight.get();
        format!("{:.1} {:.1}", 1.1 * unit, 7.0 * unit)
    };
    view! {
        <g class="roads">
            <g display=roads>
                <g class="road-casing" stroke-width=drawing.heavy(3.4)>{paths(RoadKind::National)}</g>
                <g class="road" stroke-width=drawing.heavy(1.4)>{paths(RoadKind::National)}</g>
            </g>
            <g display=railway>
                <g class="rail" stroke-width=drawing.heavy(1.0)>{paths(RoadKind::Railway)}</g>
                <g class="rail" stroke-width=drawing.heavy(4.6) stroke-dasharray=ticks>{plain(RoadKind::Railway)}</g>
            </g>
            <g display=roads>
                <g class="road-casing" stroke-width=drawing.heavy(6.0)>{paths(RoadKind::Expressway)}</g>
                <g class="expressway" stroke-width=drawing.heavy(3.8)>{paths(RoadKind::Expressway)}</g>
                <g class="road-casing" stroke-width=drawing.heavy(1.4)>{paths(RoadKind::Expressway)}</g>
            </g>
        </g>
    }
}

fn of(app: App, kind: RoadKind) -> impl Iterator<Item = RoadIx> {
    app.plan
        .road_ixs()
        .filter(move |&r| app.plan[r].kind == kind)
}

fn path(app: App, road: RoadIx) -> impl Fn() -> String + Copy {
    let drawing = Drawing::here();
    move || lines_path(&app.plan[road].lines, drawing.detail.get())
}

/// Whether a road stands back.
fn dim(app: App, road: RoadIx) -> impl Fn() -> bool + Copy {
    let drawing = Drawing::here();
    move || {
        let chosen = drawing.chosen.get();
        chosen.is_some_and(|s| !s.has_road(app.plan, road))
    }
}

/// The roads of a kind, each with its state.
fn paths(kind: RoadKind) -> impl IntoView {
    let (app, drawing) = (App::here(), Drawing::here());
    let one = |road: RoadIx| {
        let record = &app.plan[road];
        let state = match record.state {
            RoadState::Open => "open",
            RoadState::Building => "building",
            RoadState::Planned => "planned",
        };
        let dash = move || {
            let unit = drawing.unit.get() * drawing.weight.get();
            (record.state != RoadState::Open)
                .then(|| format!("{:.0} {:.0}", 7.0 * unit, 4.5 * unit))
        };
        view! {
            <path
                class={state}
                class:dim=dim(app, road)
                data-road={record.id.as_str()}
                d=path(app, road)
                stroke-dasharray=dash
            />
        }
    };
    of(app, kind).map(one).collect_view()
}

/// The same as lines that their group dashes.
fn plain(kind: RoadKind) -> impl IntoView {
    let app = App::here();
    let one = |road: RoadIx| view! { <path class:dim=dim(app, road) d=path(app, road) /> };
    of(app, kind).map(one).collect_view()
}
