//! What everything is made of: the check that needs no tool, and the bill of materials against its official schema.

use super::Bench;
use crate::{build, crates::supply, run::Step, site::Site, tools};
use anyhow::{Context, Result};
use std::{fs, path::PathBuf, process::Command};

const SCRIPT: &str = "check.mjs";

/// The folder of the schema and of what reads it, installed.
pub fn schema(site: &Site) -> Result<PathBuf> {
    let what = "the schema of bills of materials";
    tools::install(site, &here(site), "supply", what)
}

/// Fails if anything is from elsewhere or on other terms, tells of this machine, or is told of wrongly.
pub fn check(bench: &Bench) -> Result<()> {
    supply::check(bench.site)?;
    let script = bench.supply.join(SCRIPT);
    fs::copy(here(bench.site).join(SCRIPT), &script)
        .with_context(|| format!("cannot copy {SCRIPT} beside what it needs"))?;
    let mut node = Command::new("node");
    node.arg(script).arg(bench.site.dist.join(build::BILL));
    Step::new("the bill of materials against its schema")
        .loud()
        .run(&mut node)
}

fn here(site: &Site) -> PathBuf {
    site.root.join("tests").join("supply")
}
