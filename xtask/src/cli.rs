//! The command line.

use anyhow::bail;
use lexopt::prelude::*;
use std::{ffi::OsString, path::PathBuf};

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
cargo xtask <command> [--data DIR]

  serve [--port N]        get what is missing, build dist/, serve it on http://127.0.0.1:8080
  test [--engine NAME]…   get what is missing, then run every test; CI runs exactly this
       [--only NAME]…     only the suites of that name
  build                   the whole of dist/, release
  check                   formatting, lints, data, native tests
  data check [DIR]        check a data folder (default assets/) and print what it holds, or every error
  data schema             write the JSON Schemas of the data files into assets/schema/
  shots --out DIR         screenshots of dist/ in every language, size and theme
  shots --readme          the pictures of the README
  shots --preview         what messengers show of a link, and the home screen's icon, into the data folder
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
    /// The short loop.
    Check,
    /// Check a data folder.
    DataCheck {
        /// Another folder than the site's.
        dir: Option<PathBuf>,
    },
    /// Write the schemas of the data files.
    DataSchema,
    /// Take screenshots.
    Shots(ShotOptions),
    /// Write what Trunk's page needs; Trunk's hook calls it.
    DevPage,
}

/// Which tests run; empty lists mean all.
#[derive(Debug, Default, PartialEq)]
pub struct TestOptions {
    /// Browser engines.
    pub engines: Vec<String>,
    /// Suites.
    pub only: Vec<String>,
}

/// Where screenshots go.
#[derive(Debug, Default, PartialEq)]
pub struct ShotOptions {
    /// Folder; the README's pictures and the contact sheets have one of their own.
    pub out: Option<PathBuf>,
    /// Which ones.
    pub kind: ShotKind,
}

/// Which screenshots.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum ShotKind {
    /// Every language, size and theme.
    #[default]
    Series,
    /// The README's pictures.
    Readme,
    /// Contact sheets.
    Contact,
    /// The pictures that messengers show, and the home screen's icon.
    Preview,
}

impl Cli {
    /// Reads the arguments after the program's name.
    pub fn parse(args: impl Iterator<Item = OsString>) -> anyhow::Result<Self> {
        let mut parser = lexopt::Parser::from_args(args);
        let mut words: Vec<String> = Vec::new();
        let (mut data, mut port) = (None, 8080);
        let (mut test, mut shots) = (TestOptions::default(), ShotOptions::default());
        let mut help = false;
        while let Some(arg) = parser.next()? {
            match arg {
                Long("data") => data = Some(PathBuf::from(parser.value()?)),
                Long("port") => port = parser.value()?.parse()?,
                Long("engine") => test.engines.push(parser.value()?.string()?),
                Long("only") => test.only.push(parser.value()?.string()?),
                Long("out") => shots.out = Some(PathBuf::from(parser.value()?)),
                Long("readme") => shots.kind = ShotKind::Readme,
                Long("preview") => shots.kind = ShotKind::Preview,
                Long("contact") => shots.kind = ShotKind::Contact,
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
            ["check"] => Command::Check,
            ["data", "check"] => Command::DataCheck { dir: None },
            ["data", "check", dir] => Command::DataCheck {
                dir: Some(dir.into()),
            },
            ["data", "schema"] => Command::DataSchema,
            ["shots"] => Command::Shots(shots),
            ["dev-page"] => Command::DevPage,
            _ => bail!("no such command: {}\n\n{HELP}", words.join(" ")),
        };
        Ok(Self { command, data })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> anyhow::Result<Cli> {
        Cli::parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn options_may_stand_anywhere() {
        let cli = parse("--data elsewhere serve --port 9000").expect("valid");
        assert_eq!(cli.command, Command::Serve { port: 9000 });
        assert_eq!(cli.data, Some("elsewhere".into()));
    }

    #[test]
    fn a_folder_may_follow_data_check() {
        let cli = parse("data check other").expect("valid");
        assert_eq!(
            cli.command,
            Command::DataCheck {
                dir: Some("other".into())
            }
        );
    }

    #[test]
    fn unknown_words_and_options_are_refused() {
        assert!(parse("sevre").is_err());
        assert!(parse("build --fast").is_err());
        assert!(parse("serve --port many").is_err());
    }
}
