//! End-to-end tests of `dist/`: one suite, three engines, WebDriver.
//!
//! ```text
//! cargo run -p e2e -- --dist dist --engine chromium [--trunk target/trunk] [--hosts target/hosts] \
//!     [--books DIR] [--readme FILE] [FILTER]
//! ```
//!
//! What a driver cannot do is said where it is left out: see [`engine`] and [`console`].
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(unused_crate_dependencies))]

mod args;
mod console;
mod engine;
mod lab;
mod net;
mod page;
mod picture;
mod plan;
mod report;
mod server;
mod site;
mod suite;
mod wd;

use anyhow::Result;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("e2e: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<ExitCode> {
    let args = args::Args::parse(std::env::args().skip(1))?;
    let trials = suite::trials(&args)?;
    Ok(libtest_mimic::run(&args.harness, trials).exit_code())
}
