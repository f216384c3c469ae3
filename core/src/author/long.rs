//! Texts that no map can show.

use serde_json::Value;

/// The longest text, in bytes: some pages.
pub const MOST_BYTES: usize = 20_000;

/// Path and length of each text under a path that is too long.
pub fn long_texts(path: &str, value: &Value, found: &mut Vec<(String, usize)>) {
    match value {
        Value::String(text) if text.len() > MOST_BYTES => {
            found.push((path.to_owned(), text.len()));
        }
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate().filter(|(_, item)| may_hold(item)) {
                long_texts(&format!("{path}[{i}]"), item, found);
            }
        }
        Value::Object(fields) => {
            for (key, item) in fields.iter().filter(|(_, item)| may_hold(item)) {
                long_texts(&format!("{path}.{key}"), item, found);
            }
        }
        _ => {}
    }
}

/// Paths are written for few values only: there are hundreds of thousands.
fn may_hold(value: &Value) -> bool {
    match value {
        Value::String(text) => text.len() > MOST_BYTES,
        Value::Array(_) | Value::Object(_) => true,
        _ => false,
    }
}
