//! What all of the drawing follows: scale, level of detail, and what stands back.

use crate::{
    App,
    markup::{Markup, view},
    signal::{Memo, memo},
};
use leptos::prelude::*;
use plan_core::{
    geo::stroke_weight,
    layout::Sight,
    plan::{CorridorIx, Detail, DistrictIx, Part},
    state::{Layer, Selection},
};

/// Signals that change with the scale only, never while the map is moved.
#[derive(Clone, Copy)]
pub struct Drawing {
    /// The level of detail of all lines.
    pub detail: Memo<Detail>,
    /// Map units of one design unit.
    pub unit: Memo<f64>,
    /// Map units of one pixel.
    pub pixel: Memo<f64>,
    /// How much heavier bands and roads are than in the whole province.
    pub weight: Memo<f64>,
    /// What makes the rest stand back.
    pub chosen: Memo<Vec<Selection>>,
    /// What is in sight.
    pub sight: Memo<Sight>,
    /// Districts have their zones' colours.
    pub coloured: Memo<bool>,
    /// What is smaller has a target round it that a finger can hit, map units; `None` where that is true
    /// of so much that targets would lie on each other.
    pub target: Memo<Option<f64>>,
}

/// Least size of what a finger can hit, px.
const TARGET_PX: f64 = 44.0;
/// So many targets are no longer told apart.
const MOST_TARGETS: usize = 40;

/// The lesser side of a part, map units.
pub fn size(part: &Part) -> f64 {
    part.extent.width().min(part.extent.height())
}

impl Drawing {
    /// The drawing of a map.
    pub fn new(app: App) -> Self {
        let scale = app.scale;
        let parts = || app.plan.districts.iter().flat_map(|d| &d.parts);
        Self {
            sight: memo(move || {
                Sight::of(&app.travel.drawn.get(), &app.screen.get(), &app.plan.extent)
            }),
            coloured: app.shows(Layer::Zones),
            target: memo(move || {
                let target = TARGET_PX / scale.get();
                let small = parts().filter(|part| size(part) < target).count();
                (small <= MOST_TARGETS).then_some(target)
            }),
            detail: memo(move || app.plan.detail(scale.get())),
            unit: memo(move || app.unit_px.get() / scale.get()),
            pixel: memo(move || 1.0 / scale.get()),
            weight: memo(move || stroke_weight(app.travel.settled.get().zoom)),
            chosen: memo(move || {
                let marked = app.marked.get().into_iter();
                marked.filter(|s| s.project().is_none()).collect()
            }),
        }
    }

    /// The drawing of the map that asks.
    pub fn here() -> Self {
        expect_context()
    }

    /// A stroke width of so many design units, in map units.
    pub fn stroke(self, units: f64) -> Memo<String> {
        memo(move || length(units * self.unit.get()))
    }

    /// The same for bands and roads, which grow a little as one comes near.
    pub fn heavy(self, units: f64) -> Memo<String> {
        memo(move || length(units * self.unit.get() * self.weight.get()))
    }

    /// A stroke width of so many pixels, in map units.
    pub fn stroke_px(self, px: f64) -> Memo<String> {
        memo(move || length(px * self.pixel.get()))
    }

    /// Whether a district stands back.
    pub fn has_dim(self, app: App, district: DistrictIx) -> bool {
        self.stands_back(|s| s.has_district(app.plan, district))
    }

    /// Whether a corridor stands back.
    pub fn corridor_dim(self, corridor: CorridorIx) -> Memo<bool> {
        memo(move || self.stands_back(|s| s == Selection::Corridor(corridor)))
    }

    /// Whether something is in the light, and nothing of it has what is asked for.
    pub fn stands_back(self, has: impl Fn(Selection) -> bool) -> bool {
        let chosen = self.chosen.get();
        !chosen.is_empty() && !chosen.into_iter().any(has)
    }
}

/// A length in map units, as attributes have it.
pub fn length(units: f64) -> String {
    format!("{units:.1}")
}

/// A line of the map. All are of one type: each view of its own would be compiled into the wasm anew.
pub fn line(class: &'static str, d: Memo<String>, width: Memo<String>) -> Markup {
    view! { <path class={class} d=d stroke-width=width /> }
}
