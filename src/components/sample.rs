//! Pieces of the map as they stand in cards and legend: a zone's ground, a corridor's band, a gate.

use crate::{
    App,
    markup::{Markup, view},
};
use leptos::prelude::*;
use plan_core::{
    geo::symbol::head_path,
    plan::{CorridorIx, GateClass, Pattern, ZoneIx},
};

/// A zone's ground, with its pattern where the map has it.
#[component]
pub fn Swatch(
    /// Which.
    zone: ZoneIx,
) -> Markup {
    let app = App::here();
    let id = app.plan[zone].id.as_str();
    let ground = |fill: String| {
        view! { <rect x={0.75} y={0.75} width={24.5} height={16.5} rx={3} fill={fill} /> }
    };
    view! {
        <svg class="swatch" viewBox="0 0 26 18" aria-hidden="true" focusable="false">
            {ground(format!("var(--lsm-zone-{id})"))}
            <g class="patterns">{ground(format!("url(#zone-swatch-{id})"))}</g>
        </svg>
    }
}

/// A short piece of a corridor's band with its head.
#[component]
pub fn LineSample(
    /// Which.
    corridor: CorridorIx,
) -> Markup {
    let app = App::here();
    let record = &app.plan[corridor];
    view! {
        <svg class="line-sample" viewBox="0 0 32 16" aria-hidden="true" focusable="false">
            <g color={format!("var(--lsm-corridor-{})", record.id)} transform="translate(1 8)" stroke-width={6}>
                <path class={"band"} d={"M0 0H20"} />
                <path class={core_class(record.pattern)} d={"M0 0H20"} pathLength={24} />
                <path class={"head"} d={head_path(6.0)} transform={"translate(20 0)"} />
            </g>
        </svg>
    }
}

/// A gateway, on an international gate.
pub const GATE_SIGN: &str = "M-3 -1.6L0 -3.4 3 -1.6V-.6H2.2V2.8H.9V.6H-.9V2.8H-2.2V-.6H-3z";

/// The CSS class of a gate's diamond.
pub fn gate_class(class: GateClass) -> &'static str {
    match class {
        GateClass::International | GateClass::Railway => "gate international",
        GateClass::Bilateral => "gate bilateral",
        GateClass::Auxiliary => "gate auxiliary",
    }
}

/// The CSS class of the core of a corridor's band.
pub fn core_class(pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::Solid => "core solid",
        Pattern::Dash => "core dashes",
        Pattern::Dot => "core dots",
    }
}
