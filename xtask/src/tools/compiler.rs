//! A Rust compiler that can make WebAssembly.

use super::{Failure, apt, on_path, path_with, remap};
use crate::{
    run::{self, Step},
    site::Site,
};
use anyhow::{Context, Result, bail};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

/// The target the map is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

const RUSTUP_LIMIT: Duration = Duration::from_secs(90);
/// Debian's current compiler with its library source.
const DEBIAN: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];
const SYSTEM_BIN: &str = "/usr/bin";
const SYSTEM_SOURCE: &str = "/usr/lib/rustlib/src/rust/library/std";
const SYSTEM_LINKER: &str = "/usr/bin/rust-lld";
/// The compiler Leptos and the workspace ask for.
const OLDEST: (u32, u32) = (1, 88);

/// How Rust becomes WebAssembly on this machine.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Compiler {
    /// The compiler in use has the target's library.
    Target,
    /// Debian's compiler, which builds the library from its source.
    System,
}

impl Compiler {
    /// Finds a compiler or installs what is missing. `LSM_COMPILER=target|system` decides for one.
    pub fn get(site: &Site) -> Result<Self> {
        let wish = env::var("LSM_COMPILER").unwrap_or_default();
        match wish.as_str() {
            "" if has_target() => Ok(Self::Target),
            "" if add_target(site)? => Ok(Self::Target),
            "target" if has_target() || add_target(site)? => Ok(Self::Target),
            "target" => bail!("the compiler in use has no {TARGET}: rustup target add {TARGET}"),
            "" | "system" => {
                get_system()?;
                Ok(Self::System)
            }
            other => bail!("LSM_COMPILER is {other}; it may be target or system"),
        }
    }

    /// `cargo`, for any subcommand that compiles WebAssembly into the site's own folder for that.
    pub fn cargo(self, site: &Site) -> Result<Command> {
        let mut command = self.bare();
        self.set_up(&mut command, site, &[])?;
        command
            .current_dir(&site.root)
            .env("CARGO_TARGET_DIR", site.wasm_target());
        Ok(command)
    }

    /// Makes a program that calls cargo by its bare name use this compiler, with the same flags always, as others would
    /// have all compiled anew; `first` stands before all else in its PATH.
    pub fn set_up(self, command: &mut Command, site: &Site, first: &[PathBuf]) -> Result<()> {
        let mut asked = self.bare();
        self.choose(&mut asked, &[])?;
        command.env("CARGO_ENCODED_RUSTFLAGS", remap::flags(site, &mut asked)?);
        self.choose(command, first)
    }

    fn bare(self) -> Command {
        match self {
            Self::Target => Command::new("cargo"),
            Self::System => Command::new(Path::new(SYSTEM_BIN).join("cargo")),
        }
    }

    fn choose(self, command: &mut Command, first: &[PathBuf]) -> Result<()> {
        run::forget_outer_cargo(command);
        let mut path = first.to_vec();
        if self == Self::System {
            path.push(SYSTEM_BIN.into());
            command
                .env_remove("LD_LIBRARY_PATH")
                .env_remove("RUSTC_WRAPPER")
                .env("RUSTC", Path::new(SYSTEM_BIN).join("rustc"))
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
        }
        command.env("PATH", path_with(&path)?);
        Ok(())
    }

    /// The release of Rust whose library is in what it makes.
    pub fn release(self) -> Result<String> {
        let mut rustc = match self {
            Self::Target => rustc(),
            Self::System => Command::new(Path::new(SYSTEM_BIN).join("rustc")),
        };
        let text = run::output(rustc.arg("--version")).unwrap_or_default();
        let release = text.split_whitespace().nth(1);
        Ok(release.context("rustc says no release")?.to_owned())
    }

    /// Tells one compiler's output from another's.
    pub fn name(self) -> String {
        let rustc = match self {
            Self::Target => run::output(run::cargo().arg("--version")),
            Self::System => {
                run::output(Command::new(Path::new(SYSTEM_BIN).join("rustc")).arg("--version"))
            }
        };
        format!("{self:?} {}", rustc.unwrap_or_default())
    }
}

fn rustc() -> Command {
    let mut command = Command::new("rustc");
    run::forget_outer_cargo(&mut command);
    command
}

fn has_target() -> bool {
    let folder = run::output(rustc().args(["--print", "target-libdir", "--target", TARGET]));
    folder.is_some_and(|folder| fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some()))
}

/// Asks rustup for the target; `false` if there is no rustup or it cannot.
fn add_target(site: &Site) -> Result<bool> {
    let failure = Failure::of(site, "rustup-target");
    if on_path(&["rustup"]).is_none() || failure.is_recent() {
        return Ok(false);
    }
    let mut rustup = Command::new("rustup");
    run::forget_outer_cargo(&mut rustup);
    rustup
        .args(["target", "add", TARGET])
        .env("RUSTUP_MAX_RETRIES", "1");
    match Step::new("getting the WebAssembly target through rustup")
        .limit(RUSTUP_LIMIT)
        .run(&mut rustup)
    {
        Ok(_) if has_target() => return Ok(true),
        Ok(_) => failure.note("rustup says done, but the compiler in use has no target")?,
        Err(error) => {
            println!("  {error}\n  rustup is not asked again for a day");
            failure.note(&error.to_string())?;
        }
    }
    Ok(false)
}

fn get_system() -> Result<()> {
    if let Err(missing) = system_is_whole() {
        if !cfg!(target_os = "linux") || !apt::usable() {
            bail!("{}", by_hand(&missing.to_string()));
        }
        apt::update()?;
        if !apt::offers(DEBIAN[0]) {
            bail!(
                "{}",
                by_hand("apt offers no current compiler with its library source")
            );
        }
        apt::install("Debian's compiler and its library source", &DEBIAN)?;
        let linker = fs::read_link(SYSTEM_LINKER).map(|link| link.to_string_lossy().into_owned());
        if let Ok(linker) = linker
            && !Path::new(SYSTEM_LINKER).exists()
        {
            apt::install(
                "the linker that compiler uses",
                &[linker.rsplit('/').next().unwrap_or(&linker)],
            )?;
        }
        system_is_whole()?;
    }
    Ok(())
}

fn system_is_whole() -> Result<()> {
    for program in ["rustc", "cargo"] {
        let path = Path::new(SYSTEM_BIN).join(program);
        let Some(text) = run::output(Command::new(&path).arg("--version")) else {
            bail!("{} is missing", path.display());
        };
        if version(&text).is_none_or(|found| found < OLDEST) {
            bail!(
                "{} is too old: {text}; {}.{} is needed",
                path.display(),
                OLDEST.0,
                OLDEST.1
            );
        }
    }
    for file in [SYSTEM_SOURCE, SYSTEM_LINKER] {
        if !Path::new(file).exists() {
            bail!("{file} is missing");
        }
    }
    Ok(())
}

fn by_hand(missing: &str) -> String {
    let debian = DEBIAN.join(" ");
    format!(
        "no compiler for WebAssembly: the compiler in use lacks the target {TARGET}, rustup cannot get it, \
         and the system's compiler cannot stand in ({missing}).\n\
         Install one of them, then run the command again:\n\
         \x20 with rustup (Linux, macOS, Windows):  rustup target add {TARGET}\n\
         \x20 on Debian, as root:                    apt-get install {debian}"
    )
}

/// Major and minor number in what `--version` prints.
fn version(text: &str) -> Option<(u32, u32)> {
    let number = text.split_whitespace().nth(1)?;
    let mut parts = number.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        assert_eq!(
            version("rustc 1.96.0 (abc 2026-05-01) (built from a source tarball)"),
            Some((1, 96))
        );
        assert_eq!(version("cargo 1.88.0-nightly"), Some((1, 88)));
        assert_eq!(version("no version"), None);
        assert!(version("rustc 1.9.0").is_some_and(|old| old < OLDEST));
    }
}
