//! Roads and railways.

use super::drawing::Drawing;
use crate::{
    App,
    markup::{Markup, view},
    signal::{Memo, memo},
};
use leptos::prelude::*;
use plan_core::{
    plan::{RoadIx, RoadKind, RoadState, lines_path},
    state::Layer,
};

/// How a road is dashed that is not there yet, and how a railway's ticks are, design units.
const DASHES: (f64, f64) = (7.0, 4.5);
const TICKS: (f64, f64) = (1.1, 7.0);

/// Roads and railways; one that is being built is dashed and never looks built.
#[component]
pub fn Roads() -> Markup {
    let (app, drawing) = (App::here(), Drawing::here());
    let (roads, railway) = (app.displays(Layer::Roads), app.displays(Layer::Railway));
    let dash = |(on, off): (f64, f64)| {
        memo(move || {
            let unit = drawing.unit.get() * drawing.weight.get();
            Some(format!("{:.1} {:.1}", on * unit, off * unit))
        })
    };
    let (solid, dashes, ticks) = (memo(|| None), dash(DASHES), dash(TICKS));
    let lines: Vec<(Memo<String>, Memo<bool>)> = app
        .plan
        .road_ixs()
        .map(|road| {
            let lines = &app.plan[road].lines;
            (
                memo(move || lines_path(lines, drawing.detail.get())),
                dim(app, road),
            )
        })
        .collect();
    use RoadKind::{Expressway, National, Railway};
    let drawn = [
        (National, "road-casing", 3.4),
        (National, "road", 1.4),
        (Railway, "rail", 1.0),
        (Railway, "rail ticks", 4.6),
        (Expressway, "road-casing", 6.0),
        (Expressway, "expressway", 3.8),
        (Expressway, "road-casing", 1.4),
    ];
    let drawn = drawn.into_iter().map(|(kind, class, units)| {
        let width = drawing.heavy(units);
        let of_kind = app
            .plan
            .road_ixs()
            .filter(move |&r| app.plan[r].kind == kind);
        let lines = of_kind.map(|road| {
            let record = &app.plan[road];
            let (d, dim) = lines[usize::from(road.0)];
            let (state, dash) = match record.state {
                _ if class == "rail ticks" => ("", ticks),
                RoadState::Open => ("", solid),
                RoadState::Building => (" building", dashes),
                RoadState::Planned => (" planned", dashes),
            };
            view! {
                <path
                    class={format!("{class}{state}")}
                    class:dim=dim
                    data-road={record.id.as_str()}
                    d=d
                    stroke-width=width
                    stroke-dasharray=dash
                />
            }
        });
        let display = if kind == Railway { railway } else { roads };
        view! { <g display=display>{lines.collect::<Markup>()}</g> }
    });
    view! { <g class="roads">{drawn.collect::<Markup>()}</g> }
}

/// Whether a road stands back.
fn dim(app: App, road: RoadIx) -> Memo<bool> {
    let drawing = Drawing::here();
    memo(move || drawing.stands_back(|s| s.has_road(app.plan, road)))
}
