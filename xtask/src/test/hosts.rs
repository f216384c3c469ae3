//! Pages of other people that hold the map (`tests/e2e/hosts`), built as they would build them.

use super::exists;
use crate::{build, files, run::Step, site::Site, tools};
use anyhow::Result;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The folder of the checkout that holds them.
fn sources(site: &Site) -> PathBuf {
    site.root.join("tests/e2e/hosts")
}

/// Where they are built to, if they are.
pub fn built(site: &Site) -> PathBuf {
    site.target.join("hosts")
}

/// Gets what they are built with.
pub fn get(site: &Site) -> Result<PathBuf> {
    let what = "Vite, React, Vue and jQuery";
    tools::install(site, &sources(site), "hosts", what)
}

/// Builds them for the element that the plan names.
pub fn build(site: &Site, packages: &Path) -> Result<()> {
    let out = build::fresh(&built(site))?;
    // Copied to where their packages are, so that the checkout stays clean; under a name of this run's
    // own, as another checkout may be built at the same time.
    let work = build::fresh(&packages.join(format!("pages-{}", std::process::id())))?;
    // What somebody has installed by hand is not a source.
    files::copy(&sources(site), &work, Some("node_modules"))?;
    let mut vite = Command::new("node");
    vite.arg(packages.join("node_modules/vite/bin/vite.js"))
        .args(["build", "--outDir"])
        .arg(&out)
        .current_dir(&work)
        .env("VITE_SLUG", build::plan(site)?.slug);
    let done = Step::new("building pages of other people with Vite").run(&mut vite);
    fs::remove_dir_all(&work)?;
    done?;
    for page in ["react.html", "vue.html", "old.html"] {
        exists(&out.join(page), "Vite made no such page")?;
    }
    Ok(())
}
