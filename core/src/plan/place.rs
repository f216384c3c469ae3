use super::*;
use crate::geo::{Bands, MapPoint, MapRect, ScreenFromMap, scan::Area};
use serde::{Deserialize, Serialize};

/// An economic zone: a set of districts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Zone {
    /// Id; its colours are tokens of the same id.
    pub id: String,
    /// Full name.
    pub name: Text,
    /// Name on the map.
    pub short: Text,
    /// Where its label stands.
    pub label: MapPoint,
    /// Its districts, in the plan's order.
    pub districts: Vec<DistrictIx>,
    /// Its extent.
    pub extent: MapRect,
    /// Sources.
    pub sources: Vec<SourceIx>,
}

/// The axis or a corridor, a broad band along a road.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Corridor {
    /// Id; its colour is a token of the same id.
    pub id: String,
    /// Axis or corridor.
    pub kind: CorridorKind,
    /// Full name.
    pub name: Text,
    /// Name along the line and in the legend.
    pub short: Text,
    /// Shorter still, for a line that is short on the screen.
    pub tag: Text,
    /// Core of the band.
    pub pattern: Pattern,
    /// Districts, in its order.
    pub districts: Vec<DistrictIx>,
    /// Roads it follows.
    pub roads: Vec<RoadIx>,
    /// Roads of it that are planned and not drawn.
    pub planned: Vec<Fact>,
    /// Gates on it.
    pub gates: Vec<GateIx>,
    /// Neighbours it leads to.
    pub neighbours: Vec<NeighbourIx>,
    /// What its head points to.
    pub leads_to: Text,
    /// What lies at its other end.
    pub comes_from: Option<Text>,
    /// What the plan says of it.
    pub about: Text,
    /// Sources.
    pub sources: Vec<SourceIx>,
    /// Centre line, from its start to its head.
    #[serde(with = "super::line::eighths")]
    pub line: Vec<MapPoint>,
    /// Direction of the head, radians clockwise from east on the map.
    pub head_angle: f32,
    /// Its extent.
    pub extent: MapRect,
}

/// A unit of the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct District {
    /// GSO code.
    pub code: String,
    /// Name on the map.
    pub name: Text,
    /// Name with its kind.
    pub full_name: Text,
    /// Zone.
    pub zone: ZoneIx,
    /// Seat, where one is named.
    pub seat: Option<TownIx>,
    /// Area, km².
    pub area_km2: Option<Figure>,
    /// Population, persons.
    pub population: Option<Figure>,
    /// What it offers.
    pub advantages: Vec<Fact>,
    /// Its parts, the largest first.
    pub parts: Vec<Part>,
    /// Its extent.
    pub extent: MapRect,
    /// Its projects, in the list's order.
    #[serde(skip)]
    pub projects: Vec<ProjectIx>,
}

impl District {
    /// Its area and its population, where they are known.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.area_km2.iter().chain(&self.population)
    }
}

/// One polygon of a district.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Its outer ring, then its holes, each a walk along borders.
    pub rings: Vec<Vec<Walk>>,
    /// Where a label stands best.
    pub label: MapPoint,
    /// One line round it and its holes, not closed: for labels.
    #[serde(skip)]
    pub ring: Vec<MapPoint>,
    /// The edges of that line by height.
    #[serde(skip)]
    pub bands: Bands,
    /// Its extent.
    #[serde(skip)]
    pub extent: MapRect,
}

impl Part {
    /// Its ground on the screen.
    pub fn on_screen(&self, to_screen: ScreenFromMap) -> Area<'_> {
        Area {
            ring: &self.ring,
            bands: &self.bands,
            to_screen,
        }
    }
}

/// A commune or ward since the units of the plan ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Commune {
    /// Code.
    pub code: String,
    /// Name with its kind.
    pub name: Text,
    /// Area, km².
    pub area_km2: f64,
    /// Former districts it lies in, the main one first.
    pub districts: Vec<DistrictIx>,
    /// Former units it was merged from.
    pub merged_from: Vec<FormerUnit>,
    /// Centre.
    pub at: MapPoint,
}

/// A commune, ward or township of before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FormerUnit {
    /// Name with its kind.
    pub name: Text,
    /// District.
    pub district: DistrictIx,
    /// Only a part of it.
    pub part: bool,
}

/// How many gates of some classes there are, placed or not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GateClasses {
    /// Classes counted together.
    pub classes: Vec<GateClass>,
    /// How many.
    pub number: Figure,
}

/// A town.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Town {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Where.
    pub at: MapPoint,
    /// Drawn as a hub of the corridors.
    pub hub: bool,
    /// The province's seat.
    pub capital: bool,
    /// The district it is the seat of.
    pub seat_of: Option<DistrictIx>,
    /// On which side of it its name stands best, where the data says so.
    pub label_side: Option<LabelSide>,
}

/// A border gate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Gate {
    /// Id.
    pub id: String,
    /// Name on the map.
    pub name: Text,
    /// Class.
    pub class: GateClass,
    /// Where.
    pub at: MapPoint,
    /// How far off the point may be, km.
    pub error_km: f64,
    /// District.
    pub district: DistrictIx,
    /// On which side of it its name stands best, where the data says so.
    pub label_side: Option<LabelSide>,
    /// Sources.
    pub sources: Vec<SourceIx>,
}

/// A road or railway, schematic.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Road {
    /// Id: `QL1`.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Kind.
    pub kind: RoadKind,
    /// How far it is.
    pub state: RoadState,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// A river.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct River {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Its lines.
    pub lines: Vec<Line>,
    /// The longest of them, which carries its name.
    #[serde(skip)]
    pub line: Vec<MapPoint>,
}

/// A name outside the province.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Neighbour {
    /// Id.
    pub id: String,
    /// Name today.
    pub name: Text,
    /// Name in the plan, where it differs.
    pub name_in_plan: Option<Text>,
    /// Where its label stands.
    pub at: MapPoint,
    /// Another country's.
    pub abroad: bool,
}

/// A place far off that tells where the province is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FarPlace {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Where.
    pub at: MapPoint,
}

/// Whose geometry or names are shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attribution {
    /// What it is for.
    pub what: Text,
    /// Who.
    pub name: String,
    /// Licence.
    pub licence: String,
    /// Address.
    pub url: String,
}
