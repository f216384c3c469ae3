//! Check points: one in each district, where no page that is compared draws anything but the ground.
//!
//! The plan tells where room is likely; which place is free on all pages is seen on them.

use super::export;
use plan_core::{
    geo::{MapPoint, MapRect, labels},
    plan::{DistrictIx, Plan},
};

/// How many there are.
pub const COUNT: usize = 11;
/// Where there are more districts, so many are looked at.
const MOST_DISTRICTS: usize = 80;
/// Places looked at in a district.
const PLACES: usize = 40;
/// The height that a province has on the screen, px.
const HEIGHT: f64 = 560.0;
/// Half of a name's box, px.
const NAME: (f64, f64) = (36.0, 12.0);
/// From so much room on more is no better, px.
const ENOUGH: f64 = 12.0;

/// A place and the colour that a map has there.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// Degrees.
    pub geo: [f64; 2],
    /// Map units.
    pub map: (f64, f64),
    /// What it should look like.
    pub colour: [u8; 3],
}

/// Places in each district, the roomiest first.
pub fn candidates(plan: &Plan) -> Vec<Vec<Check>> {
    let obstacles = Obstacles::of(plan);
    let mut all: Vec<(f64, Vec<Check>)> = plan
        .district_ixs()
        .filter_map(|ix| places(plan, ix, &obstacles))
        .collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    all.truncate(MOST_DISTRICTS);
    all.into_iter().map(|(_, places)| places).collect()
}

/// The first place of each district that is right everywhere, of as many districts as are wanted; and
/// the districts that have none, by their place in the list.
pub fn choose(candidates: &[Vec<Check>], is_right: impl Fn(&Check) -> bool) -> (Vec<Check>, usize) {
    let found = candidates
        .iter()
        .filter_map(|places| places.iter().find(|&check| is_right(check)).cloned());
    let chosen: Vec<Check> = found.take(COUNT).collect();
    let missing = candidates.len().min(COUNT) - chosen.len();
    (chosen, missing)
}

/// What all pages draw over the ground, map units.
struct Obstacles {
    /// Pixels in a map unit.
    scale: f64,
    points: Vec<MapPoint>,
    names: Vec<MapPoint>,
}

impl Obstacles {
    fn of(plan: &Plan) -> Self {
        let corridors = plan.corridors.iter().map(|c| dense(&c.line));
        let roads = plan.roads.iter().flat_map(|r| &r.lines);
        let rivers = plan.rivers.iter().flat_map(|r| &r.lines);
        let thin = roads.chain(rivers).map(|line| dense(line.full()));
        let projects = plan.projects.iter().filter_map(|p| p.at);
        let names = export::labels(plan).filter_map(|ix| Some(plan[ix].parts.first()?.label));
        Self {
            scale: HEIGHT / plan.extent.height(),
            points: corridors.chain(thin).flatten().chain(projects).collect(),
            names: names.chain(plan.towns.iter().map(|t| t.at)).collect(),
        }
    }

    /// How far the nearest of them is, px.
    fn room(&self, p: MapPoint) -> f64 {
        let points = self.points.iter().map(|q| q.distance(p) * self.scale);
        let names = self.names.iter().map(|q| {
            let dx = f64::from((q.x - p.x).abs()) * self.scale - NAME.0;
            let dy = f64::from((q.y - p.y).abs()) * self.scale - NAME.1;
            dx.max(dy)
        });
        points.chain(names).fold(f64::INFINITY, f64::min)
    }
}

/// A line with a point at least every 20 map units.
fn dense(line: &[MapPoint]) -> Vec<MapPoint> {
    let between = |w: &[MapPoint]| {
        let steps = (w[0].distance(w[1]) / 20.0).ceil().max(1.0) as usize;
        let (a, b) = (w[0], w[1]);
        (0..steps)
            .map(move |i| {
                let t = i as f32 / steps as f32;
                MapPoint {
                    x: a.x + (b.x - a.x) * t,
                    y: a.y + (b.y - a.y) * t,
                }
            })
            .collect::<Vec<_>>()
    };
    line.windows(2).flat_map(between).collect()
}

/// Good places in a district, and the room of the best, px.
fn places(plan: &Plan, ix: DistrictIx, obstacles: &Obstacles) -> Option<(f64, Vec<Check>)> {
    let colour = rgb(export::zone_colour(plan, ix))?;
    let part = plan[ix].parts.first()?;
    let rect = MapRect::around(part.ring.iter().copied())?;
    let ring: Vec<(f64, f64)> = part
        .ring
        .iter()
        .map(|p| (f64::from(p.x), f64::from(p.y)))
        .collect();
    let edge: Vec<MapPoint> = part.ring.iter().chain(part.ring.first()).copied().collect();
    let edge = dense(&edge);
    // A place every few pixels, and not too many.
    let size = rect.width().max(rect.height()) * obstacles.scale;
    let steps = ((size / 4.0) as usize).clamp(5, 30);
    let mut found: Vec<(f64, MapPoint)> = Vec::new();
    for i in 1..steps {
        for j in 1..steps {
            let x = f64::from(rect.x0) + rect.width() * i as f64 / steps as f64;
            let y = f64::from(rect.y0) + rect.height() * j as f64 / steps as f64;
            if labels::contains(&ring, x, y) {
                let p = MapPoint::new(x, y);
                let off = edge.iter().map(|q| q.distance(p)).fold(f64::MAX, f64::min);
                let room = (off * obstacles.scale).min(obstacles.room(p));
                found.push((room.min(ENOUGH), p));
            }
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    let best = found.first()?.0;
    // Some of each part of the district, not all from the same corner.
    let every = found.len().div_ceil(PLACES);
    let places = found.iter().step_by(every).map(|&(_, p)| {
        let map = (f64::from(p.x), f64::from(p.y));
        Check {
            geo: export::degrees(plan, map),
            map,
            colour,
        }
    });
    Some((best, places.collect()))
}

/// `#rrggbb` as channels.
fn rgb(colour: &str) -> Option<[u8; 3]> {
    let digits = colour.strip_prefix('#').filter(|d| d.len() == 6)?;
    let channel = |i: usize| u8::from_str_radix(digits.get(2 * i..2 * i + 2)?, 16).ok();
    Some([channel(0)?, channel(1)?, channel(2)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(x: f64) -> Check {
        Check {
            geo: [x, 0.0],
            map: (x, 0.0),
            colour: [0; 3],
        }
    }

    #[test]
    fn each_district_gives_its_first_place_that_is_right() {
        let candidates = [
            vec![check(1.0), check(2.0)],
            vec![check(3.0)],
            vec![check(4.0), check(6.0)],
        ];
        let even = |check: &Check| check.map.0 % 2.0 == 0.0;
        assert_eq!(choose(&candidates, even), (vec![check(2.0), check(4.0)], 1));
    }

    #[test]
    fn colours_are_read() {
        assert_eq!(rgb("#efba76"), Some([0xef, 0xba, 0x76]));
        assert_eq!(rgb("red"), None);
    }
}
