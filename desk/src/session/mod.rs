//! A plan that is being edited: its tables, what was before, and what it is checked against.

mod columns;
mod draft;
mod give;
mod take;

pub use give::Kind;

use crate::{CellFault, DeskError, changes, load};
use plan_core::author::{
    Files as _, Held, Loaded,
    sheets::{Cell, Sheet, sheets},
    whole,
};
use serde_json::{Map, Value};
use std::rc::Rc;

/// So many steps can be taken back.
const MOST_STEPS: usize = 200;

/// What can be taken back: tables and files, shared with the steps before.
#[derive(Debug, Clone, PartialEq)]
struct Step {
    sheets: Vec<Rc<Sheet>>,
    /// Shapes and colours above all; the tables' own files stand as they were opened.
    folder: Rc<Held>,
}

impl Step {
    /// The tables by themselves.
    fn tables(&self) -> Vec<Sheet> {
        self.sheets.iter().map(|sheet| (**sheet).clone()).collect()
    }

    /// A table in the place of the one of its name, or after all.
    fn put(&mut self, sheet: Sheet) {
        let known = |known: &Rc<Sheet>| known.name == sheet.name;
        match self.sheets.iter().position(known) {
            Some(at) => self.sheets[at] = Rc::new(sheet),
            None => self.sheets.push(Rc::new(sheet)),
        }
    }
}

/// A plan that is being edited.
#[derive(Debug, Clone)]
pub struct Session {
    opened: Step,
    /// What was opened, as an object: read once, as it is compared with after every step.
    before: Map<String, Value>,
    now: Step,
    past: Vec<Step>,
    future: Vec<Step>,
}

/// A plan that is sound.
#[derive(Debug)]
pub struct Sound {
    /// As the map has it.
    pub loaded: Loaded,
    /// As the object that could be given in its place.
    pub plan: Map<String, Value>,
}

impl Session {
    /// Opens a data folder that is sound.
    pub fn open(folder: Held) -> Self {
        let before = whole(&folder);
        let mut tables = sheets(&before);
        columns::begin(&mut tables, &before);
        let sheets = tables.into_iter().map(Rc::new).collect();
        let folder = Rc::new(folder);
        let opened = Step { sheets, folder };
        Self {
            now: opened.clone(),
            opened,
            before,
            past: Vec::new(),
            future: Vec::new(),
        }
    }

    /// The tables as they are now.
    pub fn sheets(&self) -> &[Rc<Sheet>] {
        &self.now.sheets
    }

    /// Puts what was typed into a cell; empty text empties it. Whether that is a change.
    pub fn set(&mut self, sheet: usize, row: usize, column: usize, text: &str) -> bool {
        let cell = match text.trim() {
            "" => Cell::Empty,
            _ => Cell::Text(text.to_owned()),
        };
        let old = self.cell(sheet, row, column);
        if old.is_none_or(|old| written(old) == written(&cell)) {
            return false;
        }
        self.change(|now| {
            if let Some(place) = cell_of(now, sheet, row, column) {
                *place = cell;
            }
        });
        true
    }

    /// What stands in a cell.
    pub fn cell(&self, sheet: usize, row: usize, column: usize) -> Option<&Cell> {
        self.now.sheets.get(sheet)?.rows.get(row)?.get(column)
    }

    /// A new row under another, empty or as that one but for its id. Where it is.
    pub fn add_row(&mut self, sheet: usize, after: Option<usize>, copy: bool) -> usize {
        let Some(table) = self.now.sheets.get(sheet) else {
            return 0;
        };
        let at = after.map_or(table.rows.len(), |row| row + 1);
        let is_name = |column: &String| column == "id" || column == "code";
        let name = table.columns.iter().position(is_name);
        let row = match after.and_then(|row| table.rows.get(row)) {
            Some(row) if copy => {
                let mut row = row.clone();
                if let Some(cell) = name.and_then(|name| row.get_mut(name)) {
                    *cell = Cell::Empty;
                }
                row
            }
            _ => vec![Cell::Empty; table.columns.len()],
        };
        self.change(|now| table_of(now, sheet).rows.insert(at, row));
        at
    }

    /// Takes a row out.
    pub fn remove_row(&mut self, sheet: usize, row: usize) {
        let rows = self
            .now
            .sheets
            .get(sheet)
            .map_or(0, |table| table.rows.len());
        if row < rows {
            self.change(|now| drop(table_of(now, sheet).rows.remove(row)));
        }
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether a step was taken back.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Takes the last step back.
    pub fn undo(&mut self) {
        if let Some(before) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.now, before));
        }
    }

    /// Takes the step that was taken back.
    pub fn redo(&mut self) {
        if let Some(after) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.now, after));
        }
    }

    /// Reads the plan as every plan is read.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, in its cell.
    pub fn check(&self) -> Result<Sound, Vec<CellFault>> {
        let (loaded, plan) = load(&*self.now.folder, self.now.tables())?;
        Ok(Sound { loaded, plan })
    }

    /// What is another in a sound plan than in what was opened.
    pub fn changes(&self, sound: &Sound) -> Vec<crate::Change> {
        let mut all = changes(&self.before, &sound.plan);
        for (name, bytes) in &self.now.folder.0 {
            let before = self.opened.folder.read(name).ok();
            if before.as_ref() != Some(bytes) {
                all.push(crate::Change {
                    of: name.clone(),
                    field: String::new(),
                    before: before.map(|bytes| format!("{} kB", bytes.len().div_ceil(1000))),
                    after: Some(format!("{} kB", bytes.len().div_ceil(1000))),
                });
            }
        }
        all
    }

    /// Whether anything is another than it was opened.
    pub fn is_changed(&self) -> bool {
        self.now != self.opened
    }

    fn change(&mut self, change: impl FnOnce(&mut Step)) {
        let before = self.now.clone();
        change(&mut self.now);
        if self.now != before {
            self.past.push(before);
            self.future.clear();
            if self.past.len() > MOST_STEPS {
                self.past.remove(0);
            }
        }
    }

    /// The same of a step that may fail: then nothing has changed.
    fn try_change(
        &mut self,
        change: impl FnOnce(&mut Step) -> Result<(), DeskError>,
    ) -> Result<(), DeskError> {
        let mut after = self.now.clone();
        change(&mut after)?;
        self.change(|now| *now = after);
        Ok(())
    }
}

/// A cell as it is shown and typed.
pub fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Flag(yes) => yes.to_string(),
    }
}

fn table_of(step: &mut Step, sheet: usize) -> &mut Sheet {
    Rc::make_mut(&mut step.sheets[sheet])
}

fn cell_of(step: &mut Step, sheet: usize, row: usize, column: usize) -> Option<&mut Cell> {
    table_of(step, sheet).rows.get_mut(row)?.get_mut(column)
}
