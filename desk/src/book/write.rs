use crate::DeskError;
use plan_core::author::sheets::{Cell, Sheet};
use rust_xlsxwriter::{Format, FormatAlign, Workbook};

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
