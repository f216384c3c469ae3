//! TypeScript of JSON Schemas: as much as the map's own types need.

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};
use std::fmt::Write;

/// Declarations of types, by name; they may refer to each other.
pub fn declarations(all: &Map<String, Value>) -> Result<String> {
    let mut names: Vec<&String> = all.keys().collect();
    names.sort();
    let declared = names.into_iter().map(|name| declaration(name, &all[name]));
    Ok(declared.collect::<Result<Vec<_>>>()?.join("\n\n"))
}

fn declaration(name: &str, schema: &Value) -> Result<String> {
    let declared = if schema["properties"].is_object() {
        let fields = fields(schema, "").with_context(|| name.to_owned())?;
        format!("export interface {name} {fields}")
    } else {
        let kind = kind(schema, "").with_context(|| name.to_owned())?;
        format!("export type {name} = {kind};")
    };
    Ok(comment(&about(schema), "") + &declared)
}

/// A comment that editors show, with what follows on a new line; nothing of nothing.
pub fn comment(text: &str, indent: &str) -> String {
    let text = text.trim().replace("*/", "*\u{200b}/");
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    match lines[..] {
        [] => String::new(),
        [line] => format!("{indent}/** {line} */\n"),
        _ => {
            let lines = lines.iter().map(|line| match line.is_empty() {
                true => format!("{indent} *\n"),
                false => format!("{indent} * {line}\n"),
            });
            format!("{indent}/**\n{}{indent} */\n", lines.collect::<String>())
        }
    }
}

/// What a schema says of itself, and of each of its values.
fn about(schema: &Value) -> String {
    let text = schema["description"].as_str().unwrap_or_default();
    let values = schema["oneOf"].as_array().into_iter().flatten();
    let values = values.filter_map(|value| {
        let name = value["const"].as_str()?;
        Some(format!("\n- `{name}`: {}", value["description"].as_str()?))
    });
    let list: String = values.collect();
    match list.is_empty() {
        true => text.to_owned(),
        false => format!("{text}\n{list}"),
    }
}

fn fields(schema: &Value, indent: &str) -> Result<String> {
    let inner = format!("{indent}  ");
    let required = schema["required"].as_array().into_iter().flatten();
    let required: Vec<&str> = required.filter_map(Value::as_str).collect();
    let mut text = "{\n".to_owned();
    for (name, schema) in schema["properties"].as_object().into_iter().flatten() {
        let optional = match required.contains(&name.as_str()) {
            true => "",
            false => "?",
        };
        text += &comment(&about(schema), &inner);
        let kind = kind(schema, &inner).with_context(|| name.clone())?;
        writeln!(text, "{inner}{}{optional}: {kind};", key(name))?;
    }
    Ok(text + indent + "}")
}

fn key(name: &str) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    match name.chars().all(is_word) && !name.starts_with(|c: char| c.is_ascii_digit()) {
        true => name.to_owned(),
        false => literal(&name.into()),
    }
}

fn literal(value: &Value) -> String {
    match value.as_str() {
        Some(text) => format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'")),
        None => value.to_string(),
    }
}

/// The type that a schema describes.
fn kind(schema: &Value, indent: &str) -> Result<String> {
    if let Some(to) = schema["$ref"].as_str() {
        return Ok(to.rsplit('/').next().unwrap_or(to).to_owned());
    }
    if let Some(value) = schema.get("const") {
        return Ok(literal(value));
    }
    if let Some(values) = schema["enum"].as_array() {
        return Ok(union(values.iter().map(literal)));
    }
    if let Some(kinds) = schema["anyOf"].as_array().or(schema["oneOf"].as_array()) {
        let kinds = kinds.iter().map(|it| kind(it, indent));
        return Ok(union(kinds.collect::<Result<Vec<_>>>()?));
    }
    match &schema["type"] {
        Value::String(name) => plain(name, schema, indent),
        Value::Array(names) => {
            let names = names.iter().filter_map(Value::as_str);
            let kinds = names.map(|name| plain(name, schema, indent));
            Ok(union(kinds.collect::<Result<Vec<_>>>()?))
        }
        _ => bail!("is not known in TypeScript: {schema}"),
    }
}

/// The same of one that names its JSON type.
fn plain(name: &str, schema: &Value, indent: &str) -> Result<String> {
    Ok(match name {
        "string" | "boolean" | "null" => name.to_owned(),
        "number" | "integer" => "number".to_owned(),
        "array" => {
            let item = kind(&schema["items"], indent)?;
            let ends = [&schema["minItems"], &schema["maxItems"]].map(Value::as_u64);
            match ends {
                [Some(n), Some(most)] if n == most => {
                    format!("[{}]", vec![item; usize::try_from(n)?].join(", "))
                }
                _ if item.contains(' ') => format!("({item})[]"),
                _ => format!("{item}[]"),
            }
        }
        "object" if schema["properties"].is_object() => fields(schema, indent)?,
        "object" => {
            let value = kind(&schema["additionalProperties"], indent)?;
            format!("Record<string, {value}>")
        }
        _ => bail!("is not known in TypeScript: {name}"),
    })
}

fn union(kinds: impl IntoIterator<Item = String>) -> String {
    let mut all: Vec<String> = Vec::new();
    for kind in kinds {
        if !all.contains(&kind) {
            all.push(kind);
        }
    }
    all.join(" | ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn of(schema: &Value) -> String {
        kind(schema, "").expect("a type")
    }

    #[test]
    fn each_kind_of_schema_has_its_type() {
        for (schema, written) in [
            (json!({ "$ref": "#/$defs/Text" }), "Text"),
            (json!({ "type": ["string", "null"] }), "string | null"),
            (json!({ "type": "integer", "minimum": 0 }), "number"),
            (json!({ "enum": ["a", "b's"] }), r"'a' | 'b\'s'"),
            (
                json!({ "anyOf": [{ "$ref": "#/$defs/A" }, { "type": "null" }] }),
                "A | null",
            ),
            (
                json!({ "type": "array", "items": { "type": ["number", "null"] } }),
                "(number | null)[]",
            ),
            (
                json!({ "type": "array", "items": { "type": "number" }, "minItems": 2, "maxItems": 2 }),
                "[number, number]",
            ),
            (
                json!({ "type": "object", "additionalProperties": { "type": "string" } }),
                "Record<string, string>",
            ),
            (
                json!({ "type": "object", "required": ["b-c"], "properties": {
                    "a": { "type": "boolean", "description": "Whether." }, "b-c": { "const": 1 } } }),
                "{\n  /** Whether. */\n  a?: boolean;\n  'b-c': 1;\n}",
            ),
        ] {
            assert_eq!(of(&schema), written, "{schema}");
        }
    }

    #[test]
    fn what_has_no_type_is_refused_by_its_name() {
        let all = json!({ "Odd": { "properties": { "field": { "not": {} } } } });
        let all = all.as_object().expect("an object");
        let error = format!("{:#}", declarations(all).expect_err("refused"));
        assert!(error.starts_with("Odd: field: "), "{error}");
    }

    #[test]
    fn values_are_explained_with_their_type() {
        let all = json!({ "Side": { "description": "Which.", "oneOf": [
            { "const": "left", "description": "To the left." }, { "const": "right" }] } });
        let all = all.as_object().expect("an object");
        assert_eq!(
            declarations(all).expect("a type"),
            "/**\n * Which.\n *\n * - `left`: To the left.\n */\nexport type Side = 'left' | 'right';"
        );
    }
}
