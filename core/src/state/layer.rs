use crate::plan::{CorridorIx, Plan, RoadKind};

/// A layer of the map that the reader can switch off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Layer {
    /// The zones' colours.
    Zones,
    /// The axis or a corridor.
    Corridor(CorridorIx),
    /// Roads and expressways.
    Roads,
    /// Railways.
    Railway,
    /// Rivers.
    Rivers,
    /// Border gates.
    Gates,
    /// Towns.
    Towns,
    /// Markers of projects.
    Projects,
    /// Communes of today.
    Communes,
}

impl Layer {
    /// Layers that any plan may have, with their names in links, hooks and scripts. A corridor's layer
    /// has the corridor's id, which is none of these.
    pub const NAMED: [(Self, &'static str); 8] = [
        (Self::Zones, "zones"),
        (Self::Roads, "roads"),
        (Self::Railway, "railway"),
        (Self::Rivers, "rivers"),
        (Self::Gates, "gates"),
        (Self::Towns, "towns"),
        (Self::Projects, "projects"),
        (Self::Communes, "communes"),
    ];

    /// The layers of a plan, in the legend's order.
    pub fn all(plan: &Plan) -> impl Iterator<Item = Self> {
        let corridors = plan.corridor_ixs().map(Self::Corridor);
        let named = Self::NAMED.into_iter().map(|(layer, _)| layer);
        named
            .clone()
            .take(1)
            .chain(corridors)
            .chain(named.skip(1))
            .filter(|layer| layer.is_in(plan))
    }

    /// The plan's layer of this name.
    pub fn find(plan: &Plan, id: &str) -> Option<Self> {
        Self::all(plan).find(|layer| layer.id(plan) == id)
    }

    /// Its name in links, hooks and scripts.
    pub fn id(self, plan: &Plan) -> &str {
        match self {
            Self::Corridor(ix) => &plan[ix].id,
            _ => {
                let named = Self::NAMED.iter().find(|(layer, _)| *layer == self);
                named.map_or("", |(_, name)| name)
            }
        }
    }

    /// Has the plan anything for it?
    pub fn is_in(self, plan: &Plan) -> bool {
        match self {
            Self::Zones => !plan.zones.is_empty(),
            Self::Corridor(ix) => usize::from(ix.0) < plan.corridors.len(),
            Self::Roads => plan.roads.iter().any(|r| r.kind != RoadKind::Railway),
            Self::Railway => plan.roads.iter().any(|r| r.kind == RoadKind::Railway),
            Self::Rivers => !plan.rivers.is_empty(),
            Self::Gates => !plan.gates.is_empty(),
            Self::Towns => !plan.towns.is_empty(),
            Self::Projects => !plan.projects.is_empty(),
            Self::Communes => !plan.communes.is_empty(),
        }
    }

    /// Its bit in a set of layers.
    fn bit(self) -> u128 {
        let place = match self {
            Self::Corridor(ix) => Self::NAMED.len() + usize::from(ix.0),
            _ => Self::NAMED
                .iter()
                .position(|(layer, _)| *layer == self)
                .unwrap_or_default(),
        };
        1u128.checked_shl(place as u32).unwrap_or_default()
    }
}

/// Most corridors a plan may have, so that each has a switch.
pub const MOST_CORRIDORS: usize = 100;

/// Which layers are shown. At the start all are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Layers {
    off: u128,
}

impl Layers {
    /// Is a layer shown?
    pub fn shows(self, layer: Layer) -> bool {
        self.off & layer.bit() == 0
    }

    /// The same with a layer shown or not.
    pub fn with(self, layer: Layer, shown: bool) -> Self {
        let off = if shown {
            self.off & !layer.bit()
        } else {
            self.off | layer.bit()
        };
        Self { off }
    }
}
