//! What is another in a plan than it was.

use serde_json::{Map, Value};

/// One thing that has changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The part, and the record in it by its id: `projects vsip-lang-son-1`; `map`.
    pub of: String,
    /// The field in it; empty for the record as a whole.
    pub field: String,
    /// What it was; `None`: it was not there.
    pub before: Option<String>,
    /// What it is; `None`: it is gone.
    pub after: Option<String>,
}

/// What of a plan has changed, in parts that both have. Records are the same by their ids, wherever they stand.
pub fn changes(before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<Change> {
    let mut all = Vec::new();
    for (name, now) in after {
        match before.get(name) {
            Some(was) => compare(name, "", was, now, &mut all),
            None => all.push(whole(name, "", None, Some(now))),
        }
    }
    all
}

fn whole(of: &str, field: &str, before: Option<&Value>, after: Option<&Value>) -> Change {
    Change {
        of: of.to_owned(),
        field: field.to_owned(),
        before: before.map(written),
        after: after.map(written),
    }
}

/// A value in a line.
fn written(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(fields) => match id(value) {
            Some(id) => id.to_owned(),
            None => format!("{} fields", fields.len()),
        },
        other => other.to_string(),
    }
}

/// What a record is called: its id, or its code.
pub(crate) fn id(record: &Value) -> Option<&str> {
    let id = record.get("id").or_else(|| record.get("code"));
    id.and_then(Value::as_str)
}

fn compare(of: &str, field: &str, was: &Value, now: &Value, all: &mut Vec<Change>) {
    let dot = if field.is_empty() { "" } else { "." };
    match (was, now) {
        (Value::Object(a), Value::Object(b)) => {
            for (name, now) in b {
                let path = [field, dot, name].concat();
                match a.get(name) {
                    Some(was) => compare(of, &path, was, now, all),
                    None if is_nothing(now) => {}
                    None => all.push(whole(of, &path, None, Some(now))),
                }
            }
            let gone = |(name, was): &(&String, &Value)| !b.contains_key(*name) && !is_nothing(was);
            for (name, was) in a.iter().filter(gone) {
                all.push(whole(of, &[field, dot, name].concat(), Some(was), None));
            }
        }
        (Value::Array(a), Value::Array(b)) if a.iter().chain(b).all(|r| id(r).is_some()) => {
            let same = |list: &'_ [Value], one: &Value| list.iter().position(|r| id(r) == id(one));
            let name = |record: &Value| {
                let inner = if field.is_empty() {
                    String::new()
                } else {
                    format!(" {field}")
                };
                format!("{of}{inner} {}", id(record).unwrap_or_default())
            };
            for now in b {
                match same(a, now) {
                    Some(at) => compare(&name(now), "", &a[at], now, all),
                    None => all.push(whole(&name(now), "", None, Some(now))),
                }
            }
            for was in a.iter().filter(|was| same(b, was).is_none()) {
                all.push(whole(&name(was), "", Some(was), None));
            }
        }
        (Value::Array(a), Value::Array(b))
            if !a.is_empty() && b.iter().chain(a).any(|v| !v.is_string()) =>
        {
            for at in 0..a.len().max(b.len()) {
                let path = format!("{field}[{at}]");
                match (a.get(at), b.get(at)) {
                    (Some(was), Some(now)) => compare(of, &path, was, now, all),
                    (was, now) => all.push(whole(of, &path, was, now)),
                }
            }
        }
        _ if is_same(was, now) => {}
        _ => all.push(whole(of, field, Some(was), Some(now))),
    }
}

/// An empty list is none.
fn is_nothing(value: &Value) -> bool {
    value.as_array().is_some_and(Vec::is_empty)
}

/// Numbers are the same whatever they are written as.
fn is_same(a: &Value, b: &Value) -> bool {
    match (a.as_f64(), b.as_f64()) {
        (Some(a), Some(b)) => (a - b).abs() <= f64::EPSILON * a.abs(),
        _ => a == b,
    }
}
