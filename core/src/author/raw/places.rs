use super::{Fact, Figure, LonLat, Sources, Text};
use crate::plan::{CorridorKind, GateClass, LabelSide, Pattern};
use serde::Deserialize;
use std::collections::BTreeMap;

/// `zones.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ZonesFile {
    /// In the legend's order.
    pub zone: Vec<Zone>,
}

/// An economic zone: a set of districts.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Zone {
    /// Id: `dynamic`. Its colours in `palette.json` are under the same id.
    pub id: String,
    /// Full name.
    pub name: Text,
    /// Name on the map.
    pub short: Text,
    /// Where its label stands, when the place found by itself is bad.
    pub label: Option<LonLat>,
    /// Where it is from. A map's only zone states nothing and needs none.
    #[serde(default)]
    pub source: Sources,
}

/// `corridors.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CorridorsFile {
    /// In the legend's order, the axis first.
    #[serde(default)]
    pub corridor: Vec<Corridor>,
}

/// The axis or a corridor.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Corridor {
    /// Id: `axis`. Its colour in `palette.json` is under the same id.
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
    /// The road it follows on the map: an id of `roads.geojson`.
    pub route: String,
    /// Names of way-points of that road to leave out, for a calmer line.
    #[serde(default)]
    pub skip: Vec<String>,
    /// District codes, in its order.
    pub districts: Vec<String>,
    /// Roads it follows: ids of `roads.geojson`.
    pub roads: Vec<String>,
    /// Roads of it that are planned and not drawn, in words.
    #[serde(default)]
    pub planned: Vec<Fact>,
    /// Border gates on it.
    #[serde(default)]
    pub gates: Vec<String>,
    /// Neighbours it leads to: ids of `map.toml`.
    #[serde(default)]
    pub neighbours: Vec<String>,
    /// What the band's head points to: "Bắc Ninh · Hà Nội".
    pub leads_to: Text,
    /// The same at its other end, outside the province, where the plan names one.
    pub comes_from: Option<Text>,
    /// What the plan says of it, in our words.
    pub about: Text,
    /// Where it is from.
    pub source: Sources,
}

/// `districts.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DistrictsFile {
    /// What the reader must know about the units.
    pub note: Text,
    /// All of them.
    pub district: Vec<District>,
}

/// A unit of the plan.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct District {
    /// GSO code, the id of its feature in `districts.geojson`.
    pub code: String,
    /// Name on the map.
    pub name: Text,
    /// Name with its kind: "Riverside district".
    pub full_name: Text,
    /// Zone id.
    pub zone: String,
    /// Its seat, a town id of `towns.toml`.
    pub seat: Option<String>,
    /// Area, km². Absent: not published.
    pub area_km2: Option<Figure>,
    /// Population, persons. Absent: not published.
    pub population: Option<Figure>,
    /// What it offers.
    #[serde(default)]
    pub advantages: Vec<Fact>,
    /// Where its label stands, when the place found by itself is bad.
    pub label: Option<LonLat>,
}

/// `communes.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommunesFile {
    /// Where the list is from.
    #[serde(default)]
    pub source: Sources,
    /// When it took effect: `2024`, `2024-06` or `2024-06-21`.
    pub since: Option<String>,
    /// Kinds of units by id, now and before: their names with `{n}` for the unit's own.
    #[serde(default)]
    pub kind: BTreeMap<String, Text>,
    /// All of them.
    #[serde(default)]
    pub commune: Vec<Commune>,
}

/// A commune or ward since 1 July 2025.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Commune {
    /// Code.
    pub code: String,
    /// Its own name, without its kind: "Riverside".
    pub name: Text,
    /// Kind: an id of this file's `kind`.
    pub kind: String,
    /// Area, km².
    pub area_km2: f64,
    /// Former districts it lies in, the main one first.
    pub districts: Vec<String>,
    /// Former units it was merged from.
    pub merged_from: Vec<FormerUnit>,
    /// Its centre.
    pub at: LonLat,
}

/// A commune, ward or township of before.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FormerUnit {
    /// Kind: an id of `kind` in `communes.toml`.
    pub kind: String,
    /// Its own name, without its kind.
    pub name: Text,
    /// District code.
    pub district: String,
    /// Only a part of it.
    #[serde(default)]
    pub part: bool,
}

/// `towns.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TownsFile {
    /// All of them.
    #[serde(default)]
    pub town: Vec<Town>,
}

/// A town.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Town {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Where.
    pub at: LonLat,
    /// A place where corridors part: drawn as a hub.
    #[serde(default)]
    pub hub: bool,
    /// The province's seat.
    #[serde(default)]
    pub capital: bool,
    /// On which side of it its name stands, when the side found by itself is bad.
    pub label_side: Option<LabelSide>,
}

/// `gates.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GatesFile {
    /// How many there are in all, placed or not; absent where that is not published.
    pub total: Option<Figure>,
    /// How many there are of each class, where a source says so.
    #[serde(default)]
    pub class_total: Vec<ClassTotal>,
    /// Those that are placed.
    #[serde(default)]
    pub gate: Vec<Gate>,
}

/// How many gates of a class there are.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClassTotal {
    /// Classes counted together.
    pub classes: Vec<GateClass>,
    /// How many.
    pub value: u32,
    /// Where it is from.
    pub source: Sources,
}

/// A border gate.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// Id.
    pub id: String,
    /// Name on the map.
    pub name: Text,
    /// Class.
    pub class: GateClass,
    /// Where.
    pub at: LonLat,
    /// How far off the point may be, km.
    pub error_km: f64,
    /// District code.
    pub district: String,
    /// On which side of it its name stands, when the side found by itself is bad.
    pub label_side: Option<LabelSide>,
    /// Where it is from.
    pub source: Sources,
}
