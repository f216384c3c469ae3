//! A changed plan as the files of its data folder: what has not changed stays as it was written, with its comments.

use crate::changes::id;
use plan_core::author::{Files, file_of};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use thiserror::Error;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, TableLike};

/// Why a file could not be written.
#[derive(Debug, Error)]
pub enum FolderError {
    /// It stands in the folder, and is not what was read.
    #[error("{0} cannot be changed: {1}")]
    Unread(String, String),
}

/// The files of a folder that are others for a changed plan: their texts, or nothing for those that go.
///
/// # Errors
///
/// When a file of the folder is no TOML.
pub fn written(
    folder: &dyn Files,
    before: &Map<String, Value>,
    after: &Map<String, Value>,
) -> Result<BTreeMap<String, Option<String>>, FolderError> {
    let mut files = BTreeMap::new();
    for (part, now) in after {
        let was = before.get(part).unwrap_or(&Value::Null);
        match part.as_str() {
            "projects" => projects(folder, was, now, &mut files)?,
            "words" => {
                for (code, words) in now.as_object().into_iter().flatten() {
                    let name = format!("words/{code}.toml");
                    let was = was.get(code).unwrap_or(&Value::Null);
                    files.extend(one(folder, &name, was, words)?);
                }
            }
            _ => {
                let Some((name, list)) = file_of(part) else {
                    continue;
                };
                // A list that stands for its file.
                let whole = |value: &Value| match value {
                    Value::Array(_) => {
                        Value::Object(Map::from_iter([(list.to_owned(), value.clone())]))
                    }
                    other => other.clone(),
                };
                files.extend(one(folder, name, &whole(was), &whole(now))?);
            }
        }
    }
    Ok(files)
}

type File = (String, Option<String>);

fn projects(
    folder: &dyn Files,
    was: &Value,
    now: &Value,
    files: &mut BTreeMap<String, Option<String>>,
) -> Result<(), FolderError> {
    let all = |list: &Value| -> BTreeMap<String, Value> {
        let records = list.as_array().into_iter().flatten();
        let named = records.filter_map(|r| Some((r.get("id")?.as_str()?.to_owned(), r.clone())));
        named.collect()
    };
    let (was, now) = (all(was), all(now));
    for (id, project) in &now {
        let name = format!("projects/{id}.toml");
        let before = was.get(id).unwrap_or(&Value::Null);
        files.extend(one(folder, &name, before, project)?);
    }
    let gone = was.keys().filter(|id| !now.contains_key(*id));
    files.extend(gone.map(|id| (format!("projects/{id}.toml"), None)));
    Ok(())
}

fn one(
    folder: &dyn Files,
    name: &str,
    was: &Value,
    now: &Value,
) -> Result<Option<File>, FolderError> {
    let unread = |reason: String| FolderError::Unread(name.to_owned(), reason);
    let text = match folder.read(name) {
        Ok(bytes) if !was.is_null() => {
            String::from_utf8(bytes).map_err(|error| unread(error.to_string()))?
        }
        _ => String::new(),
    };
    let mut document: DocumentMut = text
        .parse()
        .map_err(|error: toml_edit::TomlError| unread(error.message().to_owned()))?;
    let empty = Map::new();
    let fields = |value: &'_ Value| value.as_object().cloned().unwrap_or_else(|| empty.clone());
    edit(document.as_table_mut(), &fields(was), &fields(now));
    let changed = document.to_string();
    Ok((changed != text).then(|| (name.to_owned(), Some(changed))))
}

/// Makes a table what it is to be; what is the same is not touched.
fn edit(table: &mut dyn TableLike, was: &Map<String, Value>, now: &Map<String, Value>) {
    let gone = was.keys().filter(|name| !now.contains_key(*name));
    for name in gone {
        // An empty list that is not there is the same.
        if was[name] != Value::Array(Vec::new()) {
            table.remove(name);
        }
    }
    for (name, now) in now {
        match was.get(name) {
            Some(was) if is_same(was, now) => {}
            Some(was) => match table.get_mut(name) {
                Some(item) => change(item, was, now),
                None => drop(table.insert(name, item(now))),
            },
            None if !was.is_empty() && *now == Value::Array(Vec::new()) => {}
            None => drop(table.insert(name, item(now))),
        }
    }
}

fn change(old: &mut Item, was: &Value, now: &Value) {
    match (was, now) {
        (Value::Object(was), Value::Object(now)) => {
            if let Some(table) = old.as_table_like_mut() {
                return edit(table, was, now);
            }
        }
        (Value::Array(was), Value::Array(now)) => {
            if let Some(tables) = old.as_array_of_tables_mut() {
                return records(tables, was, now);
            }
        }
        _ => {}
    }
    let mut new = item(now);
    if let (Some(old), Some(new)) = (old.as_value(), new.as_value_mut()) {
        *new.decor_mut() = old.decor().clone();
    }
    *old = new;
}

/// Records by their ids, or by their places where they have none.
fn records(tables: &mut ArrayOfTables, was: &[Value], now: &[Value]) {
    let have_ids = was.iter().chain(now).all(|record| id(record).is_some());
    let mut new = ArrayOfTables::new();
    for (at, now) in now.iter().enumerate() {
        let before = match have_ids {
            true => was.iter().position(|was| id(was) == id(now)),
            false => Some(at).filter(|&at| at < was.len()),
        };
        let old = before.and_then(|at| Some((tables.get(at)?.clone(), was[at].as_object()?)));
        let empty = Map::new();
        let fields = now.as_object().unwrap_or(&empty);
        match old {
            Some((mut table, was)) => {
                edit(&mut table, was, fields);
                new.push(table);
            }
            None => new.push(table_of(fields)),
        }
    }
    // In the order in which they stand now.
    for table in new.iter_mut() {
        table.set_position(None);
    }
    *tables = new;
}

fn is_same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(name, a)| b.get(name).is_some_and(|b| is_same(a, b)))
        }
        (a, b) => a == b,
    }
}

/// As our own files are written: texts and short tables in a line, records as tables.
fn item(value: &Value) -> Item {
    match value {
        Value::Array(items) if !items.is_empty() && items.iter().all(is_record) => {
            let tables = items.iter().filter_map(Value::as_object).map(table_of);
            Item::ArrayOfTables(tables.collect())
        }
        Value::Object(fields) if is_record(value) => Item::Table(table_of(fields)),
        other => Item::Value(plain(other)),
    }
}

/// A table that needs more than a line: it has sources, or a table in it.
fn is_record(value: &Value) -> bool {
    let fields = value.as_object();
    fields.is_some_and(|fields| {
        fields.contains_key("source")
            || fields
                .values()
                .any(|value| value.is_object() || value.is_array())
    })
}

fn table_of(fields: &Map<String, Value>) -> Table {
    let mut table = Table::new();
    for (name, value) in fields {
        table.insert(name, item(value));
    }
    table
}

fn plain(value: &Value) -> toml_edit::Value {
    match value {
        Value::Null => "".into(),
        Value::Bool(yes) => (*yes).into(),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => whole.into(),
            None => number.as_f64().unwrap_or_default().into(),
        },
        Value::String(text) => text.as_str().into(),
        Value::Array(items) => items.iter().map(plain).collect::<Array>().into(),
        Value::Object(fields) => {
            let mut table = InlineTable::new();
            for (name, value) in fields {
                table.insert(name, plain(value));
            }
            table.into()
        }
    }
}
