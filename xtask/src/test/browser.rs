//! The suites that need the wasm compiler or a browser.

use super::{Bench, Count, count, exists, hosts};
use crate::{
    build, check,
    run::Step,
    site::Site,
    tools::{Compiler, TARGET, path_with},
};
use anyhow::Result;
use serde_json::json;
use std::{fs, path::PathBuf, process::Command};

/// So many of the tests that take longest are named.
const SLOWEST: usize = 12;
/// So many tests of an engine may fail once on a machine that is held up, and the end of the log names them. The
/// flows of the audit may not.
const AGAIN: &str = "2";

/// Lints of the map's own crate: for WebAssembly where the linter can, else for the machine, which
/// sees the same code.
pub fn lints(bench: &Bench) -> Result<()> {
    let mut clippy = match bench.compiler {
        Compiler::Target => {
            let mut cargo = bench.compiler.cargo(bench.site)?;
            cargo.args(["clippy", "--target", TARGET, "--all-targets"]);
            cargo
        }
        Compiler::System => {
            let mut cargo = check::cargo(bench.site);
            cargo.args(["clippy", "--lib"]);
            cargo
        }
    };
    if !check::has(bench.site, "clippy") {
        println!("· not checked: clippy is missing (rustup component add clippy)");
        return Ok(());
    }
    clippy.args([
        "--quiet",
        "--locked",
        "--package",
        "plan-map",
        "--package",
        "plan-editor",
        "--features",
        "plan-map/csr,plan-editor/csr",
        "--",
        "-D",
        "warnings",
    ]);
    Step::new("lints of the map")
        .whole_on_failure()
        .run(&mut clippy)
}

/// The tests of components, in a browser's own DOM.
pub fn components(bench: &Bench) -> Result<Count> {
    let capabilities = bench.site.target.join("webdriver.json");
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
    ];
    fs::write(
        &capabilities,
        json!({ "goog:chromeOptions": { "args": arguments } }).to_string(),
    )?;
    let mut cargo = bench.compiler.cargo(bench.site)?;
    cargo
        .args([
            "test",
            "--locked",
            "--tests",
            "--package",
            "plan-map",
            "--features",
            "csr",
            "--target",
            TARGET,
        ])
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            &bench.test_runner,
        )
        .env("CHROMEDRIVER", &bench.browsers.chromedriver)
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &capabilities);
    count(Step::new("component tests"), &mut cargo)
}

/// Where Trunk's page goes.
fn trunk_dist(site: &Site) -> PathBuf {
    site.root.join("target").join("trunk")
}

/// Proves Trunk's configuration.
pub fn trunk_build(bench: &Bench) -> Result<()> {
    build::dev_page(bench.site)?;
    let mut trunk = Command::new(&bench.trunk);
    let first = [bench.site.tools_bin(), bench.npm.bin()];
    bench.compiler.set_up(&mut trunk, bench.site, &first)?;
    trunk
        .args(["build", "--release", "--offline"])
        .current_dir(&bench.site.root)
        .env("CARGO_TARGET_DIR", bench.site.wasm_target())
        .env("LSM_DEV_PAGE", "written")
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Trunk reads it as a switch of its own and refuses the usual values.
        .env_remove("NO_COLOR");
    Step::new("trunk build --release").run(&mut trunk)?;
    exists(
        &trunk_dist(bench.site).join("index.html"),
        "trunk made no page",
    )
}

/// The end-to-end suite on `dist/`, and on Trunk's page and pages of other people where these were built,
/// in one engine.
pub fn end_to_end(bench: &Bench, engine: &str) -> Result<Count> {
    let mut tests = end_to_end_tests(bench, bench.site, engine)?;
    // Each engine in another place: together they see each test in all of them.
    tests.args(["--once", "0", "--again", AGAIN]);
    let trunk = trunk_dist(bench.site);
    if trunk.join("index.html").is_file() {
        tests.arg("--trunk").arg(trunk);
    }
    let hosts = hosts::built(bench.site);
    if hosts.join("react.html").is_file() {
        tests.arg("--hosts").arg(hosts);
    }
    let step = Step::new("end-to-end tests");
    let (count, times) = timed(step, &mut tests, (bench.site, ""), engine)?;
    slowest(&times);
    Ok(count)
}

/// Runs tests and gives what was noted of each in a folder of the results: its time.
pub fn timed(
    step: Step,
    tests: &mut Command,
    (site, folder): (&Site, &str),
    engine: &str,
) -> Result<(Count, String)> {
    let times = site.root.join("test-results").join(folder);
    let times = times.join(format!("times-{engine}.tsv"));
    if times.exists() {
        fs::remove_file(&times)?;
    }
    let count = count(step, tests)?;
    // Without it the tests have failed before the first, which is said already.
    Ok((count, fs::read_to_string(&times).unwrap_or_default()))
}

/// Prints what took longest.
fn slowest(times: &str) {
    let read = |line: &str| {
        let mut parts = line.split('\t');
        let test = parts.next()?.to_owned();
        Some((parts.nth(1)?.parse::<f64>().ok()?, test))
    };
    let mut all: Vec<(f64, String)> = times.lines().filter_map(read).collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    let line = |(seconds, test): &(f64, String)| format!("{seconds:7.1} s  {test}\n");
    print!("{}", all.iter().take(SLOWEST).map(line).collect::<String>());
}

/// The end-to-end tests of what was built at a site, in one engine; not run yet.
pub fn end_to_end_tests(bench: &Bench, site: &Site, engine: &str) -> Result<Command> {
    exists(&site.dist.join("index.html"), "nothing to test")?;
    let mut cargo = check::cargo(site);
    cargo.args(["run", "--quiet", "--locked", "--package", "e2e", "--"]);
    cargo
        .args(["--engine", engine, "--dist"])
        .arg(&site.dist)
        .arg("--data")
        .arg(&site.data)
        .env("PATH", path_with(&[site.tools_bin()])?)
        .env("LSM_TOOLS", &site.tools)
        .env("LSM_AXE", bench.npm.axe());
    Ok(cargo)
}
