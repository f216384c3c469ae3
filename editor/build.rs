//! Packs the data folder's own files, for the editor: `PLAN_DATA` names it, `assets/` without it.

use plan_core::author::script;
use std::process::ExitCode;

fn main() -> ExitCode {
    script::keep_files("../assets", "files.bin")
}
