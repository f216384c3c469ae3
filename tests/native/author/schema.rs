//! The schemas that editors read are those of the types that the files are read into.

use crate::assets;
use plan_core::author::{Dir, file_of, load_given, schemas, script_schemas, whole};
use serde_json::{Value, json};
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

fn keys(object: &Value) -> BTreeSet<&str> {
    let fields = object.as_object().into_iter().flatten();
    fields.map(|(key, _)| key.as_str()).collect()
}

#[test]
fn scripts_are_told_of_every_part_of_a_plan() {
    let all = script_schemas();
    let parts = &all["Plan"]["properties"];
    let there = Value::Object(whole(&Dir(assets())));
    assert_eq!(keys(parts), keys(&there));
    for (name, part) in parts.as_object().expect("parts") {
        let inside = [part, &part["items"], &part["additionalProperties"]];
        let is_list = part["anyOf"][0]["items"]["$ref"].is_string();
        assert!(
            is_list || inside.iter().any(|it| it["$ref"].is_string()),
            "{name}: {part}"
        );
        let only = file_of(name).map_or("", |(_, only)| only);
        assert_eq!(is_list, !only.is_empty(), "{name}: {part}");
    }
}

/// All names that a schema refers to.
fn references<'s>(schema: &'s Value, found: &mut BTreeSet<&'s str>) {
    match schema {
        Value::Object(fields) => {
            if let Some(Value::String(to)) = fields.get("$ref") {
                found.insert(to.strip_prefix("#/$defs/").expect("a definition"));
            }
            fields.values().for_each(|it| references(it, found));
        }
        Value::Array(items) => items.iter().for_each(|it| references(it, found)),
        _ => {}
    }
}

#[test]
fn what_scripts_speak_of_is_complete_and_nothing_has_two_meanings() {
    let all = script_schemas();
    let mut found = BTreeSet::from(["Plan", "State", "Chosen", "Choice"]);
    all.values().for_each(|it| references(it, &mut found));
    let names: BTreeSet<&str> = all.keys().map(String::as_str).collect();
    assert_eq!(found, names);
    // A second type of the same name gets a number.
    let twice: Vec<_> = names
        .iter()
        .filter(|it| it.ends_with(char::is_numeric))
        .collect();
    assert!(twice.is_empty(), "{twice:?}");
}

#[test]
fn what_may_be_absent_may_be_null() {
    let all = script_schemas();
    let address = &all["MapFile"]["properties"]["address"]["type"];
    assert_eq!(*address, json!(["string", "null"]));
    let mut given = Value::Object(whole(&Dir(assets())));
    given["map"]["address"] = Value::Null;
    given["projects"][0]["investor"] = Value::Null;
    load_given(&Dir(assets()), given).unwrap_or_else(|faults| panic!("{faults:#?}"));
}
