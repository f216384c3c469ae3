//! The table as CSV.

use super::{
    error::TakeError,
    shown::Shown,
    table::{Cell, rows},
};

/// Excel takes a table without this mark for one of its old code pages.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// By RFC 4180, in UTF-8 with its mark.
pub fn csv(shown: &Shown) -> Result<Vec<u8>, TakeError> {
    let mut bytes = BYTE_ORDER_MARK.to_vec();
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(&mut bytes);
    for row in rows(shown) {
        for cell in row {
            writer.write_field(match cell {
                Cell::Text(text) => text,
                Cell::Number(number) => number.to_string(),
                Cell::Empty => String::new(),
            })?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush().map_err(csv::Error::from)?;
    drop(writer);
    Ok(bytes)
}
