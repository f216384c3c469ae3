//! What stands where on the map: markers first, then names in the room they leave, in order of
//! importance.
//!
//! Markers depend on the zoom alone, so that they never jump while the map is moved. Names have a home
//! that depends on the zoom alone as well; a name that the edge of the map would cut there takes a place
//! that is wholly seen, or waits. Names of areas follow the part of their area that is seen.

mod areas;
mod around;
mod callouts;
mod columns;
mod ground;
mod hall;
mod land;
mod lines;
mod points;
mod setting;
mod sight;
mod stage;
mod subject;

pub use sight::Sight;
pub use stage::{homes, names};
pub use subject::{Style, Subject};

use crate::{
    geo::{
        MapPoint, Screen, ScreenBox, Viewport,
        labels::Anchor,
        markers::{self, Marker, MarkerLayout},
    },
    plan::{CorridorKind, GateClass, Lang, Plan, ProjectIx},
    state::{Layer, Layers, Selection},
};

/// Layouts of the container, by its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SizeClass {
    /// Under 600 px.
    Small,
    /// 600 to 1279 px.
    Medium,
    /// From 1280 px.
    Large,
}

/// For what the map is laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Language of the names.
    pub lang: Lang,
    /// Layout of the container.
    pub size: SizeClass,
    /// The map's box.
    pub screen: Screen,
    /// Where the reader looks.
    pub view: Viewport,
    /// What covers the map: buttons, legend, notes; px from the map's corner.
    pub glass: Vec<ScreenBox>,
    /// What is shown.
    pub layers: Layers,
    /// The projects that are wanted, in the plan's order; `None`: all.
    pub wanted: Option<Vec<ProjectIx>>,
    /// What lights up while a story is told; `None`: none is.
    pub told: Option<Vec<Selection>>,
    /// Reserve for widths: 1 where the map's own typeface is used, else a little more.
    pub reserve: f64,
}

/// A name at a place: an offset in pixels from a point of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedLabel {
    /// What it names.
    pub subject: Subject,
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
    /// Letter spacing, em.
    pub spacing: f64,
    /// The line that ties it to what it names, px from the point.
    pub leader: Option<Leader>,
}

/// A line between a name and what it names, px from the label's point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leader {
    /// At what is named.
    pub from: (f64, f64),
    /// At the name.
    pub to: (f64, f64),
    /// What is named is an area: a dot shows where the line ends.
    pub dot: bool,
}

/// A name along a line.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedAlong {
    /// What it names.
    pub subject: Subject,
    /// Which of several of that line.
    pub nth: usize,
    /// Words.
    pub text: String,
    /// The curve through the middle of the letters, map units.
    pub curve: Vec<MapPoint>,
    /// Baseline's distance from that curve, px.
    pub dy: f64,
    /// Font size, px.
    pub size: f64,
    /// Letter spacing, em.
    pub spacing: f64,
}

/// All names.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Names {
    /// At points.
    pub labels: Vec<PlacedLabel>,
    /// Along lines.
    pub along: Vec<PlacedAlong>,
}

/// Width of a corridor's band at zoom 1, design units.
pub fn band_units(kind: CorridorKind) -> f64 {
    match kind {
        CorridorKind::Axis => 13.0,
        CorridorKind::Corridor => 9.0,
    }
}

/// How far a gate's symbol reaches, design units.
pub fn gate_units(class: GateClass) -> f64 {
    match class {
        GateClass::International | GateClass::Railway => 7.0,
        GateClass::Bilateral => 6.4,
        GateClass::Auxiliary => 4.4,
    }
}

/// A hub's radius with its rim, design units.
const HUB_UNITS: f64 = 9.5;

/// True places nearer than this gather, px.
pub fn gather_px(size: SizeClass) -> f64 {
    match size {
        SizeClass::Small => 30.0,
        _ => 22.0,
    }
}

/// Lays out the markers; `keep` stands alone. They depend on the zoom, not on the middle of the view,
/// and none stands on a hub or a gate.
pub fn markers(scene: &Scene, keep: Option<ProjectIx>) -> Vec<Marker> {
    let (plan, unit_px) = (scene.plan, scene.screen.unit_px());
    if !scene.layers.shows(Layer::Projects) {
        return Vec::new();
    }
    let view = Viewport {
        zoom: scene.view.zoom,
        ..Viewport::whole(&plan.extent)
    };
    let layout = MarkerLayout {
        screen_from_map: view.screen_from_map(&scene.screen, &plan.extent),
        fit_scale: scene.screen.fit_scale(&plan.extent),
        unit_px,
        gather_px: gather_px(scene.size),
        keep,
    };
    let hubs = plan.towns.iter().filter(|t| t.hub);
    let hubs = hubs.map(|t| (t.at, HUB_UNITS));
    let gates = plan
        .gates
        .iter()
        .filter(|g| scene.layers.shows(Layer::Gates) && g.class != GateClass::Railway);
    let gates = gates.map(|g| (g.at, gate_units(g.class)));
    let fixed: Vec<_> = hubs
        .chain(gates)
        .map(|(at, units)| {
            let (x, y) = layout.screen_from_map.apply(at);
            (x, y, units * unit_px)
        })
        .collect();
    let projects = match &scene.wanted {
        Some(wanted) => wanted.clone(),
        None => plan.project_ixs().collect(),
    };
    markers::lay_out(plan, &projects, &layout, &fixed)
}
