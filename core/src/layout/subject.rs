//! What labels name, and how each kind is set.

use super::SizeClass;
use crate::{
    geo::Weight,
    plan::{
        CommuneIx, CorridorIx, CorridorKind, DistrictIx, GateClass, GateIx, NeighbourIx, Plan,
        TownIx, ZoneIx,
    },
};

/// What a label names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A zone.
    Zone(ZoneIx),
    /// A district, in one of its parts.
    District(DistrictIx, u16),
    /// A town.
    Town(TownIx),
    /// A gate.
    Gate(GateIx),
    /// What a corridor leads to.
    Head(CorridorIx),
    /// A neighbour.
    Neighbour(NeighbourIx),
    /// A commune.
    Commune(CommuneIx),
    /// The axis or a corridor, along its line.
    Corridor(CorridorIx),
    /// A river, by its place in the plan, along its line.
    River(u16),
}

/// How a label is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// CSS class of its kind.
    pub class: &'static str,
    /// Size, design units.
    pub units: f64,
    /// Weight.
    pub weight: Weight,
    /// Letter spacing, em.
    pub spacing: f64,
    /// In capitals.
    pub capitals: bool,
}

impl Subject {
    /// Kind and id: `district:186`.
    pub fn id(self, plan: &Plan) -> String {
        match self {
            Self::Zone(z) => format!("zone:{}", plan[z].id),
            Self::District(d, _) => format!("district:{}", plan[d].code),
            Self::Town(t) => format!("town:{}", plan[t].id),
            Self::Gate(g) => format!("gate:{}", plan[g].id),
            Self::Head(c) => format!("head:{}", plan[c].id),
            Self::Neighbour(n) => format!("neighbour:{}", plan[n].id),
            Self::Commune(c) => format!("commune:{}", plan[c].code),
            Self::Corridor(c) => format!("corridor:{}", plan[c].id),
            Self::River(r) => format!("river:{}", plan.rivers[usize::from(r)].id),
        }
    }

    /// Whether it names what may be seen in part: its name follows that part.
    pub fn follows(self) -> bool {
        matches!(
            self,
            Self::Zone(_) | Self::District(..) | Self::Neighbour(_)
        )
    }

    /// How it is set on a screen of some size.
    pub fn style(self, plan: &Plan, size: SizeClass) -> Style {
        let small = size == SizeClass::Small;
        let (class, units, weight, spacing, capitals) = match self {
            Self::Zone(_) => ("zone", 19.0, Weight::SemiBold, 0.0, false),
            Self::District(_, 0) if small => ("district", 13.5, Weight::SemiBold, 0.0, false),
            Self::District(_, 0) => ("district", 13.5, Weight::SemiBold, 0.07, true),
            // The name once more in a smaller part.
            Self::District(..) if small => ("district", 11.5, Weight::SemiBold, 0.0, false),
            Self::District(..) => ("district", 11.5, Weight::SemiBold, 0.07, true),
            Self::Town(t) if plan[t].capital => ("capital", 17.5, Weight::Bold, 0.0, false),
            Self::Town(t) if plan[t].hub || plan[t].seat_of.is_some() => {
                ("seat", 12.5, Weight::SemiBold, 0.0, false)
            }
            Self::Town(_) => ("town", 12.5, Weight::Regular, 0.0, false),
            Self::Gate(g) => match plan[g].class {
                GateClass::International | GateClass::Railway => {
                    ("gate-international", 11.5, Weight::Bold, 0.0, false)
                }
                GateClass::Bilateral => ("gate-bilateral", 11.5, Weight::SemiBold, 0.0, false),
                GateClass::Auxiliary => ("gate-auxiliary", 11.5, Weight::Regular, 0.0, false),
            },
            Self::Head(_) => ("head", 12.5, Weight::SemiBold, 0.0, false),
            Self::Neighbour(n) if plan[n].abroad => {
                ("neighbour abroad", 14.0, Weight::Regular, 0.22, true)
            }
            Self::Neighbour(_) => ("neighbour", 14.0, Weight::Regular, 0.22, true),
            Self::Commune(_) => ("commune", 11.0, Weight::Regular, 0.0, false),
            Self::Corridor(c) if plan[c].kind == CorridorKind::Axis => {
                ("along axis", 13.5, Weight::Bold, 0.06, true)
            }
            Self::Corridor(_) => ("along", 12.5, Weight::SemiBold, 0.0, false),
            Self::River(_) => ("river", 11.5, Weight::Regular, 0.04, false),
        };
        Style {
            class,
            units,
            weight,
            spacing,
            capitals,
        }
    }
}

/// Letter spacing of a text: Chinese, Japanese and Korean are set wide in areas only, and less so.
pub fn spacing(text: &str, spacing: f64) -> f64 {
    if text.chars().any(|c| u32::from(c) >= 0x2e80) {
        if spacing >= 0.07 { 0.12 } else { 0.0 }
    } else {
        spacing
    }
}
