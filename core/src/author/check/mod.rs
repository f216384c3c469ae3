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
        languages: &folder.map.languages,
        problems,
    };
    texts::map_file(folder, &mut check);
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

/// The ids of each kind.
struct Known<'a> {
    sources: BTreeSet<&'a str>,
    sectors: BTreeSet<&'a str>,
    zones: BTreeSet<&'a str>,
    districts: BTreeSet<&'a str>,
    communes: BTreeSet<&'a str>,
    towns: BTreeSet<&'a str>,
    gates: BTreeSet<&'a str>,
    roads: BTreeSet<&'a str>,
    projects: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    fn of(f: &'a Folder) -> Self {
        Self {
            sources: f.sources.iter().map(|s| s.id.as_str()).collect(),
            sectors: f.sectors.iter().map(|s| s.id.as_str()).collect(),
            zones: f.zones.iter().map(|z| z.id.as_str()).collect(),
            districts: f
                .districts
                .district
                .iter()
                .map(|d| d.code.as_str())
                .collect(),
            communes: f.communes.commune.iter().map(|c| c.code.as_str()).collect(),
            towns: f.towns.iter().map(|t| t.id.as_str()).collect(),
            gates: f.gates.gate.iter().map(|g| g.id.as_str()).collect(),
            roads: f.road_lines.iter().map(|r| r.id.as_str()).collect(),
            projects: f.projects.iter().map(|p| p.id.as_str()).collect(),
        }
    }
}

struct Check<'a> {
    known: Known<'a>,
    languages: &'a [String],
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
        known: fn(&Known<'_>) -> Vec<String>,
    ) {
        let known = known(&self.known);
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

fn owned(ids: &BTreeSet<&str>) -> Vec<String> {
    ids.iter().map(|&id| id.to_owned()).collect()
}

/// A known id one or two letters away.
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
        .filter(|(d, _)| *d <= 2)
        .min()
        .map(|(_, k)| k)
}
