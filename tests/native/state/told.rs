//! What a page's script is told is what its types say.

use super::states;
use crate::{VI, plan};
use plan_core::{
    author::script_schemas,
    plan::ProjectIx,
    state::{Chosen, Selection, Told},
};
use proptest::prelude::*;
use serde::Serialize;
use serde_json::{Map, Value};

/// All that a schema requires is there, and nothing that it does not know; what is a text or a number there is one.
fn fits(all: &Map<String, Value>, schema: &Value, value: &Value) -> bool {
    if let Some(to) = schema["$ref"].as_str() {
        return fits(all, &all[to.trim_start_matches("#/$defs/")], value);
    }
    if let Some(kinds) = schema["anyOf"].as_array() {
        return kinds.iter().any(|kind| fits(all, kind, value));
    }
    if let Some(names) = schema["enum"].as_array() {
        return names.contains(value);
    }
    let is = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "null" => value.is_null(),
        other => panic!("{other} is not looked at"),
    };
    let kind_fits = match &schema["type"] {
        Value::String(name) => is(name),
        Value::Array(names) => names.iter().filter_map(Value::as_str).any(is),
        _ => panic!("no type: {schema}"),
    };
    let required = schema["required"].as_array().into_iter().flatten();
    let has = |name: &Value| name.as_str().is_some_and(|name| value.get(name).is_some());
    let mut fields = value.as_object().into_iter().flatten();
    let mut items = value.as_array().into_iter().flatten();
    kind_fits
        && required.into_iter().all(has)
        && fields.all(|(name, value)| {
            let known = schema["properties"].get(name);
            known.is_some_and(|schema| fits(all, schema, value))
        })
        && items.all(|item| fits(all, &schema["items"], item))
}

fn is_as_said(name: &str, told: &impl Serialize) -> Result<(), TestCaseError> {
    let all = script_schemas();
    let value = serde_json::to_value(told).expect("JSON");
    prop_assert!(fits(&all, &all[name], &value), "{value:#}\n{:#}", all[name]);
    Ok(())
}

proptest! {
    #[test]
    fn any_state_is_told_as_its_type_says(state in states()) {
        is_as_said("State", &Told::of(plan(), &state))?;
    }
}

#[test]
fn a_choice_has_its_name_in_the_language() {
    let chosen = Chosen::of(plan(), Selection::Project(ProjectIx(0)), VI);
    let project = &plan().projects[0];
    assert_eq!(
        (chosen.kind, chosen.id, chosen.name),
        ("project", project.id.as_str(), project.name.get(VI))
    );
    is_as_said("Chosen", &chosen).expect("as its type says");
}

#[test]
fn what_is_lost_or_new_does_not_fit() {
    let all = script_schemas();
    let whole = serde_json::json!({ "kind": "zone", "id": "x", "name": "X" });
    let fit = |value: &Value| fits(&all, &all["Chosen"], value);
    assert!(fit(&whole));
    for (field, value) in [
        ("kind", "road".into()),
        ("id", 3.into()),
        ("new", "".into()),
    ] {
        let mut other = whole.clone();
        other[field] = value;
        assert!(!fit(&other), "{other}");
    }
    assert!(!fit(&serde_json::json!({ "kind": "zone", "id": "x" })));
}
