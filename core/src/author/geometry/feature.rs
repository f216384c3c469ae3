use geojson::{GeometryValue, JsonObject};
use serde::de::DeserializeOwned;

/// Longitude and latitude, degrees on WGS84.
pub type Position = (f64, f64);

/// A feature with the id that the other files know it by.
#[derive(Debug, Clone)]
pub struct Feature {
    /// Its place among the file's features, from 0.
    pub index: usize,
    /// Its `id`.
    pub id: String,
    /// Its properties.
    pub properties: JsonObject,
    /// Its geometry.
    pub shape: Shape,
}

/// Geometry of a feature.
#[derive(Debug, Clone)]
pub enum Shape {
    /// Polygons, each its rings, the outer one first; a ring ends where it begins.
    Polygons(Vec<Vec<Vec<Position>>>),
    /// Lines.
    Lines(Vec<Vec<Position>>),
}

impl Feature {
    /// From GeoJSON; the reason when it is not usable.
    pub fn from_json(index: usize, feature: serde_json::Value) -> Result<Self, String> {
        let feature = serde_json::from_value::<geojson::Feature>(feature)
            .map_err(|error| format!("is no GeoJSON feature: {error}"))?;
        let properties = feature.properties.unwrap_or_default();
        let id = match (feature.id, properties.get("id")) {
            (Some(geojson::feature::Id::String(id)), _) => id,
            (Some(geojson::feature::Id::Number(id)), _) => id.to_string(),
            (None, Some(serde_json::Value::String(id))) => id.clone(),
            _ => return Err("has no id: give it \"id\"".to_owned()),
        };
        let geometry = feature
            .geometry
            .ok_or_else(|| format!("'{id}' has no geometry"))?;
        let number = |p: &geojson::Position, i| p.as_slice().get(i).copied().unwrap_or(f64::NAN);
        let line = |l: &[geojson::Position]| {
            let pairs = l.iter().map(|p| (number(p, 0), number(p, 1)));
            pairs.collect::<Vec<_>>()
        };
        let polygon = |p: &[Vec<geojson::Position>]| p.iter().map(|r| line(r)).collect::<Vec<_>>();
        let shape = match &geometry.value {
            GeometryValue::Polygon { coordinates } => Shape::Polygons(vec![polygon(coordinates)]),
            GeometryValue::MultiPolygon { coordinates } => {
                Shape::Polygons(coordinates.iter().map(|p| polygon(p)).collect())
            }
            GeometryValue::LineString { coordinates } => Shape::Lines(vec![line(coordinates)]),
            GeometryValue::MultiLineString { coordinates } => {
                Shape::Lines(coordinates.iter().map(|l| line(l)).collect())
            }
            other => {
                return Err(format!(
                    "'{id}' is a {}: a polygon or a line is wanted",
                    other.type_name()
                ));
            }
        };
        let feature = Self {
            index,
            id: id.clone(),
            properties,
            shape,
        };
        let whole = feature
            .positions()
            .all(|(x, y)| !(x.is_nan() || y.is_nan()));
        whole
            .then_some(feature)
            .ok_or_else(|| format!("'{id}' has a position without two numbers"))
    }

    /// Turns rings that run the wrong way: outer ones counter-clockwise, holes clockwise. How many.
    pub fn turn_rings(&mut self) -> usize {
        let Shape::Polygons(polygons) = &mut self.shape else {
            return 0;
        };
        let mut turned = 0;
        for rings in polygons {
            for (i, ring) in rings.iter_mut().enumerate() {
                let twice: f64 = ring
                    .windows(2)
                    .map(|w| w[0].0 * w[1].1 - w[1].0 * w[0].1)
                    .sum();
                if twice != 0.0 && (twice > 0.0) != (i == 0) {
                    ring.reverse();
                    turned += 1;
                }
            }
        }
        turned
    }

    /// One of its properties, read as `T`; the reason when there is none or it is no `T`.
    pub fn property<T: DeserializeOwned>(&self, name: &str) -> Result<T, String> {
        let value = self.properties.get(name).ok_or("is missing")?;
        serde_json::from_value(value.clone()).map_err(|error| error.to_string())
    }

    /// Its polygons; none for lines.
    pub fn polygons(&self) -> &[Vec<Vec<Position>>] {
        match &self.shape {
            Shape::Polygons(polygons) => polygons,
            Shape::Lines(_) => &[],
        }
    }

    /// Its lines; none for polygons.
    pub fn lines(&self) -> &[Vec<Position>] {
        match &self.shape {
            Shape::Lines(lines) => lines,
            Shape::Polygons(_) => &[],
        }
    }

    /// All its positions.
    pub fn positions(&self) -> impl Iterator<Item = Position> {
        let rings = self.polygons().iter().flatten().flatten();
        rings.chain(self.lines().iter().flatten()).copied()
    }
}
