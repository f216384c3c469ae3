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

/// Holds all crates to `deny.toml`.
pub const DENY: CrateTool = CrateTool {
    krate: "cargo-deny",
    version: "0.20.2",
    program: "cargo-deny",
    locked: true,
    about: "some four minutes on free cores",
};

/// Finds dependencies that no source names.
pub const MACHETE: CrateTool = CrateTool {
    krate: "cargo-machete",
    version: "0.9.2",
    program: "cargo-machete",
    locked: true,
    about: "a minute on free cores",
};

/// Counts which lines tests reach.
pub const LLVM_COV: CrateTool = CrateTool {
    krate: "cargo-llvm-cov",
    version: "0.9.1",
    program: "cargo-llvm-cov",
    locked: true,
    about: "half a minute on free cores",
};

/// Puts faults into the code, one at a time.
pub const MUTANTS: CrateTool = CrateTool {
    krate: "cargo-mutants",
    version: "27.1.0",
    program: "cargo-mutants",
    locked: true,
    about: "two minutes on free cores",
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
        // They run for seconds, and Trunk alone would be optimised for minutes.
        for (name, value) in [("OPT_LEVEL", "1"), ("LTO", "off"), ("CODEGEN_UNITS", "16")] {
            cargo.env(format!("CARGO_PROFILE_RELEASE_{name}"), value);
        }
        // Not among the project's own artefacts.
        cargo.env_remove("CARGO_TARGET_DIR").current_dir(into);
        Step::new(&title).advice(&advice).run(&mut cargo)
    }

    fn fits(&self, path: &Path) -> bool {
        // Some of cargo's subcommands are to be called as cargo would.
        let called = self.program.strip_prefix("cargo-");
        let mut ways = [None, called].into_iter();
        ways.any(|first| {
            let says = run::output(Command::new(path).args(first).arg("--version"));
            says.is_some_and(|text| text.split_whitespace().any(|word| word == self.version))
        })
    }
}
