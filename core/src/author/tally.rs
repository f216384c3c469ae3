use std::collections::BTreeMap;

/// How many texts a language has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Texts {
    /// All of them, the words of the interface too.
    pub all: usize,
    /// Those that no native speaker has read yet.
    pub unread: usize,
}

/// The texts of a data folder, counted as they are checked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Tally(BTreeMap<(String, String), usize>);

impl Tally {
    /// Counts texts of a language in a file.
    pub fn count(&mut self, language: &str, file: &str, texts: usize) {
        let place = (language.to_owned(), file.to_owned());
        *self.0.entry(place).or_default() += texts;
    }

    /// The texts of a language; those in `unread` files are to be read. `projects` is all files in
    /// that folder.
    pub fn of(&self, language: &str, unread: &[String]) -> Texts {
        let mut texts = Texts::default();
        for ((_, file), &count) in self.0.iter().filter(|((code, _), _)| code == language) {
            texts.all += count;
            let within = |listed: &String| {
                let rest = file.strip_prefix(listed.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            };
            if unread.iter().any(within) {
                texts.unread += count;
            }
        }
        texts
    }
}
