use super::ground::stroke;
use crate::{App, components::sample::core_class};
use leptos::prelude::*;
use plan_core::{
    geo::{path_data, symbol::head_path},
    plan::{CorridorIx, CorridorKind, Pattern},
    state::{Layer, Selection},
};

/// Width of a band, design units.
pub fn band_units(kind: CorridorKind) -> f64 {
    match kind {
        CorridorKind::Axis => 13.0,
        CorridorKind::Corridor => 9.0,
    }
}

/// Axis and corridors as opaque bands with a head, the axis on top.
#[component]
pub fn Corridors() -> impl IntoView {
    let app = App::here();
    let mut order: Vec<CorridorIx> = app.plan.corridor_ixs().collect();
    order.sort_by_key(|&c| app.plan[c].kind == CorridorKind::Axis);
    let bands = order.into_iter().map(|c| view! { <Band corridor=c /> });
    view! { <g class="corridors">{bands.collect_view()}</g> }
}

#[component]
fn Band(
    /// Which.
    corridor: CorridorIx,
) -> impl IntoView {
    let app = App::here();
    let record = &app.plan[corridor];
    let what = Selection::Corridor(corridor);
    let (hovered, selected) = (app.is_hovered(what), app.is_selected(what));
    let width = band_units(record.kind);
    let d = path_data([record.line.as_slice()], false);
    let head_at = record.line.last().copied().unwrap_or_default();
    let angle = record.head_angle.to_degrees();
    let head = move || {
        let scale = 1.0 / app.screen_from_map.get().scale;
        format!(
            "translate({} {}) rotate({angle:.1}) scale({scale:.3})",
            head_at.x, head_at.y
        )
    };
    let head_d = move || head_path(width * app.unit_px.get());
    let (core_width, dashes) = match record.pattern {
        Pattern::Solid => (0.15, None),
        Pattern::Dash => (0.2, Some((1.3, 0.9))),
        Pattern::Dot => (0.32, Some((0.0, 1.05))),
    };
    let dash = move || {
        let unit = width * app.unit_px.get() / app.screen_from_map.get().scale;
        dashes.map(|(on, off)| format!("{:.1} {:.1}", on * unit, off * unit))
    };
    view! {
        <g
            class="corridor"
            class:hovered=move || hovered.get()
            class:selected=move || selected.get()
            data-corridor={record.id.as_str()}
            display=app.displays(Layer::Corridor(corridor))
            color={format!("var(--lsm-corridor-{})", record.id)}
            on:click=app.opens(what)
            on:pointerenter=app.lights(Some(what))
            on:pointerleave=app.lights(None)
        >
            <path class="casing" d={d.clone()} stroke-width=stroke(app, width + 5.0) />
            <path class="casing head-casing" d=head_d transform=head stroke-width={5} />
            <path class="band" d={d.clone()} stroke-width=stroke(app, width) />
            <path class="head" d=head_d transform=head />
            <path class={core_class(record.pattern)} d={d} stroke-width=stroke(app, width * core_width) stroke-dasharray=dash />
        </g>
    }
}
