//! The columns of tables of which there is nothing yet: what has no columns could not be written into.

use plan_core::author::sheets::Sheet;
use serde_json::{Map, Value};

/// What a project must have, and what most have, in the order of its file. A text has a column for each language.
const PROJECTS: [(&str, Holds); 26] = [
    ("id", Holds::Word),
    ("name", Holds::Text),
    ("sector", Holds::Word),
    ("kind", Holds::Word),
    ("about", Holds::Text),
    ("districts[]", Holds::Word),
    ("place.precision", Holds::Word),
    ("place.at.lon", Holds::Word),
    ("place.at.lat", Holds::Word),
    ("status.step", Holds::Word),
    ("status.date", Holds::Word),
    ("status.text", Holds::Text),
    ("status.source", Holds::Word),
    ("investor.text", Holds::Text),
    ("investor.date", Holds::Word),
    ("investor.source", Holds::Word),
    ("capital[0].amount", Holds::Word),
    ("capital[0].unit", Holds::Word),
    ("capital[0].currency", Holds::Word),
    ("capital[0].as_of", Holds::Word),
    ("capital[0].source", Holds::Word),
    ("area_ha[0].value", Holds::Word),
    ("area_ha[0].as_of", Holds::Word),
    ("area_ha[0].source", Holds::Word),
    ("source", Holds::Word),
    ("scope", Holds::Word),
];

const SOURCES: [(&str, Holds); 6] = [
    ("id", Holds::Word),
    ("publisher", Holds::Word),
    ("url", Holds::Word),
    ("date", Holds::Word),
    ("read", Holds::Word),
    ("grade", Holds::Word),
];

const TOWNS: [(&str, Holds); 5] = [
    ("id", Holds::Word),
    ("name", Holds::Text),
    ("at.lon", Holds::Word),
    ("at.lat", Holds::Word),
    ("capital", Holds::Word),
];

/// Tables that a new region fills.
const TABLES: [(&str, &[(&str, Holds)]); 3] = [
    ("projects", &PROJECTS),
    ("sources", &SOURCES),
    ("towns", &TOWNS),
];

#[derive(Clone, Copy)]
enum Holds {
    /// A number, a date, a term or an id.
    Word,
    /// A text, by language.
    Text,
}

/// Gives tables that have nothing their columns.
pub(super) fn begin(tables: &mut Vec<Sheet>, plan: &Map<String, Value>) {
    let languages = plan.get("map").and_then(|map| map.get("languages"));
    let languages: Vec<&str> = languages
        .and_then(Value::as_array)
        .map(|all| all.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default();
    for (name, usual) in TABLES {
        let columns = usual.iter().flat_map(|&(path, holds)| match holds {
            Holds::Text if languages.len() > 1 => {
                let by_language = languages.iter().map(|code| format!("{path}.{code}"));
                by_language.collect()
            }
            // Where there is one language only, a text is a text.
            Holds::Text | Holds::Word => vec![path.to_owned()],
        });
        let begun = Sheet {
            name: name.to_owned(),
            columns: columns.collect(),
            rows: Vec::new(),
        };
        match tables.iter_mut().find(|table| table.name == name) {
            Some(table) if table.rows.is_empty() => *table = begun,
            Some(_) => {}
            None => tables.push(begun),
        }
    }
}
