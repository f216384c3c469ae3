//! What must hold in a data folder beyond types: ids resolve, texts are whole, rings are sound,
//! points lie where they are said to.

mod colours;
mod contrast;
mod coverage;
mod frame;
mod places;
mod programme;
mod project;
mod shapes;
mod story;
mod texts;
mod values;

use super::{
    At, Code, Problems, Tally, lenient,
    raw::Sources,
    read::{Folder, MOST_RECORDS},
};
use crate::{hash::Set, plan::Currency};
use std::{collections::BTreeSet, fmt::Display};

/// Checks a whole folder, and counts its texts.
pub fn folder(folder: &Folder, problems: &mut Problems) -> Tally {
    let mut check = Check {
        currencies: currencies(folder),
        tally: Tally::default(),
        known: Known::of(folder),
        languages: folder
            .has("map.toml")
            .then(|| texts::sound_languages(folder)),
        problems,
    };
    texts::map_file(folder, &mut check);
    texts::sectors(folder, &mut check);
    texts::sources(folder, &mut check);
    frame::plan(folder, &mut check);
    frame::conference(folder, &mut check);
    places::all(folder, &mut check);
    programme::all(folder, &mut check);
    project::all(folder, &mut check);
    story::all(folder, &mut check);
    colours::palette(folder, &mut check);
    if shapes::all(folder, &mut check) {
        coverage::all(folder, &mut check);
    }
    super::words::check(&folder.words, check.problems);
    for (code, words) in &folder.words {
        let file = format!("words/{code}.toml");
        check
            .tally
            .count(code, &file, words.words.len() + words.page.len());
    }
    check.tally
}

fn currencies(folder: &Folder) -> Option<BTreeSet<Currency>> {
    let languages = &folder.map.languages;
    let of = |code: &String| -> Option<BTreeSet<Currency>> {
        let forms = &folder.words.get(code)?.format.money;
        Some(forms.iter().map(|form| form.currency).collect())
    };
    let each: Vec<BTreeSet<Currency>> = languages.iter().map(of).collect::<Option<_>>()?;
    each.into_iter().reduce(|a, b| &a & &b)
}

/// The ids of a kind; `None` when their file could not be read.
type Ids<'a> = Option<Set<&'a str>>;

/// The ids of each kind.
struct Known<'a> {
    sources: Ids<'a>,
    sectors: Ids<'a>,
    zones: Ids<'a>,
    corridors: Ids<'a>,
    districts: Ids<'a>,
    communes: Ids<'a>,
    unit_kinds: Ids<'a>,
    towns: Ids<'a>,
    gates: Ids<'a>,
    neighbours: Ids<'a>,
    roads: Ids<'a>,
    awards: Ids<'a>,
    indicators: Ids<'a>,
    projects: Ids<'a>,
}

impl<'a> Known<'a> {
    fn of(f: &'a Folder) -> Self {
        fn ids<'a, T>(f: &Folder, file: &str, all: &'a [T], id: fn(&T) -> &String) -> Ids<'a> {
            f.has(file)
                .then(|| all.iter().map(|r| id(r).as_str()).collect())
        }
        let (districts, communes) = (&f.districts.district, &f.communes.commune);
        let awards = f.conference.as_ref().map_or(&[][..], |c| &c.award);
        let kinds = || f.communes.kind.keys().map(String::as_str).collect();
        Self {
            sources: ids(f, "sources.toml", &f.sources, |s| &s.id),
            sectors: ids(f, "sectors.toml", &f.sectors, |s| &s.id),
            zones: ids(f, "zones.toml", &f.zones, |z| &z.id),
            corridors: ids(f, "corridors.toml", &f.corridors, |c| &c.id),
            districts: ids(f, "districts.toml", districts, |d| &d.code),
            communes: ids(f, "communes.toml", communes, |c| &c.code),
            unit_kinds: f.has("communes.toml").then(kinds),
            towns: ids(f, "towns.toml", &f.towns, |t| &t.id),
            gates: ids(f, "gates.toml", &f.gates.gate, |g| &g.id),
            neighbours: ids(f, "map.toml", &f.map.neighbour, |n| &n.id),
            roads: ids(f, "roads.geojson", &f.road_lines, |r| &r.id),
            indicators: ids(f, "plan.toml", &f.frame.indicator, |i| &i.id),
            awards: ids(f, "conference.toml", awards, |a| &a.id),
            projects: ids(f, "projects", &f.projects, |p| &p.id),
        }
    }
}

struct Check<'a> {
    /// Currencies that every language has forms for; `None` when a language could not be read.
    currencies: Option<BTreeSet<Currency>>,
    known: Known<'a>,
    tally: Tally,
    /// `None` when they could not be read.
    languages: Option<Vec<&'a String>>,
    problems: &'a mut Problems,
}

impl<'a> Check<'a> {
    fn wrong(&mut self, at: &At, code: Code, reason: impl Display) {
        self.problems.add(at, code, reason);
    }

    fn currency(&mut self, at: &At, currency: Currency) {
        let known = self.currencies.as_ref();
        if known.is_some_and(|known| !known.contains(&currency)) {
            let reason = format!("no words file says how to write '{}'", currency.code());
            let remedy = "correct the code, or add its form to [format] money of every words file";
            self.problems
                .add_with(at, Code::UnknownTerm, reason, remedy);
        }
    }

    /// Every id is one of `known`.
    fn refs<'i>(
        &mut self,
        at: &At,
        ids: impl IntoIterator<Item = &'i String>,
        known: for<'k> fn(&'k Known<'a>) -> &'k Ids<'a>,
    ) {
        let Some(known) = known(&self.known) else {
            return;
        };
        for id in ids {
            if known.contains(id.as_str()) {
                continue;
            }
            let all: Vec<&str> = known.iter().copied().collect();
            let remedy = match lenient::nearest(id, &all) {
                Some(near) => {
                    format!("did you mean '{near}'? Correct the id, or add what it names")
                }
                None => Code::UnknownId.remedy().to_owned(),
            };
            let reason = format!("'{id}' does not exist");
            self.problems.add_with(at, Code::UnknownId, reason, remedy);
        }
    }

    fn sources(&mut self, at: &At, sources: &Sources) {
        if sources.ids().is_empty() {
            self.wrong(at, Code::NoSource, "has no source: every fact needs one");
        }
        self.refs(at, sources.ids(), |k| &k.sources);
    }

    /// Ids are unique and fit in a link.
    fn unique<'i>(&mut self, field: &str, ids: impl IntoIterator<Item = (At<'i>, &'i str)>) {
        let mut seen = Set::default();
        for (record, id) in ids {
            let at = record.field(field);
            if !seen.insert(id) {
                let reason = format!("'{id}' stands twice: an id belongs to one thing only");
                self.wrong(&at, Code::DuplicateId, reason);
            }
            let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
            if id.is_empty() || id.len() > 64 || !id.bytes().all(plain) {
                let reason = format!("'{id}' is no id that fits in a link");
                self.wrong(&at, Code::BadId, reason);
            }
        }
    }

    /// Ids of the records of a list in a file.
    fn unique_in<'i, T>(
        &mut self,
        file: &'i str,
        list: &'i str,
        all: &'i [T],
        field: &str,
        id: fn(&T) -> &String,
    ) {
        let at = At::file(file);
        if all.len() > MOST_RECORDS {
            let reason = format!("holds {} records: {MOST_RECORDS} are the most", all.len());
            self.wrong(&at.field(list), Code::TooMany, reason);
        }
        let ids = all
            .iter()
            .enumerate()
            .map(|(i, record)| (At::record(file, list, i), id(record).as_str()));
        self.unique(field, ids);
    }
}
