use serde::{Deserialize, Serialize};

/// Capitals of the letters that the plan's names are written in. The tables of all scripts would be
/// several kilobytes of the module.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Capitals(Vec<(char, String)>);

impl Capitals {
    /// Of the letters in some texts.
    #[cfg(feature = "author")]
    pub(crate) fn of_all<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut letters: Vec<char> = texts.into_iter().flat_map(str::chars).collect();
        letters.sort_unstable();
        letters.dedup();
        let capital = |letter: char| (letter, letter.to_uppercase().to_string());
        let pairs = letters.into_iter().map(capital);
        Self(pairs.filter(|(l, c)| *c != l.to_string()).collect())
    }

    /// A text in capitals; other letters stay as they are.
    pub fn set(&self, text: &str) -> String {
        let mut set = String::with_capacity(text.len());
        for letter in text.chars() {
            match self.0.binary_search_by_key(&letter, |(l, _)| *l) {
                Ok(place) => set.push_str(&self.0[place].1),
                Err(_) => set.push(letter),
            }
        }
        set
    }
}
