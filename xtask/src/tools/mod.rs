//! Tools that are found or fetched: each is looked for on PATH and in the cache folder, in the right
//! version, and else installed as a whole or not at all.

mod apt;
mod browsers;
mod compiler;
mod crates;
mod llvm;
mod npm;
mod remap;

pub use browsers::{Browsers, browsers};
pub use compiler::{Compiler, TARGET};
pub use crates::{DENY, GECKODRIVER, LLVM_COV, MACHETE, MUTANTS, TEST_RUNNER, TRUNK};
pub use llvm::counters;
pub use npm::{Npm, install, npm};

use crate::site::Site;
use anyhow::{Context, Result};
use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

/// The first executable of one of these names on PATH.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| {
        env::split_paths(&path)
            .map(|dir| dir.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
            .find(|file| file.is_file())
    })
}

/// PATH with these folders before the rest.
pub fn path_with(first: &[PathBuf]) -> Result<OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    env::join_paths(first.iter().cloned().chain(env::split_paths(&rest)))
        .context("a tool's folder cannot stand in PATH")
}

/// A folder beside `wanted` for an installation that is not complete yet; whatever an earlier run
/// left there is gone.
fn unfinished(wanted: &Path) -> Result<PathBuf> {
    let name = wanted.file_name().context("a folder without a name")?;
    let dir = wanted.with_file_name(format!(
        "{}.part-{}",
        name.to_string_lossy(),
        std::process::id()
    ));
    if dir.exists() {
        fs::remove_dir_all(&dir).with_context(|| format!("cannot clear {}", dir.display()))?;
    }
    fs::create_dir_all(&dir).with_context(|| format!("cannot make {}", dir.display()))?;
    Ok(dir)
}

/// Runs `fill` on a temporary folder, which takes its place as `wanted` only when all went well.
fn install_whole(wanted: &Path, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let part = unfinished(wanted)?;
    let filled = fill(&part).and_then(|()| {
        fs::rename(&part, wanted).or_else(|error| {
            // Another run may have been faster.
            if wanted.exists() {
                Ok(())
            } else {
                Err(error).context("cannot put the finished tool in its place")
            }
        })
    });
    if part.exists() {
        fs::remove_dir_all(&part).with_context(|| format!("cannot clear {}", part.display()))?;
    }
    filled
}

/// A note in the cache folder that something failed, good for a day.
struct Failure {
    file: PathBuf,
}

impl Failure {
    fn of(site: &Site, what: &str) -> Self {
        Self {
            file: site.tools.join(format!("{what}.failed")),
        }
    }

    fn is_recent(&self) -> bool {
        fs::metadata(&self.file)
            .and_then(|meta| meta.modified())
            .is_ok_and(|time| time.elapsed().is_ok_and(|age| age.as_secs() < 24 * 3600))
    }

    fn note(&self, why: &str) -> Result<()> {
        if let Some(dir) = self.file.parent() {
            fs::create_dir_all(dir)?;
        }
        fs::write(&self.file, why).with_context(|| format!("cannot write {}", self.file.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    #[test]
    fn a_failed_installation_leaves_nothing() {
        let dir = env::temp_dir().join(format!("lsm-install-{}", std::process::id()));
        fs::create_dir_all(&dir).expect("temporary folder");
        let wanted = dir.join("tool");
        let result = install_whole(&wanted, |part| {
            fs::write(part.join("half"), "x")?;
            bail!("broken off")
        });
        assert!(result.is_err());
        assert_eq!(fs::read_dir(&dir).expect("readable").count(), 0);
        install_whole(&wanted, |part| Ok(fs::write(part.join("whole"), "x")?)).expect("installs");
        assert!(wanted.join("whole").is_file());
        fs::remove_dir_all(&dir).expect("removable");
    }
}
