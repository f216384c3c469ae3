use super::Problems;
use crate::i18n::{Format, Language, Word, Words};
use serde::Deserialize;
use std::collections::BTreeMap;

/// `words/<code>.toml`: the interface in one language.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordsFile {
    /// The language's own name.
    pub name: String,
    /// Numbers, dates, money.
    pub format: Format,
    /// Words by key.
    pub words: BTreeMap<String, Counted>,
}

/// A word, or its forms for one and for other counts.
#[derive(Debug, Clone, Deserialize)]
#[serde(
    untagged,
    expecting = "is no word: write \"…\" or { one = \"…\", other = \"…\" }"
)]
pub enum Counted {
    /// The same for every count.
    Same(String),
    /// Two forms.
    Forms { one: String, other: String },
}

impl WordsFile {
    /// Every key there, and no key that nothing uses.
    pub fn check(&self, code: &str, problems: &mut Problems) {
        let file = format!("words/{code}.toml");
        for (_, key) in Word::ALL {
            if !self.words.contains_key(*key) {
                problems.add(&file, format!("words.{key}"), "is missing: add it");
            }
        }
        for key in self.words.keys() {
            if !Word::ALL.iter().any(|(_, known)| known == key) {
                problems.add(&file, format!("words.{key}"), "is used nowhere: remove it");
            }
        }
    }

    /// The language; only for a file that was checked.
    pub fn language(&self, code: &str) -> Option<Language> {
        let forms = |key: &str| {
            Some(match self.words.get(key)? {
                Counted::Same(text) => (None, text.clone()),
                Counted::Forms { one, other } => (Some(one.clone()), other.clone()),
            })
        };
        let texts = Word::ALL
            .iter()
            .map(|(_, key)| forms(key))
            .collect::<Option<Vec<_>>>()?;
        Some(Language {
            code: code.to_owned(),
            name: self.name.clone(),
            words: Words::new(texts),
            format: self.format.clone(),
        })
    }
}
