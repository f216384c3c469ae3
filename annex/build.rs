//! Packs the plan's programme: `PLAN_DATA` names its folder, `assets/` without it.

use std::{env, fs, path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed=PLAN_DATA");
    let folder = env::var_os("PLAN_DATA").map_or_else(|| PathBuf::from("../assets"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", folder.display());
    let loaded = match plan_core::author::load(&folder) {
        Ok(loaded) => loaded,
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error={problem}");
            }
            return ExitCode::FAILURE;
        }
    };
    let out = env::var_os("OUT_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    match fs::write(out.join("programme.bin"), loaded.plan.pack_programme()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error=programme.bin can't be written: {error}");
            ExitCode::FAILURE
        }
    }
}
