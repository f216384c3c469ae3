use super::{
    layout::{LabelKind, Layout, LineName, PlacedAlong, PlacedLabel, class},
    points::pinned,
};
use crate::App;
use leptos::prelude::*;
use plan_core::plan::CorridorKind;

/// Names: along corridors and rivers, then at points, where the layout placed them. Names are also in
/// the legend, the list and the areas' own names, so that a reader without the picture misses none.
#[component]
pub fn Labels() -> impl IntoView {
    let app = App::here();
    let names = expect_context::<Layout>().names;
    let along = move || {
        let all = names.with(|n| n.along.clone());
        all.into_iter().map(|name| along(app, name)).collect_view()
    };
    let places = move || {
        let all = names.with(|n| n.labels.clone());
        all.into_iter()
            .map(|label| placed(app, label))
            .collect_view()
    };
    view! {
        <g class="labels" aria-hidden="true">
            <g class="label-lines">{along}</g>
            <g class="label-places">{places}</g>
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
    let colour = match kind {
        LabelKind::Zone(z) => Some(format!("var(--lsm-zone-{}-ink)", app.plan[z].id)),
        LabelKind::Head(c) => Some(format!("var(--lsm-corridor-{})", app.plan[c].id)),
        _ => None,
    };
    view! {
        <text
            class={class(kind)}
            transform=pinned(app, at)
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

fn along(app: App, name: PlacedAlong) -> impl IntoView {
    let PlacedAlong {
        name,
        text,
        path,
        dy,
        size,
    } = name;
    let (id, class, halo, colour) = match name {
        LineName::Corridor(c) => {
            let corridor = &app.plan[c];
            let class = match corridor.kind {
                CorridorKind::Axis => "label along axis",
                CorridorKind::Corridor => "label along",
            };
            let colour = format!("var(--lsm-corridor-{})", corridor.id);
            (format!("along-{}", corridor.id), class, 4.0, Some(colour))
        }
        LineName::River(i) => (format!("along-river-{i}"), "label river", 2.5, None),
    };
    let href = format!("#{id}");
    let map_units = move |px: f64| format!("{:.1}", px / app.screen_from_map.get().scale);
    view! {
        <path class="guide" id={id} d={path} />
        <text
            class={class}
            font-size=move || map_units(size)
            text-anchor="middle"
            dy=move || map_units(dy)
            color={colour}
            stroke-width=move || map_units(halo)
        >
            <textPath href={href} startOffset={"50%"}>{text}</textPath>
        </text>
    }
}
