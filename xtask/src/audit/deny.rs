//! cargo-deny: all crates against `deny.toml`, and against what is known of their weak points.

use crate::{check, run::Step, site::Site, test::report::Unchecked, tools};
use anyhow::Result;
use std::{process::Command, time::Duration};

/// The database is a few MB; who cannot reach it knows at once, for the most part.
const FETCH_LIMIT: Duration = Duration::from_secs(120);

/// Licences, sources, versions.
pub fn check(site: &Site) -> Result<()> {
    let mut deny = deny(site)?;
    deny.args(["check", "licenses", "sources", "bans"]);
    Step::new("cargo-deny: licences, sources, bans")
        .whole_on_failure()
        .run(&mut deny)
}

/// What is known of weak points, where the network has it.
pub fn advisories(site: &Site) -> Result<Option<Unchecked>> {
    let mut fetch = deny(site)?;
    fetch.args(["fetch", "db"]);
    let fetched = Step::new("fetching the database of advisories")
        .limit(FETCH_LIMIT)
        .run(&mut fetch);
    if let Err(error) = fetched {
        println!("{error:#}");
        let why = "the database cannot be reached".to_owned();
        return Ok(Some(Unchecked(why)));
    }
    let mut deny = deny(site)?;
    deny.args(["check", "--disable-fetch", "advisories"]);
    Step::new("cargo-deny: advisories")
        .whole_on_failure()
        .run(&mut deny)?;
    Ok(None)
}

fn deny(site: &Site) -> Result<Command> {
    // It asks cargo as a subcommand would.
    let mut deny = check::cargo_tool(site, &tools::DENY.get(site)?);
    deny.args(["--workspace", "--all-features", "--locked"]);
    Ok(deny)
}
