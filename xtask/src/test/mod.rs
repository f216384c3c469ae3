//! `cargo xtask test`: everything that proves the map, one suite after another.

mod browser;
mod budget;
mod floor;
mod hosts;
mod other;
mod report;

use crate::{
    build, check,
    cli::TestOptions,
    data,
    run::Step,
    site::Site,
    tools::{self, Compiler, Npm},
};
use anyhow::{Result, bail};
use report::{Count, Report};
use std::path::{Path, PathBuf};

const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];
/// The suite of another province.
const OTHER: &str = "other province";

/// What the suites share.
#[derive(Debug)]
struct Bench<'a> {
    site: &'a Site,
    compiler: Compiler,
    npm: Npm,
    floor: PathBuf,
    browsers: tools::Browsers,
    test_runner: PathBuf,
    trunk: PathBuf,
    /// What the pages of other people are built with.
    host_packages: PathBuf,
}

/// Runs the suites and fails if anything in them does.
pub fn test(site: &Site, options: &TestOptions) -> Result<()> {
    let engines: Vec<&str> = match options.engines.is_empty() {
        true => ENGINES.to_vec(),
        false => options.engines.iter().map(String::as_str).collect(),
    };
    let bench = prepare(site, &engines)?;
    let mut report = Report::new(&options.only);
    report.check("format", || check::formatting(site));
    report.check("lints", || check::native_lints(site));
    report.check("lints of the map", || browser::lints(&bench));
    report.check("data", || data::check(&site.data));
    report.tests("native", "", || {
        count(Step::new("native tests"), &mut check::native_tests(site))
    });
    report.check("dist", || build::build(site));
    report.check("budget", || budget::check(site));
    report.check("browser floor", || floor::check(&bench));
    report.tests("components", "chromium", || browser::components(&bench));
    report.check("trunk", || browser::trunk_build(&bench));
    report.check("host pages", || hosts::build(site, &bench.host_packages));
    for engine in &engines {
        report.tests("e2e", engine, || browser::end_to_end(&bench, engine));
    }
    let other = site.other_province();
    report.check(OTHER, || other::build(&other));
    for engine in &engines {
        report.tests(OTHER, engine, || other::end_to_end(&bench, &other, engine));
    }
    report.print();
    if report.failed() > 0 {
        bail!("{} failed", report.failed())
    } else {
        Ok(())
    }
}

/// Gets every tool before the first test runs: what is missing is said at once.
fn prepare<'a>(site: &'a Site, engines: &[&str]) -> Result<Bench<'a>> {
    let compiler = Compiler::get(site)?;
    let npm = Npm::get(site)?;
    let floor = floor::linters(site)?;
    let mut needed = engines.to_vec();
    needed.push("chromium");
    let browsers = tools::browsers(site, &needed)?;
    let test_runner = tools::TEST_RUNNER.get(site)?;
    let trunk = tools::TRUNK.get(site)?;
    let host_packages = hosts::get(site)?;
    Ok(Bench {
        site,
        compiler,
        npm,
        floor,
        browsers,
        test_runner,
        trunk,
        host_packages,
    })
}

/// Runs a test program and counts what it reports. One that fails without naming a failed test, or
/// that ran no test at all, counts as a failure.
fn count(step: Step, command: &mut std::process::Command) -> Result<Count> {
    let (status, lines) = step.loud().watch(command)?;
    let mut count = Count::of(&lines);
    if count.passed + count.failed == 0 {
        println!("no test ran");
    }
    if count.failed == 0 && (count.passed == 0 || !status.success()) {
        count.failed = 1;
    }
    Ok(count)
}

fn exists(path: &Path, how: &str) -> Result<()> {
    if path.exists() {
        Ok(())
    } else {
        bail!("{} is missing: {how}", path.display())
    }
}
