//! Typed indexes into the plan's tables.

use super::*;
use std::ops::Index;

macro_rules! index {
    ($($(#[$meta:meta])* $ix:ident of $record:ty, $table:ident, $ixs:ident, $find:ident by $key:ident;)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $ix(pub u16);

        impl Index<$ix> for Plan {
            type Output = $record;
            fn index(&self, ix: $ix) -> &$record {
                &self.$table[ix.0 as usize]
            }
        }

        impl Plan {
            /// All indexes of this table, in order.
            pub fn $ixs(&self) -> impl ExactSizeIterator<Item = $ix> + use<> {
                (0..self.$table.len() as u16).map($ix)
            }

            /// The record with this id or code.
            pub fn $find(&self, id: &str) -> Option<$ix> {
                let place = self.$table.iter().position(|record| record.$key == id)?;
                Some($ix(place as u16))
            }
        }
    )+};
}

index! {
    /// A source.
    SourceIx of Source, sources, source_ixs, source by id;
    /// A sector.
    SectorIx of Sector, sectors, sector_ixs, sector by id;
    /// A zone.
    ZoneIx of Zone, zones, zone_ixs, zone by id;
    /// The axis or a corridor.
    CorridorIx of Corridor, corridors, corridor_ixs, corridor by id;
    /// A district.
    DistrictIx of District, districts, district_ixs, district by code;
    /// A present commune.
    CommuneIx of Commune, communes, commune_ixs, commune by code;
    /// A town.
    TownIx of Town, towns, town_ixs, town by id;
    /// A gate.
    GateIx of Gate, gates, gate_ixs, gate by id;
    /// A name outside.
    NeighbourIx of Neighbour, neighbours, neighbour_ixs, neighbour by id;
    /// A road.
    RoadIx of Road, roads, road_ixs, road by id;
    /// A project.
    ProjectIx of Project, projects, project_ixs, project by id;
    /// A step of the story.
    StepIx of StepOnMap, steps, step_ixs, step by id;
}
