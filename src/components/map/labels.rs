use super::layout::{LabelKind, Layout, PlacedLabel, band_label, class};
use crate::{App, components::map::corridors::band_units};
use leptos::prelude::*;
use plan_core::{
    geo::path_data,
    plan::{CorridorIx, CorridorKind, River},
};

/// Names: along corridors and rivers, then all that the layout placed. Names are also in the legend,
/// the list and the areas' own names, so that a reader without the picture misses none.
#[component]
pub fn Labels() -> impl IntoView {
    let app = App::here();
    let layout = expect_context::<Layout>();
    let rivers = app
        .plan
        .rivers
        .iter()
        .enumerate()
        .map(|(i, r)| river(app, i, r));
    let bands = app.plan.corridor_ixs().map(|c| band(app, c));
    let labels = move || {
        layout
            .labels
            .get()
            .into_iter()
            .map(|l| placed(app, l))
            .collect_view()
    };
    view! {
        <g class="labels" aria-hidden="true">
            <g class="label-river">{rivers.collect_view()}</g>
            <g class="label-bands">{bands.collect_view()}</g>
            <g class="label-places">{labels}</g>
        </g>
    }
}

fn placed(app: App, label: PlacedLabel) -> impl IntoView {
    let PlacedLabel {
        kind,
        text,
        at,
        offset,
        anchor,
        size,
    } = label;
    let transform = move || {
        let scale = 1.0 / app.screen_from_map.get().scale;
        format!("translate({} {}) scale({scale:.4})", at.x, at.y)
    };
    let colour = match kind {
        LabelKind::Zone(z) => Some(format!("var(--lsm-zone-{}-ink)", app.plan[z].id)),
        LabelKind::Head(c) => Some(format!("var(--lsm-corridor-{})", app.plan[c].id)),
        _ => None,
    };
    view! {
        <text
            class={class(kind)}
            transform=transform
            x={format!("{:.1}", offset.0)}
            y={format!("{:.1}", offset.1)}
            font-size={format!("{size:.2}")}
            text-anchor={anchor.svg()}
            color={colour}
        >
            {text}
        </text>
    }
}

/// A corridor's name beside its band, on the stretch with the least bend.
fn band(app: App, corridor: CorridorIx) -> impl IntoView {
    let record = &app.plan[corridor];
    let (units, class) = band_label(record.kind);
    let id = format!("band-{}", record.id);
    let href = format!("#{id}");
    let px = move |units: f64| units * app.unit_px.get() / app.screen_from_map.get().scale;
    let size = move || px((units).max(11.0 / app.unit_px.get()));
    let text = move || {
        let text = app.text(&record.short);
        if record.kind == CorridorKind::Axis {
            text.to_uppercase()
        } else {
            text.to_owned()
        }
    };
    let dy = move || {
        format!(
            "{:.1}",
            -(px(band_units(record.kind) / 2.0 + 3.0) + 0.3 * size())
        )
    };
    view! {
        <path class="guide" id={id} d={path_data([record.label_line.as_slice()], false)} />
        <text
            class={class}
            font-size=move || format!("{:.1}", size())
            text-anchor="middle"
            dy=dy
            color={format!("var(--lsm-corridor-{})", record.id)}
            stroke-width=move || format!("{:.1}", px(4.0))
        >
            <textPath href={href} startOffset={"50%"}>{text}</textPath>
        </text>
    }
}

fn river(app: App, i: usize, river: &'static River) -> impl IntoView {
    let id = format!("river-{i}");
    let href = format!("#{id}");
    let px = move |units: f64| units * app.unit_px.get() / app.screen_from_map.get().scale;
    let size = move || format!("{:.1}", px(11.5_f64.max(11.0 / app.unit_px.get())));
    view! {
        <path class="guide" id={id} d={path_data([river.label_line.as_slice()], false)} />
        <text
            class="label river"
            font-size=size
            text-anchor="middle"
            dy=move || format!("{:.1}", -px(4.0))
            stroke-width=move || format!("{:.1}", px(2.5))
        >
            <textPath href={href} startOffset={"50%"}>{move || app.text(&river.name)}</textPath>
        </text>
    }
}
