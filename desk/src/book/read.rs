use super::{narrow, plain, unpack::unpacked};
use crate::{
    fault::{CellFault, DeskError},
    room::Room,
};
use calamine::{DataRef, Reader as _, Xlsx, XlsxError};
use plan_core::author::sheets::{Cell, Place, Sheet};
use std::io::Cursor;

/// A plan has some dozens.
const MOST_SHEETS: usize = 200;
/// What is told of cells that hold errors.
const MOST_FAULTS: usize = 1_000;

/// The tables of a workbook: each sheet's first row is its head. What a formula came to when the file was saved
/// is its cell's value.
///
/// # Errors
///
/// When it is no workbook, too large or empty; cells that hold an error, or lie where no plan has any.
pub fn read_book(bytes: &[u8]) -> Result<Vec<Sheet>, DeskError> {
    let unpacked = unpacked(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(&unpacked[..])).map_err(broken)?;
    let names = book.sheet_names();
    if names.len() > MOST_SHEETS {
        let reason = format!("it has {} sheets: {MOST_SHEETS} are the most", names.len());
        return Err(DeskError::Broken(reason));
    }
    let mut faults = Vec::new();
    let mut room = Room::default();
    let mut sheets = Vec::new();
    for name in names {
        let cells = cells(&mut book, &name, &mut room, &mut faults)?;
        sheets.extend(table(name, cells, &mut room)?);
    }
    match (faults.is_empty(), sheets.is_empty()) {
        (true, false) => Ok(sheets),
        (true, true) => Err(DeskError::Broken(
            "it has no sheet that holds anything".to_owned(),
        )),
        (false, _) => Err(DeskError::Cells(faults)),
    }
}

fn broken(error: XlsxError) -> DeskError {
    DeskError::Broken(error.to_string())
}

/// Row and column from 0, and what stands there.
type At = (usize, usize, Cell);

/// The cells of a sheet that hold anything. They are read one by one: the reader's own table would be as large as
/// the place of any one cell says.
fn cells(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    room: &mut Room,
    faults: &mut Vec<CellFault>,
) -> Result<Vec<At>, DeskError> {
    let mut reader = match book.worksheet_cells_reader(name) {
        // A chart.
        Err(XlsxError::NotAWorksheet(_)) => return Ok(Vec::new()),
        reader => reader.map_err(broken)?,
    };
    let mut cells = Vec::new();
    while let Some(cell) = reader.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        let (row, column) = (row as usize, column as usize);
        let place = || Place {
            sheet: name.to_owned(),
            row: row + 1,
            column: column + 1,
        };
        match value(cell.get_value()) {
            Ok(Cell::Empty) => {}
            Ok(value) => {
                room.cell(&value, (row, column), cells.len())
                    .map_err(|reason| DeskError::at(place(), reason))?;
                cells.push((row, column, value));
            }
            Err(reason) => {
                faults.push(CellFault::at(place(), reason));
                if faults.len() == MOST_FAULTS {
                    return Err(DeskError::Cells(std::mem::take(faults)));
                }
            }
        }
    }
    Ok(cells)
}

/// A sheet's table, or none of a sheet that is empty.
fn table(name: String, cells: Vec<At>, room: &mut Room) -> Result<Option<Sheet>, DeskError> {
    let far = cells.iter().map(|&(row, column, _)| (row + 1, column + 1));
    let Some((height, width)) = far.reduce(|a, b| (a.0.max(b.0), a.1.max(b.1))) else {
        return Ok(None);
    };
    room.table(height, width).map_err(|reason| {
        let sheet = name.clone();
        let (row, column) = (height, width);
        DeskError::at(Place { sheet, row, column }, reason)
    })?;
    let mut rows = vec![vec![Cell::Empty; width]; height];
    for (row, column, cell) in cells {
        rows[row][column] = cell;
    }
    let head = rows.remove(0).into_iter();
    let mut columns: Vec<String> = head
        .map(|cell| match cell {
            Cell::Text(text) => text.trim().to_owned(),
            Cell::Number(number) => number.to_string(),
            Cell::Empty | Cell::Flag(_) => String::new(),
        })
        .collect();
    narrow(&mut columns, &mut rows);
    Ok(Some(Sheet {
        name,
        columns,
        rows,
    }))
}

fn value(data: &DataRef<'_>) -> Result<Cell, String> {
    Ok(match data {
        DataRef::Empty => Cell::Empty,
        DataRef::String(text) => plain(text),
        DataRef::SharedString(text) => plain(text),
        DataRef::Float(number) if !number.is_finite() => {
            return Err("the cell holds a number that is none, or too large".to_owned());
        }
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Bool(yes) => Cell::Flag(*yes),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            Cell::Text(format!("{year:04}-{month:02}-{day:02}"))
        }
        DataRef::DateTimeIso(text) => plain(text.split('T').next().unwrap_or_default()),
        DataRef::DurationIso(text) => plain(text),
        DataRef::Error(error) => return Err(format!("the cell holds an error: {error}")),
    })
}
