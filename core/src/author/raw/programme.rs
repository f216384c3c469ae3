use super::{Fact, Figure, FormerUnit, Shown, Sources, Text};
use crate::plan::{ParkKind, ParkState};
use serde::Deserialize;

/// `urban.toml`: the urban areas of the plan.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UrbanFile {
    /// By when they are planned: "2030".
    pub by: String,
    /// Where the list is from.
    pub source: Sources,
    /// All of them, the highest class first.
    pub urban: Vec<Urban>,
}

/// An urban area.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Urban {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Class, in Roman numerals: "II".
    pub class: String,
    /// District codes it lies in, where known.
    #[serde(default)]
    pub districts: Vec<String>,
    /// Its town on the map: an id of `towns.toml`.
    pub town: Option<String>,
    /// What must be known about it.
    pub note: Option<Text>,
}

/// `parks.toml`: how many industrial parks and clusters are planned, and how many there are.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ParksFile {
    /// Counts, those of the plan first.
    #[serde(default)]
    pub count: Vec<ParkCount>,
    /// What else must be known.
    #[serde(default)]
    pub note: Vec<Fact>,
}

/// A count of parks or clusters.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ParkCount {
    /// What is counted.
    pub kind: ParkKind,
    /// How far they are.
    pub state: ParkState,
    /// How many.
    pub number: u32,
    /// Their area together, ha. Absent: not published.
    pub area_ha: Option<f64>,
    /// How the source states the area.
    #[serde(default)]
    pub area_qualifier: crate::plan::Qualifier,
    /// When it was stated.
    pub as_of: String,
    /// What must be known about it.
    pub note: Option<Text>,
    /// Projects among them: ids.
    #[serde(default)]
    pub projects: Vec<String>,
    /// Where it is from.
    pub source: Sources,
}

/// `border-zones.toml`: border-gate economic zones.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BorderZonesFile {
    /// All of them.
    #[serde(default)]
    pub border_zone: Vec<BorderZone>,
}

/// A border-gate economic zone.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BorderZone {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Area, km².
    pub area_km2: Figure,
    /// By what it was set up.
    pub established: Fact,
    /// Its functional areas.
    #[serde(default)]
    pub function: Vec<Fact>,
    /// What else is known of it, oldest first.
    #[serde(default)]
    pub fact: Vec<Fact>,
    /// Gates in it: ids of `gates.toml`.
    #[serde(default)]
    pub gates: Vec<String>,
    /// Communes, wards and townships of before that it covers.
    #[serde(default)]
    pub member: Vec<FormerUnit>,
    /// Where its members are from.
    pub source: Sources,
}

/// `geoparks.toml`: geoparks and the like.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GeoparksFile {
    /// All of them.
    #[serde(default)]
    pub geopark: Vec<Geopark>,
}

/// A geopark.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Geopark {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Area, km².
    pub area_km2: Figure,
    /// People living in it.
    pub population: Option<Figure>,
    /// By whom it was recognised.
    pub listed: Fact,
    /// District codes.
    pub districts: Vec<String>,
    /// Where the districts are from.
    pub source: Sources,
}

/// `offers.toml`: what the province offers an investor, its products, and whom to ask.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OffersFile {
    /// Incentives. Empty: the map says that none are published.
    #[serde(default)]
    pub incentive: Vec<Shown>,
    /// OCOP and other products. Empty: the map says that none are published.
    #[serde(default)]
    pub product: Vec<Shown>,
    /// Whom to ask.
    pub contact: Contact,
}

/// Whom to ask. What is absent is not published.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The body.
    pub body: Fact,
    /// Its address.
    pub address: Option<Fact>,
    /// Telephone number, as it is dialled from abroad: "+84 …".
    pub telephone: Option<Fact>,
    /// Mail address.
    pub mail: Option<Fact>,
    /// Its site: `https://…`.
    pub site: Option<Fact>,
}
