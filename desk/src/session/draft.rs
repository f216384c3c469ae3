//! What was changed and not saved yet, as a text that a browser keeps.

use super::Session;
use plan_core::author::sheets::{Cell, Sheet};
use serde_json::{Map, Value, json};
use std::rc::Rc;

impl Session {
    /// The tables and files that are others than those that were opened; `None` where all are the same.
    pub fn draft(&self) -> Option<String> {
        let changed = |sheet: &&Rc<Sheet>| {
            let same = |known: &Rc<Sheet>| known.name == sheet.name && known == *sheet;
            !self.opened.sheets.iter().any(same)
        };
        let sheets: Vec<Value> = self.now.sheets.iter().filter(changed).map(tree).collect();
        let files = self.now.folder.0.iter();
        let files: Map<String, Value> = files
            .filter(|(name, bytes)| self.opened.folder.0.get(*name) != Some(bytes))
            .map(|(name, bytes)| (name.clone(), String::from_utf8_lossy(bytes).into()))
            .collect();
        if sheets.is_empty() && files.is_empty() {
            return None;
        }
        Some(json!({ "sheets": sheets, "files": files }).to_string())
    }

    /// Goes on with a draft, as one step that can be taken back. Whether it could be read.
    pub fn resume(&mut self, draft: &str) -> bool {
        let Ok(tree) = serde_json::from_str::<Value>(draft) else {
            return false;
        };
        let Some(read) = tree.get("sheets").and_then(Value::as_array) else {
            return false;
        };
        let Some(read) = read.iter().map(sheet).collect::<Option<Vec<Sheet>>>() else {
            return false;
        };
        self.change(|now| {
            read.into_iter().for_each(|sheet| now.put(sheet));
            for (name, text) in tree["files"].as_object().into_iter().flatten() {
                if let Some(text) = text.as_str() {
                    let folder = Rc::make_mut(&mut now.folder);
                    folder.0.insert(name.clone(), text.as_bytes().to_vec());
                }
            }
        });
        true
    }
}

fn tree(sheet: &Rc<Sheet>) -> Value {
    let cell = |cell: &Cell| match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => json!(text),
        Cell::Number(number) => json!(number),
        Cell::Flag(yes) => json!(yes),
    };
    let rows = sheet.rows.iter();
    let rows: Vec<Vec<Value>> = rows.map(|row| row.iter().map(cell).collect()).collect();
    json!({ "name": sheet.name, "columns": sheet.columns, "rows": rows })
}

fn sheet(tree: &Value) -> Option<Sheet> {
    let cell = |value: &Value| match value {
        Value::String(text) => Cell::Text(text.clone()),
        Value::Number(number) => Cell::Number(number.as_f64().unwrap_or_default()),
        Value::Bool(yes) => Cell::Flag(*yes),
        _ => Cell::Empty,
    };
    let columns: Vec<String> = serde_json::from_value(tree.get("columns")?.clone()).ok()?;
    let row = |row: &Value| {
        let mut cells: Vec<Cell> = row.as_array()?.iter().map(cell).collect();
        cells.resize(columns.len(), Cell::Empty);
        Some(cells)
    };
    let rows = tree.get("rows")?.as_array()?;
    Some(Sheet {
        name: tree.get("name")?.as_str()?.to_owned(),
        rows: rows.iter().map(row).collect::<Option<_>>()?,
        columns,
    })
}
