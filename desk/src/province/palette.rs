//! The colours, under the ids of the new folder.

use serde_json::{Map, Value};

/// Ids of zones and of corridors, and whose colours they take: the calmest for the first zone, which may be the
/// only one.
const ZONES: [(&str, usize); 3] = [("zone-1", 2), ("zone-2", 1), ("zone-3", 0)];
const CORRIDORS: [(&str, usize); 3] = [("axis", 0), ("corridor-1", 1), ("corridor-2", 2)];

/// A table of so many characters stands on one line.
const LINE: usize = 110;

/// The palette of another folder with ids of its own.
pub(super) fn of(bytes: &[u8]) -> Result<String, String> {
    let mut palette: Value =
        serde_json::from_slice(bytes).map_err(|error| format!("palette.json: {error}"))?;
    if let Some(map) = palette.get_mut("map").and_then(Value::as_object_mut) {
        // What it says is of zones by name, and only for people.
        map.remove("pattern");
    }
    let themes = palette.get_mut("themes").and_then(Value::as_object_mut);
    for theme in themes.into_iter().flat_map(|themes| themes.values_mut()) {
        let ids = theme["zone_ink"].as_object().map(|ids| ids.keys().cloned());
        let ids: Vec<String> = ids.into_iter().flatten().collect();
        for group in ["zone", "zone_line", "zone_ink"] {
            rename(theme, group, &ids, &ZONES);
        }
        let ids = theme["corridor"].as_object().map(|ids| ids.keys().cloned());
        let ids: Vec<String> = ids.into_iter().flatten().collect();
        rename(theme, "corridor", &ids, &CORRIDORS);
    }
    Ok(written(&palette, 0) + "\n")
}

fn rename(theme: &mut Value, group: &str, ids: &[String], new: &[(&str, usize)]) {
    let colours = theme[group].clone();
    let one =
        |&(id, place): &(&str, usize)| Some((id.to_owned(), colours.get(ids.get(place)?)?.clone()));
    theme[group] = Value::Object(new.iter().filter_map(one).collect::<Map<_, _>>());
}

/// JSON as people write it: what is short on one line.
fn written(value: &Value, depth: usize) -> String {
    let spaced = spaced(value);
    let Value::Object(fields) = value else {
        return spaced;
    };
    if spaced.len() + 2 * depth < LINE && depth > 0 {
        return spaced;
    }
    let indent = "  ".repeat(depth + 1);
    let line = |(name, value): (&String, &Value)| {
        format!(
            "{indent}{}: {}",
            Value::from(name.as_str()),
            written(value, depth + 1)
        )
    };
    let lines: Vec<String> = fields.iter().map(line).collect();
    format!("{{\n{}\n{}}}", lines.join(",\n"), "  ".repeat(depth))
}

fn spaced(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let one = |(name, value): (&String, &Value)| {
                format!("{}: {}", Value::from(name.as_str()), spaced(value))
            };
            let all: Vec<String> = fields.iter().map(one).collect();
            format!("{{{}}}", all.join(", "))
        }
        Value::Array(all) => {
            let all: Vec<String> = all.iter().map(spaced).collect();
            format!("[{}]", all.join(", "))
        }
        other => other.to_string(),
    }
}
