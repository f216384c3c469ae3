//! A file as a tree of values that knows on which line each stands.

use super::{Code, Problems};
use serde_json::Value;
use std::collections::BTreeMap;

/// A file as a tree of values.
#[derive(Debug, Default)]
pub struct Document {
    /// Names of records by path: `district[3]` is `181`.
    pub(super) names: BTreeMap<String, String>,
    /// Lines by path, counted from 1.
    pub(super) lines: BTreeMap<String, usize>,
}

/// Where in a file something is, in the reader's terms.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// Line, counted from 1.
    pub line: Option<usize>,
    /// The record: its id, or the feature's number.
    pub place: String,
    /// The field in it.
    pub field: String,
}

impl Document {
    /// Without a parser of TOML there is nothing to be had of it.
    #[cfg(not(feature = "files"))]
    pub fn toml(_: &str, _: &str, _: &mut Problems) -> Option<Value> {
        None
    }

    /// Reads JSON; what can't be read of it is noted.
    pub fn json(file: &str, text: &str, problems: &mut Problems) -> Option<Value> {
        match serde_json::from_str::<Value>(text) {
            Ok(value) => {
                let mut document = Self::default();
                document.name_features(&value);
                problems.opened(file, document);
                Some(value)
            }
            Err(error) => {
                let message = error.to_string();
                let message = message.split(" at line ").next().unwrap_or_default();
                problems.add_at_line(file, error.line(), Code::Syntax, message);
                None
            }
        }
    }

    fn name_features(&mut self, value: &Value) {
        let features = value.get("features").and_then(Value::as_array);
        for (i, feature) in features.into_iter().flatten().enumerate() {
            let id = feature.get("id").and_then(|id| match id {
                Value::String(id) => Some(id.clone()),
                Value::Number(id) => Some(id.to_string()),
                _ => None,
            });
            let name = match id {
                Some(id) => format!("feature {} ({id})", i + 1),
                None => format!("feature {}", i + 1),
            };
            self.names.insert(format!("features[{i}]"), name);
        }
    }

    /// Where a path leads: the record it passes through, the rest of it, and the line of the nearest
    /// value that is there.
    pub fn spot(&self, path: &str) -> Spot {
        // Ends of the path's parts, the longest first.
        let ends = |path: &str| {
            let mut ends: Vec<usize> = path.match_indices(['.', '[']).map(|(i, _)| i).collect();
            ends.push(path.len());
            ends.into_iter().rev().collect::<Vec<_>>()
        };
        let line = ends(path)
            .into_iter()
            .find_map(|end| self.lines.get(&path[..end]).copied());
        let record = ends(path).into_iter().find_map(|end| {
            let name = self.names.get(&path[..end])?;
            Some((name.clone(), path[end..].trim_start_matches('.').to_owned()))
        });
        let (place, field) = record.unwrap_or_else(|| (String::new(), path.to_owned()));
        Spot { line, place, field }
    }
}
