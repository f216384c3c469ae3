use super::MapPoint;
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

/// How far aside a district may lie, for what it lies ahead: a neighbour, and any other.
const NEIGHBOUR_ASIDE: f64 = 2.0;
const OTHER_ASIDE: f64 = 1.0;
/// How many times farther than a neighbour one that shares no border counts.
const OTHER_FARTHER: f64 = 2.0;

/// The district that lies next in a direction, near and straight. One that shares a border comes
/// first; others are for islands, and for what lies beyond an enclave.
pub fn neighbour_toward(plan: &Plan, from: DistrictIx, toward: Direction) -> Option<DistrictIx> {
    let here = middle(plan, from)?;
    let outline = vertices(plan, from);
    let (ux, uy) = toward.vector();
    let cost = |d: DistrictIx| {
        let there = middle(plan, d)?;
        let (dx, dy) = (there.0 - here.0, there.1 - here.1);
        let (ahead, aside) = (dx * ux + dy * uy, (dx * uy - dy * ux).abs());
        let (most_aside, farther) = if share_border(&outline, &vertices(plan, d)) {
            (NEIGHBOUR_ASIDE, 1.0)
        } else {
            (OTHER_ASIDE, OTHER_FARTHER)
        };
        let lies_there = ahead > 0.0 && aside <= most_aside * ahead;
        lies_there.then(|| farther * ahead.hypot(aside) * (1.0 + (aside / ahead).powi(2)))
    };
    plan.district_ixs()
        .filter(|&d| d != from)
        .filter_map(|d| Some((cost(d)?, d)))
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, d)| d)
}

/// The centre of gravity of a district's largest part, map units.
fn middle(plan: &Plan, district: DistrictIx) -> Option<(f64, f64)> {
    let part = plan[district].parts.first()?;
    let xy = |p: &MapPoint| (f64::from(p.x), f64::from(p.y));
    let ring = &part.ring;
    let next = ring.iter().cycle().skip(1);
    let (mut twice_area, mut sum) = (0.0, (0.0, 0.0));
    for (a, b) in ring.iter().zip(next).map(|(a, b)| (xy(a), xy(b))) {
        let cross = a.0 * b.1 - b.0 * a.1;
        twice_area += cross;
        sum = (sum.0 + (a.0 + b.0) * cross, sum.1 + (a.1 + b.1) * cross);
    }
    let thirds = 3.0 * twice_area;
    if thirds == 0.0 {
        return Some(xy(&part.label));
    }
    Some((sum.0 / thirds, sum.1 / thirds))
}

/// A district's vertices as bits, sorted: neighbours have those of their border in common.
fn vertices(plan: &Plan, district: DistrictIx) -> Vec<(u32, u32)> {
    let rings = plan[district].parts.iter().flat_map(|part| &part.ring);
    let mut all: Vec<_> = rings.map(|p| (p.x.to_bits(), p.y.to_bits())).collect();
    crate::order::by(&mut all, Ord::cmp);
    all
}

fn share_border(a: &[(u32, u32)], b: &[(u32, u32)]) -> bool {
    // A single one is a corner.
    let common = a.iter().filter(|v| b.binary_search(v).is_ok());
    common.take(2).count() == 2
}
