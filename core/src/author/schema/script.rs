//! What a page's script gives and is told.

use super::{super::parts, KINDS};
use crate::state::{Choice, Chosen, Mode, Selection, Theme, Told};
use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, json_schema};
use serde_json::{Map, Value, json};
use std::borrow::Cow;

/// The types that a page's script speaks of, as JSON Schemas by name, which refer to each other as `#/$defs/…`:
/// `Plan` is what it gives, `State`, `Choice` and `Chosen` what it is told.
pub fn script_schemas() -> Map<String, Value> {
    let mut told = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    told.subschema_for::<Told<'_>>();
    told.subschema_for::<Chosen<'_>>();
    let mut given = SchemaSettings::draft2020_12().into_generator();
    given.subschema_for::<Choice>();
    let plan = plan(&mut given);
    let mut all = Map::from_iter([("Plan".to_owned(), plan)]);
    for mut generator in [told, given] {
        for (name, schema) in generator.take_definitions(true) {
            all.entry(name).or_insert(schema);
        }
    }
    all
}

/// A plan with every part that can be given.
fn plan(generator: &mut SchemaGenerator) -> Value {
    let mut parts = Map::new();
    for (name, file, only) in parts::PARTS {
        let whole = part(generator, file.trim_end_matches(".toml"));
        parts.insert(name.to_owned(), or_list(generator, whole, only));
    }
    let projects = part(generator, "project");
    let words = part(generator, "words");
    parts.insert(
        parts::PROJECTS.to_owned(),
        json!({ "type": "array", "items": projects, "description": "All projects, in the plan's order." }),
    );
    parts.insert(
        parts::WORDS.to_owned(),
        json!({
            "type": "object", "additionalProperties": words,
            "description": "The interface in each language, by its code.",
        }),
    );
    json!({
        "type": "object",
        "description": "A plan: parts that take the place of those in the map's own data; what is not given stays.",
        "properties": parts,
        "additionalProperties": false,
    })
}

/// The schema of a data file's content; nothing fits it where the file is none.
fn part(generator: &mut SchemaGenerator, stem: &str) -> Value {
    let is_it = |name: &str| name.strip_suffix(".json") == Some(stem);
    let kind = KINDS.iter().find(|kind| is_it(kind.name));
    kind.map_or(Value::Bool(false), |kind| (kind.part)(generator).to_value())
}

/// The same, or its only list.
fn or_list(generator: &SchemaGenerator, whole: Value, only: &str) -> Value {
    let name = whole["$ref"].as_str().and_then(|to| to.rsplit('/').next());
    let definition = name.and_then(|name| generator.definitions().get(name));
    let list = definition.and_then(|file| file.get("properties")?.get(only));
    match list {
        Some(list) => json!({
            "anyOf": [{ "type": "array", "items": list["items"] }, whole],
            "description": list["description"],
        }),
        None => whole,
    }
}

/// One of a few names.
macro_rules! names {
    ($type:ty as $name:literal, $about:literal, $names:expr) => {
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "enum": $names, "description": $about })
            }
        }
    };
}

names!(Theme as "Theme", "Colours of the map.", Theme::ALL.iter().map(|it| it.name()).collect::<Vec<_>>());
names!(Mode as "Mode", "How the map is used.", Mode::ALL.iter().map(|it| it.name()).collect::<Vec<_>>());
names!(Selection as "Kind", "Kinds of things that can be chosen.", Selection::KINDS);
