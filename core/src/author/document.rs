//! A file as a tree of values that knows on which line each stands.

use super::{At, Code, Problems};
use serde_json::{Map, Number, Value};
use std::collections::BTreeMap;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// A file as a tree of values.
#[derive(Debug, Default)]
pub struct Document {
    /// Names of records by path: `district[3]` is `181`.
    names: BTreeMap<String, String>,
    /// Lines by path, counted from 1.
    lines: BTreeMap<String, usize>,
}

/// Where in a file something is, in the reader's terms.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// Line, counted from 1.
    pub line: Option<usize>,
    /// The record: its id, or the feature's number.
    pub place: String,
    /// The field in it.
    pub field: String,
}

impl Document {
    /// Reads TOML; what can't be read of it is noted.
    pub fn toml(file: &str, text: &str, problems: &mut Problems) -> Option<Value> {
        let (table, errors) = DeTable::parse_recoverable(text);
        let starts = line_starts(text);
        for error in &errors {
            let line = line_at(&starts, error.span().map_or(0, |s| s.start));
            problems.add_at_line(file, line, Code::Syntax, say_syntax(error.message()));
        }
        if !errors.is_empty() {
            return None;
        }
        let mut reader = Toml {
            starts,
            document: Self::default(),
            broken: Vec::new(),
        };
        let value = reader.table(table.get_ref(), "");
        problems.opened(file, reader.document);
        let file = At::file(file);
        for (path, what) in reader.broken {
            let at = file.field(&path);
            problems.add(&at, Code::BadNumber, format!("{what} is no number"));
            problems.replaced(at);
        }
        Some(value)
    }

    /// Reads JSON; what can't be read of it is noted.
    pub fn json(file: &str, text: &str, problems: &mut Problems) -> Option<Value> {
        match serde_json::from_str::<Value>(text) {
            Ok(value) => {
                let mut document = Self::default();
                document.name_features(&value);
                problems.opened(file, document);
                Some(value)
            }
            Err(error) => {
                let message = error.to_string();
                let message = message.split(" at line ").next().unwrap_or_default();
                problems.add_at_line(file, error.line(), Code::Syntax, message);
                None
            }
        }
    }

    fn name_features(&mut self, value: &Value) {
        let features = value.get("features").and_then(Value::as_array);
        for (i, feature) in features.into_iter().flatten().enumerate() {
            let id = feature.get("id").and_then(|id| match id {
                Value::String(id) => Some(id.clone()),
                Value::Number(id) => Some(id.to_string()),
                _ => None,
            });
            let name = match id {
                Some(id) => format!("feature {} ({id})", i + 1),
                None => format!("feature {}", i + 1),
            };
            self.names.insert(format!("features[{i}]"), name);
        }
    }

    /// Where a path leads: the record it passes through, the rest of it, and the line of the nearest
    /// value that is there.
    pub fn spot(&self, path: &str) -> Spot {
        // Ends of the path's parts, the longest first.
        let ends = |path: &str| {
            let mut ends: Vec<usize> = path.match_indices(['.', '[']).map(|(i, _)| i).collect();
            ends.push(path.len());
            ends.into_iter().rev().collect::<Vec<_>>()
        };
        let line = ends(path)
            .into_iter()
            .find_map(|end| self.lines.get(&path[..end]).copied());
        let record = ends(path).into_iter().find_map(|end| {
            let name = self.names.get(&path[..end])?;
            Some((name.clone(), path[end..].trim_start_matches('.').to_owned()))
        });
        let (place, field) = record.unwrap_or_else(|| (String::new(), path.to_owned()));
        Spot { line, place, field }
    }
}

/// The parser's words, without its jargon where that is easy.
fn say_syntax(message: &str) -> String {
    let message = message.lines().next().unwrap_or_default();
    format!("can't be read: {message}")
}

fn line_starts(text: &str) -> Vec<usize> {
    let breaks = text.match_indices('\n').map(|(i, _)| i + 1);
    std::iter::once(0).chain(breaks).collect()
}

fn line_at(starts: &[usize], byte: usize) -> usize {
    starts.partition_point(|&start| start <= byte).max(1)
}

struct Toml {
    starts: Vec<usize>,
    document: Document,
    /// Paths of numbers that are none, and how they are written.
    broken: Vec<(String, String)>,
}

impl Toml {
    fn table(&mut self, table: &DeTable, path: &str) -> Value {
        let mut fields = Map::new();
        for (key, value) in table {
            let dot = if path.is_empty() { "" } else { "." };
            let at = [path, dot, key.get_ref()].concat();
            let line = line_at(&self.starts, key.span().start);
            self.document.lines.insert(at.clone(), line);
            fields.insert(key.get_ref().to_string(), self.value(value, &at));
        }
        let id = fields.get("id").or_else(|| fields.get("code"));
        if let Some(id) = id.and_then(Value::as_str)
            && !path.is_empty()
        {
            self.document.names.insert(path.to_owned(), id.to_owned());
        }
        Value::Object(fields)
    }

    fn value(&mut self, value: &Spanned<DeValue>, path: &str) -> Value {
        match value.get_ref() {
            DeValue::String(text) => Value::String(text.to_string()),
            DeValue::Boolean(yes) => Value::Bool(*yes),
            // A date without its quotes is clear enough.
            DeValue::Datetime(date) => Value::String(date.to_string()),
            DeValue::Integer(number) => {
                let plain = Some(number.as_str().replace('_', "")).filter(|_| number.radix() == 10);
                let whole = plain.and_then(|digits| digits.parse::<i64>().ok());
                self.number(whole.map(Number::from), number.as_str(), path)
            }
            DeValue::Float(number) => {
                let float = number.as_str().replace('_', "").parse::<f64>().ok();
                self.number(float.and_then(Number::from_f64), number.as_str(), path)
            }
            DeValue::Array(items) => {
                let mut all = Vec::with_capacity(items.len());
                for (i, item) in items.iter().enumerate() {
                    let at = format!("{path}[{i}]");
                    let line = line_at(&self.starts, item.span().start);
                    self.document.lines.insert(at.clone(), line);
                    all.push(self.value(item, &at));
                }
                Value::Array(all)
            }
            DeValue::Table(table) => self.table(table, path),
        }
    }

    fn number(&mut self, number: Option<Number>, written: &str, path: &str) -> Value {
        match number {
            Some(number) => Value::Number(number),
            None => {
                self.broken.push((path.to_owned(), written.to_owned()));
                Value::from(1)
            }
        }
    }
}
