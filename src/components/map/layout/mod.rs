//! What stands where: markers first, then labels in the room they leave. Computed once for each
//! language, size and zoom step, never while a finger moves.

mod areas;
mod kind;
mod lines;
mod placer;
mod points;

use crate::{App, app::Size};
pub use kind::{LabelKind, class};
use leptos::prelude::*;
use plan_core::{
    geo::{
        MapPoint, ScreenBox, ScreenFromMap,
        labels::Anchor,
        markers::{Marker, MarkerLayout, lay_out},
    },
    plan::{CorridorIx, GateClass, ProjectIx},
    state::Selection,
};

/// A label with its place: an offset in pixels from a point of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedLabel {
    /// What it names.
    pub kind: LabelKind,
    /// Words.
    pub text: String,
    /// The point it belongs to.
    pub at: MapPoint,
    /// Offset of its anchor, px.
    pub offset: (f64, f64),
    /// Which end of the text that is.
    pub anchor: Anchor,
    /// Font size, px.
    pub size: f64,
}

/// What a name along a line names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineName {
    /// The axis or a corridor.
    Corridor(CorridorIx),
    /// A river, by its place in the plan.
    River(usize),
}

/// A name along a line.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedAlong {
    /// What it names.
    pub name: LineName,
    /// Words.
    pub text: String,
    /// The line under the words, SVG path data in map units.
    pub path: String,
    /// Baseline's distance from that line, px.
    pub dy: f64,
    /// Font size, px.
    pub size: f64,
}

/// All names of a step.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Names {
    /// At points.
    pub labels: Vec<PlacedLabel>,
    /// Along lines.
    pub along: Vec<PlacedAlong>,
}

/// Markers and names of the present step.
#[derive(Clone, Copy)]
pub struct Layout {
    /// Markers.
    pub markers: Memo<Vec<Marker>>,
    /// Names.
    pub names: Memo<Names>,
}

/// Markers farther in than this never gather.
const ALWAYS_APART_ZOOM: f64 = 4.0;

impl Layout {
    /// The layout of a map.
    pub fn new(app: App) -> Self {
        let step = Memo::new(move |_| zoom_step(app.travel.settled.get().zoom));
        let transform = Memo::new(move |_| {
            let whole = plan_core::geo::Viewport::whole(&app.plan.extent);
            let view = plan_core::geo::Viewport {
                zoom: step.get(),
                ..whole
            };
            view.screen_from_map(&app.screen.get(), &app.plan.extent)
        });
        let keep = Memo::new(move |_| match app.selected.get() {
            Some(Selection::Project(project)) => Some(project),
            _ => None,
        });
        let markers = Memo::new(move |_| {
            let gather = if app.size.get() == Size::Small {
                30.0
            } else {
                22.0
            };
            let layout = MarkerLayout {
                screen_from_map: transform.get(),
                unit_px: app.unit_px.get(),
                gather_px: if step.get() >= ALWAYS_APART_ZOOM {
                    0.0
                } else {
                    gather
                },
                keep: keep.get(),
            };
            let projects: Vec<ProjectIx> = app.plan.project_ixs().collect();
            lay_out(
                app.plan,
                &projects,
                &layout,
                &fixed(app, &layout.screen_from_map, layout.unit_px),
            )
        });
        let names = Memo::new(move |_| {
            let taken = markers.with(|all| {
                all.iter()
                    .map(|m| marker_box(m, &transform.get()))
                    .collect()
            });
            placer::place_all(app, step.get(), &transform.get(), taken)
        });
        Self { markers, names }
    }
}

/// Half octaves: between two steps symbols keep their places.
fn zoom_step(zoom: f64) -> f64 {
    2f64.powf((zoom.log2() * 2.0).round() / 2.0)
}

/// Hubs and important gates: markers give way to them.
fn fixed(app: App, screen_from_map: &ScreenFromMap, unit_px: f64) -> Vec<(f64, f64, f64)> {
    let hubs = app.plan.towns.iter().filter(|t| t.hub).map(|t| (t.at, 9.0));
    let gates = app
        .plan
        .gates
        .iter()
        .filter(|g| g.class == GateClass::International)
        .map(|g| (g.at, 7.0));
    hubs.chain(gates)
        .map(|(at, r)| {
            let (x, y) = screen_from_map.apply(at);
            (x, y, r * unit_px)
        })
        .collect()
}

fn marker_box(marker: &Marker, screen_from_map: &ScreenFromMap) -> ScreenBox {
    let (x, y) = screen_from_map.apply(marker.at);
    let r = marker.radius;
    ScreenBox::around(x + marker.offset.0, y + marker.offset.1, r, r)
}
