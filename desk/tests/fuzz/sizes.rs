//! Files that ask for more than there is: each ends in a fault, soon, and takes little room.

use crate::{
    seeds::seed,
    soon,
    zip::{unzip, zip},
};
use flate2::{Compression, write::DeflateEncoder};
use plan_desk::{DeskError, Session, read_book, read_table};
use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchiveWriter};
use std::{collections::BTreeMap, io::Write as _};

/// The first sheet of the seed's workbook.
const SHEET: &str = "xl/worksheets/sheet1.xml";

/// The seed's workbook with one part of it changed.
fn with(name: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut parts = unzip(&seed().book);
    let text = String::from_utf8(parts[name].clone()).expect("XML");
    let changed = change(&text);
    assert!(changed != text, "{name} is the same");
    parts.insert(name.to_owned(), changed.into_bytes());
    zip(&parts)
}

/// The same with rows in the place of those of its first sheet.
fn with_rows(rows: &str) -> Vec<u8> {
    with(SHEET, |text| {
        let (head, rest) = text.split_once("<sheetData>").expect("rows");
        let (_, foot) = rest.split_once("</sheetData>").expect("rows");
        [head, "<sheetData>", rows, "</sheetData>", foot].concat()
    })
}

/// An archive whose sheet unpacks to so many MB of nothing, and what it says of that, in bytes.
fn bomb(mb: usize, said: u64) -> Vec<u8> {
    let text = vec![b' '; 1 << 20];
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
    let mut packed = || {
        packer.write_all(&text).expect("bytes");
        packer.flush().expect("bytes");
        packer.get_ref().clone()
    };
    let mut all = packed();
    // From the second on all are the same.
    let again = packed()[all.len()..].repeat(mb - 1);
    all.extend(again);
    let mut archive = ZipArchiveWriter::new(Vec::new());
    let start = archive.new_file(SHEET);
    let method = start.compression_method(CompressionMethod::DEFLATE);
    let (mut entry, _) = method.start().expect("a name");
    entry.write_all(&all).expect("bytes");
    entry
        .finish(DataDescriptorOutput::new(0, said))
        .expect("an entry");
    archive.finish().expect("an archive")
}

#[track_caller]
fn refused(bytes: &[u8], said: &str) {
    let error = soon(|| read_book(bytes)).expect_err(said).to_string();
    assert!(error.contains(said), "{error}");
}

#[test]
fn a_workbook_that_unpacks_to_gigabytes() {
    let [honest, other] = [20 << 30, 1_000].map(|said| {
        let bytes = bomb(20 << 10, said);
        assert!(bytes.len() < 32 << 20, "{} bytes", bytes.len());
        soon(|| read_book(&bytes)).expect_err("too large")
    });
    assert!(
        matches!(honest, DeskError::TooLarge(20_480, 256)),
        "{honest}"
    );
    // One that says it is small is unpacked no further than that.
    assert!(matches!(other, DeskError::Broken(_)), "{other}");
}

#[test]
fn a_cell_where_no_plan_has_any() {
    let head = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>id</v></c></row>";
    for (place, said) in [
        (
            "XFD1048576",
            "column XFD: no table of a plan reaches so far",
        ),
        ("XFD2", "row 2, column XFD"),
        ("CZ1048576", "row 1048576, column CZ"),
        ("AAAAAAAAAAAA1", "is no place of a cell"),
        ("A99999999999", "is no place of a cell"),
        ("B", "cannot be read"),
    ] {
        let rows = format!("{head}<row><c r=\"{place}\"><v>1</v></c></row>");
        refused(&with_rows(&rows), said);
    }
    // A stray format is no cell.
    let rows = format!("{head}<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>");
    let read = read_book(&with_rows(&rows)).expect("a workbook");
    assert_eq!((read[0].columns.len(), read[0].rows.len()), (1, 0));
}

#[test]
fn a_workbook_that_promises_more_than_it_has() {
    let texts = "xl/sharedStrings.xml";
    for count in ["18446744073709551615", "4000000000"] {
        let promised = |text: &str| {
            let (head, rest) = text.split_once("uniqueCount=\"").expect("a count");
            let (_, foot) = rest.split_once('"').expect("a count");
            [head, "uniqueCount=\"", count, "\"", foot].concat()
        };
        refused(&with(texts, promised), "fewer texts than it says");
    }
    let turned = |text: &str| {
        let (head, rest) = text.split_once("<dimension ref=\"").expect("an extent");
        let (_, foot) = rest.split_once('"').expect("an extent");
        [head, "<dimension ref=\"", "Z9:A1", "\"", foot].concat()
    };
    refused(&with(SHEET, turned), "ends before it begins");
}

#[test]
fn a_text_that_many_cells_share() {
    let text = "x".repeat(1 << 20);
    let mut parts = unzip(&with_rows(
        &"<row><c t=\"s\"><v>0</v></c></row>".repeat(100_000),
    ));
    let texts = format!("<sst uniqueCount=\"1\"><si><t>{text}</t></si></sst>");
    parts.insert("xl/sharedStrings.xml".to_owned(), texts.into_bytes());
    refused(&zip(&parts), "row 257, column A: texts of 256 MB");
}

#[test]
fn a_font_that_many_formats_share() {
    let font = "x".repeat(1 << 20);
    let formats = "<xf fontId=\"0\"/>".repeat(100_000);
    let styles = format!(
        "<styleSheet><fonts><font><name val=\"{font}\"/></font></fonts><cellXfs>{formats}</cellXfs></styleSheet>"
    );
    refused(
        &with("xl/styles.xml", |_| styles.clone()),
        "too many formats",
    );
}

#[test]
fn a_workbook_of_a_thousand_sheets_that_are_one() {
    let mut all = String::new();
    let book = "xl/workbook.xml";
    for at in 0..1_000 {
        all += &format!("<sheet name=\"s{at}\" sheetId=\"{at}\" r:id=\"rId1\"/>");
    }
    let bytes = with(book, |text| {
        text.replace("<sheets>", &format!("<sheets>{all}"))
    });
    refused(&bytes, "200 are the most");
}

#[test]
fn a_workbook_of_nothing() {
    for name in ["[Content_Types].xml", "_rels/.rels"] {
        let mut parts = unzip(&seed().book);
        parts.retain(|known, _| known == name || known.starts_with("docProps"));
        assert!(read_book(&zip(&parts)).is_err());
    }
    assert!(read_book(&zip(&BTreeMap::new())).is_err());
    let mut parts = unzip(&seed().book);
    // A letter's document, by another name.
    parts.remove("xl/workbook.xml");
    refused(&zip(&parts), "no sheet that holds anything");
}

#[test]
fn a_table_of_a_hundred_thousand_rows_is_taken() {
    let row = "p,a name,industry,licensed,1234.5\n";
    let text = format!(
        "id,name.vi,sector,kind,capital[0].amount\n{}",
        row.repeat(100_000)
    );
    let sheet = soon(|| read_table("projects", text.as_bytes())).expect("a table");
    assert_eq!((sheet.columns.len(), sheet.rows.len()), (5, 100_000));
    let mut session = Session::open(seed().folder.clone());
    soon(|| session.take(&[("projects.csv".to_owned(), text.into_bytes())])).expect("taken");
    let faults = soon(|| session.check()).expect_err("too many projects");
    assert!(faults[0].to_string().contains("projects"), "{faults:?}");
}

#[test]
fn a_table_that_is_wider_than_any() {
    let told = |text: &str| {
        let read = soon(|| read_table("projects", text.as_bytes()));
        read.expect_err("too wide").to_string()
    };
    // Some MB that would be billions of cells.
    let head = vec!["a"; 1_000_000].join(",");
    let wide = told(&format!("{head}\n{}", "x\n".repeat(1_000_000)));
    assert!(wide.contains("reaches so far"), "{wide}");
    let head = vec!["a"; 2_000].join(",");
    let high = told(&format!("{head}\n{}", "x\n".repeat(1_000_000)));
    assert!(high.contains("row 2501, column BXX"), "{high}");
}

#[test]
fn a_cell_of_ten_megabytes() {
    let text = "x".repeat(10 << 20);
    let table = format!("id,name.es\ntermas-del-sur,{text}\n");
    let rows = format!(
        "<row><c t=\"str\"><v>field</v></c><c t=\"str\"><v>value</v></c></row>\
         <row><c t=\"str\"><v>date</v></c><c t=\"str\"><v>{text}</v></c></row>"
    );
    for (name, bytes) in [
        ("projects.csv", table.into_bytes()),
        ("plan.xlsx", with_rows(&rows)),
    ] {
        let mut session = Session::open(seed().folder.clone());
        soon(|| session.take(&[(name.to_owned(), bytes)])).expect("taken");
        let faults = soon(|| session.check()).expect_err("too long a text");
        let said = faults[0].to_string();
        assert!(
            said.contains("10485760 bytes") && said.len() < 1_000,
            "{said}"
        );
    }
}

#[test]
fn paths_without_an_end() {
    let deep = "a.".repeat(1 << 20) + "a";
    let gaps = (0..150).map(|at| format!("a{at}[999]")).collect::<Vec<_>>();
    for (head, said) in [
        (deep.as_str(), "32 steps at the most"),
        (&"[0]".repeat(40), "is no path of a field"),
        (&format!("a{}", "[0]".repeat(40)), "32 steps at the most"),
        (&gaps.join(","), "leaves too many places before it empty"),
    ] {
        let cells = vec!["x"; head.split(',').count()].join(",");
        let table = format!("{head}\n{cells}\n");
        let mut session = Session::open(seed().folder.clone());
        soon(|| session.take(&[("projects.csv".to_owned(), table.into_bytes())])).expect("taken");
        let faults = soon(|| session.check()).expect_err("no path");
        assert!(faults[0].to_string().contains(said), "{}", faults[0]);
    }
}

#[test]
fn records_of_which_each_has_other_fields() {
    let field = |at: usize| format!("\"f{at}\":{at}");
    let fields = |from: usize, count: usize| -> String {
        let all: Vec<String> = (from..from + count).map(field).collect();
        format!("{{{}}}", all.join(","))
    };
    let records: Vec<String> = (0..1_000).map(|at| fields(at * 500, 500)).collect();
    let name = "n".repeat(100_000);
    let long = format!("{{\"{name}\":{}}}", fields(0, 1_000));
    for (records, said) in [
        (
            records.join(","),
            "projects: its table has more than 2000 columns",
        ),
        (long, "the names on the way to its fields are too long"),
    ] {
        let json = format!("{{\"projects\":[{records}]}}");
        let mut session = Session::open(seed().folder.clone());
        let taken = soon(|| session.take(&[("plan.json".to_owned(), json.into_bytes())]));
        let (_, error) = taken.expect_err(said);
        assert!(error.to_string().contains(said), "{error}");
        assert!(!session.is_changed());
    }
}
