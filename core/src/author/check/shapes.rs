use super::{At, Check};
use crate::author::{
    Code,
    geometry::{Feature, Position},
    raw::{LonLat, Text},
    read::Folder,
};
use crate::plan::{RoadKind, RoadState};
use geo::{Contains, LineString, Polygon, Validation, algorithm::validation::InvalidPolygon};

/// Checks all shapes; whether the districts are sound enough to ask what covers what.
pub(super) fn all(f: &Folder, check: &mut Check) -> bool {
    let mut sound = f.has("districts.geojson");
    for (file, features) in [
        ("districts.geojson", &f.district_shapes),
        ("roads.geojson", &f.road_lines),
        ("rivers.geojson", &f.river_lines),
    ] {
        let ids = features.iter().map(|s| (place(file, s), s.id.as_str()));
        check.unique("id", ids);
        for feature in features {
            if let Some((lon, lat)) = feature.positions().find(|p| !on_earth(*p)) {
                sound = false;
                let at = place(file, feature);
                check.point(&at.field("geometry"), LonLat { lon, lat });
            }
        }
    }
    for shape in &f.district_shapes {
        let at = place("districts.geojson", shape);
        let known = f.districts.district.iter().any(|d| d.code == shape.id);
        if !known && f.has("districts.toml") {
            let reason = format!("'{}' is no district of districts.toml", shape.id);
            check.wrong(&at.field("id"), Code::StrayShape, reason);
        }
        sound &= polygons(shape, &at, check);
    }
    for (file, lines) in [
        ("roads.geojson", &f.road_lines),
        ("rivers.geojson", &f.river_lines),
    ] {
        for line in lines {
            if line.lines().is_empty() || line.lines().iter().any(|l| l.len() < 2) {
                let reason = "is no line of at least two points";
                let at = place(file, line);
                check.wrong(&at.field("geometry"), Code::BadGeometry, reason);
            }
            properties(line, &place(file, line).field("properties"), check);
        }
    }
    for road in &f.road_lines {
        let at = place("roads.geojson", road);
        let at = at.field("properties");
        if let Err(error) = road.property::<RoadKind>("kind") {
            check.wrong(&at.field("kind"), Code::UnknownTerm, error);
        }
        if let Err(error) = road.property::<RoadState>("state") {
            check.wrong(&at.field("state"), Code::UnknownTerm, error);
        }
    }
    sound
}

/// A line's name, in every language.
fn properties(line: &Feature, at: &At, check: &mut Check) {
    let at = at.field("name");
    match line.property::<Text>("name") {
        Ok(name) => check.text(&at, &name),
        Err(_) if !line.properties.contains_key("name") => {
            check.wrong(&at, Code::MissingField, "is missing");
        }
        Err(error) => check.wrong(&at, Code::WrongType, error),
    }
}

/// Where a feature stands in its file.
pub(super) fn place<'a>(file: &'a str, feature: &Feature) -> At<'a> {
    At::record(file, "features", feature.index)
}

impl Check<'_> {
    /// Degrees, and not those of latitude first.
    pub(super) fn point(&mut self, at: &At, LonLat { lon, lat }: LonLat) {
        if !on_earth((lon, lat)) {
            let reason = format!("{lon}, {lat} is no longitude and latitude in degrees");
            self.wrong(at, Code::BadPoint, reason);
        }
    }
}

/// Degrees of longitude and latitude.
pub(super) fn on_earth((lon, lat): Position) -> bool {
    lon.is_finite() && lat.is_finite() && lon.abs() <= 180.0 && lat.abs() <= 85.0
}

/// Whether all rings are closed, simple, and holes lie inside.
fn polygons(shape: &Feature, at: &At, check: &mut Check) -> bool {
    let at = at.field("geometry");
    if shape.polygons().is_empty() {
        check.wrong(&at, Code::BadGeometry, "is no polygon");
        return false;
    }
    let mut sound = true;
    for (i, rings) in shape.polygons().iter().enumerate() {
        let part = format!("part {}", i + 1);
        let mut closed = true;
        for (j, ring) in rings.iter().enumerate() {
            if ring.len() < 4 || ring.first() != ring.last() {
                closed = false;
                let reason = format!(
                    "{part}, ring {}: is open: a ring has at least four points and ends where it begins",
                    j + 1
                );
                check.wrong(&at, Code::OpenRing, reason);
            }
        }
        sound &= closed;
        // `geo` closes open rings by itself, so it is asked only about closed ones.
        let Some((outer, holes)) = rings.split_first().filter(|_| closed) else {
            continue;
        };
        let line = |ring: &Vec<Position>| LineString::from(ring.clone());
        let polygon = Polygon::new(line(outer), holes.iter().map(line).collect());
        for error in polygon.validation_errors() {
            sound = false;
            let (code, reason) = say(&error);
            check.wrong(&at, code, format!("{part}: {reason}"));
        }
        let body = Polygon::new(line(outer), Vec::new());
        let stray = holes.iter().position(|hole| {
            hole.iter()
                .all(|&(x, y)| !body.contains(&geo::Point::new(x, y)))
        });
        if let Some(hole) = stray.filter(|_| sound) {
            sound = false;
            let reason = format!("{part}: hole {} lies outside", hole + 1);
            check.wrong(&at, Code::StrayHole, reason);
        }
    }
    sound
}

fn say(error: &InvalidPolygon) -> (Code, String) {
    match error {
        InvalidPolygon::InteriorRingNotContainedInExteriorRing(_) => {
            (Code::StrayHole, "a hole lies outside".to_owned())
        }
        InvalidPolygon::SelfIntersection(_) => {
            (Code::CrossingRing, "a ring crosses itself".to_owned())
        }
        other => (Code::CrossingRing, other.to_string()),
    }
}
