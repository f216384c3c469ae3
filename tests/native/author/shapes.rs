//! Rings and lines that are broken.

use super::BadFolder;
use serde_json::{Value, json};

const DISTRICTS: &str = "districts.geojson";

/// The real districts with something changed in the feature of a code.
fn changed(code: &str, change: impl FnOnce(&mut Value)) -> BadFolder {
    changed_in(DISTRICTS, code, change)
}

fn changed_in(file: &str, id: &str, change: impl FnOnce(&mut Value)) -> BadFolder {
    let text = std::fs::read_to_string(crate::assets().join(file)).expect(file);
    let mut all: Value = serde_json::from_str(&text).expect("JSON");
    let features = all["features"].as_array_mut().expect("features");
    change(features.iter_mut().find(|f| f["id"] == id).expect(id));
    let bad = BadFolder::new();
    bad.write(file, all.to_string());
    bad
}

fn first_ring(feature: &mut Value) -> &mut Vec<Value> {
    feature["geometry"]["coordinates"][0]
        .as_array_mut()
        .expect("a ring")
}

#[test]
fn a_ring_that_does_not_end_where_it_begins_is_named() {
    let bad = changed("186", |f| drop(first_ring(f).pop()));
    bad.expect(&[(DISTRICTS, "186 · part 1, ring 1", "ends where it begins")]);
}

#[test]
fn a_ring_of_too_few_points_is_named() {
    let bad = changed("186", |f| {
        let ring = first_ring(f);
        ring.truncate(2);
        ring.push(ring[0].clone());
    });
    bad.expect(&[(DISTRICTS, "186 · part 1, ring 1", "at least four points")]);
}

#[test]
fn a_ring_that_crosses_itself_is_named() {
    let bad = changed("186", |f| {
        let ring = first_ring(f);
        let (a, b) = (ring.len() / 3, 2 * ring.len() / 3);
        ring.swap(a, b);
    });
    bad.expect(&[(DISTRICTS, "186 · part 1", "is broken: ")]);
}

#[test]
fn a_point_far_from_the_earth_is_named() {
    let bad = changed("186", |f| first_ring(f)[3] = json!([21.5, 106.3]));
    let found = bad.problems();
    let swapped = found
        .iter()
        .find(|p| p.place == "186 · coordinates")
        .expect("named");
    assert!(
        swapped
            .reason
            .contains("21.5, 106.3 is no longitude and latitude"),
        "{swapped}"
    );
}

#[test]
fn a_district_without_a_shape_and_a_shape_without_a_district_are_named() {
    let bad = changed("186", |f| f["id"] = json!("286"));
    bad.expect(&[
        (
            "districts.toml",
            "186 · code",
            "has no shape in districts.geojson",
        ),
        (DISTRICTS, "286 · id", "is no district of districts.toml"),
    ]);
}

#[test]
fn a_shape_that_is_no_polygon_is_named() {
    let line = json!({"type": "LineString", "coordinates": [[106.1, 21.5], [106.2, 21.6]]});
    let bad = changed("186", |f| f["geometry"] = line);
    bad.expect(&[(DISTRICTS, "186 · geometry", "is no polygon")]);
}

#[test]
fn features_that_cannot_be_used_are_named_by_their_place() {
    let point = json!({"type": "Point", "coordinates": [106.1, 21.5]});
    let bad = changed("178", |f| f["geometry"] = point);
    bad.expect(&[(
        DISTRICTS,
        "feature 1",
        "'178' is a Point: a polygon or a line is wanted",
    )]);
    let bad = changed("178", |f| f["geometry"] = Value::Null);
    bad.expect(&[(DISTRICTS, "feature 1", "'178' has no geometry")]);
    let bad = changed("178", |f| {
        f.as_object_mut().expect("a feature").remove("id");
    });
    bad.expect(&[(DISTRICTS, "feature 1", "has no id")]);
}

#[test]
fn positions_without_two_numbers_are_refused() {
    for position in [json!([]), json!([106.1])] {
        let bad = changed("178", |f| first_ring(f)[3] = position);
        bad.expect(&[(
            DISTRICTS,
            "feature 1",
            "'178' has a position without two numbers",
        )]);
    }
    for position in [json!(["106.1", "21.5"]), json!(null), json!("106.1,21.5")] {
        let bad = changed("178", |f| first_ring(f)[3] = position);
        bad.expect(&[(DISTRICTS, "", "is no GeoJSON FeatureCollection")]);
    }
}

#[test]
fn a_road_is_a_line_with_name_kind_and_state() {
    let roads = "roads.geojson";
    let bad = changed_in(roads, "QL1", |f| {
        f["properties"]["kind"] = json!("motorway")
    });
    bad.expect(&[(roads, "QL1 · kind", "unknown variant `motorway`")]);
    let bad = changed_in(roads, "QL31", |f| {
        f["geometry"]["coordinates"] = json!([[106.7, 21.8]])
    });
    bad.expect(&[(
        roads,
        "QL31 · geometry",
        "is no line of at least two points",
    )]);
}

#[test]
fn a_route_that_misses_the_province_is_named() {
    let away = json!([[100.0, 10.0], [100.1, 10.1], [100.2, 10.2]]);
    let bad = changed_in("roads.geojson", "QL4B", |f| {
        f["geometry"]["coordinates"] = away
    });
    let found = bad.problems();
    let named = found
        .iter()
        .any(|p| p.file == "corridors.toml" && p.place.starts_with("east"));
    assert!(named, "{found:?}");
}

#[test]
fn a_sliver_is_no_reason_to_fail_without_a_word() {
    let sliver = json!([[
        [106.30, 21.40],
        [106.3001, 21.4001],
        [106.40, 21.50],
        [106.30, 21.40]
    ]]);
    let bad = changed("186", |f| f["geometry"]["coordinates"] = sliver);
    bad.expect(&[]);
}

#[test]
fn a_folder_with_nothing_in_it_says_so() {
    let bad = BadFolder::new();
    let empty = r#"{"type": "FeatureCollection", "features": []}"#;
    bad.write(DISTRICTS, empty)
        .write("districts.toml", "note = \"none\"\ndistrict = []");
    assert!(!bad.problems().is_empty(), "an error without a reason");
}
