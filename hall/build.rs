//! Packs the plan's programme and story: `PLAN_DATA` names its folder, `assets/` without it.

use plan_core::{author::script, plan::Plan};
use std::process::ExitCode;

fn main() -> ExitCode {
    script::pack("../assets", "told.bin", Plan::pack_told)
}
