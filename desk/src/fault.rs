use plan_core::author::{
    Code, Fault,
    sheets::{Place, Sheet, place},
};
use std::fmt;
use thiserror::Error;

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellFault {
    /// Where; `None` for what no table holds.
    pub place: Option<Place>,
    /// The field's path in the plan.
    pub path: String,
    /// What kind of mistake it is, where a check of the plan found it.
    pub code: Option<Code>,
    /// What is wrong, and how to mend it.
    pub reason: String,
}

impl CellFault {
    pub(crate) fn at(place: Place, reason: String) -> Self {
        Self {
            place: Some(place),
            path: String::new(),
            code: None,
            reason,
        }
    }

    pub(crate) fn of(tables: &[Sheet], fault: Fault) -> Self {
        // The cell of the language that is missing, where it has a column.
        let language = fault.reason.split('\'').nth(1);
        let missing = language
            .filter(|_| fault.code == Code::NoText)
            .map(|code| Fault {
                path: format!("{}.{code}", fault.path),
                ..fault.clone()
            });
        Self {
            place: place(tables, missing.as_ref().unwrap_or(&fault)),
            reason: format!("{}; {}", fault.reason, fault.remedy),
            path: fault.path,
            code: Some(fault.code),
        }
    }
}

impl fmt::Display for CellFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Place { sheet, row, column }) = &self.place {
            write!(f, "sheet {sheet}, row {row}, column {}: ", letters(*column))?;
        }
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.reason)
    }
}

/// A column as spreadsheets call it, from 1: `A` to `Z`, then `AA`.
pub fn letters(column: usize) -> String {
    let Some(at) = column.checked_sub(1) else {
        return String::new();
    };
    let last = char::from(b'A' + (at % 26) as u8);
    letters(at / 26) + &last.to_string()
}

/// Why a file of tables could not be read or written.
#[derive(Debug, Error)]
pub enum DeskError {
    /// By its name it is neither.
    #[error("'{0}' is no workbook (.xlsx) and no table (.csv)")]
    Unknown(String),
    /// It is of no part of a plan.
    #[error("'{0}' is no part of a plan")]
    NoPart(String),
    /// It is larger than any plan.
    #[error("the file holds {0} MB: {1} MB are the most")]
    TooLarge(u64, u64),
    /// It cannot be read.
    #[error("the file cannot be read: {0}")]
    Broken(String),
    /// Its cells are wrong.
    #[error("{}", list(.0))]
    Cells(Vec<CellFault>),
    /// It could not be written.
    #[error("the workbook cannot be written: {0}")]
    Unwritten(#[from] rust_xlsxwriter::XlsxError),
}

impl DeskError {
    /// What is wrong with one cell.
    pub(crate) fn at(place: Place, reason: String) -> Self {
        Self::Cells(vec![CellFault::at(place, reason)])
    }
}

fn list(faults: &[CellFault]) -> String {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_their_letters() {
        let names = [1, 26, 27, 52, 53, 702, 703].map(letters);
        assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
