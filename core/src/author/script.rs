//! What the build scripts of both modules do.

use super::load;
use crate::plan::Plan;
use std::{env, fs, path::PathBuf, process::ExitCode};

/// Reads and checks the plan of the folder that `PLAN_DATA` names, or else of this one, and writes what is packed
/// of it into the build's folder. Every problem is an error of the build.
pub fn pack(default: &str, file: &str, packed: impl Fn(&Plan) -> Vec<u8>) -> ExitCode {
    println!("cargo::rerun-if-env-changed=PLAN_DATA");
    let folder = env::var_os("PLAN_DATA").map_or_else(|| PathBuf::from(default), PathBuf::from);
    println!("cargo::rerun-if-changed={}", folder.display());
    let plan = match load(&folder) {
        Ok(loaded) => loaded.plan,
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
    match fs::write(out.join(file), packed(&plan)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={file} can't be written: {error}");
            ExitCode::FAILURE
        }
    }
}
