//! Files that want to do harm, made by hand: what writes sound ones would not write these.

use anyhow::{Context, Result};
use calamine::{Data, Reader as _, Xlsx};
use flate2::{Compress, Compression, Crc, FlushCompress, write::DeflateEncoder};
use std::io::{Cursor, Write as _};

/// A table: its name, its head, its rows.
#[derive(Clone)]
pub struct Table {
    pub name: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<Data>>,
}

impl Table {
    /// Where a column is.
    pub fn column(&self, name: &str) -> Result<usize> {
        let found = self.head.iter().position(|head| head == name);
        found.with_context(|| format!("{} has no {name}", self.name))
    }
}

/// The tables of a workbook.
pub fn tables(book: &[u8]) -> Result<Vec<Table>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(book.to_vec()))?;
    let one = |(name, range): (String, calamine::Range<Data>)| {
        let mut rows = range.rows().map(<[Data]>::to_vec);
        let head = rows.next().unwrap_or_default();
        Table {
            name,
            head: head.iter().map(ToString::to_string).collect(),
            rows: rows.collect(),
        }
    };
    Ok(book.worksheets().into_iter().map(one).collect())
}

/// The one of a name.
pub fn table<'t>(all: &'t mut [Table], name: &str) -> Result<&'t mut Table> {
    all.iter_mut()
        .find(|table| table.name == name)
        .with_context(|| format!("no table {name}"))
}

/// Tables as a workbook.
pub fn book(tables: &[Table]) -> Result<Vec<u8>> {
    let sheets: Vec<(&str, String)> = tables
        .iter()
        .map(|table| (table.name.as_str(), rows(table)))
        .collect();
    workbook(&sheets, &[])
}

fn rows(table: &Table) -> String {
    let head = table.head.iter().cloned().map(Data::String).collect();
    let all = std::iter::once(&head).chain(&table.rows);
    let row = |(nth, row): (usize, &Vec<Data>)| {
        let cells: String = row.iter().map(cell).collect();
        format!("<row r=\"{}\">{cells}</row>", nth + 1)
    };
    all.enumerate().map(row).collect()
}

fn cell(data: &Data) -> String {
    match data {
        Data::Empty => "<c/>".to_owned(),
        Data::Float(number) => format!("<c><v>{number}</v></c>"),
        Data::Bool(yes) => format!("<c t=\"b\"><v>{}</v></c>", i32::from(*yes)),
        other => {
            let text = escaped(&other.to_string());
            format!("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// A table as CSV.
pub fn csv(table: &Table) -> Result<Vec<u8>> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(&table.head)?;
    for row in &table.rows {
        out.write_record(row.iter().map(ToString::to_string))?;
    }
    Ok(out.into_inner()?)
}

/// A workbook whose sheets have these rows; and files besides.
pub fn workbook(sheets: &[(&str, String)], besides: &[(&str, Packed)]) -> Result<Vec<u8>> {
    let (mut names, mut links) = (String::new(), String::new());
    let mut files = Vec::new();
    for (nth, (name, rows)) in (1..).zip(sheets) {
        names += &format!("<sheet name=\"{name}\" sheetId=\"{nth}\" r:id=\"r{nth}\"/>");
        links += &format!(
            "<Relationship Id=\"r{nth}\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet{nth}.xml\"/>"
        );
        let sheet = format!("<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>");
        files.push((
            format!("xl/worksheets/sheet{nth}.xml"),
            packed(sheet.as_bytes())?,
        ));
    }
    let book =
        format!("<workbook {MAIN} xmlns:r=\"{RELATIONS}\"><sheets>{names}</sheets></workbook>");
    let root = format!(
        "<Relationship Id=\"r1\" Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/>"
    );
    for (name, text) in [
        ("_rels/.rels", relations(&root)),
        ("xl/_rels/workbook.xml.rels", relations(&links)),
        ("xl/workbook.xml", book),
    ] {
        files.push((name.to_owned(), packed(text.as_bytes())?));
    }
    // What is named twice is what comes last.
    for (name, file) in besides {
        files.retain(|(known, _)| known != name);
        files.push(((*name).to_owned(), file.clone()));
    }
    Ok(zip(&files))
}

fn relations(links: &str) -> String {
    let name = "http://schemas.openxmlformats.org/package/2006/relationships";
    format!("<Relationships xmlns=\"{name}\">{links}</Relationships>")
}

const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A file as it lies in an archive.
#[derive(Clone)]
pub struct Packed {
    pub deflated: Vec<u8>,
    pub crc: u32,
    /// Its size in bytes, as the archive says.
    pub says: u32,
}

/// Packs a file.
pub fn packed(bytes: &[u8]) -> Result<Packed> {
    let mut out = DeflateEncoder::new(Vec::new(), Compression::fast());
    out.write_all(bytes)?;
    let mut crc = Crc::new();
    crc.update(bytes);
    Ok(Packed {
        deflated: out.finish()?,
        crc: crc.sum(),
        says: u32::try_from(bytes.len())?,
    })
}

/// A sheet's text that goes on for so many MB, packed small: a piece is packed once and repeated.
pub fn bomb(megabytes: usize) -> Result<Packed> {
    let mut packer = Compress::new(Compression::best(), false);
    let mut piece = |bytes: &[u8], flush| -> Result<Vec<u8>> {
        let mut out = Vec::with_capacity(bytes.len() + 64);
        packer.compress_vec(bytes, &mut out, flush)?;
        Ok(out)
    };
    let row = "<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>";
    let rows = row.repeat((1 << 20) / row.len());
    let head = format!("<worksheet {MAIN}><sheetData>");
    let mut deflated = piece(head.as_bytes(), FlushCompress::Full)?;
    let repeated = piece(rows.as_bytes(), FlushCompress::Full)?;
    (0..megabytes).for_each(|_| deflated.extend_from_slice(&repeated));
    deflated.extend(piece(b"</sheetData></worksheet>", FlushCompress::Finish)?);
    Ok(Packed {
        deflated,
        crc: 0,
        says: u32::MAX - 1,
    })
}

/// An archive of files.
pub fn zip(files: &[(String, Packed)]) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for (name, file) in files {
        let at = out.len() as u32;
        let mut about = Vec::new();
        // Version 2.0, UTF-8, deflated, no time.
        for number in [20u16, 0x0800, 8, 0, 0x21] {
            about.extend(number.to_le_bytes());
        }
        for number in [file.crc, file.deflated.len() as u32, file.says] {
            about.extend(number.to_le_bytes());
        }
        about.extend((name.len() as u16).to_le_bytes());
        about.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&about);
        out.extend(name.as_bytes());
        out.extend(&file.deflated);
        list.extend(b"PK\x01\x02\x14\x00");
        list.extend(&about);
        // No comment, disk 0, no attributes.
        list.extend([0; 10]);
        list.extend(at.to_le_bytes());
        list.extend(name.as_bytes());
    }
    let (start, count) = (out.len() as u32, files.len() as u16);
    out.extend(&list);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend((list.len() as u32).to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}
