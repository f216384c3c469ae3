//! How much room the tables of a plan take, before they are made: records of which each has other fields make a table
//! that fills the memory.

use super::is_short;
use serde_json::{Map, Value};
use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hash, Hasher},
};

/// More cells in all tables together are no plan.
pub const MOST_CELLS: usize = 5_000_000;
/// More columns are no table of a plan.
pub const MOST_COLUMNS: usize = 2_000;
/// A longer path of names is none of a plan; in bytes.
const MOST_PATH: usize = 1_000;
/// And all paths of a part together are no longer than this.
const MOST_PATHS: usize = 256 << 20;

/// Whether there is room for the tables of a plan.
///
/// # Errors
///
/// Which part is too large, and why.
pub fn room(plan: &Map<String, Value>) -> Result<(), (String, String)> {
    let mut cells = 0usize;
    for (name, part) in plan {
        let taken = taken(part).map_err(|reason| (name.clone(), reason))?;
        cells = cells.saturating_add(taken);
        if cells > MOST_CELLS {
            let reason = format!("its table has more than {MOST_CELLS} cells");
            return Err((name.clone(), reason));
        }
    }
    Ok(())
}

/// How many cells a part takes.
fn taken(part: &Value) -> Result<usize, String> {
    match part {
        Value::Array(records) => table(records),
        Value::Object(fields) => {
            let mut cells = 0usize;
            let mut rest = Paths::of("rows", MOST_CELLS / 2);
            for (name, field) in fields {
                match field {
                    Value::Array(records) if records.iter().any(Value::is_object) => {
                        cells = cells.saturating_add(table(records)?);
                    }
                    field => rest.walk(field, DefaultHasher::new(), name.len())?,
                }
            }
            Ok(cells.saturating_add(rest.known.len() * 2))
        }
        _ => Ok(0),
    }
}

fn table(records: &[Value]) -> Result<usize, String> {
    let mut paths = Paths::of("columns", MOST_COLUMNS);
    for record in records {
        paths.walk(record, DefaultHasher::new(), 0)?;
    }
    Ok(records.len().saturating_mul(paths.known.len().max(1)))
}

/// The paths of values, by what they come to as numbers: as texts they would take the room that is measured.
struct Paths {
    known: HashSet<u64>,
    /// What they are in the table, and how many of them there may be.
    what: &'static str,
    most: usize,
    bytes: usize,
}

impl Paths {
    fn of(what: &'static str, most: usize) -> Self {
        Self {
            known: HashSet::new(),
            what,
            most,
            bytes: 0,
        }
    }

    fn walk(&mut self, value: &Value, path: DefaultHasher, length: usize) -> Result<(), String> {
        match value {
            Value::Object(fields) => {
                for (name, field) in fields {
                    let mut path = path.clone();
                    name.hash(&mut path);
                    self.walk(field, path, length + name.len() + 1)?;
                }
                Ok(())
            }
            Value::Array(items) if !items.iter().all(is_short) => {
                for (at, item) in items.iter().enumerate() {
                    let mut path = path.clone();
                    at.hash(&mut path);
                    self.walk(item, path, length + 3)?;
                }
                Ok(())
            }
            _ => self.leaf(path.finish(), length),
        }
    }

    fn leaf(&mut self, path: u64, length: usize) -> Result<(), String> {
        let Self { what, most, .. } = self;
        self.known.insert(path);
        self.bytes = self.bytes.saturating_add(length);
        if self.known.len() > *most {
            return Err(format!("its table has more than {most} {what}"));
        }
        if length > MOST_PATH || self.bytes > MOST_PATHS {
            return Err("the names on the way to its fields are too long".to_owned());
        }
        Ok(())
    }
}
