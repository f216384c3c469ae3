//! What the map says, in the reader's language.

use crate::App;
use plan_core::{
    i18n::{Language, Word, fill},
    plan::Text,
};

impl App {
    /// The language's words and forms.
    pub fn language(&self) -> &'static Language {
        self.plan.language(self.lang.get())
    }

    /// A word in the reader's language.
    pub fn word(&self, word: Word) -> &'static str {
        self.language().words.get(word)
    }

    /// A word for a count, with the count as the language writes it.
    pub fn counted(&self, word: Word, count: usize) -> String {
        let language = self.language();
        let written = language.format.number(count as f64);
        language.words.counted(word, count, &written)
    }

    /// A text of the plan in the reader's language.
    pub fn text(&self, text: &'static Text) -> &'static str {
        text.get(self.lang.get())
    }

    /// How many projects there are, and how many of them have a published capital.
    pub fn in_figures(self, count: &str, priced: &str) -> String {
        fill(
            self.word(Word::FigurePriced),
            &[("n", count), ("priced", priced)],
        )
    }

    /// A text in brackets, as the language sets them.
    pub fn in_brackets(self, text: &str) -> String {
        fill(self.word(Word::Brackets), &[("n", text)])
    }

    /// A word that follows the language: one type for all of them, as each closure of its own would
    /// be compiled into the wasm anew.
    pub fn says(self, word: Word) -> impl Fn() -> &'static str + Copy + Send + 'static {
        move || self.word(word)
    }

    /// A text of the plan that follows the language.
    pub fn reads(self, text: &'static Text) -> impl Fn() -> &'static str + Copy + Send + 'static {
        move || self.text(text)
    }
}
