//! The command line.

mod options;
#[cfg(test)]
mod tests;

pub use options::{BenchOptions, NewProvince, OF_PROVINCE, ShotKind, ShotOptions, TestOptions};

use anyhow::bail;
use lexopt::prelude::*;
use options::{RUNS, SETS};
use std::{ffi::OsString, path::PathBuf};

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
cargo xtask <command> [--data DIR]

  serve [--port N]        get what is missing, build dist/, serve it on http://127.0.0.1:8080
  test [--engine NAME]…   get what is missing, then run every test; CI runs exactly this
       [--only NAME]…     only the suites of that name
  audit [--only NAME]…    the proofs that take long: coverage, faults put into the core, fuzz, random acts, flows, all
                          pictures, cargo-deny, unused crates, the same bytes from two folders
  build                   the whole of dist/, release
  check                   formatting, lints, data, documentation, native tests
  data check [DIR]        check a data folder (default assets/) and print what it holds, or every error
  data export FILE        the data folder as a workbook (.xlsx) or as one file (.json)
  data import FILE        show what another workbook, table (.csv) or .json changes, and write it if all is right
  new-province DIR --districts FILE
                          lay out a data folder for another province, from a GeoJSON of its districts: ADOPT.md
        [--region NAME] [--slug NAME-map] [--languages vi,en] [--currency USD]
        [--id PROPERTY] [--name PROPERTY] [--full-name '{n} County']
  data schema             write the JSON Schemas of the data files into assets/schema/
  bench                   our page beside the same map made by other means, as a table in docs/bench.md
        [--only PAGE]…    only these pages; [--set S|L] the province or a large invented one; [--runs N]
        [--dist DIR]      a folder that is built already, in place of S's; its data must be the same
        [--quick]         one run of S, to see whether it works; only a run of everything writes the file
        [--layout]        how long markers and names take to be laid out, natively, and nothing else
  shots --out DIR         screenshots of dist/ in every language, size and theme
  shots --readme          the pictures of the README
  shots --preview         what messengers show of a link, and the home screen's icon, into the data folder
  shots --story           the story told in a hall, a sheet for each language, into docs/story/
  shots --contact         contact sheets of every language and theme, into docs/contact/

--data DIR, or PLAN_DATA=DIR, takes another data folder than assets/.
Tools that are fetched live in ~/.cache/lang-son-map/tools; LSM_TOOLS names another place.";

/// A command line, read.
#[derive(Debug, PartialEq)]
pub struct Cli {
    /// What to do.
    pub command: Command,
    /// `--data`.
    pub data: Option<PathBuf>,
}

/// What to do.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Print the commands.
    Help,
    /// Make `dist/`.
    Build,
    /// Make and serve `dist/`.
    Serve {
        /// TCP port on the local machine.
        port: u16,
    },
    /// Run all tests.
    Test(TestOptions),
    /// Run the proofs that take long.
    Audit {
        /// Only these; empty: all.
        only: Vec<String>,
    },
    /// The short loop.
    Check,
    /// Check a data folder.
    DataCheck {
        /// Another folder than the site's.
        dir: Option<PathBuf>,
    },
    /// Write the data folder as one file, or read one into it.
    DataDesk {
        /// `export` or `import`.
        what: &'static str,
        /// The file.
        file: PathBuf,
    },
    /// Lay out a data folder for another province.
    NewProvince(NewProvince),
    /// Write the schemas of the data files.
    DataSchema,
    /// Measure the map beside others.
    Bench(BenchOptions),
    /// Take screenshots.
    Shots(ShotOptions),
    /// Write what Trunk's page needs; Trunk's hook calls it.
    DevPage,
}

impl Cli {
    /// Reads the arguments after the program's name.
    pub fn parse(args: impl Iterator<Item = OsString>) -> anyhow::Result<Self> {
        let mut parser = lexopt::Parser::from_args(args);
        let mut words: Vec<String> = Vec::new();
        let (mut data, mut port) = (None, 8080);
        let (mut test, mut shots) = (TestOptions::default(), ShotOptions::default());
        let (mut runs, mut set, mut dist) = (None, None, None);
        let (mut quick, mut layout, mut help) = (false, false, false);
        let (mut districts, mut of_province) = (None, Vec::new());
        while let Some(arg) = parser.next()? {
            match arg {
                Long("data") => data = Some(PathBuf::from(parser.value()?)),
                Long("port") => port = parser.value()?.parse()?,
                Long("engine") => test.engines.push(parser.value()?.string()?),
                Long("only") => test.only.push(parser.value()?.string()?),
                Long("out") => shots.out = Some(PathBuf::from(parser.value()?)),
                Long("readme") => shots.kind = ShotKind::Readme,
                Long("preview") => shots.kind = ShotKind::Preview,
                Long("story") => shots.kind = ShotKind::Story,
                Long("contact") => shots.kind = ShotKind::Contact,
                Long("runs") => runs = Some(parser.value()?.parse::<usize>()?.max(1)),
                Long("set") => {
                    let name = parser.value()?.string()?;
                    set = SETS.into_iter().find(|known| *known == name);
                    if set.is_none() {
                        bail!("no such data set: {name}; there are {}", SETS.join(" and "));
                    }
                }
                Long("dist") => dist = Some(PathBuf::from(parser.value()?)),
                Long("quick") => quick = true,
                Long("layout") => layout = true,
                Long("districts") => districts = Some(PathBuf::from(parser.value()?)),
                Long(option) if OF_PROVINCE.contains(&option) => {
                    let known = OF_PROVINCE.into_iter().find(|known| *known == option);
                    let value = parser.value()?.string()?;
                    of_province.extend(known.map(|option| (option, value)));
                }
                Long("help") | Short('h') => help = true,
                Value(word) => words.push(word.string()?),
                other => return Err(other.unexpected().into()),
            }
        }
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let command = match words[..] {
            _ if help => Command::Help,
            [] | ["help"] => Command::Help,
            ["build"] => Command::Build,
            ["serve"] => Command::Serve { port },
            ["test"] => Command::Test(test),
            ["audit"] => Command::Audit { only: test.only },
            ["check"] => Command::Check,
            ["data", "check"] => Command::DataCheck { dir: None },
            ["data", "check", dir] => Command::DataCheck {
                dir: Some(dir.into()),
            },
            ["data", "export", file] => Command::DataDesk {
                what: "export",
                file: file.into(),
            },
            ["data", "import", file] => Command::DataDesk {
                what: "import",
                file: file.into(),
            },
            ["new-province", dir] => match districts {
                Some(districts) => Command::NewProvince(NewProvince {
                    dir: dir.into(),
                    districts,
                    options: of_province,
                }),
                None => bail!("new-province needs --districts FILE, a GeoJSON of the districts"),
            },
            ["data", "schema"] => Command::DataSchema,
            ["bench"] => Command::Bench(BenchOptions {
                only: test.only,
                runs: runs.unwrap_or(if quick { 1 } else { RUNS }),
                set: set.or(quick.then_some("S")),
                dist,
                layout,
            }),
            ["shots"] => Command::Shots(shots),
            ["dev-page"] => Command::DevPage,
            _ => bail!("no such command: {}\n\n{HELP}", words.join(" ")),
        };
        Ok(Self { command, data })
    }
}
