//! The schemas that editors read are those of the types that the files are read into.

use crate::assets;
use plan_core::author::schemas;
use std::{collections::BTreeSet, fs};

#[test]
fn the_schemas_in_the_data_folder_are_up_to_date() {
    let dir = assets().join("schema");
    for (name, schema) in schemas() {
        let text = fs::read_to_string(dir.join(name)).unwrap_or_default();
        let stored: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
        assert!(
            stored == schema,
            "{name} is stale: run `cargo xtask data schema`"
        );
    }
    let there: BTreeSet<String> = fs::read_dir(dir)
        .expect("assets/schema")
        .map(|e| {
            e.expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    let made: BTreeSet<String> = schemas().iter().map(|(n, _)| (*n).to_owned()).collect();
    assert_eq!(there, made);
}

#[test]
fn every_data_file_points_to_its_schema() {
    let mut files: Vec<_> = fs::read_dir(assets()).expect("assets").collect();
    for folder in ["projects", "words"] {
        files.extend(fs::read_dir(assets().join(folder)).expect(folder));
    }
    let tables = files
        .into_iter()
        .map(|e| e.expect("an entry").path())
        .filter(|p| p.extension().is_some_and(|end| end == "toml"));
    let mut count = 0;
    for path in tables {
        let text = fs::read_to_string(&path).expect("a file");
        let first = text.lines().next().unwrap_or_default();
        let schema = first.strip_prefix("#:schema ");
        let schema = schema.unwrap_or_else(|| panic!("{} names no schema", path.display()));
        assert!(
            path.with_file_name(schema).exists(),
            "{}: {schema}",
            path.display()
        );
        count += 1;
    }
    assert!(count > 40, "{count}");
}

#[test]
fn schemas_tell_an_editor_what_a_field_is() {
    let (_, project) = schemas()
        .into_iter()
        .find(|(n, _)| *n == "project.json")
        .expect("it");
    let field = |path: &str| project.pointer(path).cloned().unwrap_or_default();
    assert_eq!(field("/additionalProperties"), serde_json::json!(false));
    let about = field("/properties/about/description");
    assert!(about.as_str().is_some_and(|t| !t.is_empty()), "{about}");
    let required = field("/required");
    assert!(
        required
            .as_array()
            .is_some_and(|r| r.contains(&"source".into())),
        "{required}"
    );
}
