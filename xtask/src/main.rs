//! Every command of the project. `cargo xtask help` lists them.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(unused_crate_dependencies))]

mod audit;
mod bench;
mod build;
mod check;
mod cli;
mod crates;
mod data;
mod docs;
mod files;
mod run;
mod serve;
mod shots;
mod site;
mod test;
mod tools;

use cli::{Cli, Command};
use site::Site;
use std::process::ExitCode;

fn main() -> ExitCode {
    match Cli::parse(std::env::args_os().skip(1)).and_then(|cli| obey(&cli)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(cli: &Cli) -> anyhow::Result<()> {
    let site = Site::new(cli.data.as_deref())?;
    match &cli.command {
        Command::Help => {
            println!("{}", cli::HELP);
            Ok(())
        }
        Command::Build => build::build(&site),
        Command::Serve { port } => serve::serve(&site, *port),
        Command::Test(options) => test::test(&site, options),
        Command::Audit { only } => audit::audit(&site, only),
        Command::Check => check::check(&site),
        Command::DataCheck { dir } => data::check(dir.as_deref().unwrap_or(&site.data)),
        Command::DataDesk { what, file } => data::desk(&site, what, file),
        Command::NewProvince(new) => data::new_province(&site, new),
        Command::DataSchema => data::schema::write(&site),
        Command::Bench(options) => bench::bench(&site, options),
        Command::Shots(options) => shots::shots(&site, options),
        Command::DevPage => build::dev_page(&site),
    }
}
