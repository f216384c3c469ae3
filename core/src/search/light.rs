//! Which letters of a name are those that were asked for.

use super::{
    Search,
    index::Written,
    query::{Level, Query, is_slip, level},
};

impl Search<'_> {
    /// A text in pieces, each with whether it is asked for.
    pub fn lit<'t>(&self, text: &'t str, query: &str) -> Vec<(&'t str, bool)> {
        let letters = self.letters;
        let query = Query::new(letters, query);
        let mut pieces: Vec<(&str, bool)> = Vec::new();
        let mut from = 0;
        for word in letters.words(text) {
            let written = Written {
                marked: word.marked.clone(),
                tone: word.tone,
            };
            // The longest of the query's words that it begins with, or else one that it may be.
            let begun = query
                .words
                .iter()
                .filter(|asked| level(asked, &word.plain, &written) > Level::None);
            let letters = begun.map(|asked| asked.plain.chars().count()).max();
            let slips = || {
                query
                    .words
                    .iter()
                    .any(|asked| is_slip(asked, &word.plain, &written))
            };
            let inside = &text[word.at.clone()];
            let length = match letters {
                Some(count) => inside
                    .char_indices()
                    .nth(count)
                    .map_or(inside.len(), |(at, _)| at),
                None if slips() => inside.len(),
                None => continue,
            };
            if word.at.start > from {
                pieces.push((&text[from..word.at.start], false));
            }
            from = word.at.start + length;
            pieces.push((&text[word.at.start..from], true));
        }
        if from < text.len() {
            pieces.push((&text[from..], false));
        }
        pieces
    }
}
