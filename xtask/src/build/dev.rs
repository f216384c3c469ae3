//! What Trunk's page takes from the plan and the sources: Trunk makes the rest itself.

use super::{fallback, plan};
use crate::site::Site;
use anyhow::{Context, Result};
use std::{fs, path::Path};

/// Where the style sheet's parts are named, in their order.
const PARTS: &str = "src/style/mod.rs";

/// Writes the configuration that `www/dev.js` imports, and the style sheet that it fetches.
pub fn dev_page(site: &Site) -> Result<()> {
    let dir = site.root.join("target").join("www");
    fs::create_dir_all(&dir)?;
    put(&dir.join("config.js"), &fallback::config(&plan(site)?))?;
    put(&dir.join("style.css"), &style(&site.root)?)
}

fn style(root: &Path) -> Result<String> {
    let read = |path: &Path| {
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
    };
    let list = root.join(PARTS);
    let mut style = String::new();
    for rest in read(&list)?.split("include_str!(\"").skip(1) {
        let name = rest.split('"').next().unwrap_or_default();
        style += &read(&list.with_file_name(name))?;
    }
    Ok(style)
}

/// Trunk watches: an unchanged file must stay untouched.
fn put(path: &Path, text: &str) -> Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}
