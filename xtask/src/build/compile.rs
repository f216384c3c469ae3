//! Rust to WebAssembly.

use super::part::{ANNEX, CHECK, EDITOR, HALL, MAP, Part};
use crate::{
    run::Step,
    site::Site,
    tools::{Compiler, TARGET},
};
use anyhow::{Result, bail};
use std::{path::PathBuf, process::Command};

/// Modules that are compiled in one call of cargo, in their order. The check's is one by itself: in one call the map's
/// core would have the parser that this one needs.
pub const CALLS: [&[Part]; 3] = [&[MAP, ANNEX, HALL], &[CHECK], &[EDITOR]];

/// Names the modules' crates to a call of cargo, with their features.
pub fn select(cargo: &mut Command, site: &Site, parts: &[Part]) {
    let mut features: Vec<&str> = parts
        .iter()
        .flat_map(|part| part.features)
        .copied()
        .collect();
    if site.faults && parts.contains(&MAP) {
        features.push("plan-map/faults");
    }
    if !features.is_empty() {
        cargo.args(["--features", &features.join(",")]);
    }
    for part in parts {
        cargo.args(["--package", part.package]);
    }
}

/// Compiles modules and gives the folder that has them, as the compiler left them.
pub fn compile(site: &Site, compiler: Compiler, parts: &[Part]) -> Result<PathBuf> {
    let mut cargo = compiler.cargo(site)?;
    cargo.args([
        "build",
        "--lib",
        "--release",
        "--locked",
        "--target",
        TARGET,
    ]);
    // No profile of its own, for which all macros would be compiled once more.
    if parts.iter().any(|part| part.is_quick) {
        cargo.args(["--config", "profile.release.opt-level=3"]);
    }
    select(&mut cargo, site, parts);
    if site.other_data {
        cargo.env("PLAN_DATA", &site.data);
    }
    let names: Vec<&str> = parts.iter().map(|part| part.name).collect();
    let what = format!(
        "compiling to WebAssembly: {} (some minutes the first time)",
        names.join(" and ")
    );
    Step::new(&what).whole_on_failure().run(&mut cargo)?;
    let folder = site.wasm_target().join(TARGET).join("release");
    for module in parts.iter().map(|part| folder.join(part.compiled())) {
        if !module.is_file() {
            bail!("the compiler made no {}", module.display());
        }
    }
    Ok(folder)
}
