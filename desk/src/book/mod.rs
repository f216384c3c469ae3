//! Workbooks: written by `rust_xlsxwriter`, read by `calamine` from what was measured before.

mod read;
mod sound;
mod unpack;
mod write;

pub use read::read_book;
pub use write::write_book;

use plan_core::author::sheets::Cell;

/// A text; nothing for none. Spaces around it may be meant: ` ({n})`.
pub(crate) fn plain(text: &str) -> Cell {
    match text {
        "" => Cell::Empty,
        text => Cell::Text(text.to_owned()),
    }
}

/// Leaves out columns at the end without a head and without anything in them: they are only wide paper.
pub(crate) fn narrow(columns: &mut Vec<String>, rows: &mut [Vec<Cell>]) {
    while columns.last().is_some_and(String::is_empty)
        && rows
            .iter()
            .all(|row| row.get(columns.len() - 1) == Some(&Cell::Empty))
    {
        columns.pop();
    }
    for row in rows {
        row.truncate(columns.len());
    }
}
