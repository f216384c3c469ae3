//! `cargo xtask data …` and `new-province`.

pub mod schema;
mod summary;

use crate::{build, cli::NewProvince, site::Site};
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

/// The folder as a workbook or one file, and back.
pub fn desk(site: &Site, what: &str, file: &Path) -> Result<()> {
    let mut desk = program(site);
    desk.arg(what)
        .arg(&site.data)
        .arg(std::path::absolute(file)?);
    run(what, &mut desk)
}

/// A data folder for another province; what is taken over is the map's own, not that of `--data`.
pub fn new_province(site: &Site, new: &NewProvince) -> Result<()> {
    let mut desk = program(site);
    desk.arg("new").arg(std::path::absolute(&new.dir)?);
    desk.arg(site.root.join("assets"));
    desk.arg(std::path::absolute(&new.districts)?);
    for (option, value) in &new.options {
        desk.args([option, value.as_str()]);
    }
    run("new-province", &mut desk)
}

/// A program of its own: nothing else needs what it is made with.
fn program(site: &Site) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&site.root);
    cargo.args(["run", "--quiet", "--package", "plan-desk", "--"]);
    cargo
}

fn run(what: &str, desk: &mut Command) -> Result<()> {
    match desk.status()?.success() {
        true => Ok(()),
        false => bail!("{what} failed"),
    }
}
