//! Folders that are made anew, and take the place of the old only when they are complete.

use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// An empty folder.
pub fn fresh(dir: &Path) -> Result<PathBuf> {
    remove(dir)?;
    fs::create_dir_all(dir).with_context(|| format!("cannot make {}", dir.display()))?;
    Ok(dir.to_path_buf())
}

/// Puts `new` where `old` is.
pub fn replace(new: &Path, old: &Path) -> Result<()> {
    let aside = old.with_extension("old");
    remove(&aside)?;
    if old.exists() {
        fs::rename(old, &aside).with_context(|| format!("cannot move {} aside", old.display()))?;
    }
    if let Err(error) = fs::rename(new, old) {
        if aside.exists() {
            fs::rename(&aside, old)?;
        }
        return Err(error).with_context(|| format!("cannot make {}", old.display()));
    }
    remove(&aside)
}

fn remove(dir: &Path) -> Result<()> {
    if dir.exists() {
        fs::remove_dir_all(dir).with_context(|| format!("cannot remove {}", dir.display()))?;
    }
    Ok(())
}
