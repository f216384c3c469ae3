//! Reading a plan's data folder: read every file, check everything, build the plan.
//!
//! Errors do not stop the reading: all of a folder come out in one run, each with file, place and
//! reason.

mod build;
mod check;
mod geometry;
mod problem;
pub mod raw;
mod read;
mod words;

pub use problem::{Problem, Problems};

use crate::plan::Plan;
use std::path::Path;

/// Reads and checks a data folder.
///
/// # Errors
///
/// Everything that is wrong with it, in the order of the files.
pub fn load(dir: &Path) -> Result<Plan, Vec<Problem>> {
    let mut problems = Problems::default();
    let folder = read::folder(dir, &mut problems);
    check::folder(&folder, &mut problems);
    // Building needs a folder in which every id resolves and every ring is sound.
    if problems.is_empty() {
        match build::plan(&folder, &mut problems) {
            Some(plan) if problems.is_empty() => return Ok(plan),
            // Never an error without a reason.
            None if problems.is_empty() => problems.add("", "", "holds too little for a map"),
            _ => {}
        }
    }
    Err(problems.into_sorted())
}
