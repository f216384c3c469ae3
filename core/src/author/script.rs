//! What the build scripts of the modules do.

use super::{Dir, Held, Kept, load};
use crate::plan::Plan;
use std::{env, fs, path::PathBuf, process::ExitCode};

/// Reads and checks the plan of the folder that `PLAN_DATA` names, or else of this one, and writes what is packed
/// of it into the build's folder. Every problem is an error of the build.
pub fn pack(default: &str, file: &str, packed: impl Fn(&Plan) -> Vec<u8>) -> ExitCode {
    let folder = folder(default);
    match load(&folder) {
        Ok(loaded) => write(file, &packed(&loaded.plan)),
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Writes that folder itself, packed.
pub fn keep(default: &str, file: &str) -> ExitCode {
    write(file, &Kept::of(&Dir(folder(default))).pack())
}

/// Writes that folder's files, packed as [`Held::unpack`] reads them.
pub fn keep_files(default: &str, file: &str) -> ExitCode {
    write(file, &Held::of(&Dir(folder(default))).pack())
}

fn folder(default: &str) -> PathBuf {
    println!("cargo::rerun-if-env-changed=PLAN_DATA");
    let folder = env::var_os("PLAN_DATA").map_or_else(|| PathBuf::from(default), PathBuf::from);
    println!("cargo::rerun-if-changed={}", folder.display());
    folder
}

fn write(file: &str, bytes: &[u8]) -> ExitCode {
    let out = env::var_os("OUT_DIR").map(PathBuf::from);
    match fs::write(out.unwrap_or_default().join(file), bytes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={file} can't be written: {error}");
            ExitCode::FAILURE
        }
    }
}
