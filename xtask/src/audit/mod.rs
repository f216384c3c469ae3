//! `cargo xtask audit`: proofs that take too long, or tools too large, to be asked of every change.

mod coverage;
mod deny;
mod flows;
mod long;
mod mutants;
mod reproduce;
mod unused;

use crate::{
    build::{self, places},
    site::Site,
    test::{
        self, Count, ENGINES, pictures,
        report::{Job, Report},
    },
};
use anyhow::{Result, bail};

/// What there is.
const PARTS: [&str; 11] = [
    "coverage",
    "mutants",
    "fuzz",
    "soak",
    "flows",
    "pictures",
    "deny",
    "advisories",
    "unused",
    "paths",
    "reproduce",
];

/// Runs the parts of these names, or all, and fails if one does.
pub fn audit(site: &Site, only: &[String]) -> Result<()> {
    if let Some(other) = only.iter().find(|name| !PARTS.contains(&name.as_str())) {
        bail!("no such part: {other}; there are {}", PARTS.join(", "));
    }
    let mut report = Report::new(only);
    report.check("coverage", || coverage::coverage(site));
    report.check("mutants", || mutants::mutants(site));
    report.tests("fuzz", "", || long::fuzz(site));
    if ["soak", "flows"].iter().any(|suite| report.is_asked(suite)) {
        // Engines run at once, and all of them need these.
        build::build(site)?;
        test::get_tools(site)?;
    }
    let lines = |suite, job: fn(&Site, &str) -> Result<Count>| {
        let line = |engine| vec![Job::new(suite, engine, move || job(site, engine))];
        ENGINES.map(line).into_iter().collect()
    };
    report.lines(lines("soak", long::soak));
    report.lines(lines("flows", flows::flows));
    report.tests("pictures", "chromium", || {
        build::build(site)?;
        pictures::compare(site, false)
    });
    report.check("deny", || deny::check(site));
    report.perhaps("advisories", || deny::advisories(site));
    report.check("unused", || unused::check(site));
    report.check("paths", || {
        build::build(site)?;
        places::check_published(site)
    });
    report.check("reproduce", || reproduce::check(site));
    report.print();
    match report.failed() {
        0 => Ok(()),
        failed => bail!("{failed} failed"),
    }
}
