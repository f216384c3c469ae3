//! Check points: one in each district, as far as can be from whatever a map may draw there.

use super::export;
use plan_core::{
    geo::{MapPoint, MapRect, labels},
    plan::{DistrictIx, Plan},
};

/// How many there are.
const COUNT: usize = 11;
const STEPS: usize = 40;
/// The height that a province has on the screen, px.
const HEIGHT: f64 = 620.0;
/// Half of a name's box, px: longer than names are.
const NAME: (f64, f64) = (70.0, 16.0);

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

/// The check points of a plan: in all districts, or in the roomiest of many.
pub fn of(plan: &Plan) -> Vec<Check> {
    let obstacles = Obstacles::of(plan);
    let best = |ix| best(plan, ix, &obstacles);
    let mut all: Vec<(f64, Check)> = plan.district_ixs().filter_map(best).collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    all.truncate(COUNT);
    all.into_iter().map(|(_, check)| check).collect()
}

struct Obstacles {
    /// Pixels in a map unit.
    scale: f64,
    points: Vec<MapPoint>,
    names: Vec<MapPoint>,
}

impl Obstacles {
    fn of(plan: &Plan) -> Self {
        let parts = || plan.districts.iter().flat_map(|d| d.parts.first());
        let at = plan.projects.iter().filter_map(|p| p.at);
        let lines = plan.corridors.iter().flat_map(|c| c.line.iter().copied());
        let roads = plan.roads.iter().flat_map(|r| &r.lines);
        let rivers = plan.rivers.iter().flat_map(|r| &r.lines);
        let thin = roads.chain(rivers).flat_map(|line| dense(line.full()));
        let named = plan.towns.iter().map(|t| t.at);
        let named = named.chain(plan.gates.iter().map(|g| g.at));
        let drawn = |ix: DistrictIx| plan[ix].parts.first().map(|p| p.label);
        let names = match plan.districts.len() {
            0..=COUNT => parts().map(|p| p.label).collect::<Vec<_>>(),
            _ => export::labels(plan).filter_map(drawn).collect(),
        };
        Self {
            scale: HEIGHT / plan.extent.height(),
            points: at.chain(lines).chain(thin).collect(),
            names: names
                .into_iter()
                .chain(named)
                .chain(plan.zones.iter().map(|z| z.label))
                .collect(),
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

/// The best place in a district, with its room, px.
fn best(plan: &Plan, ix: DistrictIx, obstacles: &Obstacles) -> Option<(f64, Check)> {
    let part = plan[ix].parts.first()?;
    let rect = MapRect::around(part.ring.iter().copied())?;
    let closed: Vec<MapPoint> = part.ring.iter().chain(part.ring.first()).copied().collect();
    let edge = dense(&closed);
    let ring: Vec<(f64, f64)> = closed
        .iter()
        .map(|p| (f64::from(p.x), f64::from(p.y)))
        .collect();
    let mut best: Option<(f64, MapPoint)> = None;
    for i in 1..STEPS {
        for j in 1..STEPS {
            let x = f64::from(rect.x0) + rect.width() * i as f64 / STEPS as f64;
            let y = f64::from(rect.y0) + rect.height() * j as f64 / STEPS as f64;
            if !labels::contains(&ring, x, y) {
                continue;
            }
            let p = MapPoint::new(x, y);
            let off = edge.iter().map(|q| q.distance(p)).fold(f64::MAX, f64::min);
            let most = off * obstacles.scale;
            if best.is_some_and(|(room, _)| room >= most) {
                continue;
            }
            let room = obstacles.room(p).min(most);
            if best.is_none_or(|(other, _)| room > other) {
                best = Some((room, p));
            }
        }
    }
    let (room, p) = best?;
    let map = (f64::from(p.x), f64::from(p.y));
    let check = Check {
        geo: export::degrees(plan, map),
        map,
        colour: rgb(export::zone_colour(plan, ix))?,
    };
    Some((room, check))
}

/// `#rrggbb` as channels.
fn rgb(colour: &str) -> Option<[u8; 3]> {
    let digits = colour.strip_prefix('#').filter(|d| d.len() == 6)?;
    let channel = |i: usize| u8::from_str_radix(digits.get(2 * i..2 * i + 2)?, 16).ok();
    Some([channel(0)?, channel(1)?, channel(2)?])
}
