//! Rust to WebAssembly.

use super::part::{ANNEX, CHECK, EDITOR, MAP, PARTS, Part};
use crate::{
    run::Step,
    site::Site,
    tools::{Compiler, TARGET},
};
use anyhow::{Result, bail};
use std::path::PathBuf;

/// Compiles all modules and gives the folder that has them, as the compiler left them.
pub fn compile(site: &Site, compiler: Compiler) -> Result<PathBuf> {
    let features = if site.faults {
        "plan-map/csr,plan-map/faults"
    } else {
        "plan-map/csr"
    };
    build(site, compiler, &[MAP, ANNEX], features)?;
    // By itself: in one call the map's core would have the parser that this one needs.
    build(site, compiler, &[CHECK], "")?;
    build(site, compiler, &[EDITOR], "plan-editor/csr")?;
    let folder = site.wasm_target().join(TARGET);
    for module in PARTS.map(|part| folder.join(part.compiled())) {
        if !module.is_file() {
            bail!("the compiler made no {}", module.display());
        }
    }
    Ok(folder)
}

fn build(site: &Site, compiler: Compiler, parts: &[Part], features: &str) -> Result<()> {
    let mut cargo = compiler.cargo(site)?;
    cargo.args([
        "build",
        "--lib",
        "--profile",
        parts[0].profile,
        "--locked",
        "--target",
        TARGET,
    ]);
    if !features.is_empty() {
        cargo.args(["--features", features]);
    }
    for part in parts {
        cargo.args(["--package", part.package]);
    }
    if site.other_data {
        cargo.env("PLAN_DATA", &site.data);
    }
    let names: Vec<&str> = parts.iter().map(|part| part.name).collect();
    let what = format!(
        "compiling to WebAssembly: {} (some minutes the first time)",
        names.join(" and ")
    );
    Step::new(&what).whole_on_failure().run(&mut cargo)
}
