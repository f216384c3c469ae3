//! The districts as a GeoJSON file has them.

use super::{
    order::Order,
    property::{self, Properties},
    slug::slug,
};
use plan_core::author::geometry::{Feature, Shape};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A district.
#[derive(Debug)]
pub(super) struct District {
    /// Its shape, under its code.
    pub feature: Feature,
    /// Its name, in the order of the map's languages.
    pub names: Vec<String>,
}

/// Reads them; what the codes and names were taken from is noted.
pub(super) fn read(
    order: &Order,
    bytes: &[u8],
    notes: &mut Vec<String>,
) -> Result<Vec<District>, Vec<String>> {
    let features = features(bytes).map_err(|fault| vec![fault])?;
    let all: Vec<Properties> = features.iter().map(properties).collect();
    let mut faults = Vec::new();
    let names = names(order, &all, notes).unwrap_or_else(|found| {
        faults.extend(found);
        Vec::new()
    });
    let codes = codes(order, &all, &names, notes).unwrap_or_else(|found| {
        faults.extend(found);
        Vec::new()
    });
    let mut shapes = Vec::new();
    for (i, feature) in features.into_iter().enumerate() {
        let code = codes.get(i).cloned().unwrap_or_default();
        match shape(i, &code, feature) {
            Ok(shape) => shapes.push(shape),
            Err(reason) => faults.push(format!("{}: {reason}", called(i, &names))),
        }
    }
    if let Some(reason) = not_degrees(&shapes) {
        faults.push(reason);
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let found = shapes.into_iter().zip(names);
    let mut districts: Vec<District> = found
        .map(|(feature, names)| District { feature, names })
        .collect();
    // Files have them in no order; lists of the map are in this one.
    districts.sort_by(|a, b| a.feature.id.cmp(&b.feature.id));
    Ok(districts)
}

/// A feature as those who made the file know it.
fn called(index: usize, names: &[Vec<String>]) -> String {
    let name = names.get(index).and_then(|names| names.first());
    let name = name.map(|name| format!(" (“{name}”)")).unwrap_or_default();
    format!("feature {}{name}", index + 1)
}

fn features(bytes: &[u8]) -> Result<Vec<Value>, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "the districts are no UTF-8 text")?;
    let tree: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| format!("the districts are no GeoJSON: {error}"))?;
    let kind = tree
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or("nothing");
    let features = tree.get("features").and_then(Value::as_array);
    match (kind, features) {
        ("Topology", _) => Err(
            "the districts are TopoJSON: make GeoJSON of them first, as ADOPT.md says \
             (mapshaper in.json -o out.geojson)"
                .to_owned(),
        ),
        (_, Some(features)) if features.is_empty() => {
            Err("the districts' file holds no feature".to_owned())
        }
        ("FeatureCollection", Some(features)) => Ok(features.clone()),
        (kind, _) => Err(format!(
            "the districts are no GeoJSON FeatureCollection: their type is '{kind}'"
        )),
    }
}

fn properties(feature: &Value) -> Properties {
    let own = feature.get("properties").and_then(Value::as_object);
    let mut properties = own.cloned().unwrap_or_default();
    if let Some(id) = feature.get("id")
        && !properties.contains_key("id")
    {
        properties.insert("id".to_owned(), id.clone());
    }
    properties
}

/// Each feature's name in each language.
fn names(
    order: &Order,
    all: &[Properties],
    notes: &mut Vec<String>,
) -> Result<Vec<Vec<String>>, Vec<String>> {
    let common = match order.name.get("") {
        Some(name) => Some(name.clone()),
        None => property::name(all),
    };
    let mut faults = Vec::new();
    let mut used = Vec::new();
    for code in &order.languages {
        let Some(property) = order.name.get(code).or(common.as_ref()) else {
            faults.push(format!(
                "no property is a name for each district: say which with --name. Properties found:{}",
                property::list(all)
            ));
            break;
        };
        if used.contains(property) {
            continue;
        }
        used.push(property.clone());
        let bare = without(all, property);
        if !bare.is_empty() {
            faults.push(format!(
                "--name {property}: {bare} have no such text. Properties found:{}",
                property::list(all)
            ));
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    notes.push(format!(
        "names are those of the property {}",
        used.join(", ")
    ));
    let of = |properties: &Properties| {
        let each = order.languages.iter().filter_map(|code| {
            let property = order.name.get(code).or(common.as_ref())?;
            property::text(properties, property)
        });
        each.collect()
    };
    Ok(all.iter().map(of).collect())
}

/// Each feature's code.
fn codes(
    order: &Order,
    all: &[Properties],
    names: &[Vec<String>],
    notes: &mut Vec<String>,
) -> Result<Vec<String>, Vec<String>> {
    let Some(property) = order.id.clone().or_else(|| property::code(all)) else {
        let made: Vec<String> = names
            .iter()
            .filter_map(|names| names.iter().map(|n| slug(n)).find(|s| !s.is_empty()))
            .collect();
        if made.len() == all.len() && twice(&made).is_empty() {
            notes.push("no property is a code: codes were made of the names".to_owned());
            return Ok(made);
        }
        return Err(vec![format!(
            "no property is a code, another one for each district: say which with --id. Properties found:{}",
            property::list(all)
        )]);
    };
    let bare = without(all, &property);
    if !bare.is_empty() {
        return Err(vec![format!(
            "--id {property}: {bare} have no such text or whole number. Properties found:{}",
            property::list(all)
        )]);
    }
    let codes: Vec<String> = all
        .iter()
        .filter_map(|p| property::text(p, &property))
        .collect();
    let strange = codes
        .iter()
        .enumerate()
        .filter(|(_, c)| !property::is_code(c));
    let mut faults: Vec<String> = strange
        .map(|(i, code)| {
            let who = called(i, names);
            format!("{who}: '{code}' is no code: letters a–z, digits, - and _ only")
        })
        .collect();
    faults.extend(twice(&codes).into_iter().map(|(code, at)| {
        let at: Vec<String> = at.iter().map(|i| called(*i, names)).collect();
        let at = at.join(" and ");
        format!(
            "{at} have the same code '{code}': a district is one feature, a MultiPolygon if it has several parts"
        )
    }));
    match faults.is_empty() {
        true => {
            notes.push(format!("codes are those of the property {property}"));
            Ok(codes)
        }
        false => Err(faults),
    }
}

/// The features that have nothing for a property: "features 1, 2, 7".
fn without(all: &[Properties], property: &str) -> String {
    let bare = all.iter().enumerate();
    let bare = bare.filter(|(_, p)| property::text(p, property).is_none());
    let bare: Vec<String> = bare.map(|(i, _)| (i + 1).to_string()).collect();
    match bare.len() {
        0 => String::new(),
        n if n == all.len() => "all features".to_owned(),
        n if n > 12 => format!("{n} of {} features", all.len()),
        _ => format!("features {}", bare.join(", ")),
    }
}

/// Values that stand more than once, and where.
fn twice(values: &[String]) -> BTreeMap<&str, Vec<usize>> {
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, value) in values.iter().enumerate() {
        places.entry(value).or_default().push(i);
    }
    places.retain(|_, at| at.len() > 1);
    places
}

fn shape(index: usize, code: &str, mut feature: Value) -> Result<Feature, String> {
    let Some(members) = feature.as_object_mut() else {
        return Err("is no feature".to_owned());
    };
    members.insert("id".to_owned(), json!(code));
    members.insert("properties".to_owned(), Value::Null);
    let mut feature = Feature::from_json(index, feature).map_err(|reason| {
        // It is known by its place and name here.
        let own = format!("'{code}' ");
        reason.strip_prefix(&own).unwrap_or(&reason).to_owned()
    })?;
    match feature.shape {
        Shape::Polygons(_) => {
            feature.turn_rings();
            Ok(feature)
        }
        Shape::Lines(_) => Err("is a line: a district is a Polygon or a MultiPolygon".to_owned()),
    }
}

/// Coordinates of a projection have hundreds of thousands of metres.
fn not_degrees(shapes: &[Feature]) -> Option<String> {
    let off = |&(lon, lat): &(f64, f64)| lon.abs() > 180.0 || lat.abs() > 90.0;
    let (lon, lat) = shapes.iter().flat_map(Feature::positions).find(off)?;
    Some(format!(
        "{lon}, {lat} is no longitude and latitude: project the shapes to WGS84 degrees first, as ADOPT.md says \
         (mapshaper … -proj wgs84)"
    ))
}

/// The shapes under their codes, a line each.
pub(super) fn geojson(districts: &[District]) -> String {
    let lines: Vec<String> = districts.iter().map(line).collect();
    format!(
        "{{\"type\": \"FeatureCollection\",\n\"features\": [\n{}\n]}}\n",
        lines.join(",\n")
    )
}

fn line(District { feature, names }: &District) -> String {
    let geometry = match feature.polygons() {
        [one] => json!({ "type": "Polygon", "coordinates": one }),
        all => json!({ "type": "MultiPolygon", "coordinates": all }),
    };
    // Only for those who read the file: the map takes names from districts.toml.
    let properties = json!({ "name": names.first() });
    let id = &feature.id;
    json!({ "type": "Feature", "id": id, "properties": properties, "geometry": geometry })
        .to_string()
}
