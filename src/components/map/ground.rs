//! What lies under and between the districts: paper, rivers, borders, roads.

use crate::App;
use leptos::prelude::*;
use plan_core::{
    plan::{RoadKind, RoadState},
    state::Layer,
};

/// A stroke width of so many design units, in map units at the present scale.
pub fn stroke(app: App, units: f64) -> impl Fn() -> String + Copy {
    move || {
        format!(
            "{:.1}",
            units * app.unit_px.get() / app.screen_from_map.get().scale
        )
    }
}

/// Graticule and the glow round the province.
#[component]
pub fn Ground() -> impl IntoView {
    let app = App::here();
    let borders = &app.plan.borders;
    let lift = [34.0, 25.0, 17.0, 10.0, 5.0].map(|width| {
        view! { <path d={borders.province.as_str()} stroke-width=stroke(app, width) /> }
    });
    view! {
        <g class="graticule" stroke-width=stroke(app, 1.0)><path d={app.plan.graticule.as_str()} /></g>
        <g class="lift">{lift.into_iter().collect_view()}</g>
    }
}

/// Rivers, then each shared border once, by rank.
#[component]
pub fn Borders() -> impl IntoView {
    let app = App::here();
    let borders = &app.plan.borders;
    let rivers = app.plan.rivers.iter().map(|river| {
        view! { <path d={river.path.as_str()} data-river={river.id.as_str()} /> }
    });
    view! {
        <g class="rivers" display=app.displays(Layer::Rivers) stroke-width=stroke(app, 1.5)>{rivers.collect_view()}</g>
        <g class="border-district" stroke-width=stroke(app, 1.0)><path d={borders.district.as_str()} /></g>
        <g class="border-zone-halo" stroke-width=stroke(app, 5.0)><path d={borders.zone.as_str()} /></g>
        <g class="border-zone" stroke-width=stroke(app, 1.3)><path d={borders.zone.as_str()} /></g>
        <g class="border-province" stroke-width=stroke(app, 1.7)><path d={borders.province.as_str()} /></g>
    }
}

/// Roads and railways; one that is being built is dashed and never looks built.
#[component]
pub fn Lines() -> impl IntoView {
    let app = App::here();
    let of = move |kind: RoadKind| app.plan.roads.iter().filter(move |r| r.kind == kind);
    let state = |state: RoadState| match state {
        RoadState::Open => "open",
        RoadState::Building => "building",
        RoadState::Planned => "planned",
    };
    let paths = move |kind: RoadKind| {
        let path = |r: &'static plan_core::plan::Road| {
            let dash = move || {
                let unit = app.unit_px.get() / app.screen_from_map.get().scale;
                (r.state != RoadState::Open).then(|| format!("{:.0} {:.0}", 7.0 * unit, 4.5 * unit))
            };
            view! { <path class={state(r.state)} data-road={r.id.as_str()} d={r.path.as_str()} stroke-dasharray=dash /> }
        };
        of(kind).map(path).collect_view()
    };
    let ticks = move || {
        let unit = app.unit_px.get() / app.screen_from_map.get().scale;
        format!("{:.1} {:.1}", 1.1 * unit, 7.0 * unit)
    };
    let roads = app.displays(Layer::Roads);
    view! {
        <g display=roads>
        <g class="road-casing" stroke-width=stroke(app, 3.4)>{paths(RoadKind::National)}</g>
        <g class="road" stroke-width=stroke(app, 1.4)>{paths(RoadKind::National)}</g>
        </g>
        <g display=app.displays(Layer::Railway)>
        <g class="rail" stroke-width=stroke(app, 1.0)>{paths(RoadKind::Railway)}</g>
        <g class="rail" stroke-width=stroke(app, 4.6) stroke-dasharray=ticks>
            {of(RoadKind::Railway).map(|r| view! { <path d={r.path.as_str()} /> }).collect_view()}
        </g>
        </g>
        <g display=roads>
        <g class="road-casing" stroke-width=stroke(app, 6.0)>{paths(RoadKind::Expressway)}</g>
        <g class="expressway" stroke-width=stroke(app, 3.8)>{paths(RoadKind::Expressway)}</g>
        <g class="road-casing" stroke-width=stroke(app, 1.4)>{paths(RoadKind::Expressway)}</g>
        </g>
    }
}
