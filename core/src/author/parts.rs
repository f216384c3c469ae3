//! The parts of a plan: what an object that is given may hold, and the files in whose place that stands.

use super::{Files, Problems, document::Document};
use serde_json::{Map, Value};

/// Members, the files in whose place they stand, and the only list of those files that hold nothing else: it may
/// be given as it is.
pub(super) const PARTS: [(&str, &str, &str); 17] = [
    ("borderZones", "border-zones.toml", "border_zone"),
    ("communes", "communes.toml", ""),
    ("conference", "conference.toml", ""),
    ("corridors", "corridors.toml", "corridor"),
    ("districts", "districts.toml", ""),
    ("gates", "gates.toml", ""),
    ("geoparks", "geoparks.toml", "geopark"),
    ("map", "map.toml", ""),
    ("offers", "offers.toml", ""),
    ("parks", "parks.toml", ""),
    ("plan", "plan.toml", ""),
    ("sectors", "sectors.toml", "sector"),
    ("sources", "sources.toml", "source"),
    ("story", "story.toml", "step"),
    ("towns", "towns.toml", "town"),
    ("urban", "urban.toml", ""),
    ("zones", "zones.toml", "zone"),
];
/// Members of another kind: a list of records, and a table by language.
pub(super) const PROJECTS: &str = "projects";
pub(super) const WORDS: &str = "words";

/// A file's tree; of one that cannot be read, none.
pub(super) fn tree_of(base: &dyn Files, file: &str) -> Option<Value> {
    base.tree(file).cloned().or_else(|| {
        let bytes = base.read(file).ok()?;
        let text = String::from_utf8_lossy(&bytes);
        Document::toml(file, &text, &mut Problems::default())
    })
}

/// The file in whose place a part stands, and the list that may stand for all of it; not for projects and words,
/// which are files of their own each.
pub fn file_of(part: &str) -> Option<(&'static str, &'static str)> {
    let found = PARTS.iter().find(|(name, ..)| *name == part);
    found.map(|&(_, file, list)| (file, list))
}

/// A data folder as the object that could be given in its place; what cannot be read of it is left out. Lists that
/// are all of their file stand for it.
pub fn whole(base: &dyn Files) -> Map<String, Value> {
    let tree = |file: &str| tree_of(base, file);
    let inside = |folder: &str| {
        let mut names = base.names(folder).unwrap_or_default();
        names.retain(|name| name.ends_with(".toml"));
        names.sort();
        names
    };
    let mut all = Map::new();
    for (name, file, only) in PARTS {
        let list = |mut tree: Value| match tree.get_mut(only).map(Value::take) {
            Some(list) if !only.is_empty() => list,
            _ => tree,
        };
        all.extend(tree(file).map(|tree| (name.to_owned(), list(tree))));
    }
    let projects = inside(PROJECTS).into_iter();
    let projects = projects.filter_map(|name| tree(&format!("{PROJECTS}/{name}")));
    all.insert(PROJECTS.to_owned(), projects.collect());
    let languages = inside(WORDS).into_iter().filter_map(|name| {
        let code = name.strip_suffix(".toml")?.to_owned();
        Some((code, tree(&format!("{WORDS}/{name}"))?))
    });
    all.insert(WORDS.to_owned(), Value::Object(languages.collect()));
    all
}

/// The file that a project is said to be in, where it is none: its place in the list.
pub(super) fn file(index: usize) -> String {
    format!("{PROJECTS}[{index}]")
}
