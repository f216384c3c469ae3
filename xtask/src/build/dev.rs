//! What Trunk's page takes from the plan: Trunk makes the rest itself.

use super::{fallback, plan};
use crate::site::Site;
use anyhow::{Context, Result};
use std::fs;

/// Writes the configuration that `www/dev.js` imports.
pub fn dev_page(site: &Site) -> Result<()> {
    let dir = site.root.join("target").join("www");
    fs::create_dir_all(&dir)?;
    let path = dir.join("config.js");
    let config = fallback::config(&plan(site)?);
    // Trunk watches: an unchanged file must stay untouched.
    if fs::read_to_string(&path).is_ok_and(|old| old == config) {
        return Ok(());
    }
    fs::write(&path, config).with_context(|| format!("cannot write {}", path.display()))
}
