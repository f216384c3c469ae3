//! Files that are dropped into the editor, and what is typed there.

use crate::{
    cases,
    mutate::{Mutation, mutated, mutations, values},
    seeds::{other, seed},
    soon,
    words::{Word, word},
    zip::unzip,
};
use plan_core::{
    author::{Held, load_from, load_json},
    plan::Bundle,
};
use plan_desk::{Kind, Session, cell_text};
use proptest::{
    collection::vec,
    option::weighted,
    prelude::*,
    sample::{Index, select},
};

/// What is dropped.
#[derive(Debug, Clone)]
enum Dropped {
    Book,
    Table(usize),
    Json,
    File(&'static str),
}

const FILES: [&str; 10] = [
    "districts.geojson",
    "roads.geojson",
    "palette.json",
    "map.toml",
    "plan.toml",
    "zones.toml",
    "sources.toml",
    "communes.toml",
    "projects/termas-del-sur.toml",
    "words/es.toml",
];

fn dropped() -> impl Strategy<Value = Dropped> {
    prop_oneof![
        1 => Just(Dropped::Book),
        3 => (0..100usize).prop_map(Dropped::Table),
        2 => Just(Dropped::Json),
        5 => select(FILES.to_vec()).prop_map(Dropped::File),
    ]
}

impl Dropped {
    /// Its name, its bytes, and those of another of its kind.
    fn file(&self) -> (String, Vec<u8>, Vec<u8>) {
        let (one, two) = (seed(), other());
        match self {
            Self::Book => ("plan.xlsx".to_owned(), one.book.clone(), two.book.clone()),
            Self::Json => ("plan.json".to_owned(), one.json.clone(), two.json.clone()),
            Self::Table(at) => {
                let (name, bytes) = one.table(*at, b',');
                (format!("{name}.csv"), bytes, two.table(*at, b',').1)
            }
            Self::File(name) => {
                let short = name.rsplit('/').next().unwrap_or(name);
                let bytes = one.file(name).to_vec();
                (short.to_owned(), bytes, two.file("map.toml").to_vec())
            }
        }
    }
}

fn failed(error: impl ToString) -> TestCaseError {
    TestCaseError::fail(error.to_string())
}

/// Whatever was done, the session can be gone on with, and a sound plan goes out in each form and comes back.
fn goes_on(mut session: Session) -> Result<(), TestCaseError> {
    if let Some(draft) = session.draft() {
        let mut again = Session::open(seed().folder.clone());
        prop_assert!(again.resume(&draft));
        prop_assert_eq!(again.draft(), Some(draft));
        prop_assert_eq!(again.sheets(), session.sheets());
    }
    match soon(|| session.check()) {
        Err(faults) => {
            prop_assert!(!faults.is_empty());
            prop_assert!(faults.iter().all(|fault| !fault.reason.is_empty()));
        }
        Ok(sound) => {
            drop(session.changes(&sound));
            let plan = sound.loaded.plan.bundle();
            let give = |kind| session.give(kind, &sound).map_err(failed);
            prop_assert_eq!(&give(Kind::Packed)?, &plan);
            prop_assert!(Bundle::read(&plan).is_ok());
            let held = Held(unzip(&give(Kind::Folder)?));
            let again = load_from(&held).map_err(|faults| failed(format!("{faults:#?}")))?;
            prop_assert!(again.plan.bundle() == plan, "another folder");
            let json = give(Kind::Json)?;
            let again = load_json(&held, std::str::from_utf8(&json).map_err(failed)?);
            let again = again.map_err(|faults| failed(format!("{faults:#?}")))?;
            prop_assert!(again.plan.bundle() == plan, "another JSON");
            let mut next = Session::open(held);
            next.take(&[("plan.xlsx".to_owned(), give(Kind::Book)?)])
                .map_err(|(_, error)| failed(error))?;
            let again = next
                .check()
                .map_err(|faults| failed(format!("{faults:#?}")))?;
            prop_assert!(again.loaded.plan.bundle() == plan, "another workbook");
        }
    }
    while session.can_undo() {
        session.undo();
    }
    prop_assert!(!session.is_changed() && session.draft().is_none());
    Ok(())
}

type Mix = Vec<(Dropped, Option<Word>, Option<Vec<Mutation>>)>;

/// Some of the files are sound, some have another name.
fn mix() -> impl Strategy<Value = Mix> {
    let damage = prop_oneof![mutations(), values()];
    let file = (dropped(), weighted(0.05, word()), weighted(0.7, damage));
    vec(file, 1..3)
}

/// What is typed into a cell.
#[derive(Debug, Clone)]
enum Typed {
    Word(Word),
    /// What stands in another row.
    Other(Index),
}

fn typed() -> impl Strategy<Value = Typed> {
    prop_oneof![
        1 => word().prop_map(Typed::Word),
        2 => any::<Index>().prop_map(Typed::Other),
    ]
}

proptest! {
    #![proptest_config(cases(30))]

    #[test]
    fn files_that_are_damaged(mix in mix()) {
        let mut session = Session::open(seed().folder.clone());
        let file = |(dropped, named, mutations): &(Dropped, Option<Word>, Option<Vec<Mutation>>)| {
            let (mut name, mut bytes, other) = dropped.file();
            if let Some(word) = named {
                name = word.text() + &name;
            }
            if let Some(mutations) = mutations {
                bytes = mutated(&bytes, &other, mutations);
            }
            (name, bytes)
        };
        let files: Vec<(String, Vec<u8>)> = mix.iter().map(file).collect();
        let before = session.sheets().to_vec();
        if let Err((name, error)) = soon(|| session.take(&files)) {
            prop_assert!(files.iter().any(|(known, _)| *known == name));
            prop_assert!(!error.to_string().is_empty());
            prop_assert_eq!(session.sheets(), before);
            prop_assert!(!session.is_changed() && !session.can_undo());
            return Ok(());
        }
        goes_on(session)?;
    }

    #[test]
    fn anything_is_typed(
        all in vec((any::<Index>(), any::<Index>(), any::<Index>(), typed()), 1..4),
    ) {
        let mut session = Session::open(seed().folder.clone());
        for (sheet, row, column, typed) in all {
            let sheet = sheet.index(session.sheets().len());
            let table = &session.sheets()[sheet];
            if !table.rows.is_empty() && !table.columns.is_empty() {
                let row = row.index(table.rows.len());
                let column = column.index(table.columns.len());
                let text = match typed {
                    Typed::Word(word) => word.text(),
                    Typed::Other(other) => {
                        let other = &table.rows[other.index(table.rows.len())];
                        cell_text(&other[column])
                    }
                };
                session.set(sheet, row, column, &text);
            }
        }
        goes_on(session)?;
    }
}
