//! TOML as a tree of values, with the line of each.

use super::{At, Code, Problems, document::Document};
use serde_json::{Map, Number, Value};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

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
            problems.replaced(&at);
        }
        Some(value)
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
