//! Tools that cargo builds from source, in one exact version.

use super::{install_whole, on_path};
use crate::{
    run::{self, Step},
    site::Site,
};
use anyhow::{Context, Result};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// A program out of a crate.
#[derive(Debug)]
pub struct CrateTool {
    krate: &'static str,
    version: &'static str,
    program: &'static str,
    /// Whether the crate's own lock file can be used.
    locked: bool,
    about: &'static str,
}

/// Runs WebAssembly tests in a browser; the same version as the wasm-bindgen library.
pub const TEST_RUNNER: CrateTool = CrateTool {
    krate: "wasm-bindgen-cli",
    version: "0.2.130",
    program: "wasm-bindgen-test-runner",
    locked: false,
    about: "some three minutes on free cores",
};

/// Drives Firefox.
pub const GECKODRIVER: CrateTool = CrateTool {
    krate: "geckodriver",
    version: "0.37.1",
    program: "geckodriver",
    locked: false,
    about: "some two minutes on free cores",
};

/// The live-reload loop, whose configuration the tests prove.
pub const TRUNK: CrateTool = CrateTool {
    krate: "trunk",
    version: "0.21.14",
    program: "trunk",
    locked: true,
    about: "some five minutes on free cores",
};

impl CrateTool {
    /// Finds the program or builds it.
    pub fn get(&self, site: &Site) -> Result<PathBuf> {
        let file = format!("{}{}", self.program, env::consts::EXE_SUFFIX);
        let cached = site.tools_bin().join(file);
        let found = [Some(cached.clone()), on_path(&[self.program])];
        if let Some(path) = found.into_iter().flatten().find(|path| self.fits(path)) {
            return Ok(path);
        }
        let package = site.tools.join(format!("{}-{}", self.krate, self.version));
        if !package.exists() {
            install_whole(&package, |part| self.build(part))?;
        }
        fs::create_dir_all(site.tools_bin())?;
        for entry in fs::read_dir(package.join("bin"))? {
            let entry = entry?;
            let to = site.tools_bin().join(entry.file_name());
            fs::copy(entry.path(), &to)
                .with_context(|| format!("cannot write {}", to.display()))?;
        }
        fs::remove_dir_all(&package)?;
        Ok(cached)
    }

    fn build(&self, into: &Path) -> Result<()> {
        let title = format!(
            "building {} {} from source ({})",
            self.krate, self.version, self.about
        );
        let advice = format!(
            "Try it by hand: cargo install {} --version {}",
            self.krate, self.version
        );
        let mut cargo = run::cargo();
        cargo
            .args(["install", self.krate, "--version", self.version, "--root"])
            .arg(into);
        if self.locked {
            cargo.arg("--locked");
        }
        // Not among the project's own artefacts.
        cargo.env_remove("CARGO_TARGET_DIR").current_dir(into);
        Step::new(&title).advice(&advice).run(&mut cargo)
    }

    fn fits(&self, path: &Path) -> bool {
        run::output(Command::new(path).arg("--version"))
            .is_some_and(|text| text.split_whitespace().any(|word| word == self.version))
    }
}
