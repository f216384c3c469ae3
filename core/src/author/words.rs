use super::{At, Code, Problems};
use crate::i18n::{Cue, Format, Key, Language, Phrase, Word, Words};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// `words/<code>.toml`: the interface in one language.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WordsFile {
    /// The language's own name.
    pub name: String,
    /// Numbers, dates, money.
    pub format: Format,
    /// Words of the map, by key.
    pub words: BTreeMap<String, Counted>,
    /// Words of the plan's page, by key.
    pub page: BTreeMap<String, Counted>,
    /// Words of those who tell the story in a hall, by key.
    pub hall: BTreeMap<String, Counted>,
}

/// A word, or its forms for one and for other counts.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    untagged,
    expecting = "is no word: write \"…\" or { one = \"…\", other = \"…\" }"
)]
pub enum Counted {
    /// The same for every count.
    Same(String),
    /// Two forms.
    Forms {
        /// For one.
        one: String,
        /// For all other counts.
        other: String,
    },
}

impl Counted {
    fn forms(&self) -> Vec<&str> {
        match self {
            Self::Same(text) => vec![text],
            Self::Forms { one, other } => vec![one, other],
        }
    }

    /// The `{…}` in it.
    fn places(&self) -> BTreeSet<&str> {
        let other = self.forms().pop().unwrap_or_default();
        let parts = other.split('{').skip(1);
        parts
            .filter_map(|p| p.split_once('}'))
            .map(|(name, _)| name)
            .collect()
    }
}

/// Every key there in every language, no key that nothing uses, the same `{…}` in all.
pub(super) fn check(all: &BTreeMap<String, WordsFile>, problems: &mut Problems) {
    check_table::<Word>(all, "words", |file| &file.words, problems);
    check_table::<Phrase>(all, "page", |file| &file.page, problems);
    check_table::<Cue>(all, "hall", |file| &file.hall, problems);
}

fn check_table<K: Key>(
    all: &BTreeMap<String, WordsFile>,
    name: &str,
    table: fn(&WordsFile) -> &BTreeMap<String, Counted>,
    problems: &mut Problems,
) {
    for (code, file) in all {
        let path = format!("words/{code}.toml");
        let at = At::part(&path, name);
        for (_, key) in K::ALL {
            if !table(file).contains_key(*key) {
                problems.add(&at.field(key), Code::MissingWord, "is missing");
            }
        }
        for (key, counted) in table(file) {
            let at = at.field(key);
            if !K::ALL.iter().any(|(_, known)| known == key) {
                problems.add(&at, Code::UnusedWord, "is used nowhere");
            }
            if counted.forms().iter().any(|form| form.trim().is_empty()) {
                problems.add(&at, Code::EmptyText, "is empty");
            }
            // A place that another language fills must be here as well.
            let elsewhere = all.values().filter_map(|file| table(file).get(key));
            let lost = elsewhere
                .flat_map(Counted::places)
                .find(|p| !counted.places().contains(p));
            if let Some(place) = lost {
                let reason = format!("has no {{{place}}}, which another language has");
                problems.add(&at, Code::BadPlaceholder, reason);
            }
        }
    }
}

impl WordsFile {
    /// The language; only for a file that was checked.
    pub fn language(&self, code: &str) -> Option<Language> {
        Some(Language {
            code: code.to_owned(),
            name: self.name.clone(),
            words: texts(&self.words)?,
            format: self.format.clone(),
        })
    }

    /// Words of the plan's page; only for a file that was checked.
    pub fn phrases(&self) -> Option<Words<Phrase>> {
        texts(&self.page)
    }

    /// Words of those who tell the story; only for a file that was checked.
    pub fn cues(&self) -> Option<Words<Cue>> {
        texts(&self.hall)
    }
}

fn texts<K: Key>(table: &BTreeMap<String, Counted>) -> Option<Words<K>> {
    let forms = |(_, key): &(K, &str)| {
        Some(match table.get(*key)? {
            Counted::Same(text) => (None, text.clone()),
            Counted::Forms { one, other } => (Some(one.clone()), other.clone()),
        })
    };
    Some(Words::new(K::ALL.iter().map(forms).collect::<Option<_>>()?))
}
