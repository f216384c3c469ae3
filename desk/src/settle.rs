//! Spreadsheets make numbers of codes, and tables texts of numbers: what a column holds is known from the plan
//! that stands.

use plan_core::{
    author::sheets::{Cell, Sheet},
    decimal,
};
use std::collections::BTreeMap;

/// What cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    /// Texts of which some begin or end with a space.
    Spaced,
    Number,
    Flag,
    Mixed,
}

/// Gives cells the kind that those of the same column have in tables that are known: `186` is a district's code,
/// not a number. What cannot be made so stays, and the checks say so.
pub fn settle(tables: &mut [Sheet], known: &[Sheet]) {
    for table in tables {
        let Some(like) = known.iter().find(|sheet| sheet.name == table.name) else {
            continue;
        };
        let kinds = kinds(like);
        let of_fields = table.is_of_fields();
        for row in &mut table.rows {
            let field = match row.first() {
                Some(Cell::Text(field)) if of_fields => Some(field.clone()),
                _ => None,
            };
            for (at, cell) in row.iter_mut().enumerate() {
                let path = match (&field, at) {
                    (Some(field), 1) => field,
                    (Some(_), _) => continue,
                    (None, _) => &table.columns[at],
                };
                let kind = match path.ends_with("[]") {
                    true => Some(&Kind::Text),
                    false => kinds.get(&plain(path)),
                };
                if let Some(kind) = kind {
                    *cell = settled(cell, *kind);
                }
            }
        }
    }
}

/// Paths without the places in their lists: `capital[].amount`.
fn plain(path: &str) -> String {
    let mut plain = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        plain.push('[');
        rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    plain + rest
}

fn kinds(sheet: &Sheet) -> BTreeMap<String, Kind> {
    let mut kinds: BTreeMap<String, Kind> = BTreeMap::new();
    let of_fields = sheet.is_of_fields();
    for row in &sheet.rows {
        for (at, cell) in row.iter().enumerate() {
            let path = match (of_fields, at, row.first()) {
                (true, 1, Some(Cell::Text(field))) => field,
                (true, ..) => continue,
                (false, ..) => &sheet.columns[at],
            };
            let kind = match cell {
                Cell::Empty => continue,
                Cell::Text(text) if text.trim() != text => Kind::Spaced,
                Cell::Text(_) => Kind::Text,
                Cell::Number(_) => Kind::Number,
                Cell::Flag(_) => Kind::Flag,
            };
            let known = kinds.entry(plain(path)).or_insert(kind);
            *known = match (*known, kind) {
                (a, b) if a == b => a,
                (Kind::Text, Kind::Spaced) | (Kind::Spaced, Kind::Text) => Kind::Spaced,
                _ => Kind::Mixed,
            };
        }
    }
    kinds
}

fn settled(cell: &Cell, kind: Kind) -> Cell {
    match (cell, kind) {
        (Cell::Number(number), Kind::Text | Kind::Spaced) => Cell::Text(number.to_string()),
        // A space too many is a slip of the hand.
        (Cell::Text(text), Kind::Text) if text.trim() != text => Cell::Text(text.trim().to_owned()),
        (Cell::Text(text), Kind::Number) => match decimal::parse(text) {
            Some(number) => Cell::Number(number),
            None => cell.clone(),
        },
        (Cell::Text(text), Kind::Flag) => match text.to_ascii_lowercase().as_str() {
            "true" => Cell::Flag(true),
            "false" => Cell::Flag(false),
            _ => cell.clone(),
        },
        _ => cell.clone(),
    }
}
