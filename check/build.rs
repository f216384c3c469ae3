//! Packs the data folder itself, for the module: `PLAN_DATA` names it, `assets/` without it.

use plan_core::author::script;
use std::process::ExitCode;

fn main() -> ExitCode {
    script::keep("../assets", "folder.bin")
}
