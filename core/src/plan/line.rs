//! Lines of the map in levels of detail, and how they are packed.

use crate::geo::MapPoint;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A level of detail: 0 is the coarsest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Detail(pub u8);

/// Levels that a packed point has room for.
const MOST_LEVELS: i32 = 4;

/// A line in whole map units whose points know from which level of detail on they are drawn, so that
/// a level costs no second line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    points: Vec<MapPoint>,
    from: Vec<Detail>,
}

impl Line {
    /// A line of points, each with the coarsest level it is drawn in; rounded to whole map units.
    pub fn new(points: impl IntoIterator<Item = (MapPoint, Detail)>) -> Self {
        let rounded = |(p, from): (MapPoint, Detail)| (p.rounded(1.0), from);
        let (points, from) = points.into_iter().map(rounded).unzip();
        Self { points, from }
    }

    /// All its points.
    pub fn full(&self) -> &[MapPoint] {
        &self.points
    }

    /// Its points in a level of detail.
    pub fn at(&self, detail: Detail) -> impl DoubleEndedIterator<Item = MapPoint> {
        let all = self.points.iter().zip(&self.from);
        all.filter(move |(_, from)| **from <= detail)
            .map(|(p, _)| *p)
    }
}

impl Serialize for Line {
    /// Steps from point to point; a step east carries the point's level.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let levels = self.from.iter().map(|d| i32::from(d.0));
        let steps = steps(&self.points, 1.0).zip(levels);
        let packed: Vec<i32> = steps
            .flat_map(|((dx, dy), level)| [dx * MOST_LEVELS + level, dy])
            .collect();
        packed.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Line {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let packed = Vec::<i32>::deserialize(deserializer)?;
        let from = packed
            .iter()
            .step_by(2)
            .map(|east| Detail(east.rem_euclid(MOST_LEVELS) as u8));
        let from = from.collect();
        let points = points(&packed, 1.0, |east| east.div_euclid(MOST_LEVELS))
            .ok_or_else(|| D::Error::custom("half a point"))?;
        Ok(Self { points, from })
    }
}

/// Steps from point to point in parts of a map unit, from the origin on.
fn steps(points: &[MapPoint], parts: f32) -> impl Iterator<Item = (i32, i32)> {
    let mut last = (0, 0);
    points.iter().map(move |p| {
        let here = ((p.x * parts) as i32, (p.y * parts) as i32);
        let step = (here.0 - last.0, here.1 - last.1);
        last = here;
        step
    })
}

/// The points of [`steps`]; `None` where half of one is missing.
fn points(packed: &[i32], parts: f32, east: impl Fn(i32) -> i32) -> Option<Vec<MapPoint>> {
    let mut at = (0i32, 0i32);
    let point = |step: &[i32]| {
        at = (at.0.wrapping_add(east(step[0])), at.1.wrapping_add(step[1]));
        MapPoint {
            x: at.0 as f32 / parts,
            y: at.1 as f32 / parts,
        }
    };
    packed
        .len()
        .is_multiple_of(2)
        .then(|| packed.chunks_exact(2).map(point).collect())
}

/// Packs a smooth line in eighths of a map unit: `#[serde(with = "line::eighths")]`.
pub mod eighths {
    use super::*;

    /// Parts of a map unit.
    pub const PARTS: f32 = 8.0;

    /// Writes it.
    pub fn serialize<S: Serializer>(line: &[MapPoint], to: S) -> Result<S::Ok, S::Error> {
        let packed: Vec<i32> = steps(line, PARTS).flat_map(|(dx, dy)| [dx, dy]).collect();
        packed.serialize(to)
    }

    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<MapPoint>, D::Error> {
        let packed = Vec::<i32>::deserialize(from)?;
        points(&packed, PARTS, |east| east).ok_or_else(|| D::Error::custom("half a point"))
    }
}
