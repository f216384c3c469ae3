//! What covers what: districts on a plane in kilometres.

use super::{Feature, Position};
use geo::{
    Area, BooleanOps, BoundingRect, Coord, Distance, Euclidean, InteriorPoint, Intersects,
    LineString, MultiPolygon, Point, Polygon, Rect, unary_union,
};

const KM_PER_DEGREE: f64 = 111.32;

/// Districts whose rings are sound.
pub struct Coverage {
    districts: Vec<(String, MultiPolygon)>,
    /// The box round each.
    extents: Vec<Option<Rect>>,
    /// Kilometres per degree of longitude, in the middle of the province.
    km_per_lon: f64,
}

/// Ground that two districts claim.
#[derive(Debug, PartialEq)]
pub struct Overlap {
    /// Their places among the districts.
    pub of: [usize; 2],
    /// How much, km².
    pub km2: f64,
    /// A point in it.
    pub at: Position,
}

/// Ground inside the province that no district claims.
#[derive(Debug, PartialEq)]
pub struct Gap {
    /// How much, km².
    pub km2: f64,
    /// A point in it.
    pub at: Position,
}

impl Coverage {
    /// Lays out districts.
    pub fn of(shapes: &[Feature]) -> Self {
        let lats: Vec<f64> = shapes
            .iter()
            .flat_map(|s| s.positions())
            .map(|p| p.1)
            .collect();
        let (south, north) = lats.iter().fold((f64::MAX, f64::MIN), |(s, n), &lat| {
            (s.min(lat), n.max(lat))
        });
        let middle = if lats.is_empty() {
            0.0
        } else {
            (south + north) / 2.0
        };
        let mut plane = Self {
            districts: Vec::new(),
            extents: Vec::new(),
            km_per_lon: KM_PER_DEGREE * middle.to_radians().cos(),
        };
        for shape in shapes {
            let polygon = |rings: &Vec<Vec<Position>>| {
                let mut lines = rings
                    .iter()
                    .map(|ring| LineString::from_iter(ring.iter().map(|&p| plane.coord(p))));
                let outer = lines.next().unwrap_or_else(|| LineString::new(Vec::new()));
                Polygon::new(outer, lines.collect())
            };
            let polygons = MultiPolygon::new(shape.polygons().iter().map(polygon).collect());
            plane.extents.push(polygons.bounding_rect());
            plane.districts.push((shape.id.clone(), polygons));
        }
        plane
    }

    fn coord(&self, (lon, lat): Position) -> Coord {
        Coord {
            x: lon * self.km_per_lon,
            y: lat * KM_PER_DEGREE,
        }
    }

    fn position(&self, point: Point) -> Position {
        (point.x() / self.km_per_lon, point.y() / KM_PER_DEGREE)
    }

    /// Where two districts cover the same ground, from a least area on.
    pub fn overlaps(&self, least_km2: f64) -> Vec<Overlap> {
        let mut all = Vec::new();
        for (i, (_, a)) in self.districts.iter().enumerate() {
            for (j, (_, b)) in self.districts.iter().enumerate().skip(i + 1) {
                let near = self.extents[i]
                    .zip(self.extents[j])
                    .is_some_and(|(a, b)| a.intersects(&b));
                if !near {
                    continue;
                }
                let common = a.intersection(b);
                let km2 = common.unsigned_area();
                if km2 > least_km2
                    && let Some(point) = common.interior_point()
                {
                    let at = self.position(point);
                    all.push(Overlap {
                        of: [i, j],
                        km2,
                        at,
                    });
                }
            }
        }
        all
    }

    /// Holes between districts, from a least area on.
    pub fn gaps(&self, least_km2: f64) -> Vec<Gap> {
        let polygons = self.districts.iter().flat_map(|(_, m)| m);
        let whole = unary_union(polygons);
        let holes = whole.iter().flat_map(Polygon::interiors);
        holes
            .filter_map(|ring| {
                let hole = Polygon::new(ring.clone(), Vec::new());
                let km2 = hole.unsigned_area();
                let at = self.position(hole.interior_point()?);
                (km2 > least_km2).then_some(Gap { km2, at })
            })
            .collect()
    }

    /// How far a point is from the nearest district, km, and which that is; 0 inside.
    pub fn nearest(&self, at: Position) -> Option<(f64, &str)> {
        let at = self.coord(at);
        // No border is nearer than the box round it: of many districts only a few are measured, first the one
        // whose box is nearest.
        let off = |(i, extent): (usize, &Option<Rect>)| Some((box_km(at, extent.as_ref()?), i));
        let near: Vec<(f64, usize)> = self.extents.iter().enumerate().filter_map(off).collect();
        let first = near
            .iter()
            .copied()
            .reduce(|a, b| if b.0 < a.0 { b } else { a });
        let mut best: Option<(f64, usize)> = None;
        for (least, i) in first.into_iter().chain(near) {
            if best.is_some_and(|(km, _)| km < least) {
                continue;
            }
            let km = Euclidean.distance(&Point::from(at), &self.districts[i].1);
            if best.is_none_or(|(least, _)| km < least) {
                best = Some((km, i));
            }
        }
        best.map(|(km, i)| (km, self.districts[i].0.as_str()))
    }

    /// How far a point is from the nearest of some districts, km; 0 inside. `None` when none is known.
    pub fn distance_km(&self, at: Position, districts: &[String]) -> Option<f64> {
        let point = Point::from(self.coord(at));
        let these = self
            .districts
            .iter()
            .filter(|(id, _)| districts.contains(id));
        these
            .map(|(_, polygons)| Euclidean.distance(&point, polygons))
            .min_by(f64::total_cmp)
    }
}

/// How far a point is from a box, km.
fn box_km(at: Coord, extent: &Rect) -> f64 {
    let (min, max) = (extent.min(), extent.max());
    let dx = (min.x - at.x).max(at.x - max.x).max(0.0);
    let dy = (min.y - at.y).max(at.y - max.y).max(0.0);
    dx.hypot(dy)
}
