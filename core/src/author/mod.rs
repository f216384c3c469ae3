//! Reading a plan's data folder: read every file, check everything, build the plan.
//!
//! Errors do not stop the reading: all of a folder come out in one run, each with file, line, place,
//! field, reason and remedy.

mod build;
mod check;
mod code;
mod colour;
mod document;
mod files;
pub mod geometry;
mod given;
mod json;
mod kept;
mod lenient;
mod long;
mod parts;
mod problem;
pub mod raw;
mod read;
#[cfg(feature = "schema")]
mod schema;
#[cfg(feature = "files")]
pub mod script;
pub mod sheets;
mod tally;
#[cfg(feature = "files")]
mod toml_tree;
mod words;

pub use code::Code;
pub use files::{Dir, Files, Held};
pub use given::{Fault, load_given};
pub use json::{Refusal, load_json};
pub use kept::Kept;
pub use parts::{file_of, whole};
pub use problem::{Notice, Problem};
#[cfg(feature = "schema")]
pub use schema::{schemas, script_schemas};
use tally::Tally;
pub use tally::Texts;

use crate::plan::Plan;
use problem::{At, Problems};
use std::path::Path;

/// A data folder that is sound.
#[derive(Debug)]
pub struct Loaded {
    /// The plan it holds.
    pub plan: Plan,
    /// What was odd in it and was put right.
    pub notices: Vec<Notice>,
    /// Its texts by language, in the map's order.
    pub texts: Vec<(String, Texts)>,
}

/// Reads and checks a data folder.
///
/// # Errors
///
/// Everything that is wrong with it, by file and line.
pub fn load(dir: &Path) -> Result<Loaded, Vec<Problem>> {
    load_from(&Dir(dir.to_owned()))
}

/// The same of a folder that may be anywhere.
///
/// # Errors
///
/// Everything that is wrong with it, by file and line.
pub fn load_from(files: &dyn Files) -> Result<Loaded, Vec<Problem>> {
    load_with(files, None)
}

/// The same with projects that were read already, in place of the folder's.
fn load_with(
    files: &dyn Files,
    projects: Option<Vec<raw::Project>>,
) -> Result<Loaded, Vec<Problem>> {
    let mut problems = Problems::default();
    let mut folder = read::folder(files, projects, &mut problems);
    folder.turn_rings(&mut problems);
    let tally = check::folder(&folder, &mut problems);
    // Building needs a folder in which every id resolves and every ring is sound.
    if problems.is_empty() {
        match build::plan(&mut folder, &mut problems) {
            Some(plan) if problems.is_empty() => {
                return Ok(Loaded {
                    plan,
                    texts: folder.texts(&tally),
                    notices: problems.into_notices(),
                });
            }
            // Never an error without a reason.
            None if problems.is_empty() => {
                let reason = "holds too little for a map";
                problems.add(&At::file("districts.geojson"), Code::NothingThere, reason);
            }
            _ => {}
        }
    }
    Err(problems.into_sorted())
}
