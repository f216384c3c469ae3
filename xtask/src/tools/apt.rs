//! Debian's packages, where there is apt and root.

use super::on_path;
use crate::run::{self, Step};
use anyhow::Result;
use std::process::Command;

/// Whether packages can be installed without asking anybody.
pub fn usable() -> bool {
    let root = run::output(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    root && on_path(&["apt-get"]).is_some()
}

/// Whether the archive offers a package.
pub fn offers(package: &str) -> bool {
    run::output(Command::new("apt-cache").args(["show", "--no-all-versions", package]))
        .is_some_and(|text| !text.is_empty())
}

/// Reads the archive's lists anew.
pub fn update() -> Result<()> {
    Step::new("reading Debian's package lists")
        .advice("Check the network and the sources of apt, then run the command again.")
        .run(apt_get().arg("update"))
}

/// Installs packages; apt itself takes back what it cannot complete.
pub fn install(what: &str, packages: &[&str]) -> Result<()> {
    let title = format!("installing {what} with apt: {}", packages.join(" "));
    let advice = format!("Try it by hand: apt-get install {}", packages.join(" "));
    let mut command = apt_get();
    command
        .args(["install", "--yes", "--no-install-recommends"])
        .args(packages);
    Step::new(&title).advice(&advice).run(&mut command)
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").args([
        "-o",
        "Acquire::Retries=3",
        "-o",
        "DPkg::Lock::Timeout=180",
        "-o",
        "Dpkg::Use-Pty=0",
    ]);
    command
}
