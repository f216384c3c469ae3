//! The published scripts and style sheets against the oldest browsers that are served.

use super::Bench;
use crate::{run::Step, site::Site, tools};
use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// What runs where the linters are installed.
const SCRIPTS: [&str; 3] = ["check.mjs", "eslint.config.js", "allowed.js"];

/// The folder of the linters, installed.
pub fn linters(site: &Site) -> Result<PathBuf> {
    let what = "the linters of the browser floor";
    tools::install(site, &here(site), "floor", what)
}

/// Fails if anything too new is used, or if the linters no longer see what is too new.
pub fn check(bench: &Bench) -> Result<()> {
    for name in SCRIPTS {
        fs::copy(here(bench.site).join(name), bench.floor.join(name))
            .with_context(|| format!("cannot copy {name} beside the linters"))?;
    }
    let mut node = Command::new("node");
    // The map's own style sheets are inside its file, those of the later modules' scripts inside those.
    let styles = Path::new("src").join("style");
    node.arg(bench.floor.join("check.mjs"))
        .arg(&bench.site.dist)
        .arg(bench.site.root.join(styles))
        .arg(bench.site.www().join("later"))
        .arg(bench.site.www().join("hall"));
    Step::new("scripts and styles against the oldest browsers")
        .loud()
        .run(&mut node)
}

fn here(site: &Site) -> PathBuf {
    site.root.join("tests").join("floor")
}
