//! Where a place is that was looked for and has no card.

use super::{drawing::Drawing, points::pinned};
use crate::{
    App,
    markup::{Markup, view},
};
use leptos::prelude::*;
use plan_core::{
    plan::{RoadIx, lines_path},
    search::Target,
};

/// A ring round a point with its name, or a line along a road.
#[component]
pub fn Spot() -> Markup {
    let (app, drawing) = (App::here(), Drawing::here());
    let spot = move || {
        let place = app.spot.get()?;
        Some(match place {
            Target::Road(road) => along(app, drawing, road),
            _ => ring(app, place)?,
        })
    };
    view! { <g class="spots" aria-hidden="true">{spot}</g> }
}

fn along(app: App, drawing: Drawing, road: RoadIx) -> Markup {
    let d = move || lines_path(&app.plan[road].lines, drawing.detail.get());
    view! {
        <path class="spot-casing" d=d stroke-width=drawing.stroke(14.0) />
        <path class="spot-line" d=d stroke-width=drawing.stroke(8.0) />
    }
}

fn ring(app: App, place: Target) -> Option<Markup> {
    let at = place.extent(app.plan)?.center();
    Some(view! {
        <g transform=pinned(app, at) data-spot={format!("{}:{}", place.kind(), place.id(app.plan))}>
            <circle class="spot-casing" r={15} stroke-width={7} />
            <circle class="spot-line" r={15} stroke-width={3} />
            <text class="spot-name" y={-24} text-anchor="middle">{app.reads(place.name(app.plan))}</text>
        </g>
    })
}
