//! Tables as text (CSV), whatever their system puts between cells.

use crate::{
    book::{narrow, plain},
    fault::DeskError,
    room::Room,
};
use plan_core::author::sheets::{Cell, Place, Sheet};

/// A larger file is no plan.
const MOST_MB: u64 = 32;

/// A table in UTF-8 or, as Excel's "Unicode text", UTF-16; between cells stands what its first line has most of:
/// comma, semicolon or tab. All cells are texts until it is known what they should be.
///
/// # Errors
///
/// When it is too large or empty, or in another encoding; cells that no head stands over.
pub fn read_table(name: &str, bytes: &[u8]) -> Result<Sheet, DeskError> {
    let size = bytes.len() as u64;
    if size > MOST_MB << 20 {
        return Err(DeskError::TooLarge(size >> 20, MOST_MB));
    }
    let text = decoded(bytes)?;
    let first = text.lines().next().unwrap_or_default();
    let count = |sign: &u8| first.bytes().filter(|byte| byte == sign).count();
    let between = [b',', b';', b'\t']
        .into_iter()
        .max_by_key(count)
        .unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(between)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let broken = |error: csv::Error| DeskError::Broken(error.to_string());
    let mut next = || records.next().transpose().map_err(broken);
    let head = next()?.unwrap_or_default();
    let mut columns: Vec<String> = head.iter().map(|name| name.trim().to_owned()).collect();
    if columns.iter().all(String::is_empty) {
        let reason = "its first line has no heads of columns";
        return Err(DeskError::Broken(reason.to_owned()));
    }
    let mut rows = Vec::new();
    while let Some(record) = next()? {
        let mut cells: Vec<Cell> = record.iter().map(plain).collect();
        let place = |column| Place {
            sheet: name.to_owned(),
            row: rows.len() + 2,
            column,
        };
        let mut beyond = (columns.len()..cells.len()).filter(|&at| cells[at] != Cell::Empty);
        if let Some(at) = beyond.next() {
            let reason =
                "stands under no head: a text that has the sign between cells in it needs quotes";
            return Err(DeskError::at(place(at + 1), reason.to_owned()));
        }
        Room::default()
            .table(rows.len() + 2, columns.len())
            .map_err(|reason| DeskError::at(place(columns.len()), reason))?;
        cells.resize(columns.len(), Cell::Empty);
        rows.push(cells);
    }
    narrow(&mut columns, &mut rows);
    Ok(Sheet {
        name: name.to_owned(),
        columns,
        rows,
    })
}

fn decoded(bytes: &[u8]) -> Result<String, DeskError> {
    let refused = || {
        let reason = "it is in an old encoding: save it as CSV UTF-8, or as a workbook";
        DeskError::Broken(reason.to_owned())
    };
    let wide = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest
            .chunks_exact(2)
            .map(|two| unit([two[0], two[1]]))
            .collect();
        String::from_utf16(&units).map_err(|_| refused())
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => {
            let text = std::str::from_utf8(bytes).map_err(|_| refused())?;
            Ok(text.trim_start_matches('\u{feff}').to_owned())
        }
    }
}
