//! Rust to WebAssembly.

use super::part::PARTS;
use crate::{
    run::Step,
    site::Site,
    tools::{Compiler, TARGET},
};
use anyhow::{Result, bail};
use std::path::PathBuf;

/// Compiles both modules and gives the folder that has them, as the compiler left them.
pub fn compile(site: &Site, compiler: Compiler) -> Result<PathBuf> {
    let mut cargo = compiler.cargo(site)?;
    cargo.args([
        "build",
        "--lib",
        "--release",
        "--locked",
        "--features",
        if site.faults {
            "plan-map/csr,plan-map/faults"
        } else {
            "plan-map/csr"
        },
        "--target",
        TARGET,
    ]);
    for part in PARTS {
        cargo.args(["--package", part.package]);
    }
    if site.other_data {
        cargo.env("PLAN_DATA", &site.data);
    }
    Step::new("compiling the map to WebAssembly (some minutes the first time)")
        .whole_on_failure()
        .run(&mut cargo)?;
    let folder = site.wasm_target().join(TARGET).join("release");
    for module in PARTS.map(|part| folder.join(part.compiled())) {
        if !module.is_file() {
            bail!("the compiler made no {}", module.display());
        }
    }
    Ok(folder)
}
