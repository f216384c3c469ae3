//! Hover, focus and selection: lines of their own above everything that is filled.

use super::drawing::{Drawing, line};
use crate::{
    App,
    markup::{Markup, view},
    signal::{Memo, RwSignal, memo},
};
use leptos::prelude::*;
use plan_core::{
    plan::{DistrictIx, ZoneIx},
    state::Selection,
};

/// The district whose focus is to be seen.
#[derive(Clone, Copy)]
pub struct Focused(pub RwSignal<Option<DistrictIx>>);

/// Districts that make one area.
#[derive(Clone, Copy, PartialEq)]
enum Area {
    District(DistrictIx),
    Zone(ZoneIx),
    /// All that stands out together.
    Lit,
}

impl Area {
    fn of(what: Option<Selection>) -> Option<Self> {
        match what? {
            Selection::District(d) => Some(Self::District(d)),
            Selection::Zone(z) => Some(Self::Zone(z)),
            Selection::Corridor(_) | Selection::Project(_) => None,
        }
    }

    fn has(self, app: App, district: DistrictIx) -> bool {
        match self {
            Self::District(d) => d == district,
            Self::Zone(z) => app.plan[district].zone == z,
            Self::Lit => app.lit.with_untracked(|all| {
                let has = |one: &Selection| match one {
                    Selection::Project(_) => false,
                    area => area.has_district(app.plan, district),
                };
                all.iter().any(has)
            }),
        }
    }
}

/// The line round an area, or nothing to draw.
fn edge(app: App, area: impl Fn() -> Option<Area> + Send + Sync + 'static) -> Memo<String> {
    let drawing = Drawing::here();
    memo(move || {
        let edge = |area: Area| {
            let detail = drawing.detail.get();
            app.plan.edge_path(|d| area.has(app, d), detail)
        };
        area().map(edge).unwrap_or_default()
    })
}

/// The edge of the selected zone, among the borders: roads and bands run over it.
#[component]
pub fn ZoneEdge() -> Markup {
    let app = App::here();
    let zone = move || {
        Area::of(app.marked.with(|all| all.first().copied())).filter(|a| matches!(a, Area::Zone(_)))
    };
    line("zone-edge", edge(app, zone), Drawing::here().stroke(3.2))
}

/// Lines round what is under the pointer, what is selected and what has the focus.
#[component]
pub fn Emphasis() -> Markup {
    let (app, drawing) = (App::here(), Drawing::here());
    let focused: Focused = expect_context();
    let hovered = move || Area::of(app.hovered.get());
    let selected = move || {
        let lit = (!app.lit.with(Vec::is_empty)).then_some(Area::Lit);
        let chosen = Area::of(app.selected.get());
        chosen.filter(|a| matches!(a, Area::District(_))).or(lit)
    };
    let hover = edge(app, hovered);
    // The inner line is a line twice as wide of which the outer half is cut off.
    let inside = memo(move || {
        let fill = |area: Area| {
            let detail = drawing.detail.get();
            app.plan.parts_path(|d| area.has(app, d), detail)
        };
        hovered().map(fill).unwrap_or_default()
    });
    let chosen = edge(app, selected);
    let focus = edge(app, move || focused.0.get().map(Area::District));
    let lines = [
        line("chosen-casing", chosen, drawing.stroke(6.0)),
        line("chosen-line", chosen, drawing.stroke(2.6)),
        line("focus-casing", focus, drawing.stroke_px(7.0)),
        line("focus-line", focus, drawing.stroke_px(3.0)),
    ];
    view! {
        <g class="emphasis">
            <clipPath id="hovered-inside"><path d=inside clip-rule={"evenodd"} /></clipPath>
            {line("hover-casing", hover, drawing.stroke_px(4.0))}
            <g clip-path={"url(#hovered-inside)"}>{line("hover-line", hover, drawing.stroke(4.0))}</g>
            {lines.into_iter().collect::<Markup>()}
        </g>
    }
}
