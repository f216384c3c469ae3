//! The command as it is called.

use plan_core::author::sheets::Cell;
use plan_desk::{read_book, write_book};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A copy of the province's folder of its own.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let to = std::env::temp_dir().join(format!("lsm-desk-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&to);
        copy(
            &PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../assets"),
            &to,
        );
        Self(to)
    }

    fn run(&self, what: &str, file: &Path) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plan-desk"));
        command.arg(what).arg(&self.0).arg(file);
        command.output().expect("the command")
    }

    /// The folder as a workbook beside it.
    fn exported(&self) -> PathBuf {
        let book = self.0.with_extension("xlsx");
        assert!(self.run("export", &book).status.success());
        book
    }

    /// What reading the workbook says; then it is gone.
    fn imported(&self, book: &Path) -> Output {
        let output = self.run("import", book);
        fs::remove_file(book).expect("the workbook");
        output
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).expect(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).expect("a file")),
        }
    }
}

fn said(output: &Output) -> String {
    [&output.stdout[..], &output.stderr[..]]
        .map(String::from_utf8_lossy)
        .concat()
}

/// Changes a cell of the workbook.
fn put(book: &Path, id: &str, column: &str, cell: Cell) {
    let mut sheets = read_book(&fs::read(book).expect("it")).expect("a workbook");
    let projects = sheets
        .iter_mut()
        .find(|sheet| sheet.name == "projects")
        .expect("projects");
    let at = projects
        .columns
        .iter()
        .position(|c| c == column)
        .expect(column);
    let is_it = |row: &&mut Vec<Cell>| row[0] == Cell::Text(id.to_owned());
    projects.rows.iter_mut().find(is_it).expect(id)[at] = cell;
    fs::write(book, write_book(&sheets).expect("a workbook")).expect("written");
}

#[test]
fn out_and_in_again_nothing_changes() {
    let folder = Folder::new("same");
    for name in ["plan.xlsx", "plan.json"] {
        let file = folder.0.with_extension(name);
        assert!(folder.run("export", &file).status.success());
        let output = folder.run("import", &file);
        assert!(output.status.success(), "{}", said(&output));
        assert!(
            said(&output).contains("nothing changes"),
            "{}",
            said(&output)
        );
        fs::remove_file(file).expect("it");
    }
}

#[test]
fn a_change_is_shown_and_written() {
    let folder = Folder::new("change");
    let book = folder.exported();
    put(
        &book,
        "vsip-lang-son-1",
        "capital[0].amount",
        Cell::Number(7000.0),
    );
    let output = folder.imported(&book);
    let said = said(&output);
    assert!(output.status.success(), "{said}");
    assert!(
        said.contains("projects vsip-lang-son-1 · capital[0].amount: 6361 → 7000"),
        "{said}"
    );
    let text = folder.text("projects/vsip-lang-son-1.toml");
    assert!(
        text.contains("amount = 7000") && text.contains("# How to fill this in"),
        "{text}"
    );
}

#[test]
fn what_is_wrong_is_refused_at_its_cell_and_nothing_is_written() {
    let folder = Folder::new("wrong");
    let book = folder.exported();
    put(
        &book,
        "vsip-lang-son-1",
        "capital[0].amount",
        Cell::Number(7000.0),
    );
    put(
        &book,
        "ho-son-1",
        "sector",
        Cell::Text("industri".to_owned()),
    );
    let before = folder.text("projects/vsip-lang-son-1.toml");
    let output = folder.imported(&book);
    let said = said(&output);
    assert!(!output.status.success(), "{said}");
    assert!(
        said.contains("sheet projects, row ") && said.contains("industri"),
        "{said}"
    );
    assert_eq!(folder.text("projects/vsip-lang-son-1.toml"), before);
}

#[test]
fn a_new_province_is_written_once_and_overwrites_nothing() {
    let dir = std::env::temp_dir().join(format!("lsm-desk-new-{}", std::process::id()));
    let _ = fs::remove_dir_all(&dir);
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    let run = |options: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plan-desk"));
        command.arg("new").arg(&dir).arg(root.join("assets"));
        command.arg(root.join("tests/fixtures/maine/districts.geojson"));
        command.args(options).output().expect("the command")
    };
    let wrong = run(&["currency", "dong"]);
    assert!(!wrong.status.success() && !dir.exists(), "{}", said(&wrong));
    assert!(
        said(&wrong).contains("nothing is written"),
        "{}",
        said(&wrong)
    );
    let output = run(&["languages", "en"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(plan_core::author::load(&dir).is_ok());
    let map = fs::read(dir.join("map.toml")).expect("map.toml");
    let again = run(&["languages", "vi"]);
    assert!(!again.status.success(), "{}", said(&again));
    assert!(said(&again).contains("is not empty"), "{}", said(&again));
    assert!(fs::read(dir.join("map.toml")).expect("it") == map);
    let _ = fs::remove_dir_all(&dir);
}
