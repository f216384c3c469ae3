use super::{
    Cell, LIST, Place, Sheet,
    path::{put, steps},
};
use serde_json::{Map, Value};

/// The plan of some tables, as it can be given. Parts without a table are not in it.
///
/// # Errors
///
/// Heads that are no paths, and fields that stand twice.
pub fn plan(sheets: &[Sheet]) -> Result<Map<String, Value>, Vec<(Place, String)>> {
    let mut plan = Map::new();
    let mut faults = Vec::new();
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
            true => fields(sheet, &mut wrong),
            false => records(sheet, &mut wrong),
        };
        match list {
            None => merge(&mut plan, part, value),
            Some(list) => {
                let inner = Map::from_iter([(list.to_owned(), value)]);
                merge(&mut plan, part, Value::Object(inner));
            }
        }
    }
    match faults.is_empty() {
        true => Ok(plan),
        false => Err(faults),
    }
}

fn merge(plan: &mut Map<String, Value>, part: &str, value: Value) {
    match (plan.get_mut(part), value) {
        (Some(Value::Object(known)), Value::Object(more)) => known.extend(more),
        (_, value) => drop(plan.insert(part.to_owned(), value)),
    }
}

fn fields(sheet: &Sheet, wrong: &mut dyn FnMut(usize, usize, String)) -> Value {
    let mut tree = Value::Object(Map::new());
    for (at, row) in sheet.rows.iter().enumerate() {
        let (Some(Cell::Text(path)), Some(cell)) = (row.first(), row.get(1)) else {
            continue;
        };
        let none = Cell::Text(String::new());
        let is_list = path.ends_with(LIST);
        let cell = if is_list && *cell == Cell::Empty {
            &none
        } else {
            cell
        };
        let done = steps(path).and_then(|steps| put(&mut tree, path, &steps, cell));
        if let Err(reason) = done {
            wrong(at + 2, 1, reason);
        }
    }
    tree
}

fn records(sheet: &Sheet, wrong: &mut dyn FnMut(usize, usize, String)) -> Value {
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
            if let Err(reason) = put(&mut tree, path, steps, cell) {
                wrong(at + 2, column + 1, reason);
            }
        }
        all.push(tree);
    }
    Value::Array(all)
}
