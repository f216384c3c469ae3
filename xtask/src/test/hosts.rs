//! Pages of other people that hold the map (`tests/e2e/hosts`), built as they would build them: with the package
//! installed from its tarball, and checked by TypeScript.

use super::exists;
use crate::{build, files, run::Step, site::Site, tools};
use anyhow::{Result, bail};
use plan_core::author::{self, Dir};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Stands in their sources for the element's name: another province's has another.
const NAME: &str = "the-map";

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
    let what = "Vite, React, Vue, TypeScript and jQuery";
    tools::install(site, &sources(site), "hosts", what)
}

/// Builds them for the element that the plan names.
pub fn build(site: &Site, packages: &Path) -> Result<()> {
    let slug = build::plan(site)?.slug;
    // Copied to where their packages are, so that the checkout stays clean; under a name of this run's
    // own, as another checkout may be built at the same time.
    let work = build::fresh(&packages.join(format!("pages-{}", std::process::id())))?;
    let done = build_in(site, packages, &work, &slug);
    fs::remove_dir_all(&work)?;
    done
}

fn build_in(site: &Site, packages: &Path, work: &Path, slug: &str) -> Result<()> {
    write(site, work, slug)?;
    install(site, work)?;
    let node = |script: &str| {
        let mut node = Command::new("node");
        node.arg(packages.join("node_modules").join(script))
            .current_dir(work);
        node
    };
    for (compiler, project) in [
        ("typescript/bin/tsc", "tsconfig.json"),
        ("vue-tsc/bin/vue-tsc.js", "tsconfig.vue.json"),
    ] {
        let mut types = node(compiler);
        types.args(["--noEmit", "--project", project]);
        Step::new(&format!("types in {project}"))
            .whole_on_failure()
            .run(&mut types)?;
    }
    let out = build::fresh(&built(site))?;
    let mut vite = node("vite/bin/vite.js");
    vite.args(["build", "--outDir"]).arg(&out);
    Step::new("building pages of other people with Vite").run(&mut vite)?;
    for page in ["react.html", "vue.html", "old.html"] {
        exists(&out.join(page), "Vite made no such page")?;
    }
    let mut check = Command::new("node");
    check.arg("check.mjs").current_dir(work);
    Step::new("the package in Node, and its manifest")
        .loud()
        .run(&mut check)
}

/// Copies them with the element's name in its place, and the province's own data as a page would give it.
fn write(site: &Site, work: &Path, slug: &str) -> Result<()> {
    // What somebody has installed by hand is not a source.
    files::copy(&sources(site), work, Some("node_modules"))?;
    for file in files::all(work)? {
        let text = fs::read_to_string(&file)?;
        if text.contains(NAME) {
            fs::write(&file, text.replace(NAME, slug))?;
        }
    }
    let whole = author::whole(&Dir(site.data.clone()));
    let given = serde_json::to_string(&whole)?;
    let script = format!(
        "import type {{ Plan }} from '{slug}';\n\nexport const given = {given} satisfies Plan;\n"
    );
    Ok(fs::write(work.join("src/given.ts"), script)?)
}

/// Packs the package and installs it where they are: no file of the checkout knows of it.
fn install(site: &Site, work: &Path) -> Result<()> {
    let package = site.dist.join(build::PACKAGE);
    exists(&package, "the build made no package")?;
    let mut pack = tools::npm();
    pack.args(["pack", "--loglevel=warn", "--pack-destination"])
        .arg(work)
        .arg(&package)
        .current_dir(work);
    let (status, lines) = Step::new("packing the package").watch(&mut pack)?;
    let [tarball] = &lines[..] else {
        bail!("npm pack warns:\n{}", lines.join("\n"))
    };
    if !status.success() {
        bail!("npm pack failed: {tarball}")
    }
    let mut install = tools::npm();
    install
        // Its peers are installed around them: here React would be there twice.
        .args([
            "install",
            "--no-save",
            "--omit=dev",
            "--legacy-peer-deps",
            "--ignore-scripts",
        ])
        .args(["--offline", "--no-update-notifier"])
        .arg(work.join(tarball.trim()))
        .current_dir(work);
    Step::new("installing it from its tarball").run(&mut install)
}
