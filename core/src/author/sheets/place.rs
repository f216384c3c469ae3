use super::{Cell, LIST, Sheet};
use crate::author::Fault;

/// A cell of a workbook: sheet, row and column as people count them, from 1; the head is row 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The sheet's name.
    pub sheet: String,
    /// Row.
    pub row: usize,
    /// Column.
    pub column: usize,
}

/// The cell that a fault is about: that of the field, or of the nearest that is there.
pub fn place(sheets: &[Sheet], fault: &Fault) -> Option<Place> {
    let starts = |sheet: &&Sheet| {
        let rest = fault.path.strip_prefix(&sheet.name);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    let sheet = sheets
        .iter()
        .filter(starts)
        .max_by_key(|sheet| sheet.name.len())?;
    let rest = fault.path[sheet.name.len()..].trim_start_matches('.');
    let (row, path) = match sheet.is_of_fields() {
        true => (None, rest),
        false => {
            let (index, path) = rest.strip_prefix('[')?.split_once(']')?;
            (
                Some(index.parse::<usize>().ok()?),
                path.trim_start_matches('.'),
            )
        }
    };
    let within = |column: &str| {
        let column = column.strip_suffix(LIST).unwrap_or(column);
        let longer = |a: &str, b: &str| {
            a.strip_prefix(b)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        longer(path, column) || longer(column, path)
    };
    let name = sheet.name.clone();
    match row {
        Some(row) => {
            let column = sheet.columns.iter().position(|column| within(column));
            let filled = sheet.rows.iter().enumerate();
            let mut filled =
                filled.filter(|(_, cells)| cells.iter().any(|cell| *cell != Cell::Empty));
            let (at, _) = filled.nth(row)?;
            Some(Place {
                sheet: name,
                row: at + 2,
                column: column.unwrap_or(0) + 1,
            })
        }
        None => {
            let named = |row: &Vec<Cell>| match row.first() {
                Some(Cell::Text(field)) => within(field),
                _ => false,
            };
            let at = sheet.rows.iter().position(named)?;
            Some(Place {
                sheet: name,
                row: at + 2,
                column: 2,
            })
        }
    }
}
