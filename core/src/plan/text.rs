use serde::{Deserialize, Serialize};

/// Which of the plan's languages, by its place in [`Plan::languages`](super::Plan::languages).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
pub struct Lang(pub u8);

/// A text in the plan's languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text(Vec<String>);

impl Text {
    /// The same words in every language.
    pub fn same(text: impl Into<String>) -> Self {
        Self(vec![text.into()])
    }

    /// One text a language, in the order of the plan's languages.
    pub fn by_language(texts: Vec<String>) -> Self {
        Self(texts)
    }

    /// The words in every language.
    #[cfg(feature = "author")]
    pub(crate) fn all(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// The words in `lang`; the first language's where it has none of its own.
    pub fn get(&self, lang: Lang) -> &str {
        self.0
            .get(lang.0 as usize)
            .or_else(|| self.0.first())
            .map_or("", String::as_str)
    }
}
