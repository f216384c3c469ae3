//! A plan that is being edited.

use plan_core::{
    author::{
        Code, Dir, Held, load_from,
        sheets::{Cell, Sheet},
    },
    plan::Bundle,
};
use plan_desk::{CellFault, Kind, Session, cell_text};
use rawzip::ZipArchive;
use std::path::PathBuf;

fn folder() -> Held {
    Held::of(&Dir(
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../assets")
    ))
}

/// Sheet, row and column of a project's field.
fn cell(session: &Session, id: &str, field: &str) -> (usize, usize, usize) {
    let sheets = session.sheets();
    let at = sheets.iter().position(|s| s.name == "projects");
    let at = at.expect("projects");
    let sheet: &Sheet = &sheets[at];
    let column = |name: &str| sheet.columns.iter().position(|c| c == name).expect(name);
    let of = |row: &Vec<Cell>| cell_text(&row[column("id")]) == id;
    let row = sheet.rows.iter().position(of).expect(id);
    (at, row, column(field))
}

fn set(session: &mut Session, id: &str, field: &str, text: &str) {
    let (sheet, row, column) = cell(session, id, field);
    assert!(session.set(sheet, row, column, text), "{field} is the same");
}

const AMOUNT: &str = "capital[0].amount";

#[test]
fn a_capital_is_changed_and_everything_follows() {
    let mut session = Session::open(folder());
    assert!(!session.is_changed() && session.draft().is_none());
    let before = session.check().expect("sound").loaded.plan;
    set(&mut session, "minh-son", AMOUNT, "123456");
    let sound = session.check().expect("sound");
    let changes = session.changes(&sound);
    assert_eq!(changes.len(), 1, "{changes:#?}");
    assert_eq!(changes[0].field, AMOUNT);
    assert_eq!(changes[0].after.as_deref(), Some("123456"));
    assert!(sound.loaded.plan.pack() != before.pack());
    let json = session.give(Kind::Json, &sound).expect("a file");
    assert!(String::from_utf8_lossy(&json).contains("123456"));
    let bundle = session.give(Kind::Packed, &sound).expect("a file");
    assert_eq!(
        Bundle::read(&bundle).map(|b| b.plan.to_vec()),
        Ok(sound.loaded.plan.pack())
    );
    session.undo();
    assert!(!session.is_changed() && session.can_redo() && !session.can_undo());
    session.redo();
    assert!(session.is_changed());
}

#[test]
fn three_mistakes_are_refused_at_their_cells() {
    let mut session = Session::open(folder());
    set(&mut session, "minh-son", AMOUNT, "a lot");
    set(&mut session, "minh-son", "sector", "no-such");
    set(&mut session, "minh-son", "name.en", "");
    let faults = session.check().expect_err("wrong");
    let expected = [
        (AMOUNT, Code::WrongType),
        ("sector", Code::UnknownId),
        ("name.en", Code::NoText),
    ];
    for (field, code) in expected {
        let (_, row, column) = cell(&session, "minh-son", field);
        let is_it = |fault: &&CellFault| {
            fault.place.as_ref().is_some_and(|place| {
                (place.sheet.as_str(), place.row, place.column) == ("projects", row + 2, column + 1)
            })
        };
        let fault = faults.iter().find(is_it);
        assert_eq!(
            fault.and_then(|f| f.code),
            Some(code),
            "{field}: {faults:#?}"
        );
    }
    assert_eq!(faults.len(), 3, "{faults:#?}");
}

#[test]
fn a_source_that_is_taken_out_is_gone() {
    let mut session = Session::open(folder());
    let sheets = session.sheets();
    let at = sheets.iter().position(|s| s.name == "sources");
    let sheet = at.expect("sources");
    let column = |name: &str| {
        let at = sheets[sheet].columns.iter().position(|c| c == name);
        at.expect(name)
    };
    let (id, url) = (column("id"), column("url"));
    let named = |row: &Vec<Cell>| cell_text(&row[id]) == "laodong-vsip";
    let row = sheets[sheet].rows.iter().position(named).expect("it");
    session.remove_row(sheet, row);
    let faults = session.check().expect_err("a source that is named");
    let is_it = |fault: &CellFault| fault.code == Some(Code::UnknownId);
    assert!(faults.iter().all(is_it), "{faults:#?}");
    session.undo();
    session.set(sheet, row, url, "javascript:alert(1)");
    let faults = session.check().expect_err("an address that runs");
    let place = faults[0].place.as_ref().expect("a place");
    assert_eq!(
        (place.sheet.as_str(), place.row, place.column),
        ("sources", row + 2, url + 1)
    );
}

#[test]
fn a_draft_is_gone_on_with() {
    let mut session = Session::open(folder());
    let (sheet, row, _) = cell(&session, "minh-son", "id");
    let new = session.add_row(sheet, Some(row), true);
    let id = cell(&session, "minh-son", "id").2;
    assert!(session.set(sheet, new, id, "one-more"));
    set(&mut session, "one-more", AMOUNT, "half typed");
    let draft = session.draft().expect("a draft");
    let mut other = Session::open(folder());
    assert!(other.resume(&draft));
    assert_eq!(other.sheets(), session.sheets());
    other.undo();
    assert!(!other.is_changed());
    for broken in [
        "",
        "{}",
        "[]",
        "{\"sheets\": [1]}",
        "{\"sheets\": [{\"name\": \"a\"}]}",
    ] {
        assert!(!other.resume(broken) && !other.is_changed(), "{broken}");
    }
}

#[test]
fn the_folder_goes_out_as_a_zip() {
    let mut session = Session::open(folder());
    set(&mut session, "minh-son", AMOUNT, "123456");
    let sound = session.check().expect("sound");
    let packed = session.give(Kind::Folder, &sound).expect("a zip");
    let archive = ZipArchive::from_slice(&packed).expect("a zip");
    let mut held = Held::default();
    for entry in archive.entries() {
        let entry = entry.expect("an entry");
        let name = entry
            .file_path()
            .try_normalize()
            .expect("a name")
            .as_ref()
            .to_owned();
        let bytes = archive
            .get_entry(entry.wayfinder())
            .expect("bytes")
            .data()
            .to_vec();
        held.0.insert(name, bytes);
    }
    let loaded = load_from(&held).expect("a sound folder");
    assert!(loaded.plan.pack() == sound.loaded.plan.pack());
    let before = folder();
    let changed = held
        .0
        .iter()
        .filter(|(name, bytes)| before.0.get(*name) != Some(bytes));
    assert_eq!(
        changed.map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
        ["projects/minh-son.toml"]
    );
}

#[test]
fn files_are_taken_in_any_mix_or_not_at_all() {
    let mut session = Session::open(folder());
    let book = session.book().expect("a workbook");
    let json = br#"{"gates": {"note": 1}}"#.to_vec();
    let shapes = folder().0["districts.geojson"].clone();
    let project = String::from_utf8(folder().0["projects/minh-son.toml"].clone()).expect("text");
    let project = project
        .replace("id = \"minh-son\"", "id = \"one-more\"")
        .into_bytes();
    let of = |name: &str, bytes: &[u8]| (name.to_owned(), bytes.to_vec());
    let good = [
        of("plan.xlsx", &book),
        of("districts.geojson", &shapes),
        of("one-more.toml", &project),
    ];
    session.take(&good).expect("taken");
    assert_eq!(
        cell(&session, "one-more", "id").1,
        session.sheets()[cell(&session, "one-more", "id").0]
            .rows
            .len()
            - 1
    );
    session.undo();
    assert!(
        !session.is_changed(),
        "a book of the same tables changes them"
    );
    for (bad, name) in [
        (of("notes.docx", b"x"), "notes.docx"),
        (of("broken.xlsx", b"PK no"), "broken.xlsx"),
        (of("broken.json", b"{"), "broken.json"),
        (of("broken.toml", b"a = "), "broken.toml"),
        (of("lakes.geojson", b"{}"), "lakes.geojson"),
        (of("list.json", b"[]"), "list.json"),
        (of("nothing.json", b"{}"), "nothing.json"),
        (of("number.json", b"{\"gates\": 5}"), "number.json"),
        (of("unknown.csv", b"id,name\na,b"), "unknown.csv"),
    ] {
        let before = session.sheets().to_vec();
        let mix = [of("gates.json", &json), bad];
        let (failed, _) = session.take(&mix).expect_err(name);
        assert_eq!(failed, name);
        assert_eq!(session.sheets(), before);
    }
}

#[test]
fn the_first_project_of_a_region_can_be_typed() {
    let maine = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/maine");
    let mut session = Session::open(Held::of(&Dir(maine)));
    let plan = session.check().expect("sound").loaded.plan;
    assert!(plan.projects.is_empty() && !session.is_changed());
    let of = |name: &str, session: &Session| {
        let at = session.sheets().iter().position(|s| s.name == name);
        at.expect(name)
    };
    let (table, sources) = (of("projects", &session), of("sources", &session));
    session.add_row(table, None, false);
    session.add_row(sources, None, false);
    let district = plan.districts[0].code.clone();
    let sector = plan.sectors[0].id.clone();
    let mut type_into = |table: usize, fields: &[(&str, &str)]| {
        for (field, text) in fields {
            let columns = &session.sheets()[table].columns;
            let column = columns.iter().position(|c| c == field).expect(field);
            assert!(session.set(table, 0, column, text), "{field}");
        }
    };
    type_into(
        sources,
        &[
            ("id", "gazette"),
            ("publisher", "The Gazette"),
            ("url", "https://example.org/"),
            ("read", "2026-11-30"),
            ("grade", "press"),
        ],
    );
    type_into(
        table,
        &[
            ("id", "mill"),
            ("name", "A mill"),
            ("sector", &sector),
            ("kind", "proposal"),
            ("about", "A mill by the river"),
            ("districts[]", &district),
            ("place.precision", "district"),
            ("status.step", "proposed"),
            ("status.date", "2026-11"),
            ("status.text", "Proposed"),
            ("status.source", "gazette"),
            ("source", "gazette"),
        ],
    );
    let sound = session.check().expect("sound");
    assert_eq!(sound.loaded.plan.projects.len(), 1);
    assert_eq!(sound.loaded.plan.projects[0].id, "mill");
}
