use super::drawing::{Drawing, length, line};
use crate::{
    App,
    components::sample::core_class,
    markup::{Markup, view},
    signal::{Memo, memo},
};
use leptos::prelude::*;
use plan_core::{
    geo::{MapPoint, path_data, sin_cos, symbol::head_corners},
    layout::band_units,
    plan::{CorridorIx, CorridorKind, Pattern},
    state::{Layer, Selection},
};

/// How much narrower a band is that stands back.
const DIM_WIDTH: f64 = 0.62;

/// What is round a band, in design units more than its width: casing, and when it is selected a line
/// with casing on both its sides.
const CASING: f64 = 5.0;
const CHOSEN: [f64; 2] = [7.6, 11.0];

/// Axis and corridors as opaque bands with a head, the axis on top.
#[component]
pub fn Corridors() -> Markup {
    let app = App::here();
    let mut order: Vec<CorridorIx> = app.plan.corridor_ixs().collect();
    plan_core::order::by_key(&mut order, |&c| app.plan[c].kind == CorridorKind::Axis);
    let bands = order.into_iter().map(|c| view! { <Band corridor=c /> });
    view! { <g class="corridors">{bands.collect::<Markup>()}</g> }
}

#[component]
fn Band(
    /// Which.
    corridor: CorridorIx,
) -> Markup {
    let (app, drawing) = (App::here(), Drawing::here());
    let record = &app.plan[corridor];
    let what = Selection::Corridor(corridor);
    let (hovered, selected) = (app.is_hovered(what), app.is_selected(what));
    let dim = drawing.corridor_dim(corridor);
    let units = memo(move || {
        let dim = if dim.get() { DIM_WIDTH } else { 1.0 };
        band_units(record.kind) * drawing.weight.get() * dim
    });
    let colour = memo(move || {
        let dim = if dim.get() { "-dim" } else { "" };
        format!("var(--lsm-corridor-{}{dim})", record.id)
    });
    let band = memo(move || path_data([record.line.as_slice()], false));
    let head = memo(move || {
        let at = record.line.last().copied().unwrap_or_default();
        head_at(at, record.head_angle, units.get() * drawing.unit.get())
    });
    // Only what is selected has a line round it.
    let chosen = |d: Memo<String>| {
        memo(move || match selected.get() {
            true => d.get(),
            false => String::new(),
        })
    };
    let (chosen_band, chosen_head) = (chosen(band), chosen(head));
    let wider = |more: f64| memo(move || length((units.get() + more) * drawing.unit.get()));
    let casing = memo(move || match (selected.get(), hovered.get()) {
        // Inside its line a selected band needs less casing.
        (true, _) => 2.4,
        // 2 px more on each side.
        (false, true) => CASING + 4.0 / app.unit_px.get(),
        (false, false) => CASING,
    });
    let round_band = memo(move || length((units.get() + casing.get()) * drawing.unit.get()));
    let round_head = memo(move || length(casing.get() * drawing.unit.get()));
    let [edge, outer] = CHOSEN;
    let (core_width, dashes) = match record.pattern {
        Pattern::Solid => (0.15, None),
        Pattern::Dash => (0.2, Some((1.3, 0.9))),
        Pattern::Dot => (0.32, Some((0.0, 1.05))),
    };
    let core = memo(move || length(units.get() * core_width * drawing.unit.get()));
    let dash = memo(move || {
        let band = units.get() * drawing.unit.get();
        dashes.map(|(on, off)| format!("{:.1} {:.1}", on * band, off * band))
    });
    let lines = [
        line("casing", chosen_band, wider(outer)),
        line("casing head-casing", chosen_head, drawing.stroke(outer)),
        line("band-edge", chosen_band, wider(edge)),
        line("band-edge head-edge", chosen_head, drawing.stroke(edge)),
        line("casing", band, round_band),
        line("casing head-casing", head, round_head),
        line("band", band, wider(0.0)),
        line("head", head, drawing.stroke(0.0)),
    ];
    view! {
        <g
            class="corridor"
            class:hovered=hovered
            class:selected=selected
            class:dim=dim
            data-corridor={record.id.as_str()}
            aria-hidden="true"
            display=app.displays(Layer::Corridor(corridor))
            color=colour
            on:click=app.opens(what)
            on:pointerenter=app.lights(Some(what))
            on:pointerleave=app.lights(None)
        >
            {lines.into_iter().collect::<Markup>()}
            <path class={core_class(record.pattern)} d=band stroke-width=core stroke-dasharray=dash />
        </g>
    }
}

/// A head at the end of a band: its place, direction and the band's width in map units.
fn head_at(at: MapPoint, angle: f32, width: f64) -> String {
    let (sin, cos) = sin_cos(angle.into());
    let corners = head_corners(width).map(|(x, y)| {
        let (x, y) = (x * cos - y * sin, x * sin + y * cos);
        MapPoint::new(f64::from(at.x) + x, f64::from(at.y) + y)
    });
    path_data([corners.as_slice()], true)
}
