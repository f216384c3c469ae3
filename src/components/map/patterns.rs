//! Patterns over the zones, where colour alone may be washed out: on a projector and on paper.

use super::drawing::Drawing;
use crate::{
    App,
    markup::{Markup, view},
    signal::memo,
};
use leptos::prelude::*;
use plan_core::{plan::ZoneIx, state::Layer};

/// A tile, in design units: what is drawn on it, how wide its strokes are, how it is turned.
struct Tile {
    size: f64,
    d: &'static str,
    width: f64,
    turn: f64,
}

/// By a zone's place in the plan: no two of five look alike.
const TILES: [Tile; 5] = [
    Tile {
        size: 11.0,
        d: "M5.5 0V11",
        width: 2.0,
        turn: 45.0,
    },
    Tile {
        size: 11.0,
        d: "M0 5.5H11",
        width: 1.5,
        turn: 0.0,
    },
    // Two dots: strokes without length, with round ends.
    Tile {
        size: 14.0,
        d: "M3.5 3.5h0M10.5 10.5h0",
        width: 2.7,
        turn: 0.0,
    },
    Tile {
        size: 11.0,
        d: "M5.5 0V11",
        width: 1.5,
        turn: -45.0,
    },
    Tile {
        size: 14.0,
        d: "M7 4.5V9.5M4.5 7H9.5",
        width: 1.5,
        turn: 0.0,
    },
];

fn id(app: App, zone: ZoneIx) -> String {
    format!("zone-pattern-{}", app.plan[zone].id)
}

/// A zone's pattern, `unit` units of its picture to a design unit.
fn pattern(
    app: App,
    zone: ZoneIx,
    id: String,
    unit: impl Fn() -> f64 + Send + Sync + 'static,
) -> Markup {
    let tile = &TILES[usize::from(zone.0) % TILES.len()];
    let colour = format!("var(--lsm-zone-{}-line)", app.plan[zone].id);
    let transform = memo(move || format!("scale({:.3}) rotate({})", unit(), tile.turn));
    view! {
        <pattern
            id={id}
            width={tile.size}
            height={tile.size}
            patternUnits={"userSpaceOnUse"}
            patternTransform=transform
        >
            <path d={tile.d} fill={"none"} stroke={colour} stroke-width={tile.width} stroke-linecap={"round"} />
        </pattern>
    }
}

/// Scale of the patterns of swatches: one and a half tiles on a side.
const SWATCH_UNIT: f64 = 0.8;

/// The patterns, and the zones filled with them as far as they are in the light.
#[component]
pub fn Patterns() -> Markup {
    let (app, drawing) = (App::here(), Drawing::here());
    let patterns = app
        .plan
        .zone_ixs()
        .map(|zone| pattern(app, zone, id(app, zone), move || drawing.unit.get()));
    // For the swatches of legend, key and cards, which are drawn in pixels.
    let swatches = app.plan.zone_ixs().map(|zone| {
        let id = format!("zone-swatch-{}", app.plan[zone].id);
        pattern(app, zone, id, || SWATCH_UNIT)
    });
    let grounds = app.plan.zone_ixs().map(|zone| {
        let d = memo(move || {
            if !app.patterned.get() {
                return String::new();
            }
            let lit = |d| !drawing.has_dim(app, d);
            let detail = drawing.detail.get();
            app.plan
                .parts_path(|d| app.plan[d].zone == zone && lit(d), detail)
        });
        view! { <path d=d fill={format!("url(#{})", id(app, zone))} fill-rule={"evenodd"} /> }
    });
    view! {
        <g class="patterns" display=app.displays(Layer::Zones)>
            <defs>{patterns.collect::<Markup>()}{swatches.collect::<Markup>()}</defs>
            {grounds.collect::<Markup>()}
        </g>
    }
}
