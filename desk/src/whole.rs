//! Tables as the object that they are of.

use crate::fault::CellFault;
use plan_core::author::sheets::{self, Sheet};
use serde_json::{Map, Value};

/// After the path of a list that stands in one cell.
const LIST: &str = "[]";

/// The plan of some tables. A cell with nothing in it is an empty list where its column is one of lists: that the
/// list is there may be asked for.
///
/// # Errors
///
/// Those of [`sheets::plan`], in their cells.
pub(crate) fn plan(tables: &[Sheet]) -> Result<Map<String, Value>, Vec<CellFault>> {
    let mut plan = sheets::plan(tables).map_err(|faults| {
        let fault = |(place, reason)| CellFault::at(place, reason);
        faults.into_iter().map(fault).collect::<Vec<_>>()
    })?;
    for table in tables.iter().filter(|table| !table.is_of_fields()) {
        let (part, list) = table.name.split_once('.').unwrap_or((&table.name, ""));
        let Some(part) = plan.get_mut(part) else {
            continue;
        };
        let records = match list {
            "" => part.as_array_mut(),
            list => part.get_mut(list).and_then(Value::as_array_mut),
        };
        let lists: Vec<&str> = table
            .columns
            .iter()
            .filter_map(|path| path.strip_suffix(LIST))
            .collect();
        for record in records.into_iter().flatten() {
            lists.iter().for_each(|path| stand(record, path));
        }
    }
    Ok(plan)
}

/// An empty list at a path where nothing is, in a value that is there.
fn stand(record: &mut Value, path: &str) {
    let (inside, name) = path.rsplit_once('.').unwrap_or(("", path));
    let dot = if inside.is_empty() { "" } else { "/" };
    let pointer = [dot, &inside.replace(['.', '['], "/").replace(']', "")].concat();
    if let Some(Value::Object(fields)) = record.pointer_mut(&pointer)
        && !name.ends_with(']')
        && !fields.contains_key(name)
    {
        fields.insert(name.to_owned(), Value::Array(Vec::new()));
    }
}
