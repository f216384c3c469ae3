//! Files that are dropped into a plan: tables, parts of it, shapes, in any mix.

use super::{Session, Step};
use crate::{DeskError, read};
use plan_core::author::{
    Held, file_of,
    sheets::{Sheet, room, sheets},
    whole,
};
use serde_json::{Map, Value};
use std::rc::Rc;
use toml_edit::DocumentMut;

/// A larger file is no plan.
const MOST_MB: u64 = 64;

impl Session {
    /// Takes all that files hold, or, when one of them cannot be read, nothing. What a table or a part holds takes
    /// the place of what stood there; of projects that are files of their own, those with the same ids.
    ///
    /// # Errors
    ///
    /// Which file, and why.
    pub fn take(&mut self, files: &[(String, Vec<u8>)]) -> Result<(), (String, DeskError)> {
        let mut failed = String::new();
        let taken = self.try_change(|step| {
            files.iter().try_for_each(|(name, bytes)| {
                failed.clone_from(name);
                one(step, name, bytes)
            })
        });
        taken.map_err(|error| (failed, error))
    }
}

fn one(step: &mut Step, name: &str, bytes: &[u8]) -> Result<(), DeskError> {
    let mb = bytes.len() as u64 >> 20;
    if mb > MOST_MB {
        return Err(DeskError::TooLarge(mb, MOST_MB));
    }
    let end = name
        .rsplit_once('.')
        .map_or("", |(_, end)| end)
        .to_ascii_lowercase();
    match end.as_str() {
        "geojson" => shapes(step, name, bytes),
        "json" => json(step, name, bytes),
        "toml" => toml(step, name, bytes),
        _ => {
            read(name, bytes)?
                .into_iter()
                .try_for_each(|sheet| put(step, sheet))?;
            Ok(())
        }
    }
}

/// A table of a part of a plan.
fn put(step: &mut Step, sheet: Sheet) -> Result<(), DeskError> {
    let part = sheet.name.split('.').next().unwrap_or_default();
    let is_known = step.sheets.iter().any(|known| known.name == sheet.name);
    if !is_known && file_of(part).is_none() {
        return Err(DeskError::NoPart(sheet.name));
    }
    step.put(sheet);
    Ok(())
}

fn broken(error: impl ToString) -> DeskError {
    DeskError::Broken(error.to_string())
}

fn json(step: &mut Step, name: &str, bytes: &[u8]) -> Result<(), DeskError> {
    let tree: Value = serde_json::from_slice(bytes).map_err(broken)?;
    let Value::Object(parts) = tree else {
        return Err(DeskError::NoPart(name.to_owned()));
    };
    if parts.get("type").and_then(Value::as_str) == Some("FeatureCollection") {
        return shapes(step, name, bytes);
    }
    if step.folder.0.contains_key(name) {
        return file(step, name, bytes);
    }
    if parts.is_empty() {
        return Err(DeskError::NoPart(name.to_owned()));
    }
    if let Some((part, _)) = parts.iter().find(|(_, part)| !has_tables(part)) {
        return Err(DeskError::NoPart(part.clone()));
    }
    tables(step, &parts)
}

/// What has none would be passed over in silence.
fn has_tables(part: &Value) -> bool {
    match part {
        Value::Object(fields) => !fields.is_empty(),
        part => part.is_array(),
    }
}

/// The tables of some parts.
fn tables(step: &mut Step, parts: &Map<String, Value>) -> Result<(), DeskError> {
    room(parts).map_err(|(part, reason)| DeskError::Broken(format!("{part}: {reason}")))?;
    sheets(parts)
        .into_iter()
        .try_for_each(|sheet| put(step, sheet))
}

/// Shapes are known by the name of their file: `districts.geojson`.
fn shapes(step: &mut Step, name: &str, bytes: &[u8]) -> Result<(), DeskError> {
    serde_json::from_slice::<Value>(bytes).map_err(broken)?;
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    file(step, &format!("{stem}.geojson"), bytes)
}

fn file(step: &mut Step, name: &str, bytes: &[u8]) -> Result<(), DeskError> {
    if !step.folder.0.contains_key(name) {
        return Err(DeskError::NoPart(name.to_owned()));
    }
    Rc::make_mut(&mut step.folder)
        .0
        .insert(name.to_owned(), bytes.to_vec());
    Ok(())
}

/// A file of the data folder: a part by its name, a language, or else a project.
fn toml(step: &mut Step, name: &str, bytes: &[u8]) -> Result<(), DeskError> {
    let text = std::str::from_utf8(bytes).map_err(broken)?;
    text.parse::<DocumentMut>().map_err(broken)?;
    let one = |file: &str| {
        let held = Held([(file.to_owned(), bytes.to_vec())].into());
        let mut parts = whole(&held);
        parts.retain(|_, part| match part {
            Value::Array(list) => !list.is_empty(),
            Value::Object(fields) => !fields.is_empty(),
            _ => true,
        });
        parts
    };
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let is_language = step.folder.0.contains_key(&format!("words/{name}"));
    let parts = match one(name) {
        parts if !parts.is_empty() => parts,
        _ if is_language => return Err(DeskError::NoPart(format!("words/{stem}"))),
        _ => one(&format!("projects/{name}")),
    };
    match parts.get("projects") {
        Some(Value::Array(projects)) => projects.iter().try_for_each(|p| project(step, p)),
        _ => tables(step, &parts),
    }
}

/// A project in the place of the one with its id, or after all.
fn project(step: &mut Step, project: &Value) -> Result<(), DeskError> {
    let mut plan = crate::whole::plan(&step.tables()).map_err(DeskError::Cells)?;
    let Some(Value::Array(projects)) = plan.get_mut("projects") else {
        return Err(DeskError::NoPart("projects".to_owned()));
    };
    let is_same = |known: &Value| known.get("id") == project.get("id");
    match projects.iter().position(is_same) {
        Some(at) => projects[at] = project.clone(),
        None => projects.push(project.clone()),
    }
    let only = Map::from_iter([(
        "projects".to_owned(),
        Value::Array(std::mem::take(projects)),
    )]);
    tables(step, &only)
}
