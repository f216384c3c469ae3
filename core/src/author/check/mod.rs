//! What must hold in a data folder beyond types: ids resolve, texts are whole, rings are sound.

mod places;
mod project;
mod shapes;
mod texts;

use super::{Problems, raw::Sources, read::Folder};
use std::{collections::BTreeSet, fmt::Display};

/// Checks a whole folder.
pub fn folder(folder: &Folder, problems: &mut Problems) {
    let mut check = Check {
        known: Known::of(folder),
        languages: folder.has("map.toml").then_some(&folder.map.languages),
        problems,
    };
    texts::map_file(folder, &mut check);
    texts::sectors(folder, &mut check);
    places::zones(folder, &mut check);
    places::corridors(folder, &mut check);
    places::districts(folder, &mut check);
    places::others(folder, &mut check);
    project::all(folder, &mut check);
    texts::sources(folder, &mut check);
    texts::palette(folder, &mut check);
    shapes::all(folder, &mut check);
    for (code, words) in &folder.words {
        words.check(code, check.problems);
    }
}

/// The ids of a kind; `None` when their file could not be read.
type Ids<'a> = Option<BTreeSet<&'a str>>;

/// The ids of each kind.
struct Known<'a> {
    sources: Ids<'a>,
    sectors: Ids<'a>,
    zones: Ids<'a>,
    districts: Ids<'a>,
    communes: Ids<'a>,
    towns: Ids<'a>,
    gates: Ids<'a>,
    roads: Ids<'a>,
    projects: Ids<'a>,
}

impl<'a> Known<'a> {
    fn of(f: &'a Folder) -> Self {
        fn ids<'a, T>(f: &Folder, file: &str, all: &'a [T], id: fn(&T) -> &String) -> Ids<'a> {
            f.has(file)
                .then(|| all.iter().map(|r| id(r).as_str()).collect())
        }
        let (districts, communes) = (&f.districts.district, &f.communes.commune);
        Self {
            sources: ids(f, "sources.toml", &f.sources, |s| &s.id),
            sectors: ids(f, "sectors.toml", &f.sectors, |s| &s.id),
            zones: ids(f, "zones.toml", &f.zones, |z| &z.id),
            districts: ids(f, "districts.toml", districts, |d| &d.code),
            communes: ids(f, "communes.toml", communes, |c| &c.code),
            towns: ids(f, "towns.toml", &f.towns, |t| &t.id),
            gates: ids(f, "gates.toml", &f.gates.gate, |g| &g.id),
            roads: ids(f, "roads.geojson", &f.road_lines, |r| &r.id),
            projects: ids(f, "projects", &f.projects, |p| &p.id),
        }
    }
}

struct Check<'a> {
    known: Known<'a>,
    /// `None` when they could not be read.
    languages: Option<&'a Vec<String>>,
    problems: &'a mut Problems,
}

/// Where a problem is: file, record and field, for messages.
#[derive(Clone, Copy)]
struct At<'a> {
    file: &'a str,
    record: &'a str,
}

impl Check<'_> {
    fn wrong(&mut self, at: At, field: impl Display, reason: impl Display) {
        let place = if at.record.is_empty() {
            field.to_string()
        } else {
            format!("{} · {field}", at.record)
        };
        self.problems.add(at.file, place, reason);
    }

    /// Every id is one of `known`.
    fn refs<'i>(
        &mut self,
        at: At,
        field: &str,
        ids: impl IntoIterator<Item = &'i String>,
        known: fn(&Known<'_>) -> Option<Vec<String>>,
    ) {
        let Some(known) = known(&self.known) else {
            return;
        };
        for id in ids {
            if !known.contains(id) {
                let hint = nearest(id, &known)
                    .map(|k| format!("; did you mean '{k}'?"))
                    .unwrap_or_default();
                self.wrong(at, field, format!("'{id}' does not exist{hint}"));
            }
        }
    }

    fn sources(&mut self, at: At, field: &str, sources: &Sources) {
        if sources.ids().is_empty() {
            self.wrong(at, field, "has no source: every fact needs one");
        }
        self.refs(at, field, sources.ids(), |k| owned(&k.sources));
    }

    fn date(&mut self, at: At, field: &str, date: Option<&String>) {
        if let Some(Err(error)) = date.map(|d| d.parse::<crate::plan::PartialDate>()) {
            self.wrong(at, field, error);
        }
    }

    fn unique<'i>(&mut self, file: &str, ids: impl IntoIterator<Item = &'i str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            let at = At { file, record: id };
            if !seen.insert(id) {
                self.wrong(at, "id", format!("'{id}' stands twice: ids are unique"));
            }
            let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
            if id.is_empty() || !id.bytes().all(plain) {
                self.wrong(
                    at,
                    "id",
                    format!("'{id}' may hold only letters a–z, digits, - and _"),
                );
            }
        }
    }
}

fn owned(ids: &Ids) -> Option<Vec<String>> {
    Some(ids.as_ref()?.iter().map(|&id| id.to_owned()).collect())
}

/// A known id that differs in no more than half of its letters, two at most.
fn nearest<'k>(id: &str, known: &'k [String]) -> Option<&'k String> {
    let distance = |other: &str| {
        let (a, b): (Vec<char>, Vec<char>) = (id.chars().collect(), other.chars().collect());
        let mut row: Vec<usize> = (0..=b.len()).collect();
        for (i, x) in a.iter().enumerate() {
            let mut diagonal = row[0];
            row[0] = i + 1;
            for (j, y) in b.iter().enumerate() {
                let change = diagonal + usize::from(x != y);
                diagonal = row[j + 1];
                row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
            }
        }
        row[b.len()]
    };
    known
        .iter()
        .map(|k| (distance(k), k))
        .filter(|(d, k)| *d <= 2 && *d * 2 <= k.len())
        .min()
        .map(|(_, k)| k)
}
