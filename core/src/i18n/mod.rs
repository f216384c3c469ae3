//! Interface words, numbers, dates and money in each language's own form.
//!
//! The words and forms themselves are data (`assets/words/<code>.toml`); code knows only the keys.

mod cue;
mod format;
mod indicator;
mod phrase;
mod word;
mod words;

pub use cue::Cue;
pub use format::{Format, MoneyForm};
pub use phrase::Phrase;
pub use word::Word;
use words::words;
pub use words::{Key, Words};

use serde::{Deserialize, Serialize};

/// One of the plan's languages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Language {
    /// BCP 47 code: `vi`.
    pub code: String,
    /// Its own name: "Tiếng Việt".
    pub name: String,
    /// Words.
    pub words: Words<Word>,
    /// Numbers, dates, money.
    pub format: Format,
}

/// Puts values into a text's `{name}` places.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(text.to_owned(), |text, (name, value)| {
        text.replace(&["{", name, "}"].concat(), value)
    })
}
