use super::{
    Cell, LIST, Place, Sheet,
    path::{MOST_GAPS, put, steps},
};
use crate::author::parts::{WORDS, file_of};
use serde_json::{Map, Value};

/// The plan of some tables, as it can be given. Parts without a table are not in it.
///
/// # Errors
///
/// Heads that are no paths, fields and parts that stand twice, values without a field, and lists that are mostly
/// empty places.
pub fn plan(sheets: &[Sheet]) -> Result<Map<String, Value>, Vec<(Place, String)>> {
    let mut plan = Map::new();
    let mut faults = Vec::new();
    let mut gaps = MOST_GAPS;
    for sheet in sheets {
        let mut wrong = |row: usize, column: usize, reason: String| {
            let sheet = sheet.name.clone();
            faults.push((Place { sheet, row, column }, reason));
        };
        let (part, list) = match sheet.name.split_once('.') {
            Some((part, list)) => (part, Some(list)),
            None => (sheet.name.as_str(), None),
        };
        let value = match sheet.is_of_fields() {
            true => fields(sheet, &mut gaps, &mut wrong),
            false => records(sheet, &mut gaps, &mut wrong),
        };
        let value = match list {
            None => value,
            Some(list) => Value::Object(Map::from_iter([(list.to_owned(), value)])),
        };
        if value.is_array() && has_fields(part) {
            wrong(1, 1, "its heads have to be 'field' and 'value'".to_owned());
        } else if !merge(&mut plan, part, value) {
            let reason = format!("'{part}' stands in another table too");
            wrong(1, 1, reason);
        }
    }
    match faults.is_empty() {
        true => Ok(plan),
        false => Err(faults),
    }
}

/// Whether a part is no list, and may not stand for one.
fn has_fields(part: &str) -> bool {
    part == WORDS || file_of(part).is_some_and(|(_, list)| list.is_empty())
}

/// Puts a value, or what it has of a part, beside the rest of that part; `false` where that stands there already.
fn merge(plan: &mut Map<String, Value>, part: &str, value: Value) -> bool {
    match (plan.get_mut(part), value) {
        (None, value) => drop(plan.insert(part.to_owned(), value)),
        (Some(Value::Object(known)), Value::Object(more)) => {
            if more.keys().any(|field| known.contains_key(field)) {
                return false;
            }
            known.extend(more);
        }
        _ => return false,
    }
    true
}

fn fields(sheet: &Sheet, gaps: &mut usize, wrong: &mut dyn FnMut(usize, usize, String)) -> Value {
    let mut tree = Value::Object(Map::new());
    for (at, row) in sheet.rows.iter().enumerate() {
        let (path, cell) = match (row.first(), row.get(1)) {
            (Some(Cell::Text(path)), Some(cell)) => (path, cell),
            (_, None | Some(Cell::Empty)) => continue,
            _ => {
                wrong(at + 2, 1, "no field is named beside the value".to_owned());
                continue;
            }
        };
        let none = Cell::Text(String::new());
        let is_list = path.ends_with(LIST);
        let cell = if is_list && *cell == Cell::Empty {
            &none
        } else {
            cell
        };
        let done = steps(path).and_then(|steps| put(&mut tree, path, &steps, cell, gaps));
        if let Err(reason) = done {
            wrong(at + 2, 1, reason);
        }
    }
    tree
}

fn records(sheet: &Sheet, gaps: &mut usize, wrong: &mut dyn FnMut(usize, usize, String)) -> Value {
    let mut columns = Vec::with_capacity(sheet.columns.len());
    for (at, path) in sheet.columns.iter().enumerate() {
        match steps(path) {
            Ok(steps) => columns.push((at, path, steps)),
            Err(reason) => wrong(1, at + 1, reason),
        }
    }
    let mut all = Vec::with_capacity(sheet.rows.len());
    for (at, row) in sheet.rows.iter().enumerate() {
        // A row of nothing is no record.
        if row.iter().all(|cell| *cell == Cell::Empty) {
            continue;
        }
        let mut tree = Value::Object(Map::new());
        for (column, path, steps) in &columns {
            let Some(cell) = row.get(*column) else {
                continue;
            };
            if let Err(reason) = put(&mut tree, path, steps, cell, gaps) {
                wrong(at + 2, column + 1, reason);
            }
        }
        all.push(tree);
    }
    Value::Array(all)
}
