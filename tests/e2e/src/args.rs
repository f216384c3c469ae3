//! The command line: ours, and what is left for the test harness.

use crate::engine::Engine;
use anyhow::{Context, Result, bail};
use libtest_mimic::Arguments;
use std::path::PathBuf;

/// What to test, where, and how.
#[derive(Debug)]
pub struct Args {
    /// The built map.
    pub dist: PathBuf,
    /// The data folder it was built of.
    pub data: PathBuf,
    /// Trunk's output, if it is to be tried too.
    pub trunk: Option<PathBuf>,
    /// The built pages of other people, if they are there.
    pub hosts: Option<PathBuf>,
    /// Workbooks of this plan that another program has saved, if there are any.
    pub books: Option<PathBuf>,
    /// What tells people how to put the map into their pages.
    pub readme: PathBuf,
    /// The map was built with the hooks that break it.
    pub faults: bool,
    /// Where failures leave their screenshots.
    pub results: PathBuf,
    /// Engines, in the order they are to run.
    pub engines: Vec<Engine>,
    /// Each test in one of its places only, by turns that begin here, but for those that are about the places.
    pub once: Option<usize>,
    /// So many tests that fail may pass in a new browser, and it is said.
    pub again: usize,
    /// Only what people do: no tables of all sizes, languages and states, and no random acts.
    pub flows: bool,
    /// The only tests to run, by their names without engine and place; all if there are none.
    pub cases: Vec<String>,
    /// The harness' own: filter, `--list`, `--exact`, `--skip`.
    pub harness: Arguments,
}

impl Args {
    /// Reads the command line, without the program's name.
    pub fn parse(args: impl Iterator<Item = String>) -> Result<Self> {
        let (mut dist, mut trunk, mut hosts) = (PathBuf::from("dist"), None, None);
        let (mut books, mut readme) = (None, PathBuf::from("README.md"));
        let mut data = std::env::var_os("PLAN_DATA").map_or_else(|| "assets".into(), PathBuf::from);
        let mut results = PathBuf::from("test-results");
        let (mut engines, mut cases) = (Vec::new(), Vec::new());
        let (mut faults, mut flows) = (false, false);
        let (mut once, mut again) = (None, 0);
        let mut rest = vec!["e2e".to_owned()];
        let mut args = args;
        while let Some(arg) = args.next() {
            let mut value = || args.next().with_context(|| format!("{arg} needs a value"));
            match arg.as_str() {
                "--dist" => dist = value()?.into(),
                "--data" => data = value()?.into(),
                "--trunk" => trunk = Some(value()?.into()),
                "--hosts" => hosts = Some(value()?.into()),
                "--books" => books = Some(value()?.into()),
                "--readme" => readme = value()?.into(),
                "--faults" => faults = true,
                "--results" => results = value()?.into(),
                "--once" => once = Some(number(&arg, args.next())?),
                "--again" => again = number(&arg, args.next())?,
                "--flows" => flows = true,
                "--engine" => engines.push(value()?.parse()?),
                "--case" => cases.push(value()?),
                _ => rest.push(arg),
            }
        }
        if engines.is_empty() {
            engines.extend(Engine::ALL);
        }
        if !dist.is_dir() {
            bail!("{} is not a folder: build first", dist.display());
        }
        // One browser of an engine at a time.
        let mut harness = Arguments::from_iter(rest);
        harness.test_threads = Some(1);
        Ok(Self {
            dist,
            data,
            trunk,
            hosts,
            books,
            readme,
            faults,
            results,
            engines,
            once,
            again,
            flows,
            cases,
            harness,
        })
    }
}

fn number(what: &str, value: Option<String>) -> Result<usize> {
    let value = value.with_context(|| format!("{what} needs a number"))?;
    value
        .parse()
        .with_context(|| format!("{what} {value} is no number"))
}
