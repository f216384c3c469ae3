//! `cargo xtask data …`.

pub mod schema;
mod summary;

use crate::build;
use anyhow::{Result, bail};
use std::path::Path;

/// Checks a data folder: prints what it holds, or fails with every problem in it.
pub fn check(dir: &Path) -> Result<()> {
    if !dir.is_dir() {
        bail!("the data folder {} does not exist", dir.display());
    }
    match plan_core::author::load(dir) {
        Ok(loaded) => {
            print!("{}", summary::of(&loaded));
            Ok(())
        }
        Err(problems) => bail!("{}", build::list(&problems)),
    }
}
