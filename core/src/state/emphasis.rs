use super::Selection;
use crate::plan::{DistrictIx, Plan, RoadIx};

/// What stays in the light while something is selected. A project puts nothing else in the shade.
impl Selection {
    /// Whether a district is part of it.
    pub fn has_district(self, plan: &Plan, district: DistrictIx) -> bool {
        match self {
            Self::Zone(zone) => plan[district].zone == zone,
            Self::Corridor(corridor) => plan[corridor].districts.contains(&district),
            Self::District(selected) => selected == district,
            Self::Project(_) => true,
        }
    }

    /// Whether a road is part of it.
    pub fn has_road(self, plan: &Plan, road: RoadIx) -> bool {
        match self {
            Self::Corridor(corridor) => plan[corridor].roads.contains(&road),
            Self::Zone(_) | Self::District(_) => false,
            Self::Project(_) => true,
        }
    }
}
