//! From a query to what it means, the best first.

use super::{
    Letters, Role, Target, Word,
    fit::Levels,
    index::{Entry, Index, Name},
    query::{Level, Query, is_slip, level},
};
use crate::{
    order,
    plan::{Lang, Plan, ProjectIx, UnpackError},
};

/// Marks for a query whose words stand in several names.
const SPREAD: i32 = 200;
/// For a name in the reader's language.
const OWN_LANGUAGE: i32 = 20;
/// For each step by which one thing is greater than another.
const WEIGHT: i32 = 4;

/// Something that a query means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// What.
    pub target: Target,
    /// What the name is to it that fits best.
    pub role: Role,
    score: i32,
}

/// Answers queries.
#[derive(Debug)]
pub struct Search<'a> {
    pub(super) letters: &'a Letters,
    index: Index,
    /// Words without marks, in their order.
    plain: Vec<String>,
    /// The entries that have a word in a name begin here in `bearers`, for each word and the end.
    starts: Vec<u32>,
    bearers: Vec<u32>,
}

impl<'a> Search<'a> {
    /// Makes ready to search a plan.
    ///
    /// # Errors
    ///
    /// When the plan's index is not this version's.
    pub fn new(plan: &'a Plan) -> Result<Self, UnpackError> {
        let (letters, index) = (&plan.letters, plan.index.unpack()?);
        let plain = index
            .words
            .iter()
            .map(|word| letters.plain(&word.marked))
            .collect();
        let all = || {
            let entries = index.entries.iter().zip(0u32..);
            entries.flat_map(|(entry, at)| {
                entry
                    .names
                    .iter()
                    .flat_map(move |n| n.words.iter().map(move |&w| (w, at)))
            })
        };
        let mut starts = vec![0u32; index.words.len() + 1];
        for (word, _) in all() {
            starts[word as usize + 1] += 1;
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        let mut next = starts.clone();
        let mut bearers = vec![0; starts.last().copied().unwrap_or_default() as usize];
        for (word, entry) in all() {
            bearers[next[word as usize] as usize] = entry;
            next[word as usize] += 1;
        }
        Ok(Self {
            letters,
            index,
            plain,
            starts,
            bearers,
        })
    }

    /// What a query means, at most so much of it, the best first. Where nothing fits as it is written,
    /// slips are forgiven and first letters stand for words.
    pub fn find(&self, text: &str, lang: Lang, most: usize) -> Vec<Hit> {
        let query = Query::new(self.letters, text);
        if query.words.is_empty() {
            return Vec::new();
        }
        let mut hits = self.hits(&query, lang, false);
        if hits.is_empty() {
            hits = self.hits(&query, lang, true);
        }
        order::by_key(&mut hits, |hit| -hit.score);
        hits.truncate(most);
        hits
    }

    /// The projects that a query means, in the plan's order: each of its words is in a name of theirs, or of
    /// their sector, investor or places. An empty query means all.
    pub fn projects(&self, text: &str) -> Vec<ProjectIx> {
        let query = Query::new(self.letters, text);
        let told = |relaxed| {
            let levels = self.levels(&query, relaxed);
            let told = |entry: &&Entry| self.union(entry, &levels).0 == all_of(query.units.len());
            let projects = self.index.entries.iter().filter(told);
            let projects = projects.filter_map(|entry| match entry.target {
                Target::Project(ix) => Some(ix),
                _ => None,
            });
            projects.collect::<Vec<_>>()
        };
        let strict = told(false);
        if strict.is_empty() {
            told(true)
        } else {
            strict
        }
    }

    fn hits(&self, query: &Query, lang: Lang, relaxed: bool) -> Vec<Hit> {
        let levels = self.levels(query, relaxed);
        let entries = self.index.entries.iter().zip(self.bits(&levels));
        let all = all_of(query.words.len());
        // Whether first letters stand for words is not known yet.
        let initials =
            |(i, word): (usize, &Word)| u32::from(relaxed && word.may_be_initials()) << i;
        let may = query.words.iter().enumerate().map(initials).sum::<u32>();
        let fits = |(entry, bits): (&Entry, u32)| match bits | may == all {
            true => self.fit(entry, &levels, lang),
            false => None,
        };
        entries.filter_map(fits).collect()
    }

    /// For each word of the query, how it means each of the index.
    fn levels<'q>(&'q self, query: &'q Query, relaxed: bool) -> Levels<'q> {
        let of_word = |asked| {
            let mut levels = vec![Level::None; self.plain.len()];
            for at in self.begun_with(asked) {
                levels[at] = level(asked, &self.plain[at], &self.index.words[at]);
            }
            if relaxed {
                let words = self.plain.iter().zip(&self.index.words);
                for (known, (plain, word)) in levels.iter_mut().zip(words) {
                    if *known == Level::None && is_slip(asked, plain, word) {
                        *known = Level::Slip;
                    }
                }
            }
            levels
        };
        Levels {
            levels: query.words.iter().map(of_word).collect(),
            query,
            plain: &self.plain,
            relaxed,
        }
    }

    /// The words that begin with the plain letters of one.
    fn begun_with(&self, asked: &Word) -> std::ops::Range<usize> {
        let from = self.plain.partition_point(|plain| *plain < asked.plain);
        let length = self.plain[from..].partition_point(|plain| plain.starts_with(&asked.plain));
        from..from + length
    }

    /// The query's words that each entry has in a name, or in those of what tells of it, a bit each.
    fn bits(&self, levels: &Levels) -> Vec<u32> {
        let mut own = vec![0u32; self.index.entries.len()];
        for (asked, levels) in levels.levels.iter().enumerate() {
            for (word, _) in levels
                .iter()
                .enumerate()
                .filter(|(_, l)| **l != Level::None)
            {
                let range = self.starts[word] as usize..self.starts[word + 1] as usize;
                for &entry in &self.bearers[range] {
                    own[entry as usize] |= 1 << asked;
                }
            }
        }
        let with_others = |(entry, bits): (&Entry, &u32)| {
            entry
                .also
                .iter()
                .fold(*bits, |bits, &other| bits | own[other as usize])
        };
        self.index
            .entries
            .iter()
            .zip(&own)
            .map(with_others)
            .collect()
    }

    fn fit(&self, entry: &Entry, levels: &Levels, lang: Lang) -> Option<Hit> {
        let one = |name: &Name| {
            let off = match name.role {
                Role::Own => 0,
                Role::Former(_) => 30,
                Role::Mark => 50,
                Role::Investor => 100,
            };
            let own_language = if name.is_in(lang) { OWN_LANGUAGE } else { 0 };
            Some((levels.name(name)? - off + own_language, name.role))
        };
        let best = entry
            .names
            .iter()
            .filter_map(one)
            .max_by_key(|(score, _)| *score);
        let (score, role) = best.or_else(|| self.spread(entry, levels))?;
        Some(Hit {
            target: entry.target,
            role,
            score: score + entry.target.weight() * WEIGHT,
        })
    }

    /// The query's words stand in several names: its own, and those of what tells of it. What only one of
    /// the others is called is no name of it.
    fn spread(&self, entry: &Entry, levels: &Levels) -> Option<(i32, Role)> {
        let units = levels.query.units.len();
        let (bits, share, tellers) = self.union(entry, levels);
        let fits = units > 1 && bits == all_of(units) && tellers > 1;
        fits.then_some((SPREAD + share, Role::Own))
    }

    /// The query's units that an entry or what tells of it has in a name, a bit each; how much of a name of
    /// its own is asked for; and how many add to it: itself, and each that has what those before have not.
    fn union(&self, entry: &Entry, levels: &Levels) -> (u32, i32, u32) {
        let (mut bits, mut share) = (0, 0);
        for name in &entry.names {
            let (more, part) = levels.units(name);
            share = share.max(part);
            bits |= more;
        }
        let mut tellers = u32::from(bits != 0) * 2;
        for &other in &entry.also {
            let names = self.index.entries[other as usize].names.iter();
            let more = names.fold(0, |bits, name| bits | levels.units(name).0);
            tellers += u32::from(more & !bits != 0);
            bits |= more;
        }
        (bits, share, tellers)
    }
}

/// So many bits.
fn all_of(count: usize) -> u32 {
    (1 << count) - 1
}
