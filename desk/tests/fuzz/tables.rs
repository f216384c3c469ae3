//! Workbooks and tables as text.

use crate::{
    cases,
    mutate::{mutated, mutations},
    seeds::{other, seed},
    soon,
    words::{Word, word},
    zip::{unzip, zip},
};
use plan_core::author::sheets::{Cell, Sheet};
use plan_desk::{DeskError, read_book, read_table, write_book};
use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
};
use std::{collections::BTreeMap, sync::OnceLock};

fn parts() -> &'static BTreeMap<String, Vec<u8>> {
    static PARTS: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    PARTS.get_or_init(|| unzip(&seed().book))
}

/// Those that a workbook cannot do without come as often as its many sheets.
fn part() -> impl Strategy<Value = &'static str> {
    let names: Vec<&str> = parts().keys().map(String::as_str).collect();
    let others = names.iter().filter(|name| !name.contains("/sheet"));
    prop_oneof![
        select(names.clone()),
        select(others.copied().collect::<Vec<_>>())
    ]
}

/// Without what no sheet keeps: rows at the end that hold nothing, and tables of nothing.
fn trimmed(mut sheets: Vec<Sheet>) -> Vec<Sheet> {
    sheets.retain(|sheet| !sheet.columns.is_empty());
    for sheet in &mut sheets {
        let is_empty = |row: &Vec<Cell>| row.iter().all(|cell| *cell == Cell::Empty);
        while sheet.rows.last().is_some_and(is_empty) {
            sheet.rows.pop();
        }
    }
    sheets
}

/// Tables that were read are whole, and the same when they are written and read once more; or it is said why not.
fn sound(read: Result<Vec<Sheet>, DeskError>) -> Result<(), TestCaseError> {
    let sheets = match read {
        Err(error) => {
            prop_assert!(!error.to_string().is_empty());
            if let DeskError::Cells(faults) = error {
                prop_assert!(!faults.is_empty());
                prop_assert!(faults.iter().all(|fault| !fault.reason.is_empty()));
            }
            return Ok(());
        }
        Ok(sheets) => sheets,
    };
    prop_assert!(!sheets.is_empty());
    for sheet in &sheets {
        let width = sheet.columns.len();
        prop_assert!(sheet.rows.iter().all(|row| row.len() == width));
    }
    // The format knows longer names and texts than we do, and we know others than it.
    if let Ok(bytes) = write_book(&sheets) {
        let again = read_book(&bytes).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let (again, sheets) = (trimmed(again), trimmed(sheets));
        for (again, sheet) in again.iter().zip(&sheets) {
            prop_assert_eq!((&again.name, &again.columns), (&sheet.name, &sheet.columns));
            for (again, row) in again.rows.iter().zip(&sheet.rows) {
                prop_assert_eq!(again, row, "{}", &sheet.name);
            }
        }
        prop_assert!(again == sheets, "another number of tables or rows");
    }
    Ok(())
}

#[derive(Debug, Clone)]
enum Typed {
    Text(Word),
    Number(f64),
    Flag(bool),
}

fn typed() -> impl Strategy<Value = Typed> {
    prop_oneof![
        4 => word().prop_map(Typed::Text),
        1 => any::<f64>().prop_map(Typed::Number),
        1 => any::<bool>().prop_map(Typed::Flag),
    ]
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_damaged_workbook(mutations in mutations()) {
        let bytes = mutated(&seed().book, &other().book, &mutations);
        sound(soon(|| read_book(&bytes)))?;
    }

    #[test]
    fn a_damaged_table(
        at in 0..100usize,
        between in select(vec![b',', b';', b'\t']),
        wide in any::<bool>(),
        mutations in mutations(),
    ) {
        let (name, bytes) = seed().table(at, between);
        let mut bytes = mutated(&bytes, &other().table(at, between).1, &mutations);
        if let (true, Ok(text)) = (wide, std::str::from_utf8(&bytes)) {
            let units = std::iter::once(0xfeff).chain(text.encode_utf16());
            bytes = units.flat_map(u16::to_le_bytes).collect();
        }
        let read = soon(|| read_table(&name, &bytes));
        sound(read.map(|sheet| vec![sheet]))?;
    }
}

// Each writes a workbook.
proptest! {
    #![proptest_config(cases(30))]

    #[test]
    fn a_workbook_damaged_inside(all in vec((part(), mutations()), 1..3)) {
        let mut parts = parts().clone();
        for (name, mutations) in &all {
            let other = &parts["xl/workbook.xml"];
            let part = mutated(&parts[*name], other, mutations);
            parts.insert((*name).to_owned(), part);
        }
        let bytes = zip(&parts);
        sound(soon(|| read_book(&bytes)))?;
    }

    #[test]
    fn cells_that_hold_anything(
        all in vec((any::<Index>(), any::<Index>(), any::<Index>(), typed()), 1..8),
    ) {
        let mut sheets = seed().tables.clone();
        for (sheet, row, column, typed) in all {
            let sheet = &mut sheets[sheet.index(seed().tables.len())];
            if sheet.rows.is_empty() || sheet.columns.is_empty() {
                continue;
            }
            let row = row.index(sheet.rows.len());
            let column = column.index(sheet.columns.len());
            sheet.rows[row][column] = match typed {
                Typed::Text(word) if word.text().is_empty() => Cell::Empty,
                Typed::Text(word) => Cell::Text(word.text()),
                Typed::Number(number) => Cell::Number(number),
                Typed::Flag(flag) => Cell::Flag(flag),
            };
        }
        sound(Ok(sheets))?;
    }
}
