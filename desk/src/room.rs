//! How much tables may hold at the most. A file of a few bytes can ask for more memory than there is.

use plan_core::author::sheets::{Cell, MOST_CELLS, MOST_COLUMNS};

/// Texts of all cells together; in MB.
const MOST_TEXT_MB: usize = 256;

/// What the tables of a file take of it.
#[derive(Debug, Default)]
pub(crate) struct Room {
    cells: usize,
    text: usize,
}

impl Room {
    /// Takes room for a cell, by its row and column from 0, of a table that has some before.
    ///
    /// # Errors
    ///
    /// Why there is none.
    pub(crate) fn cell(
        &mut self,
        cell: &Cell,
        (row, column): (usize, usize),
        before: usize,
    ) -> Result<(), String> {
        if let Cell::Text(text) = cell {
            // Many cells may share a text in their file.
            self.text = self.text.saturating_add(text.len());
        }
        if self.text > MOST_TEXT_MB << 20 {
            return Err(format!("texts of {MOST_TEXT_MB} MB stand before it"));
        }
        match row < MOST_CELLS && column < MOST_COLUMNS && self.cells + before < MOST_CELLS {
            true => Ok(()),
            false => Err(far()),
        }
    }

    /// Takes room for a whole table.
    ///
    /// # Errors
    ///
    /// Why there is none.
    pub(crate) fn table(&mut self, rows: usize, columns: usize) -> Result<(), String> {
        self.cells = self.cells.saturating_add(rows.saturating_mul(columns));
        match columns <= MOST_COLUMNS && self.cells <= MOST_CELLS {
            true => Ok(()),
            false => Err(far()),
        }
    }
}

fn far() -> String {
    format!(
        "no table of a plan reaches so far: {MOST_COLUMNS} columns, and {MOST_CELLS} cells in all tables, are the \
         most; delete the rows and columns that hold nothing of it"
    )
}
