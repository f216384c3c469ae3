use crate::{
    geo::MapRect,
    plan::{
        CommuneIx, CorridorIx, DistrictIx, GateIx, Plan, ProjectIx, RoadIx, SectorIx, Text, TownIx,
        ZoneIx,
    },
    state::Selection,
};
use serde::{Deserialize, Serialize};

/// What a search finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Target {
    /// A zone.
    Zone(ZoneIx),
    /// The axis or a corridor.
    Corridor(CorridorIx),
    /// A district.
    District(DistrictIx),
    /// A town that no district is named after.
    Town(TownIx),
    /// A border gate.
    Gate(GateIx),
    /// A project.
    Project(ProjectIx),
    /// A sector.
    Sector(SectorIx),
    /// A commune of today.
    Commune(CommuneIx),
    /// A road or railway.
    Road(RoadIx),
}

impl Target {
    /// Its kind, as in `data-result`.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Zone(_) => "zone",
            Self::Corridor(_) => "corridor",
            Self::District(_) => "district",
            Self::Town(_) => "town",
            Self::Gate(_) => "gate",
            Self::Project(_) => "project",
            Self::Sector(_) => "sector",
            Self::Commune(_) => "commune",
            Self::Road(_) => "road",
        }
    }

    /// Its id.
    pub fn id(self, plan: &Plan) -> &str {
        match self {
            Self::Zone(ix) => &plan[ix].id,
            Self::Corridor(ix) => &plan[ix].id,
            Self::District(ix) => &plan[ix].code,
            Self::Town(ix) => &plan[ix].id,
            Self::Gate(ix) => &plan[ix].id,
            Self::Project(ix) => &plan[ix].id,
            Self::Sector(ix) => &plan[ix].id,
            Self::Commune(ix) => &plan[ix].code,
            Self::Road(ix) => &plan[ix].id,
        }
    }

    /// Its name.
    pub fn name(self, plan: &Plan) -> &Text {
        match self {
            Self::Zone(ix) => &plan[ix].name,
            Self::Corridor(ix) => &plan[ix].name,
            Self::District(ix) => &plan[ix].full_name,
            Self::Town(ix) => &plan[ix].name,
            Self::Gate(ix) => &plan[ix].name,
            Self::Project(ix) => &plan[ix].short,
            Self::Sector(ix) => &plan[ix].name,
            Self::Commune(ix) => &plan[ix].name,
            Self::Road(ix) => &plan[ix].name,
        }
    }

    /// The card that it opens; none for what is only a place, or a sector.
    pub fn selection(self) -> Option<Selection> {
        match self {
            Self::Zone(ix) => Some(Selection::Zone(ix)),
            Self::Corridor(ix) => Some(Selection::Corridor(ix)),
            Self::District(ix) => Some(Selection::District(ix)),
            Self::Project(ix) => Some(Selection::Project(ix)),
            Self::Town(_) | Self::Gate(_) | Self::Sector(_) | Self::Commune(_) | Self::Road(_) => {
                None
            }
        }
    }

    /// Its part of the map; none for a sector, and for a project without a place.
    pub fn extent(self, plan: &Plan) -> Option<MapRect> {
        match self {
            Self::Town(ix) => MapRect::around([plan[ix].at]),
            Self::Gate(ix) => MapRect::around([plan[ix].at]),
            Self::Commune(ix) => MapRect::around([plan[ix].at]),
            Self::Road(ix) => {
                let lines = plan[ix].lines.iter();
                MapRect::around(lines.flat_map(|line| line.full().iter().copied()))
            }
            Self::Sector(_) => None,
            _ => self.selection()?.extent(plan),
        }
    }

    /// Of what fits a query equally well, the greater comes first.
    pub(super) fn weight(self) -> i32 {
        match self {
            Self::Zone(_) => 9,
            Self::Corridor(_) => 8,
            Self::District(_) => 7,
            Self::Town(_) | Self::Gate(_) => 6,
            Self::Project(_) => 5,
            Self::Sector(_) => 4,
            Self::Commune(_) => 3,
            Self::Road(_) => 2,
        }
    }
}
