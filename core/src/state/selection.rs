use crate::{
    geo::MapRect,
    plan::{CorridorIx, DistrictIx, Feature, Plan, ProjectIx, Text, ZoneIx},
};

/// What a card is open for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Selection {
    /// A zone.
    Zone(ZoneIx),
    /// The axis or a corridor.
    Corridor(CorridorIx),
    /// A district.
    District(DistrictIx),
    /// A project.
    Project(ProjectIx),
}

impl From<Feature> for Selection {
    fn from(feature: Feature) -> Self {
        match feature {
            Feature::Project(ix) => Self::Project(ix),
            Feature::District(ix) => Self::District(ix),
            Feature::Corridor(ix) => Self::Corridor(ix),
            Feature::Zone(ix) => Self::Zone(ix),
        }
    }
}

impl Selection {
    /// The kinds, as in links, attributes and events.
    pub const KINDS: [&'static str; 4] = ["zone", "corridor", "district", "project"];

    /// The record of a kind with this id, if the plan has it.
    pub fn find(plan: &Plan, kind: &str, id: &str) -> Option<Self> {
        match kind {
            "zone" => plan.zone(id).map(Self::Zone),
            "corridor" => plan.corridor(id).map(Self::Corridor),
            "district" => plan.district(id).map(Self::District),
            "project" => plan.project(id).map(Self::Project),
            _ => None,
        }
    }

    /// Does the plan have it? One that was found does; an index of another plan may not.
    pub fn is_in(self, plan: &Plan) -> bool {
        let (ix, table) = match self {
            Self::Zone(ix) => (ix.0, plan.zones.len()),
            Self::Corridor(ix) => (ix.0, plan.corridors.len()),
            Self::District(ix) => (ix.0, plan.districts.len()),
            Self::Project(ix) => (ix.0, plan.projects.len()),
        };
        usize::from(ix) < table
    }

    /// The project that it is.
    pub fn project(self) -> Option<ProjectIx> {
        match self {
            Self::Project(ix) => Some(ix),
            _ => None,
        }
    }

    /// Its kind.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Zone(_) => "zone",
            Self::Corridor(_) => "corridor",
            Self::District(_) => "district",
            Self::Project(_) => "project",
        }
    }

    /// Its id.
    pub fn id(self, plan: &Plan) -> &str {
        match self {
            Self::Zone(ix) => &plan[ix].id,
            Self::Corridor(ix) => &plan[ix].id,
            Self::District(ix) => &plan[ix].code,
            Self::Project(ix) => &plan[ix].id,
        }
    }

    /// Its name.
    pub fn name(self, plan: &Plan) -> &Text {
        match self {
            Self::Zone(ix) => &plan[ix].name,
            Self::Corridor(ix) => &plan[ix].name,
            Self::District(ix) => &plan[ix].full_name,
            Self::Project(ix) => &plan[ix].name,
        }
    }

    /// The part of the map it is about; `None` for a project without a place.
    pub fn extent(self, plan: &Plan) -> Option<MapRect> {
        match self {
            Self::Zone(ix) => Some(plan[ix].extent),
            Self::Corridor(ix) => Some(plan[ix].extent),
            Self::District(ix) => Some(plan[ix].extent),
            Self::Project(ix) => plan[ix].at.and_then(|p| MapRect::around([p])),
        }
    }
}
