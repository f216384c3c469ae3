use super::{Cell, LIST};
use serde_json::{Map, Number, Value};

/// A step of a path.
#[derive(Debug, Clone, PartialEq)]
pub enum Step<'p> {
    Field(&'p str),
    Item(usize),
}

/// More entries than this in a list of fields are a slip of the hand.
const MOST_ITEMS: usize = 1000;
/// And so are more steps: no part of a plan lies as deep, and a tree that is too deep cannot be walked.
const MOST_STEPS: usize = 32;
/// So many empty places may there be before what stands in lists, in all tables together.
pub const MOST_GAPS: usize = 100_000;

/// Reads `capital[0].amount`.
pub fn steps(path: &str) -> Result<Vec<Step<'_>>, String> {
    let refused = || format!("'{path}' is no path of a field");
    let deep = || format!("the path of a field has {MOST_STEPS} steps at the most");
    let mut all = Vec::new();
    for part in path.strip_suffix(LIST).unwrap_or(path).split('.') {
        let (name, mut items) = match part.split_once('[') {
            Some((name, items)) => (name, items),
            None => (part, ""),
        };
        let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
        if name.is_empty() || !name.bytes().all(plain) {
            return Err(refused());
        }
        all.push(Step::Field(name));
        if all.len() > MOST_STEPS {
            return Err(deep());
        }
        while !items.is_empty() {
            let (index, rest) = items.split_once(']').ok_or_else(refused)?;
            let index: usize = index.parse().map_err(|_| refused())?;
            if index >= MOST_ITEMS {
                return Err(refused());
            }
            all.push(Step::Item(index));
            if all.len() > MOST_STEPS {
                return Err(deep());
            }
            items = match rest {
                "" => "",
                rest => rest.strip_prefix('[').ok_or_else(refused)?,
            };
        }
    }
    Ok(all)
}

/// Puts a cell's value where the steps of its path lead; nothing for an empty one. Empty places before it in a list
/// are taken from `gaps`.
pub fn put(
    tree: &mut Value,
    path: &str,
    steps: &[Step],
    cell: &Cell,
    gaps: &mut usize,
) -> Result<(), String> {
    let value = match cell {
        Cell::Empty => return Ok(()),
        Cell::Flag(yes) => Value::Bool(*yes),
        Cell::Number(number) => number_of(*number).ok_or("the number is too large")?,
        Cell::Text(text) if path.ends_with(LIST) => text
            .split(';')
            .map(str::trim)
            .filter(|entry| !entry.is_empty())
            .map(|entry| Value::String(entry.to_owned()))
            .collect(),
        Cell::Text(text) => Value::String(text.clone()),
    };
    let mut at = tree;
    for step in steps {
        at = match *step {
            Step::Field(name) => {
                if at.is_null() {
                    *at = Value::Object(Map::new());
                }
                let fields = at.as_object_mut();
                let fields = fields.ok_or_else(|| format!("'{path}' lies in a value"))?;
                fields.entry(name).or_insert(Value::Null)
            }
            Step::Item(index) => {
                if at.is_null() {
                    *at = Value::Array(Vec::new());
                }
                let items = at.as_array_mut();
                let items = items.ok_or_else(|| format!("'{path}' lies in a value"))?;
                if items.len() <= index {
                    let left = gaps.checked_sub(index - items.len());
                    *gaps = left.ok_or_else(|| {
                        format!("'{path}' leaves too many places before it empty")
                    })?;
                    items.resize(index + 1, Value::Null);
                }
                &mut items[index]
            }
        };
    }
    if !at.is_null() {
        return Err(format!("'{path}' stands twice"));
    }
    *at = value;
    Ok(())
}

fn number_of(number: f64) -> Option<Value> {
    // What has no fraction is written without one.
    let is_whole = number.fract().abs() < f64::EPSILON && number.abs() < 9e15;
    let number = match is_whole {
        true => Some(Number::from(number as i64)),
        false => Number::from_f64(number),
    };
    number.map(Value::Number)
}
