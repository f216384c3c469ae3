use super::*;
use serde::{Deserialize, Serialize};

/// The urban areas of the plan.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct UrbanAreas {
    /// By when they are planned.
    pub by: Option<PartialDate>,
    /// Sources, best first.
    pub sources: Vec<SourceIx>,
    /// All of them, the highest class first.
    pub all: Vec<UrbanArea>,
}

/// An urban area of the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UrbanArea {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Class, in Roman numerals.
    pub class: String,
    /// Districts it lies in, where known.
    pub districts: Vec<DistrictIx>,
    /// Its town on the map.
    pub town: Option<TownIx>,
    /// What must be known about it.
    pub note: Option<Text>,
}

/// A count of industrial parks or clusters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ParkCount {
    /// What is counted.
    pub kind: ParkKind,
    /// How far they are.
    pub state: ParkState,
    /// How many.
    pub number: Figure,
    /// Their area together, ha.
    pub area_ha: Option<Figure>,
    /// Projects among them.
    pub projects: Vec<ProjectIx>,
}

/// Counts of industrial parks and clusters, and what else must be known.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Parks {
    /// Counts, those of the plan first.
    pub counts: Vec<ParkCount>,
    /// Notes.
    pub notes: Vec<Fact>,
}

/// A border-gate economic zone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    pub functions: Vec<Fact>,
    /// What else is known of it, oldest first.
    pub facts: Vec<Fact>,
    /// Gates in it.
    pub gates: Vec<GateIx>,
    /// Former units it covers.
    pub members: Vec<FormerUnit>,
    /// Sources of its members, best first.
    pub sources: Vec<SourceIx>,
}

/// A geopark.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    /// Its districts.
    pub districts: Vec<DistrictIx>,
    /// Sources of its districts, best first.
    pub sources: Vec<SourceIx>,
}

/// Whom to ask. What is `None` is not published.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// The body.
    pub body: Fact,
    /// Its address.
    pub address: Option<Fact>,
    /// Telephone number.
    pub telephone: Option<Fact>,
    /// Mail address.
    pub mail: Option<Fact>,
    /// Its site.
    pub site: Option<Fact>,
}

/// What the province offers. An empty list is not published.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Offers {
    /// Incentives.
    pub incentives: Vec<Shown>,
    /// Products of its own.
    pub products: Vec<Shown>,
    /// Whom to ask.
    pub contact: Option<Contact>,
}
