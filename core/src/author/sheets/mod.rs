//! A plan as tables, for whoever has a spreadsheet and no compiler: a row a record, a column a field by its path
//! (`capital[0].amount`, `name.vi`), and back.

mod path;
mod place;
mod read;
mod room;

pub use place::{Place, place};
pub use read::plan;
pub use room::{MOST_CELLS, MOST_COLUMNS, room};

use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashMap};

/// Between the entries of a list in one cell.
const BETWEEN: &str = "; ";
/// After the path of a list that stands in one cell.
const LIST: &str = "[]";
/// Heads of a table that has a row a field.
const FIELD: &str = "field";
const VALUE: &str = "value";

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing: the field is not there.
    Empty,
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// `projects`; `conference.award`: a list in a part.
    pub name: String,
    /// Its heads: paths in a record; or `field` and `value`.
    pub columns: Vec<String>,
    /// Its rows; each has a cell a column.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// It has a row a field, not a row a record.
    pub fn is_of_fields(&self) -> bool {
        self.columns.iter().map(String::as_str).eq([FIELD, VALUE])
    }
}

/// The tables of a plan, as [`super::whole`] gives it: records of each list a table, and a table of all else in a
/// part.
pub fn sheets(plan: &Map<String, Value>) -> Vec<Sheet> {
    let mut all = Vec::new();
    for (name, part) in plan {
        part_sheets(name, part, &mut all);
    }
    all
}

fn part_sheets(name: &str, part: &Value, all: &mut Vec<Sheet>) {
    match part {
        Value::Array(records) => all.push(records_sheet(name, records)),
        Value::Object(fields) => {
            let is_list = |value: &Value| match value {
                Value::Array(items) => items.iter().any(Value::is_object),
                _ => false,
            };
            let (lists, rest): (Vec<_>, Vec<_>) = fields.iter().partition(|(_, v)| is_list(v));
            let rest: Map<String, Value> = rest
                .into_iter()
                .map(|(k, v)| (k.clone(), v.clone()))
                .collect();
            if !rest.is_empty() {
                all.push(fields_sheet(name, &rest));
            }
            for (list, records) in lists {
                let records = records.as_array().map_or(&[][..], Vec::as_slice);
                all.push(records_sheet(&format!("{name}.{list}"), records));
            }
        }
        _ => {}
    }
}

fn records_sheet(name: &str, records: &[Value]) -> Sheet {
    let rows: Vec<Vec<(String, Cell)>> = records.iter().map(leaves).collect();
    let columns = columns(&rows);
    let rows = rows.into_iter().map(|row| {
        let mut known: BTreeMap<String, Cell> = row.into_iter().collect();
        let cell = |column: &String| known.remove(column).unwrap_or(Cell::Empty);
        columns.iter().map(cell).collect()
    });
    let rows = rows.collect();
    Sheet {
        name: name.to_owned(),
        columns,
        rows,
    }
}

/// The columns of records, in one order. A column that is new stands after the one that is before it in its record.
fn columns(rows: &[Vec<(String, Cell)>]) -> Vec<String> {
    let mut found: HashMap<&str, usize> = HashMap::new();
    // Each has the next, as those between which a new one comes must not be moved. The first is none.
    let mut names = vec![""];
    let mut next = vec![None];
    for row in rows {
        let mut last = 0;
        for (path, _) in row {
            last = *found.entry(path).or_insert_with(|| {
                let new = names.len();
                names.push(path);
                let after = next[last].replace(new);
                next.push(after);
                new
            });
        }
    }
    let in_order = std::iter::successors(next[0], |at| next[*at]);
    in_order.map(|at| names[at].to_owned()).collect()
}

fn fields_sheet(name: &str, fields: &Map<String, Value>) -> Sheet {
    let leaves = leaves(&Value::Object(fields.clone()));
    let rows = leaves
        .into_iter()
        .map(|(path, cell)| vec![Cell::Text(path), cell]);
    Sheet {
        name: name.to_owned(),
        columns: vec![FIELD.to_owned(), VALUE.to_owned()],
        rows: rows.collect(),
    }
}

/// Paths of all values in a tree.
fn leaves(tree: &Value) -> Vec<(String, Cell)> {
    let mut all = Vec::new();
    walk(tree, String::new(), &mut all);
    all
}

fn walk(tree: &Value, path: String, all: &mut Vec<(String, Cell)>) {
    match tree {
        Value::Null => {}
        Value::Bool(yes) => all.push((path, Cell::Flag(*yes))),
        Value::Number(number) => {
            all.push((path, Cell::Number(number.as_f64().unwrap_or_default())))
        }
        // No cell tells an empty text from none: it has to be missed here already.
        Value::String(text) if text.is_empty() => all.push((path, Cell::Empty)),
        Value::String(text) => all.push((path, Cell::Text(text.clone()))),
        Value::Object(fields) => {
            let dot = if path.is_empty() { "" } else { "." };
            for (name, value) in fields {
                walk(value, [&path, dot, name].concat(), all);
            }
        }
        Value::Array(items) => match joined(items) {
            // In a table of fields that it stands there says that there is one.
            Some(text) if text.is_empty() => all.push((path + LIST, Cell::Empty)),
            Some(text) => all.push((path + LIST, Cell::Text(text))),
            None => {
                for (i, item) in items.iter().enumerate() {
                    walk(item, format!("{path}[{i}]"), all);
                }
            }
        },
    }
}

/// A list of short texts in one cell.
fn joined(items: &[Value]) -> Option<String> {
    if !items.iter().all(is_short) {
        return None;
    }
    let texts: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
    Some(texts.join(BETWEEN))
}

/// A text that can stand between others in a cell.
fn is_short(item: &Value) -> bool {
    let is_plain =
        |text: &str| !text.is_empty() && text.trim() == text && !text.contains([';', '\n']);
    item.as_str().is_some_and(is_plain)
}
