//! The contact sheets and the story's as they are now, beside those that are kept: those of the first language with
//! every change, all of them in the audit.

use super::{Count, count};
use crate::{check, cli::ShotKind, run::Step, shots, site::Site};
use anyhow::Result;
use std::fs;

/// Takes the sheets anew and compares them. `cargo xtask shots --contact` and `--story` write those that are kept.
pub fn compare(site: &Site, is_some: bool) -> Result<Count> {
    let mut all = Count::default();
    for (kind, name) in [(ShotKind::Contact, "contact"), (ShotKind::Story, "story")] {
        let taken = site.root.join("target").join("sheets").join(name);
        if taken.exists() {
            fs::remove_dir_all(&taken)?;
        }
        shots::take(site, kind, taken.clone(), is_some)?;
        let mut cargo = check::cargo(site);
        cargo.args(["run", "--quiet", "--locked", "--package", "sheets", "--"]);
        cargo
            .arg(site.root.join("docs").join(name))
            .arg(taken)
            .arg(site.root.join("test-results").join("sheets").join(name));
        if is_some {
            cargo.arg("some");
        }
        let one = count(Step::new("sheets that are as they were"), &mut cargo)?;
        all = all.and(one);
    }
    Ok(all)
}
