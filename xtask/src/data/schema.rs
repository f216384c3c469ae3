use crate::site::Site;
use anyhow::{Context, Result};
use std::fs;

/// Writes the schemas of the data files, so that editors can help whoever edits them.
pub fn write(site: &Site) -> Result<()> {
    let dir = site.root.join("assets/schema");
    fs::create_dir_all(&dir)?;
    for (name, schema) in plan_core::author::schemas() {
        let text = serde_json::to_string_pretty(&schema)?;
        let path = dir.join(name);
        fs::write(&path, text + "\n").with_context(|| path.display().to_string())?;
        println!("assets/schema/{name}");
    }
    Ok(())
}
