//! The closed vocabularies of a plan. The data folder spells them as here, in lower case.

use serde::{Deserialize, Serialize};

macro_rules! term {
    ($(#[$meta:meta])* $name:ident as $case:literal { $($(#[$vmeta:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = $case)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// All of them, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),+];
        }
    };
}

term! {
    /// How a source states a number.
    Qualifier as "lowercase" {
        /// The number as it stands.
        Exact,
        /// "over", "more than".
        Over,
        /// "about".
        About,
        /// "nearly".
        Nearly,
    }
}

/// A number without a qualifier is as it stands.
impl Default for Qualifier {
    fn default() -> Self {
        Self::Exact
    }
}

/// A project is the province's own unless it says otherwise.
impl Default for Scope {
    fn default() -> Self {
        Self::Province
    }
}

term! {
    /// How good a source is; the best first.
    Grade as "lowercase" {
        /// A public body's own page or document.
        Official,
        /// Press, or a company on its own project.
        Press,
        /// A copy of another page.
        Mirror,
    }
}

term! {
    /// A marker's outline: the family of its sector.
    Shape as "lowercase" {
        /// Circle.
        Circle,
        /// Square.
        Square,
        /// Hexagon.
        Hexagon,
        /// Diamond.
        Diamond,
    }
}

term! {
    /// Axis or corridor.
    CorridorKind as "lowercase" {
        /// The development axis.
        Axis,
        /// An economic corridor.
        Corridor,
    }
}

term! {
    /// Core of a corridor's band.
    Pattern as "lowercase" {
        /// A line.
        Solid,
        /// Dashes.
        Dash,
        /// Dots.
        Dot,
    }
}

term! {
    /// Class of a border gate.
    GateClass as "lowercase" {
        /// International, road.
        International,
        /// International, railway.
        Railway,
        /// Bilateral.
        Bilateral,
        /// Auxiliary.
        Auxiliary,
    }
}

term! {
    /// On which side of its symbol a name stands.
    LabelSide as "lowercase" {
        /// To the right.
        Right,
        /// To the left.
        Left,
        /// Above.
        Above,
        /// Below.
        Below,
    }
}

term! {
    /// Kind of a road or line.
    RoadKind as "lowercase" {
        /// National road.
        National,
        /// Expressway.
        Expressway,
        /// Railway.
        Railway,
    }
}

term! {
    /// How far a road is.
    RoadState as "lowercase" {
        /// In use.
        Open,
        /// Being built: never drawn as built.
        Building,
        /// Planned: never drawn as built.
        Planned,
    }
}

term! {
    /// What stands behind a project.
    ProjectKind as "lowercase" {
        /// Licensed to an investor.
        Licensed,
        /// Public investment, or a public–private partnership.
        Public,
        /// Memorandum.
        Memorandum,
        /// Investors are called for, or it is planned: no investor published.
        Calling,
        /// Proposed by an investor, not licensed.
        Proposal,
    }
}

term! {
    /// Steps of a project.
    Step as "snake_case" {
        /// Proposed, or only planned.
        Proposed,
        /// Approved.
        Approved,
        /// Site being cleared.
        Clearing,
        /// Being built.
        Building,
        /// Partly in use.
        PartlyOpen,
        /// In use.
        InService,
        /// Not known.
        Unknown,
    }
}

term! {
    /// Whom a project's capital is for.
    Scope as "lowercase" {
        /// This province alone.
        Province,
        /// More than this province: left out of its sums.
        Shared,
    }
}

term! {
    /// What a count of parks counts.
    ParkKind as "lowercase" {
        /// Industrial parks.
        Park,
        /// Industrial clusters.
        Cluster,
    }
}

term! {
    /// How far counted parks are.
    ParkState as "lowercase" {
        /// Planned within the period.
        Planned,
        /// Planned if a condition is met.
        Conditional,
        /// Established.
        Established,
        /// Being built.
        Building,
    }
}

term! {
    /// What stood when an indicator's figure was stated.
    FigureKind as "lowercase" {
        /// Measured or estimated for a time that is over.
        Actual,
        /// Aimed at by the plan.
        Target,
        /// Aimed at by another paper than the plan.
        Aim,
    }
}

term! {
    /// What an indicator belongs to.
    IndicatorGroup as "lowercase" {
        /// Growth of the economy.
        Growth,
        /// Its structure.
        Structure,
        /// Its size, and other figures.
        Size,
    }
}

term! {
    /// How well a place is known; the best first.
    Precision as "lowercase" {
        /// The very place.
        Exact,
        /// The commune's centre.
        Commune,
        /// Somewhere on a line.
        Line,
        /// Somewhere in the first of its districts.
        District,
        /// Not published: in the list only.
        None,
    }
}

term! {
    /// What an amount is counted in.
    MoneyUnit as "lowercase" {
        /// 10⁹.
        Billion,
        /// 10⁶.
        Million,
    }
}

/// The larger one: the amounts of a plan are large.
impl Default for MoneyUnit {
    fn default() -> Self {
        Self::Billion
    }
}

impl MoneyUnit {
    /// How many units of the currency it is.
    pub fn size(self) -> f64 {
        match self {
            Self::Billion => 1e9,
            Self::Million => 1e6,
        }
    }
}
