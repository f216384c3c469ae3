//! Workbooks and tables of the plan, read and written.

use flate2::read::DeflateDecoder;
use plan_core::author::{
    Dir, Held, load_from,
    sheets::{Cell, Place, Sheet},
    whole,
};
use plan_desk::{
    CellFault, DeskError, changes, load, read, read_book, settle, tables, write_book, written,
};
use rawzip::{ZipArchive, ZipArchiveWriter};
use serde_json::json;
use std::{
    io::{Read as _, Write as _},
    path::PathBuf,
};

fn folder() -> Dir {
    Dir(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../assets"))
}

fn find<'s>(all: &'s mut [Sheet], name: &str) -> &'s mut Sheet {
    all.iter_mut().find(|sheet| sheet.name == name).expect(name)
}

fn column(sheet: &Sheet, name: &str) -> usize {
    sheet.columns.iter().position(|c| c == name).expect(name)
}

fn row(sheet: &Sheet, id: &str) -> usize {
    let at = column(sheet, "id");
    let is_it = |row: &Vec<Cell>| row[at] == Cell::Text(id.to_owned());
    sheet.rows.iter().position(is_it).expect(id)
}

fn faults(all: Vec<Sheet>) -> Vec<CellFault> {
    load(&folder(), all).err().unwrap_or_default()
}

#[test]
fn a_workbook_comes_back_as_the_same_plan() {
    let bytes = write_book(&tables(&folder())).expect("a workbook");
    let read = read("plan.xlsx", &bytes).expect("the same");
    let (loaded, plan) = load(&folder(), read).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let standing = plan_core::author::load(&folder().0).expect("the folder");
    let changed = changes(&whole(&folder()), &plan);
    assert!(changed.is_empty(), "{changed:#?}");
    assert!(loaded.plan.pack() == standing.plan.pack(), "another plan");
    let programmes = [&loaded, &standing].map(|loaded| loaded.plan.pack_programme());
    assert!(programmes[0] == programmes[1], "another programme");
}

#[test]
fn what_is_changed_is_told() {
    let mut all = tables(&folder());
    let projects = find(&mut all, "projects");
    let at = row(projects, "vsip-lang-son-1");
    let amount = column(projects, "capital[0].amount");
    projects.rows[at][amount] = Cell::Number(7000.0);
    let gone = row(projects, "tt-9");
    projects.rows.remove(gone);
    let mut new = projects.rows[row(projects, "ho-son-1")].clone();
    new[0] = Cell::Text("ho-son-2".to_owned());
    projects.rows.push(new);
    let bytes = write_book(&all).expect("a workbook");
    let (_, plan) = load(&folder(), read_book(&bytes).expect("it")).expect("a sound plan");
    let told: Vec<(String, String, Option<String>, Option<String>)> =
        changes(&whole(&folder()), &plan)
            .into_iter()
            .map(|change| (change.of, change.field, change.before, change.after))
            .collect();
    let some = |text: &str| Some(text.to_owned());
    let is =
        |of: &str, field: &str, before, after| (of.to_owned(), field.to_owned(), before, after);
    assert_eq!(
        told,
        [
            is(
                "projects vsip-lang-son-1",
                "capital[0].amount",
                some("6361"),
                some("7000")
            ),
            is("projects ho-son-2", "", None, some("ho-son-2")),
            is("projects tt-9", "", some("tt-9"), None),
        ]
    );
}

#[test]
fn every_mistake_is_refused_at_its_cell() {
    let mut all = tables(&folder());
    let projects = find(&mut all, "projects");
    let at = row(projects, "vsip-lang-son-1");
    for (name, cell) in [
        ("capital[0].amount", Cell::Text("much".to_owned())),
        ("sector", Cell::Text("industri".to_owned())),
        ("status.date", Cell::Text("soon".to_owned())),
    ] {
        let column = column(projects, name);
        projects.rows[at][column] = cell;
    }
    let wanted = ["capital[0].amount", "sector", "status.date"].map(|name| Place {
        sheet: "projects".to_owned(),
        row: at + 2,
        column: column(projects, name) + 1,
    });
    let bytes = write_book(&all).expect("a workbook");
    let found = faults(read_book(&bytes).expect("it"));
    assert_eq!(found.len(), 3, "{found:#?}");
    for place in wanted {
        assert!(
            found
                .iter()
                .any(|fault| fault.place.as_ref() == Some(&place)),
            "{found:#?}"
        );
    }
    let said = found[0].to_string();
    assert!(said.starts_with("sheet projects, row "), "{said}");
}

#[test]
fn codes_that_a_spreadsheet_made_numbers_of_are_codes() {
    let mut all = tables(&folder());
    let projects = find(&mut all, "projects");
    let at = row(projects, "vsip-lang-son-1");
    for (name, number) in [("districts[]", 186.0), ("capital[1].as_of", 2023.0)] {
        let column = column(projects, name);
        projects.rows[at][column] = Cell::Number(number);
    }
    assert_eq!(faults(all), []);
}

#[test]
fn a_table_as_text_is_read_whatever_stands_between_its_cells() {
    let all = tables(&folder());
    let projects = all
        .iter()
        .find(|sheet| sheet.name == "projects")
        .expect("projects");
    for between in [b',', b';', b'\t'] {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(between)
            .from_writer(Vec::new());
        writer.write_record(&projects.columns).expect("a head");
        for row in &projects.rows {
            let texts = row.iter().map(|cell| match cell {
                Cell::Empty => String::new(),
                Cell::Text(text) => text.clone(),
                Cell::Number(number) => number.to_string(),
                Cell::Flag(yes) => yes.to_string(),
            });
            writer.write_record(texts).expect("a row");
        }
        let text = String::from_utf8(writer.into_inner().expect("it")).expect("UTF-8");
        let mut marked = "\u{feff}".as_bytes().to_vec();
        marked.extend(text.as_bytes());
        let wide: Vec<u8> = std::iter::once(0xfeff)
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        for bytes in [marked, wide] {
            let read = read("projects.csv", &bytes).expect("a table");
            let (_, plan) = load(&folder(), read).unwrap_or_else(|faults| panic!("{faults:#?}"));
            let changed = changes(&whole(&folder()), &plan);
            assert!(changed.is_empty(), "{changed:#?}");
        }
    }
}

#[test]
fn hostile_texts_are_texts() {
    let hostile = [
        "=HYPERLINK(\"http://example.org\")",
        "<script>alert(1)</script>",
        "javascript:alert(1)",
        "@SUM(1+1)",
        "\u{202e}abc",
    ];
    for text in hostile {
        let mut all = tables(&folder());
        let projects = find(&mut all, "projects");
        let about = column(projects, "about.en");
        projects.rows[0][about] = Cell::Text(text.to_owned());
        let bytes = write_book(&all).expect("a workbook");
        let again = read_book(&bytes).expect("it");
        let sheet = again
            .iter()
            .find(|sheet| sheet.name == "projects")
            .expect("projects");
        assert_eq!(sheet.rows[0][about], Cell::Text(text.to_owned()));
    }
    let mut all = tables(&folder());
    let sources = find(&mut all, "sources");
    let url = column(sources, "url");
    sources.rows[0][url] = Cell::Text("javascript:alert(1)".to_owned());
    assert!(!faults(all).is_empty(), "an address that runs");
}

#[test]
fn what_is_no_file_of_tables_is_refused() {
    for (name, bytes) in [
        ("plan.pdf", &b"%PDF"[..]),
        ("plan.xlsx", b""),
        ("plan.xlsx", b"PK\x03\x04 and no more"),
        ("plan.xlsx", b"id,name\n"),
        ("projects.csv", b"id,name\na,\xe0\xe1\n"),
        ("projects.csv", b""),
        ("projects.csv", b",,\na,b,c\n"),
    ] {
        assert!(read(name, bytes).is_err(), "{name}: {bytes:?}");
    }
    let large = vec![b'a'; 33 << 20];
    assert!(matches!(
        read("projects.csv", &large),
        Err(DeskError::TooLarge(..))
    ));
    assert!(matches!(
        read("plan.xlsx", &large),
        Err(DeskError::TooLarge(..))
    ));
}

#[test]
fn wide_paper_is_no_column() {
    let sheet = read("projects.csv", b" id ,name,,\na,b,,\n").expect("a table");
    assert_eq!(sheet[0].columns, ["id", "name"]);
    assert_eq!(sheet[0].rows[0].len(), 2);
    let mut sheet = sheet.into_iter().next().expect("a table");
    sheet.columns[0] = "id ".to_owned();
    let bytes = write_book(&[sheet]).expect("a workbook");
    assert_eq!(read_book(&bytes).expect("it")[0].columns, ["id", "name"]);
}

#[test]
fn a_cell_beyond_the_heads_is_told_of() {
    let error = read("projects.csv", b"id,name\na,b\nc,Mill, old,\n").expect_err("a cell too many");
    let said = error.to_string();
    assert!(
        said.starts_with("sheet projects, row 3, column C: stands under no head"),
        "{said}"
    );
}

#[test]
fn a_number_that_is_none_is_told_of() {
    for number in ["NaN", "inf", "1e999"] {
        let bytes = with_first_number(number);
        let said = read_book(&bytes).expect_err(number).to_string();
        assert!(
            said.contains("a number that is none, or too large"),
            "{said}"
        );
    }
    assert!(read_book(&with_first_number("1e3")).is_ok());
}

/// A workbook of the tables, in which a number is written in another way.
fn with_first_number(number: &str) -> Vec<u8> {
    let sheet = Sheet {
        name: "projects".to_owned(),
        columns: vec!["id".to_owned()],
        rows: vec![vec![Cell::Number(12345.5)]],
    };
    let bytes = write_book(&[sheet]).expect("a workbook");
    let archive = ZipArchive::from_slice(&bytes).expect("an archive");
    let mut out = ZipArchiveWriter::new(Vec::new());
    for entry in archive.entries() {
        let entry = entry.expect("an entry");
        let name = entry.file_path().try_normalize().expect("a name");
        let packed = archive.get_entry(entry.wayfinder()).expect("bytes");
        let mut text = String::new();
        let mut data = DeflateDecoder::new(packed.data());
        data.read_to_string(&mut text).expect("XML");
        let (file, config) = out.new_file(name.as_str()).start().expect("a name");
        let mut file = config.wrap(file);
        let text = text.replace("12345.5", number);
        file.write_all(text.as_bytes()).expect("bytes");
        let (file, described) = file.finish().expect("bytes");
        file.finish(described).expect("an entry");
    }
    out.finish().expect("an archive")
}

#[test]
fn a_sheet_of_nothing_that_is_known_is_told_of() {
    let notes = Sheet {
        name: "Notes".to_owned(),
        columns: vec!["id".to_owned()],
        rows: vec![vec![Cell::Text("a".to_owned())]],
    };
    let found = faults(vec![notes]);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].to_string().contains("Notes"), "{found:#?}");
}

#[test]
fn settling_leaves_what_it_does_not_know() {
    let mut all = vec![Sheet {
        name: "unknown".to_owned(),
        columns: vec!["a".to_owned()],
        rows: vec![vec![Cell::Number(1.0)]],
    }];
    let before = all.clone();
    settle(&mut all, &tables(&folder()));
    assert_eq!(all, before);
}

#[test]
fn an_unchanged_plan_writes_no_file() {
    let before = whole(&folder());
    assert!(
        written(&folder(), &before, &before)
            .expect("TOML")
            .is_empty()
    );
    let bytes = write_book(&tables(&folder())).expect("a workbook");
    let (_, after) = load(&folder(), read_book(&bytes).expect("it")).expect("a sound plan");
    let files = written(&folder(), &before, &after).expect("TOML");
    assert!(files.is_empty(), "{:?}", files.keys());
}

#[test]
fn a_change_is_written_where_it_belongs_and_comments_stay() {
    let mut all = tables(&folder());
    let projects = find(&mut all, "projects");
    let at = row(projects, "vsip-lang-son-1");
    for (name, cell) in [
        ("capital[0].amount", Cell::Number(7000.5)),
        ("investor.text.en", Cell::Text("Another company".to_owned())),
        ("form.text.vi", Cell::Text("Ngân sách".to_owned())),
        ("form.text.en", Cell::Text("Budget".to_owned())),
        ("form.text.zh", Cell::Text("财政".to_owned())),
        ("form.source", Cell::Text("laodong-vsip".to_owned())),
    ] {
        let column = column(projects, name);
        projects.rows[at][column] = cell;
    }
    let gone = row(projects, "tt-9");
    projects.rows.remove(gone);
    let mut new = projects.rows[row(projects, "ho-son-1")].clone();
    new[0] = Cell::Text("ho-son-2".to_owned());
    projects.rows.push(new);
    let zones = find(&mut all, "zones");
    let name = column(zones, "name.en");
    zones.rows[0][name] = Cell::Text("Core zone".to_owned());
    let (loaded, after) = load(&folder(), all).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let files = written(&folder(), &whole(&folder()), &after).expect("TOML");
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "projects/ho-son-2.toml",
            "projects/tt-9.toml",
            "projects/vsip-lang-son-1.toml",
            "zones.toml"
        ]
    );
    assert_eq!(files["projects/tt-9.toml"], None);
    let text = files["projects/vsip-lang-son-1.toml"]
        .as_deref()
        .expect("it");
    for kept in [
        "# How to fill this in",
        "# one of the 14 of 21 April 2024",
        "amount = 7000.5",
    ] {
        assert!(text.contains(kept), "{kept} is not in {text}");
    }
    // Written so, the folder is that plan.
    let again = load_from(&Held::of(&folder()).with(&files))
        .unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert!(again.plan.pack() == loaded.plan.pack(), "another plan");
}

#[test]
fn an_empty_list_comes_back_as_one() {
    // A commune that was merged from nothing, where the list has to be there.
    let other = Dir(folder().0.join("../tests/fixtures/other-province"));
    let bytes = write_book(&tables(&other)).expect("a workbook");
    let all = read("plan.xlsx", &bytes).expect("the same");
    let (_, plan) = load(&other, all).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let before = whole(&other);
    assert_eq!(changes(&before, &plan), []);
    assert_eq!(plan["communes"]["commune"][2]["merged_from"], json!([]));
    let files = written(&other, &before, &plan).expect("files");
    assert!(files.is_empty(), "{:?}", files.keys());
}
