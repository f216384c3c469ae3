//! `cargo xtask check`: the short loop, and the parts of it that the tests run too.

use crate::{
    data, docs,
    run::{self, Step},
    site::Site,
};
use anyhow::Result;
use std::{path::Path, process::Command};

/// The crates that are compiled for the machine itself.
pub const NATIVE: [&str; 12] = [
    "plan-core",
    "plan-annex",
    "plan-check",
    "plan-desk",
    "plan-hall",
    "plan-leaf",
    "plan-editor",
    "plan-view",
    "still",
    "xtask",
    "e2e",
    "sheets",
];

/// Formatting, lints, data, documentation, native tests.
pub fn check(site: &Site) -> Result<()> {
    formatting(site)?;
    native_lints(site)?;
    data::check(&site.data)?;
    docs::check(site)?;
    let mut tests = native_tests(site);
    Step::new("native tests").loud().run(&mut tests)
}

/// Whether all Rust is formatted.
pub fn formatting(site: &Site) -> Result<()> {
    if !has(site, "fmt") {
        println!("· formatting is not checked: rustfmt is missing (rustup component add rustfmt)");
        return Ok(());
    }
    Step::new("formatting")
        .whole_on_failure()
        .advice("cargo fmt puts it right.")
        .run(cargo(site).args(["fmt", "--all", "--", "--check"]))
}

/// Lints of the crates that run on the machine.
pub fn native_lints(site: &Site) -> Result<()> {
    if !has(site, "clippy") {
        println!("· lints are not checked: clippy is missing (rustup component add clippy)");
        return Ok(());
    }
    let mut clippy = cargo(site);
    clippy.args(["clippy", "--quiet", "--locked", "--all-targets"]);
    clippy.args(packages()).args(["--", "-D", "warnings"]);
    Step::new("lints of the native crates")
        .whole_on_failure()
        .run(&mut clippy)
}

/// Tests of the crates that run on the machine; not run yet.
pub fn native_tests(site: &Site) -> Command {
    let mut tests = cargo(site);
    tests
        .args(["test", "--quiet", "--locked", "--no-fail-fast"])
        .args(packages());
    tests
}

/// Whether cargo has a subcommand.
pub fn has(site: &Site, subcommand: &str) -> bool {
    run::output(cargo(site).args([subcommand, "--version"])).is_some()
}

/// Cargo in the repository.
pub fn cargo(site: &Site) -> Command {
    let mut cargo = run::cargo();
    cargo.current_dir(&site.root);
    cargo
}

/// One of cargo's subcommands that was fetched, in the repository.
pub fn cargo_tool(site: &Site, program: &Path) -> Command {
    let mut tool = Command::new(program);
    run::forget_outer_cargo(&mut tool);
    tool.current_dir(&site.root);
    tool
}

fn packages() -> impl Iterator<Item = String> {
    NATIVE.iter().map(|name| format!("--package={name}"))
}
