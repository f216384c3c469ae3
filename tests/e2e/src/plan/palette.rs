//! The colours of `palette.json` under the names that they have in CSS.

use anyhow::{Context, Result};
use serde_json::Value;
use std::{collections::BTreeMap, fs, path::Path};

/// By theme: `--lsm-zone-east` and what it is.
pub type Colours = BTreeMap<String, BTreeMap<String, String>>;

/// Reads all themes.
pub(super) fn read(path: &Path) -> Result<Colours> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let file: Value = serde_json::from_str(&text)?;
    let themes = file["themes"].as_object().context("palette.json: themes")?;
    let theme = |(name, tokens): (&String, &Value)| (name.clone(), names(tokens));
    Ok(themes.iter().map(theme).collect())
}

fn names(tokens: &Value) -> BTreeMap<String, String> {
    let mut colours = BTreeMap::new();
    for (group, value) in tokens.as_object().into_iter().flatten() {
        if let Some(colour) = value.as_str() {
            colours.insert(format!("--lsm-{}", group.replace('_', "-")), colour.into());
        }
        for (id, value) in value.as_object().into_iter().flatten() {
            let name = match group.split_once('_') {
                Some((kind, of)) => format!("--lsm-{kind}-{id}-{of}"),
                None => format!("--lsm-{group}-{id}"),
            };
            if let Some(colour) = value.as_str().or(value["color"].as_str()) {
                colours.insert(name, colour.into());
            }
        }
    }
    colours
}
