//! The programs that read what an instrumented test has counted. They must be of the compiler's own LLVM.

use super::{apt, on_path};
use crate::run::{self, Step};
use anyhow::{Context, Result, bail};
use std::{
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

/// Merges counters.
const PROFDATA: &str = "llvm-profdata";
/// Tells lines by them.
const COV: &str = "llvm-cov";
/// Rustup's servers may be out of reach.
const RUSTUP_LIMIT: Duration = Duration::from_secs(60);

/// Has cargo-llvm-cov use programs that fit: the toolchain's own, which it knows, or Debian's.
pub fn counters(command: &mut Command) -> Result<()> {
    let about = run::output(rustc().arg("-vV")).context("there is no rustc")?;
    let field = |name: &str| {
        let line = about.lines().find_map(|line| line.strip_prefix(name));
        line.map(str::trim)
    };
    let version = field("LLVM version:").context("a rustc without LLVM")?;
    let major = version.split('.').next().unwrap_or(version);
    let sysroot = run::output(rustc().args(["--print", "sysroot"])).context("no sysroot")?;
    let host = field("host:").context("no host")?;
    let own = Path::new(&sysroot)
        .join("lib/rustlib")
        .join(host)
        .join("bin");
    let debian = PathBuf::from(format!("/usr/lib/llvm-{major}/bin"));
    if !has(&own) && !has(&debian) {
        get(&format!("llvm-{major}"))?;
    }
    if has(&own) {
        return Ok(());
    }
    if !has(&debian) {
        bail!("{PROFDATA} and {COV} of LLVM {major} are missing: rustup component add llvm-tools");
    }
    command
        .env("LLVM_PROFDATA", debian.join(PROFDATA))
        .env("LLVM_COV", debian.join(COV));
    Ok(())
}

fn get(package: &str) -> Result<()> {
    if apt::usable() && apt::offers(package) {
        return apt::install("the programs that read counters", &[package]);
    }
    if on_path(&["rustup"]).is_some() {
        let mut rustup = Command::new("rustup");
        run::forget_outer_cargo(&mut rustup);
        rustup.args(["component", "add", "llvm-tools"]);
        Step::new("getting LLVM's tools through rustup")
            .limit(RUSTUP_LIMIT)
            .run(&mut rustup)?;
    }
    Ok(())
}

fn has(folder: &Path) -> bool {
    [PROFDATA, COV].iter().all(|name| {
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        folder.join(file).is_file()
    })
}

fn rustc() -> Command {
    let mut command = Command::new("rustc");
    run::forget_outer_cargo(&mut command);
    command
}
