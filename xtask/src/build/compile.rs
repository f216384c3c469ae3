//! Rust to WebAssembly.

use crate::{
    run::Step,
    site::Site,
    tools::{Compiler, TARGET},
};
use anyhow::{Result, bail};
use std::path::PathBuf;

/// Compiles the map and gives the module, as the compiler left it.
pub fn compile(site: &Site, compiler: Compiler) -> Result<PathBuf> {
    let mut cargo = compiler.cargo(site)?;
    cargo.args([
        "build",
        "--lib",
        "--release",
        "--locked",
        "--package",
        "plan-map",
        "--features",
        if site.faults { "csr,faults" } else { "csr" },
        "--target",
        TARGET,
    ]);
    if site.other_data {
        cargo.env("PLAN_DATA", &site.data);
    }
    Step::new("compiling the map to WebAssembly (some minutes the first time)")
        .whole_on_failure()
        .run(&mut cargo)?;
    let module = site
        .wasm_target()
        .join(TARGET)
        .join("release")
        .join("plan_map.wasm");
    if !module.is_file() {
        bail!("the compiler made no {}", module.display());
    }
    Ok(module)
}
