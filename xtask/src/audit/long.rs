//! What the tests do for seconds, done for hours: from their seeds, which the environment may change.

use crate::{
    check,
    run::Step,
    site::Site,
    test::{self, Count},
};
use anyhow::Result;

/// Inputs of each property, and of each damaged file.
const CASES: &str = "20000";
/// Acts on the page in the first engine, and in the others.
const ACTS: (&str, &str) = ("100000", "20000");

/// The properties of the core, and the importers against damaged files.
pub fn fuzz(site: &Site) -> Result<Count> {
    let mut all = Count::default();
    for (package, suite) in [("plan-core", "native"), ("plan-desk", "fuzz")] {
        let mut cargo = check::cargo(site);
        cargo.args(["test", "--quiet", "--locked"]);
        cargo.args(["--package", package, "--test", suite]);
        if package == "plan-core" {
            cargo.args(["--features", "files,schema"]);
        }
        cargo.env("PROPTEST_CASES", CASES);
        let one = test::count(Step::new(package), &mut cargo)?;
        all = all.and(one);
    }
    Ok(all)
}

/// Random acts on the page of what is built.
pub fn soak(site: &Site, engine: &str) -> Result<Count> {
    let (first, others) = ACTS;
    let acts = if engine == "chromium" { first } else { others };
    test::soak(site, engine, acts)
}
