//! Workbooks: written by `rust_xlsxwriter`, read by `calamine`.

use crate::fault::{CellFault, DeskError};
use calamine::{Data, Reader as _, Xlsx};
use plan_core::author::sheets::{Cell, Place, Sheet};
use rawzip::ZipArchive;
use rust_xlsxwriter::{Format, FormatAlign, Workbook};
use std::io::Cursor;

/// A larger file is no plan.
const MOST_MB: u64 = 32;
/// And so is one that unpacks to more.
const MOST_UNPACKED_MB: u64 = 256;
/// Columns are as wide as what they hold, in letters, between these.
const WIDTHS: [usize; 2] = [9, 48];

/// The tables as a workbook, a sheet each. Texts are texts: none is a formula.
///
/// # Errors
///
/// Those of the writer: a name or a text that is too long for the format.
pub fn write_book(sheets: &[Sheet]) -> Result<Vec<u8>, DeskError> {
    let mut book = Workbook::new();
    let head = Format::new().set_bold();
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let number = Format::new().set_align(FormatAlign::Top);
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(&sheet.name)?;
        for (column, name) in (0u16..).zip(&sheet.columns) {
            page.write_string_with_format(0, column, name, &head)?;
            let cells = sheet
                .rows
                .iter()
                .filter_map(|row| row.get(usize::from(column)));
            let longest = cells
                .map(length)
                .chain([name.chars().count()])
                .max()
                .unwrap_or(0);
            page.set_column_width(column, longest.clamp(WIDTHS[0], WIDTHS[1]) as f64 + 2.0)?;
        }
        for (row, cells) in (1u32..).zip(&sheet.rows) {
            for (column, cell) in (0u16..).zip(cells) {
                match cell {
                    Cell::Empty => {}
                    Cell::Text(value) => {
                        page.write_string_with_format(row, column, value, &text)?;
                    }
                    Cell::Number(value) => {
                        page.write_number_with_format(row, column, *value, &number)?;
                    }
                    Cell::Flag(value) => {
                        page.write_boolean(row, column, *value)?;
                    }
                }
            }
        }
        page.set_freeze_panes(1, 1)?;
    }
    Ok(book.save_to_buffer()?)
}

fn length(cell: &Cell) -> usize {
    match cell {
        Cell::Text(text) => text.chars().count(),
        _ => 0,
    }
}

/// The tables of a workbook: each sheet's first row is its head. What a formula came to when the file was saved
/// is its cell's value.
///
/// # Errors
///
/// When it is no workbook or too large; cells that hold an error.
pub fn read_book(bytes: &[u8]) -> Result<Vec<Sheet>, DeskError> {
    measured(bytes)?;
    let broken = |error: calamine::XlsxError| DeskError::Broken(error.to_string());
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let mut faults = Vec::new();
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(broken)?;
        let Some((last_row, last_column)) = range.end() else {
            continue;
        };
        let mut cells = |row: u32| -> Vec<Cell> {
            let read = |column: u32| match range.get_value((row, column)).map(value) {
                None => Cell::Empty,
                Some(Ok(cell)) => cell,
                Some(Err(reason)) => {
                    let (sheet, row) = (name.clone(), row as usize + 1);
                    let column = column as usize + 1;
                    faults.push(CellFault::at(Place { sheet, row, column }, reason));
                    Cell::Empty
                }
            };
            (0..=last_column).map(read).collect()
        };
        let mut columns: Vec<String> = cells(0)
            .into_iter()
            .map(|cell| match cell {
                Cell::Text(text) => text,
                Cell::Number(number) => number.to_string(),
                Cell::Empty | Cell::Flag(_) => String::new(),
            })
            .collect();
        let rows: Vec<Vec<Cell>> = (1..=last_row).map(cells).collect();
        // Columns without a head and without anything in them are only wide paper.
        while columns.last().is_some_and(String::is_empty)
            && rows
                .iter()
                .all(|row| row.get(columns.len() - 1) == Some(&Cell::Empty))
        {
            columns.pop();
        }
        let rows = rows.into_iter().map(|mut row| {
            row.truncate(columns.len());
            row
        });
        let rows = rows.collect();
        sheets.push(Sheet {
            name,
            columns,
            rows,
        });
    }
    match faults.is_empty() {
        true => Ok(sheets),
        false => Err(DeskError::Cells(faults)),
    }
}

/// Refuses what is too large before it is unpacked.
fn measured(bytes: &[u8]) -> Result<(), DeskError> {
    let size = bytes.len() as u64;
    if size > MOST_MB << 20 {
        return Err(DeskError::TooLarge(size >> 20, MOST_MB));
    }
    let broken = |error: rawzip::Error| DeskError::Broken(error.to_string());
    let archive = ZipArchive::from_slice(bytes).map_err(broken)?;
    let mut unpacked = 0u64;
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().map_err(broken)? {
        unpacked = unpacked.saturating_add(entry.uncompressed_size_hint());
    }
    match unpacked > MOST_UNPACKED_MB << 20 {
        true => Err(DeskError::TooLarge(unpacked >> 20, MOST_UNPACKED_MB)),
        false => Ok(()),
    }
}

fn value(data: &Data) -> Result<Cell, String> {
    Ok(match data {
        Data::Empty => Cell::Empty,
        Data::String(text) => plain(text),
        Data::Float(number) => Cell::Number(*number),
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Bool(yes) => Cell::Flag(*yes),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            Cell::Text(format!("{year:04}-{month:02}-{day:02}"))
        }
        Data::DateTimeIso(text) => plain(text.split('T').next().unwrap_or_default()),
        Data::DurationIso(text) => plain(text),
        Data::Error(error) => return Err(format!("the cell holds an error: {error}")),
    })
}

/// A text; nothing for none. Spaces around it may be meant: ` ({n})`.
pub(crate) fn plain(text: &str) -> Cell {
    match text {
        "" => Cell::Empty,
        text => Cell::Text(text.to_owned()),
    }
}
