//! Files that are missing, and words that must be in all languages.

use super::bad::good_folder;
use crate::plan;
use plan_core::author::{Code, Dir, Held, Problem, load, load_from};
use std::{fs, path::Path};

const REQUIRED: [&str; 14] = [
    "map.toml",
    "plan.toml",
    "sectors.toml",
    "sources.toml",
    "zones.toml",
    "corridors.toml",
    "districts.toml",
    "communes.toml",
    "towns.toml",
    "gates.toml",
    "districts.geojson",
    "roads.geojson",
    "rivers.geojson",
    "palette.json",
];

fn problems(name: &str, spoil: impl Fn(&Path)) -> Vec<Problem> {
    let dir = good_folder(name);
    spoil(&dir);
    let found = load(&dir).err().unwrap_or_default();
    let again = load_from(&Held::of(&Dir(dir.clone())))
        .err()
        .unwrap_or_default();
    fs::remove_dir_all(&dir).expect("the copy");
    // From memory the same, but for the system's own words.
    let plain = |all: &[Problem]| -> Vec<Problem> {
        let plain = |p: &Problem| {
            let reason = p.reason.split(": ").next().unwrap_or_default().to_owned();
            Problem {
                reason,
                ..p.clone()
            }
        };
        all.iter().map(plain).collect()
    };
    assert_eq!(plain(&found), plain(&again));
    found
}

#[test]
fn from_memory_a_folder_is_the_same_plan() {
    let loaded = load_from(&Held::of(&Dir(crate::assets()))).expect("a sound folder");
    assert_eq!(loaded.plan.pack(), plan().pack());
    assert_eq!(loaded.plan.pack_programme(), plan().pack_programme());
}

fn remove(path: &Path) {
    match path.is_dir() {
        true => fs::remove_dir_all(path).expect("a folder"),
        false => fs::remove_file(path).expect("a file"),
    }
}

fn replace(dir: &Path, file: &str, old: &str, new: &str) {
    let text = fs::read_to_string(dir.join(file)).expect(file);
    assert!(text.contains(old), "{file} does not hold {old:?}");
    fs::write(dir.join(file), text.replacen(old, new, 1)).expect(file);
}

#[test]
fn a_missing_file_is_named_and_nothing_else_is_blamed() {
    let more = ["words/en.toml", "fonts/advances.json", "projects"];
    for file in REQUIRED.into_iter().chain(more) {
        let found = problems("missing", |dir| remove(&dir.join(file)));
        let said: Vec<_> = found.iter().map(|p| (p.file.as_str(), p.code)).collect();
        assert_eq!(said, [(file, Code::MissingFile)], "{found:#?}");
    }
}

#[test]
fn an_empty_folder_names_every_file() {
    let found = problems("nothing", |dir| {
        remove(dir);
        fs::create_dir(dir).expect("an empty folder");
    });
    // Without map.toml nobody knows the languages.
    assert_eq!(found.len(), REQUIRED.len() + 2, "{found:#?}");
    assert!(found.iter().all(|p| p.code == Code::MissingFile));
}

#[test]
fn words_are_the_same_in_every_language() {
    let found = problems("words", |dir| {
        replace(dir, "words/en.toml", "capital = \"", "capitol = \"");
        replace(dir, "words/vi.toml", "read = \"đọc {n}\"", "read = \"đọc\"");
    });
    let said: Vec<String> = found
        .iter()
        .map(|p| format!("{} {} {}", p.file, p.field, p.code.name()))
        .collect();
    let wanted = [
        "words/en.toml words.capital missing-word",
        "words/en.toml words.capitol unused-word",
        "words/vi.toml words.read bad-placeholder",
    ];
    for line in wanted {
        assert!(said.iter().any(|s| s == line), "{line} in {said:#?}");
    }
    assert_eq!(said.len(), wanted.len(), "{said:#?}");
    assert!(
        found
            .iter()
            .filter(|p| p.code != Code::MissingWord)
            .all(|p| p.line.is_some())
    );
}

#[test]
fn a_word_without_its_plural_is_refused() {
    let found = problems("plural", |dir| {
        let both = "{ one = \"{n} project\", other = \"{n} projects\" }";
        replace(dir, "words/en.toml", both, "{ one = \"{n} project\" }");
    });
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(
        (found[0].file.as_str(), found[0].field.as_str()),
        ("words/en.toml", "words.projects")
    );
}

#[test]
fn a_new_language_names_every_text_that_lacks_it() {
    let found = problems("language", |dir| {
        replace(
            dir,
            "map.toml",
            "[\"vi\", \"en\"]",
            "[\"vi\", \"en\", \"zh\"]",
        );
    });
    let words = found.iter().filter(|p| p.file == "words/zh.toml");
    assert_eq!(words.count(), 1, "{found:#?}");
    let texts = found.iter().filter(|p| p.code == Code::NoText);
    assert!(texts.count() > 30, "{found:#?}");
}

#[test]
fn a_problem_reads_as_file_line_place_reason_remedy_and_name() {
    let found = problems("line", |dir| {
        replace(
            dir,
            "districts.toml",
            "zone = \"plain\"",
            "zone = \"plane\"",
        );
    });
    assert_eq!(
        found[0].to_string(),
        "districts.toml:7: A1 · zone: 'plane' does not exist; did you mean 'plain'? \
         Correct the id, or add what it names [unknown-id]"
    );
    assert!(found.is_sorted());
}
