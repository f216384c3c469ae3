//! What is shown as GeoJSON (RFC 7946): degrees, outer rings counter-clockwise, holes clockwise.

use super::shown::Shown;
use geojson::{
    Bbox, Feature, FeatureCollection, Geometry, GeometryValue, JsonObject, JsonValue, Position,
    feature::Id,
};
use plan_core::{
    geo::MapPoint,
    plan::{Detail, Figure, Part, Precision, ProjectIx, ring_points},
    state::Layer,
};

/// A figure's number; nothing where none is published.
fn value(figure: &Option<Figure>) -> JsonValue {
    figure.as_ref().map(|figure| figure.value).into()
}

/// Zones' districts, axis and corridors, gates, the wanted projects: of the layers that are shown.
pub fn collection(shown: &Shown) -> String {
    let plan = shown.plan;
    let mut features = Vec::new();
    let shows = |layer: Layer| shown.layers.contains(&layer);
    if shows(Layer::Zones) {
        for district in &plan.districts {
            let parts = district.parts.iter().map(|part| polygon(shown, part));
            let shape = GeometryValue::MultiPolygon {
                coordinates: parts.collect(),
            };
            let zone = &plan[district.zone];
            features.push(feature(
                "district",
                &district.code,
                shape,
                &mut [
                    ("name", district.full_name.get(shown.lang).into()),
                    ("zone", zone.id.as_str().into()),
                    ("zone_name", zone.name.get(shown.lang).into()),
                    ("area_km2", value(&district.area_km2)),
                    ("population", value(&district.population)),
                ],
            ));
        }
    }
    for (ix, corridor) in plan.corridor_ixs().zip(&plan.corridors) {
        if shows(Layer::Corridor(ix)) {
            let line: Vec<Position> = corridor.line.iter().map(|&p| position(shown, p)).collect();
            let shape = GeometryValue::LineString { coordinates: line };
            features.push(feature(
                "corridor",
                &corridor.id,
                shape,
                &mut [
                    ("name", corridor.name.get(shown.lang).into()),
                    ("about", corridor.about.get(shown.lang).into()),
                ],
            ));
        }
    }
    if shows(Layer::Gates) {
        for gate in &plan.gates {
            let shape = GeometryValue::Point {
                coordinates: position(shown, gate.at),
            };
            features.push(feature(
                "gate",
                &gate.id,
                shape,
                &mut [
                    ("name", gate.name.get(shown.lang).into()),
                    ("error_km", gate.error_km.into()),
                ],
            ));
        }
    }
    if shows(Layer::Projects) {
        features.extend(shown.projects.iter().map(|&ix| project(shown, ix)));
    }
    let about: Vec<JsonValue> = shown.about().into_iter().map(Into::into).collect();
    let mut foreign = JsonObject::new();
    foreign.insert("about".to_owned(), about.into());
    FeatureCollection {
        bbox: bbox(&features),
        features,
        foreign_members: Some(foreign),
    }
    .to_string()
}

/// A project: without a geometry where it has no place on the map.
fn project(shown: &Shown, ix: ProjectIx) -> Feature {
    let (plan, lang) = (shown.plan, shown.lang);
    let project = &plan[ix];
    let words = &plan.language(lang).words;
    let districts: Vec<JsonValue> = project
        .districts
        .iter()
        .map(|&d| plan[d].code.as_str().into())
        .collect();
    let sources: Vec<JsonValue> = project
        .all_sources(plan)
        .iter()
        .map(|&s| plan[s].url.as_str().into())
        .collect();
    let money = project.capital.first();
    let precision = match project.precision {
        Precision::Exact => "exact",
        _ => "approximate",
    };
    let mut properties = object(&mut [
        ("kind", "project".into()),
        ("name", project.name.get(lang).into()),
        ("sector", plan[project.sector].name.get(lang).into()),
        ("type", words.get(project.kind.word()).into()),
        ("status", words.get(project.step.word()).into()),
        ("capital", money.map(|m| m.amount).into()),
        ("currency", money.map(|m| m.currency.code()).into()),
        ("capital_as_of", money.map(|m| m.as_of.to_string()).into()),
        ("area_ha", project.area_ha.first().map(|f| f.value).into()),
        ("districts", districts.into()),
        ("sources", sources.into()),
    ]);
    if project.at.is_some() {
        properties.insert("precision".to_owned(), precision.into());
    }
    let point = |at| {
        Geometry::new(GeometryValue::Point {
            coordinates: position(shown, at),
        })
    };
    Feature {
        geometry: project.at.map(point),
        id: Some(Id::String(["project:", &project.id].concat())),
        properties: Some(properties),
        ..Feature::default()
    }
}

fn feature(
    kind: &str,
    id: &str,
    shape: GeometryValue,
    properties: &mut [(&str, JsonValue)],
) -> Feature {
    let mut all = object(properties);
    all.insert("kind".to_owned(), kind.into());
    Feature {
        geometry: Some(Geometry::new(shape)),
        id: Some(Id::String([kind, ":", id].concat())),
        properties: Some(all),
        ..Feature::default()
    }
}

fn object(properties: &mut [(&str, JsonValue)]) -> JsonObject {
    let mut object = JsonObject::new();
    for (name, value) in properties {
        object.insert((*name).to_owned(), value.take());
    }
    object
}

/// Degrees east and north.
fn position(shown: &Shown, at: MapPoint) -> Position {
    Position::from(shown.degrees(Some(at)).unwrap_or_default().to_vec())
}

fn polygon(shown: &Shown, part: &Part) -> Vec<Vec<Position>> {
    let rings = part.rings.iter().enumerate().map(|(nth, walks)| {
        let points = ring_points(&shown.plan.borders, walks, Detail(u8::MAX));
        let mut ring: Vec<Position> = points.iter().map(|&p| position(shown, p)).collect();
        // The outer ring to the left, holes to the right.
        if (doubled_area(&ring) > 0.0) != (nth == 0) {
            ring.reverse();
        }
        ring.extend(ring.first().cloned());
        ring
    });
    rings.collect()
}

/// Twice the area of a ring that is not closed; positive where it runs counter-clockwise.
fn doubled_area(ring: &[Position]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .map(|(a, b)| a[0] * b[1] - b[0] * a[1])
        .sum()
}

/// The extent of all that is in it.
fn bbox(features: &[Feature]) -> Option<Bbox> {
    let shapes = features.iter().filter_map(|f| f.geometry.as_ref());
    let mut positions: Vec<&Position> = Vec::new();
    for shape in shapes {
        match &shape.value {
            GeometryValue::Point { coordinates } => positions.push(coordinates),
            GeometryValue::LineString { coordinates } => positions.extend(coordinates),
            GeometryValue::MultiPolygon { coordinates } => {
                positions.extend(coordinates.iter().flatten().flatten());
            }
            _ => {}
        }
    }
    let end =
        |axis: usize, better: fn(f64, f64) -> f64| positions.iter().map(|p| p[axis]).reduce(better);
    Some(vec![
        end(0, f64::min)?,
        end(1, f64::min)?,
        end(0, f64::max)?,
        end(1, f64::max)?,
    ])
}
