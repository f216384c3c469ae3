//! cargo-machete: crates that a manifest names and no source does. The compiler says so of each library and program, too
//! (`unused_crate_dependencies`), but not of what only tests or another target need.

use crate::{check, run::Step, site::Site, tools};
use anyhow::Result;

/// Fails if there are some; what is needed without being named stands in its manifest with the reason.
pub fn check(site: &Site) -> Result<()> {
    let mut machete = check::cargo_tool(site, &tools::MACHETE.get(site)?);
    machete.arg(".");
    Step::new("cargo-machete: unused dependencies")
        .whole_on_failure()
        .run(&mut machete)
}
