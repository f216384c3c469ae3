//! Files that are missing or can't be read.

use super::{BadFolder, folder::line_of};

const TOP_LEVEL: [&str; 13] = [
    "map.toml",
    "sectors.toml",
    "sources.toml",
    "zones.toml",
    "corridors.toml",
    "districts.toml",
    "communes.toml",
    "towns.toml",
    "gates.toml",
    "districts.geojson",
    "roads.geojson",
    "rivers.geojson",
    "palette.json",
];

#[test]
fn a_missing_file_is_named_and_nothing_else_is_blamed() {
    for file in TOP_LEVEL
        .into_iter()
        .chain(["words/en.toml", "fonts/advances.json", "projects"])
    {
        let bad = BadFolder::new();
        bad.remove(file).expect(&[(file, "", "can't be read")]);
    }
}

#[test]
fn an_empty_folder_names_every_file() {
    let bad = BadFolder::new();
    for file in TOP_LEVEL.into_iter().chain(["words", "fonts", "projects"]) {
        bad.remove(file);
    }
    let found: Vec<_> = bad.problems().into_iter().map(|p| p.file).collect();
    // Without map.toml nobody knows the languages.
    assert_eq!(found.len(), TOP_LEVEL.len() + 2, "{found:?}");
    assert!(
        TOP_LEVEL.iter().all(|file| found.iter().any(|f| f == file)),
        "{found:?}"
    );
}

#[test]
fn broken_toml_is_named_with_its_line() {
    let bad = BadFolder::new();
    bad.replace("zones.toml", "id = \"east\"", "id = \"east");
    bad.expect(&[("zones.toml", &line_of("zones.toml", "id = \"east\""), "")]);
    let project = "projects/minh-son.toml";
    let bad = BadFolder::new();
    bad.replace(project, "amount = 457.6", "amount = 457,6");
    bad.expect(&[(project, &line_of(project, "amount = 457.6"), "")]);
}

#[test]
fn broken_json_is_named() {
    let bad = BadFolder::new();
    bad.replace("palette.json", "{", "");
    let found = bad.problems();
    assert_eq!(
        (found.len(), found[0].file.as_str()),
        (1, "palette.json"),
        "{found:?}"
    );
    assert!(found[0].place.starts_with("line "), "{found:?}");
    let bad = BadFolder::new();
    bad.replace("districts.geojson", "\"features\": [", "\"features\": [,");
    bad.expect(&[("districts.geojson", "", "is no GeoJSON FeatureCollection")]);
}

#[test]
fn a_file_that_is_not_utf_8_is_named_with_the_byte() {
    let bad = BadFolder::new();
    bad.write("towns.toml", b"# Th\xe0nh ph\xf4\n");
    bad.expect(&[("towns.toml", "byte 4", "is not UTF-8")]);
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let text = std::fs::read_to_string(crate::assets().join("zones.toml")).expect("zones.toml");
    BadFolder::new()
        .write("zones.toml", format!("\u{feff}{text}"))
        .expect(&[]);
    let windows = text.replace('\n', "\r\n");
    BadFolder::new().write("zones.toml", windows).expect(&[]);
}

#[test]
fn an_unknown_field_is_named_with_its_line() {
    let bad = BadFolder::new();
    let project = "projects/minh-son.toml";
    bad.replace(project, "sector = ", "secktor = ");
    let line = line_of(project, "sector = ");
    bad.expect(&[(project, &line, "unknown field `secktor`")]);
}

#[test]
fn a_missing_field_is_named() {
    let bad = BadFolder::new();
    let project = "projects/minh-son.toml";
    bad.replace(project, "sector = \"industry\"\n", "");
    let found = bad.problems();
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].reason.contains("missing field `sector`"),
        "{found:?}"
    );
}

#[test]
fn a_value_of_the_wrong_type_is_named_with_its_line() {
    let project = "projects/minh-son.toml";
    for (old, new, reason) in [
        ("amount = 457.6", "amount = \"457,6\"", "expected f64"),
        ("name = {", "name = 5 # {", "is no text"),
        ("source = \"", "source = 5 # \"", "is no source"),
        (
            "step = \"approved\"",
            "step = \"aproved\"",
            "unknown variant `aproved`",
        ),
        (
            "precision = \"commune\"",
            "precision = \"village\"",
            "unknown variant `village`",
        ),
        (
            "districts = [\"186\"]",
            "districts = \"186\"",
            "expected a sequence",
        ),
    ] {
        let bad = BadFolder::new();
        bad.replace(project, old, new)
            .expect(&[(project, &line_of(project, old), reason)]);
    }
}
