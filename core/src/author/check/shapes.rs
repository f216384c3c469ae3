use super::{At, Check};
use crate::author::{
    geometry::{Feature, Position},
    raw::LonLat,
    read::Folder,
};
use geo::{LineString, Polygon, Validation};

pub(super) fn all(f: &Folder, check: &mut Check) {
    for (file, features) in [
        ("districts.geojson", &f.district_shapes),
        ("roads.geojson", &f.road_lines),
        ("rivers.geojson", &f.river_lines),
    ] {
        check.unique(file, features.iter().map(|s| s.id.as_str()));
        for feature in features {
            let at = At {
                file,
                record: &feature.id,
            };
            if let Some((lon, lat)) = feature.positions().find(|p| !on_earth(*p)) {
                check.point(at, "coordinates", LonLat { lon, lat });
            }
        }
    }
    for shape in &f.district_shapes {
        let at = At {
            file: "districts.geojson",
            record: &shape.id,
        };
        let strange = !f.districts.district.iter().any(|d| d.code == shape.id);
        if strange && f.has("districts.toml") {
            check.wrong(at, "id", "is no district of districts.toml");
        }
        polygons(shape, at, check);
    }
    let roads = f.road_lines.iter().map(|l| ("roads.geojson", l));
    let rivers = f.river_lines.iter().map(|l| ("rivers.geojson", l));
    for (file, line) in roads.chain(rivers) {
        let at = At {
            file,
            record: &line.id,
        };
        if line.lines().is_empty() || line.lines().iter().any(|l| l.len() < 2) {
            check.wrong(at, "geometry", "is no line of at least two points");
        }
    }
}

impl Check<'_> {
    /// Degrees, and not those of latitude first.
    pub(super) fn point(&mut self, at: At, field: &str, LonLat { lon, lat }: LonLat) {
        if !on_earth((lon, lat)) {
            self.wrong(
                at,
                field,
                format!("{lon}, {lat} is no longitude and latitude in degrees"),
            );
        }
    }
}

fn on_earth((lon, lat): Position) -> bool {
    lon.is_finite() && lat.is_finite() && lon.abs() <= 180.0 && lat.abs() <= 85.0
}

fn polygons(shape: &Feature, at: At, check: &mut Check) {
    if shape.polygons().is_empty() {
        check.wrong(at, "geometry", "is no polygon");
    }
    for (i, rings) in shape.polygons().iter().enumerate() {
        let field = format!("part {}", i + 1);
        let mut closed = true;
        for (j, ring) in rings.iter().enumerate() {
            if ring.len() < 4 || ring.first() != ring.last() {
                closed = false;
                let reason = "is broken: a ring has at least four points and ends where it begins";
                check.wrong(at, format!("{field}, ring {}", j + 1), reason);
            }
        }
        // `geo` closes open rings by itself, so it is asked only about closed ones.
        let Some((outer, holes)) = rings.split_first().filter(|_| closed) else {
            continue;
        };
        let line = |ring: &Vec<Position>| LineString::from(ring.clone());
        let polygon = Polygon::new(line(outer), holes.iter().map(line).collect());
        if let Err(error) = polygon.check_validation() {
            check.wrong(at, field, format!("is broken: {error}"));
        }
    }
}
