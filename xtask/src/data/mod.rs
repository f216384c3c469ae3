//! `cargo xtask data …`.

pub mod schema;
mod summary;

use crate::{build, site::Site};
use anyhow::{Result, bail};
use std::{path::Path, process::Command};

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

/// The folder as a workbook or one file, and back. A program of its own: nothing else needs what it is made with.
pub fn desk(site: &Site, what: &str, file: &Path) -> Result<()> {
    let file = std::path::absolute(file)?;
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(&site.root)
        .args(["run", "--quiet", "--package", "plan-desk", "--", what]);
    let status = cargo.arg(&site.data).arg(file).status()?;
    match status.success() {
        true => Ok(()),
        false => bail!("{what} failed"),
    }
}
