use crate::plan::{DistrictIx, Plan};

/// A direction on the map, as the arrow keys name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Up.
    North,
    /// Right.
    East,
    /// Down.
    South,
    /// Left.
    West,
}

impl Direction {
    /// All four.
    pub const ALL: [Self; 4] = [Self::North, Self::East, Self::South, Self::West];

    /// Unit vector on the map, y to the south.
    pub fn vector(self) -> (f64, f64) {
        match self {
            Self::North => (0.0, -1.0),
            Self::East => (1.0, 0.0),
            Self::South => (0.0, 1.0),
            Self::West => (-1.0, 0.0),
        }
    }
}

/// The district that lies next in a direction: within 60° of it, near before straight.
pub fn neighbour_toward(plan: &Plan, from: DistrictIx, toward: Direction) -> Option<DistrictIx> {
    let spot = |d: DistrictIx| plan[d].parts.first().map(|p| p.label);
    let here = spot(from)?;
    let (ux, uy) = toward.vector();
    let cost = |d: DistrictIx| {
        let there = spot(d)?;
        let (dx, dy) = (f64::from(there.x - here.x), f64::from(there.y - here.y));
        let (along, across) = (dx * ux + dy * uy, (dx * uy - dy * ux).abs());
        (along > 0.0 && across <= 3f64.sqrt() * along).then(|| along.hypot(across) + across)
    };
    plan.district_ixs()
        .filter(|&d| d != from)
        .filter_map(|d| Some((cost(d)?, d)))
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, d)| d)
}
