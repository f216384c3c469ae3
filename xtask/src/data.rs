//! `cargo xtask data check`.

use crate::build;
use anyhow::{Result, bail};
use std::path::Path;

/// Checks a data folder: prints what it holds, or fails with every problem in it.
pub fn check(dir: &Path) -> Result<()> {
    if !dir.is_dir() {
        bail!("the data folder {} does not exist", dir.display());
    }
    let plan = match plan_core::author::load(dir) {
        Ok(plan) => plan,
        Err(problems) => bail!("{}", build::list(&problems)),
    };
    let languages: Vec<&str> = plan
        .languages
        .iter()
        .map(|language| language.code.as_str())
        .collect();
    println!("{}: {}", plan.slug, plan.title.get(Default::default()));
    println!("languages: {}", languages.join(", "));
    let counts = [
        ("zones", plan.zones.len()),
        ("corridors", plan.corridors.len()),
        ("districts", plan.districts.len()),
        ("communes", plan.communes.len()),
        ("towns", plan.towns.len()),
        ("gates", plan.gates.len()),
        ("roads and railways", plan.roads.len()),
        ("rivers", plan.rivers.len()),
        ("sectors", plan.sectors.len()),
        ("projects", plan.projects.len()),
        (
            "… with published capital",
            plan.projects
                .iter()
                .filter(|p| !p.capital.is_empty())
                .count(),
        ),
        ("sources", plan.sources.len()),
    ];
    for (what, count) in counts {
        println!("{count:>6} {what}");
    }
    println!("no problems");
    Ok(())
}
