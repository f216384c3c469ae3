//! From names to an index, when the plan is built.

use super::{
    Index, Letters, Role, Target, Word,
    index::{Entry, Name, Written},
};
use crate::{hash::Table, plan::Text};

/// Gathers names and makes an index of them.
#[derive(Debug, Default)]
pub(crate) struct Draft<'t>(Vec<Named<'t>>);

#[derive(Debug)]
struct Named<'t> {
    target: Target,
    names: Vec<Called<'t>>,
    also: Vec<Target>,
}

#[derive(Debug)]
struct Called<'t> {
    role: Role,
    languages: u8,
    text: &'t str,
}

impl<'t> Draft<'t> {
    /// Adds something; names follow.
    pub fn add(&mut self, target: Target) {
        self.0.push(Named {
            target,
            names: Vec::new(),
            also: Vec::new(),
        });
    }

    /// A name of what was added last, in each language.
    pub fn name(&mut self, role: Role, text: &'t Text) {
        for (lang, text) in text.all().enumerate().take(8) {
            self.name_in(role, 1 << lang, text);
        }
    }

    /// A name of what was added last, the same in all languages.
    pub fn mark(&mut self, mark: &'t str) {
        self.name_in(Role::Mark, u8::MAX, mark);
    }

    fn name_in(&mut self, role: Role, languages: u8, text: &'t str) {
        let Some(Named { names, .. }) = self.0.last_mut() else {
            return;
        };
        match names.iter_mut().find(|n| n.role == role && n.text == text) {
            Some(name) => name.languages |= languages,
            None => names.push(Called {
                role,
                languages,
                text,
            }),
        }
    }

    /// Something else whose names tell of what was added last.
    pub fn also(&mut self, target: Target) {
        if let Some(last) = self.0.last_mut() {
            last.also.push(target);
        }
    }

    /// The letters of all names, and the index.
    pub fn finish(self) -> (Letters, Index) {
        let mut runs = Runs::default();
        let names = self.0.iter().flat_map(|named| &named.names);
        names.for_each(|name| runs.add(name.text));
        let Runs {
            all: runs,
            told,
            ends,
            ..
        } = runs;
        let letters = Letters::of_all(runs.iter().copied());
        let mut found: Table<Written, usize> = Table::default();
        let mut place = |w: Word| {
            let next = found.len();
            let written = Written {
                marked: w.marked,
                tone: w.tone,
            };
            *found.entry(written).or_insert(next)
        };
        let mut words_of = |run: &&str| letters.words(run).into_iter().map(&mut place).collect();
        let runs: Vec<Vec<usize>> = runs.iter().map(&mut words_of).collect();
        let sorted = found
            .into_iter()
            .map(|(word, place)| (letters.plain(&word.marked), word, place));
        let mut sorted: Vec<(String, Written, usize)> = sorted.collect();
        sorted.sort();
        let mut ranks = vec![0; sorted.len()];
        for ((.., place), rank) in sorted.iter().zip(0..) {
            ranks[*place] = rank;
        }
        let words: Vec<Written> = sorted.into_iter().map(|(_, word, _)| word).collect();
        let mut start = 0;
        let mut lists = ends
            .into_iter()
            .map(|end| &told[std::mem::replace(&mut start, end)..end]);
        let targets: Table<Target, u32> = self.0.iter().map(|n| n.target).zip(0..).collect();
        // Each run's words, at their places.
        let runs: Vec<Vec<u32>> = runs
            .into_iter()
            .map(|words| words.into_iter().map(|place| ranks[place]).collect())
            .collect();
        let mut name = |name: &Called| Name {
            role: name.role,
            languages: name.languages,
            words: joined(lists.next().unwrap_or_default(), &runs),
        };
        let entry = |named: &Named| Entry {
            target: named.target,
            names: named.names.iter().map(&mut name).collect(),
            also: named
                .also
                .iter()
                .filter_map(|t| targets.get(t))
                .copied()
                .collect(),
        };
        let entries = self.0.iter().map(entry).collect();
        (letters, Index { words, entries })
    }
}

/// What stands between blanks in names; most of it is in many: each is looked at once.
#[derive(Default)]
struct Runs<'t> {
    known: Table<&'t str, usize>,
    all: Vec<&'t str>,
    /// Those of one name after another, by their places among all.
    told: Vec<usize>,
    /// Where each name's end.
    ends: Vec<usize>,
}

impl<'t> Runs<'t> {
    /// Those of a name. A function of its own, as browsers compile well what is called often.
    #[inline(never)]
    fn add(&mut self, name: &'t str) {
        for run in name.split(' ') {
            let place = *self.known.entry(run).or_insert_with(|| {
                self.all.push(run);
                self.all.len() - 1
            });
            self.told.push(place);
        }
        self.ends.push(self.told.len());
    }
}

#[inline(never)]
fn joined(list: &[usize], runs: &[Vec<u32>]) -> Vec<u32> {
    // Most are one word.
    let mut all = Vec::with_capacity(list.len());
    list.iter()
        .for_each(|&run| all.extend_from_slice(&runs[run]));
    all
}
