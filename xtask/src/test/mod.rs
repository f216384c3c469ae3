//! `cargo xtask test`: everything that proves the map, one suite after another.

mod browser;
mod budget;
mod count;
mod floor;
mod hosts;
mod other;
pub mod pictures;
pub mod report;
mod supply;

use crate::{
    build, check,
    cli::TestOptions,
    data,
    run::Step,
    site::Site,
    tools::{self, Compiler, Npm},
};
use anyhow::{Result, bail};
pub use count::Count;
use report::{Job, Report};
use std::path::{Path, PathBuf};

/// Browser engines, in the order in which they run.
pub const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];
/// The suite of another province.
const OTHER: &str = "other province";

/// What the suites share.
#[derive(Debug)]
struct Bench<'a> {
    site: &'a Site,
    compiler: Compiler,
    npm: Npm,
    floor: PathBuf,
    supply: PathBuf,
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
    report.check("supply chain", || supply::check(&bench));
    report.check("browser floor", || floor::check(&bench));
    report.tests("components", "chromium", || browser::components(&bench));
    report.check("trunk", || browser::trunk_build(&bench));
    report.check("host pages", || hosts::build(site, &bench.host_packages));
    report.tests("pictures", "chromium", || pictures::compare(site, true));
    let (bench, other) = (&bench, &site.other_province());
    let mut lines: Vec<Vec<Job>> = Vec::new();
    for &engine in &engines {
        let tests = move || browser::end_to_end(bench, engine);
        lines.push(vec![Job::new("e2e", engine, tests)]);
    }
    let built = move || other::build(other).map(|()| Count::one());
    let mut last = vec![Job::new(OTHER, "", built)];
    last.extend(engines.iter().map(|&engine| {
        let tests = move || other::end_to_end(bench, other, engine);
        Job::new(OTHER, engine, tests)
    }));
    lines.push(last);
    report.lines(lines);
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
    let supply = supply::schema(site)?;
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
        supply,
        browsers,
        test_runner,
        trunk,
        host_packages,
    })
}

/// Gets all that browsers need.
pub fn get_tools(site: &Site) -> Result<()> {
    prepare(site, &ENGINES).map(drop)
}

/// So many random acts on the page of what is built, in one engine.
pub fn soak(site: &Site, engine: &str, acts: &str) -> Result<Count> {
    let bench = prepare(site, &[engine])?;
    let mut tests = browser::end_to_end_tests(&bench, site, engine)?;
    tests
        .args(["--case", "soak", "--nocapture"])
        .env("LSM_ACTS", acts);
    count(Step::new("random acts"), &mut tests)
}

/// What people do, once, in one engine, each in the place whose turn it is in this run: the count, and the times.
pub fn flows(site: &Site, engine: &str, turn: usize) -> Result<(Count, String)> {
    let bench = prepare(site, &[engine])?;
    let mut tests = browser::end_to_end_tests(&bench, site, engine)?;
    tests.args(["--once", &turn.to_string()]);
    tests.args(["--flows", "--results", "test-results/flows"]);
    browser::timed(Step::new("flows"), &mut tests, (site, "flows"), engine)
}

/// Runs a test program and counts what it reports. One that fails without naming a failed test, or
/// that ran no test at all, counts as a failure.
pub fn count(step: Step, command: &mut std::process::Command) -> Result<Count> {
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
