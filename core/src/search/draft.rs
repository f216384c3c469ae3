//! From names to an index, when the plan is built.

use super::{
    Index, Letters, Role, Target, Word,
    index::{Entry, Name, Written},
};
use crate::plan::Text;
use std::collections::HashMap;

/// Gathers names and makes an index of them.
#[derive(Debug, Default)]
pub(crate) struct Draft(Vec<Named>);

#[derive(Debug)]
struct Named {
    target: Target,
    names: Vec<Called>,
    also: Vec<Target>,
}

#[derive(Debug)]
struct Called {
    role: Role,
    languages: u8,
    text: String,
}

impl Draft {
    /// Adds something; names follow.
    pub fn add(&mut self, target: Target) {
        self.0.push(Named {
            target,
            names: Vec::new(),
            also: Vec::new(),
        });
    }

    /// A name of what was added last, in each language.
    pub fn name(&mut self, role: Role, text: &Text) {
        for (lang, text) in text.all().enumerate().take(8) {
            self.name_in(role, 1 << lang, text);
        }
    }

    /// A name of what was added last, the same in all languages.
    pub fn mark(&mut self, mark: &str) {
        self.name_in(Role::Mark, u8::MAX, mark);
    }

    fn name_in(&mut self, role: Role, languages: u8, text: &str) {
        let Some(Named { names, .. }) = self.0.last_mut() else {
            return;
        };
        match names.iter_mut().find(|n| n.role == role && n.text == text) {
            Some(name) => name.languages |= languages,
            None => names.push(Called {
                role,
                languages,
                text: text.to_owned(),
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
        let names = || self.0.iter().flat_map(|named| &named.names);
        let letters = Letters::of_all(names().map(|name| name.text.as_str()));
        // Most words are in many names: each is looked at once.
        let mut found: HashMap<Written, u32> = HashMap::new();
        let mut known: HashMap<&str, Vec<u32>> = HashMap::new();
        let mut lists = Vec::new();
        for name in names() {
            let mut places = Vec::new();
            for run in name.text.split(' ').filter(|run| !run.is_empty()) {
                let known = known.entry(run).or_insert_with(|| {
                    let place = |w: Word| {
                        let next = found.len() as u32;
                        let written = Written {
                            marked: w.marked,
                            tone: w.tone,
                        };
                        *found.entry(written).or_insert(next)
                    };
                    letters.words(run).into_iter().map(place).collect()
                });
                places.extend_from_slice(known);
            }
            lists.push(places);
        }
        let sorted = found
            .into_iter()
            .map(|(word, place)| (letters.plain(&word.marked), word, place));
        let mut sorted: Vec<(String, Written, u32)> = sorted.collect();
        sorted.sort();
        let mut ranks = vec![0; sorted.len()];
        for ((.., place), rank) in sorted.iter().zip(0..) {
            ranks[*place as usize] = rank;
        }
        let words: Vec<Written> = sorted.into_iter().map(|(_, word, _)| word).collect();
        let mut lists = lists.into_iter();
        let targets: HashMap<Target, u32> = self.0.iter().map(|n| n.target).zip(0..).collect();
        let mut name = |name: &Called| Name {
            role: name.role,
            languages: name.languages,
            words: lists
                .next()
                .unwrap_or_default()
                .into_iter()
                .map(|place| ranks[place as usize])
                .collect(),
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
