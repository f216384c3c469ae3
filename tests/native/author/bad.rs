//! The folders of `tests/data/bad`: each spoils a file or two of `tests/data/good`, and says by hand
//! what must be said of it.

use super::folder::copy;
use crate::assets;
use plan_core::author::{Problem, load};
use serde::Deserialize;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process,
};

#[derive(Deserialize)]
struct Expected {
    #[allow(dead_code)]
    about: String,
    /// Files that are taken away.
    #[serde(default)]
    remove: Vec<String>,
    problem: Vec<Wanted>,
}

#[derive(Deserialize)]
struct Wanted {
    file: String,
    line: Option<usize>,
    #[serde(default)]
    place: String,
    #[serde(default)]
    field: String,
    code: String,
    /// Words of the reason.
    says: String,
}

impl Wanted {
    fn fits(&self, found: &Problem) -> bool {
        found.file == self.file
            && found.line == self.line
            && found.place == self.place
            && found.field == self.field
            && found.code.name() == self.code
            && found.reason.contains(&self.says)
    }
}

pub fn data(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/data")
        .join(folder)
}

/// A sound folder of an invented province, in the temporary folder.
pub fn good_folder(name: &str) -> PathBuf {
    let dir = std::env::temp_dir().join(format!("plan-{name}-{}", process::id()));
    copy(&data("good"), &dir);
    for (folder, file) in [
        ("words", "vi.toml"),
        ("words", "en.toml"),
        ("fonts", "advances.json"),
    ] {
        fs::create_dir_all(dir.join(folder)).expect("a folder");
        let real = assets().join(folder).join(file);
        fs::copy(real, dir.join(folder).join(file)).expect(file);
    }
    dir
}

/// What is wrong with a case's folder, compared with what it expects.
fn differences(case: &Path) -> Option<String> {
    let name = case.file_name()?.to_str()?;
    let expected = fs::read_to_string(case.join("expect.toml")).expect("expect.toml");
    let expected: Expected = toml::from_str(&expected).expect(name);
    let dir = good_folder(name);
    copy(case, &dir);
    fs::remove_file(dir.join("expect.toml")).expect("the copy");
    for file in &expected.remove {
        fs::remove_file(dir.join(file)).expect(file);
    }
    let found = load(&dir).err().unwrap_or_default();
    fs::remove_dir_all(&dir).expect("the copy");
    let missed = expected
        .problem
        .iter()
        .filter(|w| !found.iter().any(|p| w.fits(p)))
        .map(|w| {
            format!(
                "  not said: {} {:?} {} {} [{}] {}",
                w.file, w.line, w.place, w.field, w.code, w.says
            )
        });
    let surplus = found
        .iter()
        .filter(|p| !expected.problem.iter().any(|w| w.fits(p)))
        .map(|p| format!("  said: {p}"));
    let lines: Vec<String> = missed.chain(surplus).collect();
    (!lines.is_empty()).then(|| format!("{name}\n{}", lines.join("\n")))
}

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(data("bad")).expect("the bad folders");
    let mut cases: Vec<PathBuf> = entries.map(|e| e.expect("an entry").path()).collect();
    cases.sort();
    cases
}

#[test]
fn each_bad_folder_is_refused_for_what_is_wrong_with_it() {
    let cases = cases();
    assert!(cases.len() >= 50, "{}", cases.len());
    let wrong: Vec<String> = cases.iter().filter_map(|c| differences(c)).collect();
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_folder_they_spoil_is_sound() {
    let dir = good_folder("sound");
    let loaded = load(&dir).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert!(loaded.notices.is_empty(), "{:?}", loaded.notices);
    fs::remove_dir_all(&dir).expect("the copy");
}

#[test]
fn every_kind_of_mistake_says_how_to_mend_it_under_a_name_of_its_own() {
    use plan_core::author::Code;
    let names: BTreeSet<&str> = Code::ALL.iter().map(|c| c.name()).collect();
    assert_eq!(names.len(), Code::ALL.len());
    assert!(Code::ALL.iter().all(|c| c.remedy().len() > 5));
}
