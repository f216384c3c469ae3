//! Reads, checks and packs the plan: `PLAN_DATA` names its folder, `assets/` without it.

use plan_core::{author::script, plan::Plan};
use std::process::ExitCode;

fn main() -> ExitCode {
    script::pack("assets", "plan.bin", Plan::pack)
}
