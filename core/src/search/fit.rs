//! How well a name fits a query.

use super::{
    index::Name,
    query::{Level, Query},
};
use std::ops::Range;

/// Marks for how a query's words stand in a name.
const WHOLE: i32 = 1000;
const START: i32 = 800;
const INSIDE: i32 = 600;
const LOOSE: i32 = 400;
/// Off for each slip.
const SLIP: i32 = 60;
/// For marks that are all right.
const EXACT: i32 = 30;
/// At most for how much of the name is asked for.
const SHARE: usize = 100;

/// Words of names with how each of a query's words means them.
pub(super) struct Levels<'a> {
    pub query: &'a Query,
    /// For each word of the query, for each word of the index.
    pub levels: Vec<Vec<Level>>,
    /// Plain words of the index.
    pub plain: &'a [String],
    /// First letters may stand for words.
    pub relaxed: bool,
}

impl Levels<'_> {
    fn level(&self, asked: usize, word: u32) -> Level {
        self.levels[asked][word as usize]
    }

    fn length(&self, word: u32) -> usize {
        self.plain[word as usize].chars().count()
    }

    /// How well a name fits the whole query; `None` where a word is missing.
    pub fn name(&self, name: &Name) -> Option<i32> {
        self.in_order(&name.words)
            .or_else(|| self.in_any_order(&name.words))
    }

    /// The query's words side by side, in its order.
    fn in_order(&self, words: &[u32]) -> Option<i32> {
        let count = self.query.words.len();
        let starts = 0..(words.len() + 1).saturating_sub(count);
        let at = |start: usize| {
            let (mut begun, mut slips, mut exact, mut asked) = (false, 0, true, 0);
            let mut last = Level::None;
            for (i, &word) in words[start..start + count].iter().enumerate() {
                // A word that is only begun is no longer the last.
                begun |= last == Level::Begun;
                last = self.level(i, word);
                match last {
                    Level::None => return None,
                    Level::Slip => slips += 1,
                    _ => {}
                }
                exact &= last == Level::Exact;
                asked += self.asked_length(i, word);
            }
            let marks = match (begun, start) {
                (true, _) => LOOSE,
                (false, 0) if count == words.len() && last != Level::Begun => WHOLE,
                (false, 0) => START,
                (false, _) => INSIDE,
            };
            let exact = if exact { EXACT } else { 0 };
            Some(marks - slips * SLIP + exact + self.share(words, asked))
        };
        starts.filter_map(at).max()
    }

    fn in_any_order(&self, words: &[u32]) -> Option<i32> {
        let (mut asked, mut slips) = (0, 0);
        for unit in &self.query.units {
            let (length, is_slip) = self.unit(unit.clone(), words)?;
            asked += length;
            slips += i32::from(is_slip);
        }
        Some(LOOSE - slips * SLIP + self.share(words, asked))
    }

    /// Which of the query's units a name has, a bit each, and how many letters of it are asked for.
    pub fn units(&self, name: &Name) -> (u32, i32) {
        let mut bits = 0;
        let mut asked = 0;
        for (i, unit) in self.query.units.iter().enumerate() {
            if let Some((length, _)) = self.unit(unit.clone(), &name.words) {
                bits |= 1 << i;
                asked += length;
            }
        }
        (bits, self.share(&name.words, asked))
    }

    /// Where a name has a unit: how many of its letters are asked for, and whether that takes a slip.
    fn unit(&self, unit: Range<usize>, words: &[u32]) -> Option<(usize, bool)> {
        if unit.len() > 1 {
            return self.run(unit.clone(), words).then_some((unit.len(), false));
        }
        let asked = unit.start;
        let best = words
            .iter()
            .copied()
            .max_by_key(|&word| self.level(asked, word));
        match best.map(|word| (word, self.level(asked, word))) {
            Some((word, level)) if level != Level::None => {
                Some((self.asked_length(asked, word), level == Level::Slip))
            }
            _ if self.relaxed => self.initials(asked, words).map(|length| (length, true)),
            _ => None,
        }
    }

    /// Whether Chinese characters stand in a name as asked, in pieces of two or more.
    fn run(&self, run: Range<usize>, words: &[u32]) -> bool {
        let has = |piece: Range<usize>| {
            let fits = |part: &[u32]| {
                let mut pairs = piece.clone().zip(part);
                pairs.all(|(asked, &word)| self.level(asked, word) != Level::None)
            };
            words.windows(piece.len()).any(fits)
        };
        // Whether all up to a place is found.
        let mut found = vec![true];
        for end in 1..=run.len() {
            let mut starts = (0..end.saturating_sub(1)).filter(|&start| found[start]);
            let is = starts.any(|start| has(run.start + start..run.start + end));
            found.push(is);
        }
        found.last() == Some(&true)
    }

    /// Whether a word's letters are the first letters of words side by side; how many letters those have.
    fn initials(&self, asked: usize, words: &[u32]) -> Option<usize> {
        let asked = &self.query.words[asked];
        let letters = &asked.plain;
        let count = letters.len();
        if !asked.may_be_initials() || count > words.len() {
            return None;
        }
        let fits = |part: &&[u32]| {
            let firsts = part
                .iter()
                .filter_map(|&word| self.plain[word as usize].chars().next());
            letters.chars().eq(firsts)
        };
        words.windows(count).find(fits).map(|_| count)
    }

    fn asked_length(&self, asked: usize, word: u32) -> usize {
        let length = self.query.words[asked].plain.chars().count();
        length.min(self.length(word))
    }

    fn share(&self, words: &[u32], asked: usize) -> i32 {
        let all: usize = words.iter().map(|&word| self.length(word)).sum();
        (SHARE * asked.min(all) / all.max(1)) as i32
    }
}
