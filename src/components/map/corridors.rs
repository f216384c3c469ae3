use super::drawing::Drawing;
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

/// How much narrower a band is that stands back.
const DIM_WIDTH: f64 = 0.62;

/// What is round a band, in design units more than its width: casing, and when it is selected a line
/// with casing on both its sides.
const CASING: f64 = 5.0;
const CHOSEN: [f64; 2] = [7.6, 11.0];

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
    let (app, drawing) = (App::here(), Drawing::here());
    let record = &app.plan[corridor];
    let what = Selection::Corridor(corridor);
    let (hovered, selected) = (app.is_hovered(what), app.is_selected(what));
    let dim = drawing.corridor_dim(corridor);
    let units = Memo::new(move |_| {
        let dim = if dim.get() { DIM_WIDTH } else { 1.0 };
        band_units(record.kind) * drawing.weight.get() * dim
    });
    let colour = move || {
        let dim = if dim.get() { "-dim" } else { "" };
        format!("var(--lsm-corridor-{}{dim})", record.id)
    };
    let d = path_data([record.line.as_slice()], false);
    let head_at = record.line.last().copied().unwrap_or_default();
    let angle = record.head_angle.to_degrees();
    // The head is drawn in design units.
    let head = move || {
        let unit = drawing.unit.get();
        format!(
            "translate({:.1} {:.1}) rotate({angle:.1}) scale({unit:.3})",
            head_at.x, head_at.y
        )
    };
    let head_d = move || head_path(units.get());
    let width = move |more: f64| format!("{:.1}", (units.get() + more) * drawing.unit.get());
    let casing = Memo::new(move |_| match hovered.get() {
        // 2 px on each side.
        true => CASING + 4.0 / app.unit_px.get(),
        false => CASING,
    });
    let (core_width, dashes) = match record.pattern {
        Pattern::Solid => (0.15, None),
        Pattern::Dash => (0.2, Some((1.3, 0.9))),
        Pattern::Dot => (0.32, Some((0.0, 1.05))),
    };
    let core = move || format!("{:.1}", units.get() * core_width * drawing.unit.get());
    let dash = move || {
        let band = units.get() * drawing.unit.get();
        dashes.map(|(on, off)| format!("{:.1} {:.1}", on * band, off * band))
    };
    let chosen = {
        let d = d.clone();
        move || {
            let d = d.clone();
            selected.get().then(|| {
                let [line, outer] = CHOSEN;
                view! {
                    <path class={"casing"} d={d.clone()} stroke-width=move || width(outer) />
                    <path class={"casing head-casing"} d=head_d transform=head stroke-width={outer} />
                    <path class={"band-edge"} d={d} stroke-width=move || width(line) />
                    <path class={"band-edge head-edge"} d=head_d transform=head stroke-width={line} />
                }
            })
        }
    };
    // Inside its line a selected band needs less casing.
    let casing = move || if selected.get() { 2.4 } else { casing.get() };
    view! {
        <g
            class="corridor"
            class:hovered=move || hovered.get()
            class:selected=move || selected.get()
            class:dim=move || dim.get()
            data-corridor={record.id.as_str()}
            display=app.displays(Layer::Corridor(corridor))
            color=colour
            on:click=app.opens(what)
            on:pointerenter=app.lights(Some(what))
            on:pointerleave=app.lights(None)
        >
            {chosen}
            <path class="casing" d={d.clone()} stroke-width=move || width(casing()) />
            <path class="casing head-casing" d=head_d transform=head stroke-width=casing />
            <path class="band" d={d.clone()} stroke-width=move || width(0.0) />
            <path class="head" d=head_d transform=head />
            <path class={core_class(record.pattern)} d={d} stroke-width=core stroke-dasharray=dash />
        </g>
    }
}
