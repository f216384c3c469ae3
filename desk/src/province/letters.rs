//! Letters that the typeface lacks.

use super::districts::District;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// From here on stand scripts that no cut of the typeface has; every system has its own for them.
const OTHER_SCRIPTS: char = '\u{2e80}';

/// Says which letters of the names these are; `advances` are the typeface's widths.
pub(super) fn note(region: &str, districts: &[District], advances: &[u8]) -> Option<String> {
    let tables: Map<String, Value> = serde_json::from_slice(advances).ok()?;
    let has = |c: char| {
        let mut tables = tables.values();
        tables.any(|table| table.get(c.to_string()).is_some())
    };
    let names = districts.iter().flat_map(|d| &d.names).map(String::as_str);
    let letters = names.chain([region]).flat_map(str::chars);
    // Names of districts are also set in capitals.
    let letters = letters.flat_map(|c| [c].into_iter().chain(c.to_uppercase()));
    let lacking: BTreeSet<char> = letters.filter(|&c| c < OTHER_SCRIPTS && !has(c)).collect();
    let lacking: Vec<String> = lacking.into_iter().map(String::from).collect();
    (!lacking.is_empty()).then(|| {
        format!(
            "the map's typeface has no {}: such letters come from the reader's system. ADOPT.md says more",
            lacking.join(" ")
        )
    })
}
