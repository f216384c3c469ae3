//! A query's words, and how well words of names are meant by them.

use super::{Letters, Word, index::Written};
use std::ops::Range;

/// So many words of a query are looked at.
const MOST_WORDS: usize = 16;

/// How well a query's word means a name's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Level {
    /// Not at all.
    #[default]
    None,
    /// With slips of the hand.
    Slip,
    /// It is begun.
    Begun,
    /// But for marks that the query leaves out.
    Plain,
    /// Letter by letter.
    Exact,
}

/// A query.
#[derive(Debug)]
pub(super) struct Query {
    /// Its words.
    pub words: Vec<Word>,
    /// Words that belong together: one, or Chinese characters that stand side by side.
    pub units: Vec<Range<usize>>,
}

impl Query {
    pub fn new(letters: &Letters, text: &str) -> Self {
        let mut words = letters.words(text);
        words.truncate(MOST_WORDS);
        let mut units: Vec<Range<usize>> = Vec::new();
        for (i, word) in words.iter().enumerate() {
            let joins = |unit: &&mut Range<usize>| {
                let before = &words[unit.end - 1];
                word.is_han() && before.is_han() && before.at.end == word.at.start
            };
            match units.last_mut().filter(joins) {
                Some(unit) => unit.end = i + 1,
                None => units.push(i..i + 1),
            }
        }
        Self { words, units }
    }
}

/// How a name's word is meant, whose plain letters are given; slips are not forgiven.
pub(super) fn level(asked: &Word, plain: &str, word: &Written) -> Level {
    if !plain.starts_with(&asked.plain) || !has_marks(asked, word) {
        return Level::None;
    }
    match (
        plain.len() == asked.plain.len(),
        asked.marked == word.marked && asked.tone == word.tone,
    ) {
        (true, true) => Level::Exact,
        (true, false) => Level::Plain,
        _ => Level::Begun,
    }
}

/// Marks that a reader writes are meant; those left out are not missed.
fn has_marks(asked: &Word, word: &Written) -> bool {
    let fits = |(a, w): (char, char)| a.is_ascii() || a == w;
    (asked.tone == 0 || asked.tone == word.tone)
        && asked.marked.chars().zip(word.marked.chars()).all(fits)
}

/// Whether a word is meant with slips: another mark, or letters beside each other, left out, doubled or hit
/// wrongly: one in words of four letters, two from eight on. Marks that the reader writes count as letters do.
pub(super) fn is_slip(asked: &Word, plain: &str, word: &Written) -> bool {
    let length = asked.plain.chars().count();
    let most = match length {
        _ if asked.plain.bytes().any(|b| b.is_ascii_digit()) => 0,
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    let has_marks = asked.tone > 0 || !asked.marked.is_ascii();
    let most = match asked.plain == plain {
        true => 1.max(most),
        false => most,
    };
    if most == 0 || plain.chars().count().abs_diff(length) > most {
        return false;
    }
    let tone = usize::from(asked.tone > 0 && asked.tone != word.tone);
    let (asked, known) = match has_marks {
        true => (asked.marked.as_str(), word.marked.as_str()),
        false => (asked.plain.as_str(), plain),
    };
    // A slip puts at most one letter in the place of another; counting slips takes far longer.
    let others = (letter_set(asked) ^ letter_set(known)).count_ones() as usize;
    others <= 2 * most && strsim::osa_distance(asked, known) + tone <= most
}

/// The letters of a word, a bit each; some share one.
fn letter_set(word: &str) -> u32 {
    word.chars()
        .fold(0, |set, letter| set | 1 << (letter as u32 % 32))
}
