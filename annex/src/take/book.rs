//! The table as a workbook (Office Open XML, ECMA-376): `rawzip` packs it, the sheets are written here. A
//! library for all of the format weighs more than everything else of this module together.

use super::{
    error::TakeError,
    shown::Shown,
    table::{COLUMNS, Cell, rows},
};
use plan_core::i18n::Word;
use quick_xml::escape::escape;
use rawzip::ZipArchiveWriter;
use std::{fmt::Write as _, io::Write as _};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Cells as they are set: texts from the top, heads bold, figures in groups of three.
const TEXT: u8 = 1;
const BOLD: u8 = 2;
const FIGURE: u8 = 3;

/// A sheet.
struct Sheet {
    name: String,
    /// Of its columns, in letters.
    widths: Vec<u8>,
    rows: Vec<Vec<Cell>>,
    /// Its first row is a head that stays, with a filter.
    headed: bool,
}

/// The projects, and what stands behind them.
pub fn xlsx(shown: &Shown) -> Result<Vec<u8>, TakeError> {
    let words = &shown.plan.language(shown.lang).words;
    let projects = Sheet {
        name: words.get(Word::Project).to_owned(),
        widths: COLUMNS.map(|(_, width)| width).to_vec(),
        rows: rows(shown),
        headed: true,
    };
    let about = Sheet {
        name: words.get(Word::Sources).to_owned(),
        widths: vec![110],
        rows: shown
            .about()
            .into_iter()
            .map(|line| vec![Cell::Text(line)])
            .collect(),
        headed: false,
    };
    pack(&[projects, about])
}

fn pack(sheets: &[Sheet]) -> Result<Vec<u8>, TakeError> {
    let numbered = || (1..).zip(sheets);
    let parts = numbered().map(|(n, _)| {
        format!(
            "<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
        )
    });
    let types = format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>{}</Types>",
        parts.collect::<String>()
    );
    let root = format!(
        "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let names = numbered().map(|(n, sheet)| {
        format!(
            "<sheet name=\"{}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>",
            written(&sheet_name(&sheet.name))
        )
    });
    let book = format!(
        "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>{}</sheets></workbook>",
        names.collect::<String>()
    );
    let related = numbered().map(|(n, _)| {
        format!("<Relationship Id=\"rId{n}\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")
    });
    let relations = format!(
        "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">{}<Relationship Id=\"rId{}\" Type=\"{RELATIONS}/styles\" Target=\"styles.xml\"/></Relationships>",
        related.collect::<String>(),
        sheets.len() + 1
    );
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), types),
        ("_rels/.rels".to_owned(), root),
        ("xl/workbook.xml".to_owned(), book),
        ("xl/_rels/workbook.xml.rels".to_owned(), relations),
        ("xl/styles.xml".to_owned(), styles()),
    ];
    files.extend(numbered().map(|(n, sheet)| (format!("xl/worksheets/sheet{n}.xml"), sheet.xml())));
    let mut zip = ZipArchiveWriter::new(Vec::new());
    for (name, xml) in files {
        // Not compressed: the table is small, what compresses is not.
        let (entry, config) = zip.new_file(name.as_str()).start()?;
        let mut file = config.wrap(entry);
        file.write_all(xml.as_bytes())?;
        let (entry, described) = file.finish()?;
        entry.finish(described)?;
    }
    Ok(zip.finish()?)
}

fn styles() -> String {
    let set = |font: u8, format: u8| {
        format!(
            "<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        )
    };
    format!(
        "{HEAD}<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"#,##0.######\"/></numFmts>\
         <fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>{}{}{}</cellXfs></styleSheet>",
        set(0, 0),
        set(1, 0),
        set(0, 164)
    )
}

impl Sheet {
    fn xml(&self) -> String {
        let mut xml = format!("{HEAD}<worksheet xmlns=\"{MAIN}\">");
        if self.headed {
            xml += "<sheetViews><sheetView workbookViewId=\"0\"><pane xSplit=\"2\" ySplit=\"1\" topLeftCell=\"C2\" activePane=\"bottomRight\" state=\"frozen\"/></sheetView></sheetViews>";
        }
        xml += "<cols>";
        for (n, width) in (1..).zip(&self.widths) {
            let _ = write!(
                xml,
                "<col min=\"{n}\" max=\"{n}\" width=\"{width}\" customWidth=\"1\"/>"
            );
        }
        xml += "</cols><sheetData>";
        for (n, row) in (1..).zip(&self.rows) {
            let _ = write!(xml, "<row r=\"{n}\">");
            for (at, cell) in row.iter().enumerate() {
                let place = [letters(at), n.to_string()].concat();
                let style = if self.headed && n == 1 { BOLD } else { TEXT };
                let _ = match cell {
                    Cell::Text(text) => write!(
                        xml,
                        "<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                        written(text)
                    ),
                    Cell::Number(number) => {
                        write!(xml, "<c r=\"{place}\" s=\"{FIGURE}\"><v>{number}</v></c>")
                    }
                    Cell::Empty => Ok(()),
                };
            }
            xml += "</row>";
        }
        xml += "</sheetData>";
        if self.headed && !self.widths.is_empty() {
            let end = letters(self.widths.len() - 1);
            let _ = write!(xml, "<autoFilter ref=\"A1:{end}{}\"/>", self.rows.len());
        }
        xml + "</worksheet>"
    }
}

/// A column's name: `A` to `Z`, then `AA`.
fn letters(at: usize) -> String {
    let last = char::from(b'A' + (at % 26) as u8);
    match at / 26 {
        0 => last.to_string(),
        before => letters(before - 1) + &last.to_string(),
    }
}

/// A text as XML has it, without the characters that it has no form for.
fn written(text: &str) -> String {
    let known = |c: &char| *c >= ' ' || matches!(c, '\t' | '\n' | '\r');
    let text: String = text.chars().filter(known).collect();
    escape(text.as_str()).into_owned()
}

/// A name that Excel takes: up to 31 letters, without some signs.
fn sheet_name(name: &str) -> String {
    let known = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\');
    name.chars().filter(known).take(31).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_their_letters() {
        let names = [0, 25, 26, 51, 52, 701, 702].map(letters);
        assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn what_xml_has_no_form_for_is_left_out() {
        assert_eq!(
            written("a\u{0}<b> & \"c\"\n"),
            "a&lt;b&gt; &amp; &quot;c&quot;\n"
        );
        assert_eq!(sheet_name("a/b: [c]?*").as_str(), "ab c");
        assert_eq!(sheet_name(&"đ".repeat(40)).chars().count(), 31);
    }
}
