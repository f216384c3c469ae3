//! The table as CSV and as a workbook.

use super::{
    Shown, TakeError,
    table::{Cell, columns},
};
use plan_core::i18n::Word;
use rust_xlsxwriter::{Format, FormatAlign, Workbook};

/// Excel takes a table without this mark for one of its old code pages.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// By RFC 4180, in UTF-8 with its mark.
pub fn csv(shown: &Shown) -> Result<Vec<u8>, TakeError> {
    let columns = columns(shown);
    let mut bytes = BYTE_ORDER_MARK.to_vec();
    {
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(&mut bytes);
        writer.write_record(columns.iter().map(|column| column.head.as_str()))?;
        for &project in &shown.projects {
            let cells = columns
                .iter()
                .map(|column| column.cell(&shown.plan[project]));
            writer.write_record(cells.map(|cell| match cell {
                Cell::Text(text) => text,
                Cell::Number(number) => number.to_string(),
                Cell::Empty => String::new(),
            }))?;
        }
        writer.flush().map_err(csv::Error::from)?;
    }
    Ok(bytes)
}

/// A workbook: the projects, and what stands behind them.
pub fn xlsx(shown: &Shown) -> Result<Vec<u8>, TakeError> {
    let (plan, lang) = (shown.plan, shown.lang);
    let language = plan.language(lang);
    let columns = columns(shown);
    let mut book = Workbook::new();
    let bold = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    let top = Format::new().set_align(FormatAlign::Top).set_text_wrap();
    let figures = Format::new()
        .set_align(FormatAlign::Top)
        .set_num_format("#,##0.######");
    let sheet = book
        .add_worksheet()
        .set_name(language.words.get(Word::Project))?;
    sheet.set_freeze_panes(1, 2)?;
    for (at, column) in (0..).zip(&columns) {
        sheet.set_column_width(at, column.width)?;
        sheet.write_with_format(0, at, column.head.as_str(), &bold)?;
        for (row, &project) in (1..).zip(&shown.projects) {
            match column.cell(&plan[project]) {
                Cell::Text(text) => sheet.write_with_format(row, at, text, &top)?,
                Cell::Number(number) => sheet.write_with_format(row, at, number, &figures)?,
                Cell::Empty => sheet,
            };
        }
    }
    let (rows, last) = (shown.projects.len() as u32, columns.len() as u16 - 1);
    sheet.autofilter(0, 0, rows, last)?;
    let about = book
        .add_worksheet()
        .set_name(language.words.get(Word::Sources))?;
    about.set_column_width(0, 110)?;
    for (row, line) in (0..).zip(shown.about()) {
        about.write_with_format(row, 0, line, &top)?;
    }
    Ok(book.save_to_buffer()?)
}
