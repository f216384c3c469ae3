//! What `package.json` files name: exact versions, installed once for each state of the lock file.

use super::{install_whole, on_path};
use crate::{
    run::{self, Step},
    site::Site,
};
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const MANIFEST: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];
/// The wasm-opt that is known to write what the oldest browsers read.
const WASM_OPT: u32 = 132;

/// Node's packages, installed.
#[derive(Debug)]
pub struct Npm {
    modules: PathBuf,
    wasm_opt: Option<PathBuf>,
}

impl Npm {
    /// Finds the packages or installs them.
    pub fn get(site: &Site) -> Result<Self> {
        let what = "wasm-opt, esbuild and axe-core";
        let folder = install(site, &site.root, "npm", what)?;
        Ok(Self {
            modules: folder.join("node_modules"),
            wasm_opt: wasm_opt_on_path(),
        })
    }

    /// wasm-opt: the one on PATH if it is recent enough.
    pub fn wasm_opt(&self) -> Command {
        match &self.wasm_opt {
            Some(path) => Command::new(path),
            None => self.node("binaryen/bin/wasm-opt"),
        }
    }

    /// esbuild.
    pub fn esbuild(&self) -> Command {
        self.node("esbuild/bin/esbuild")
    }

    /// axe-core's script.
    pub fn axe(&self) -> PathBuf {
        self.modules.join("axe-core/axe.min.js")
    }

    /// The folder of the packages' executables.
    pub fn bin(&self) -> PathBuf {
        self.modules.join(".bin")
    }

    fn node(&self, script: &str) -> Command {
        let mut node = Command::new("node");
        node.arg(self.modules.join(script));
        node
    }
}

/// npm itself.
pub fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Installs what a folder's `package.json` names, and gives the folder where it is.
pub fn install(site: &Site, manifest: &Path, name: &str, what: &str) -> Result<PathBuf> {
    if on_path(&["node"]).is_none() {
        bail!(
            "Node.js is missing: install it (20.19 or later, with npm), then run the command again"
        );
    }
    let mut hash = Sha256::new();
    for name in MANIFEST {
        let path = manifest.join(name);
        hash.update(fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?);
    }
    let hash = hash.finalize();
    let key: String = hash
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let folder = site.tools.join(format!("{name}-{key}"));
    if !folder.exists() {
        install_whole(&folder, |part| {
            for name in MANIFEST {
                fs::copy(manifest.join(name), part.join(name))?;
            }
            let mut npm = npm();
            npm.args(["ci", "--ignore-scripts", "--no-update-notifier"])
                .current_dir(part);
            Step::new(&format!("installing {what} with npm"))
                .advice("Check the network and npm's registry setting, then run the command again.")
                .run(&mut npm)
        })?;
    }
    Ok(folder)
}

fn wasm_opt_on_path() -> Option<PathBuf> {
    let path = on_path(&["wasm-opt"])?;
    let text = run::output(Command::new(&path).arg("--version"))?;
    (wasm_opt_version(&text)? >= WASM_OPT).then_some(path)
}

fn wasm_opt_version(text: &str) -> Option<u32> {
    text.split("version_")
        .nth(1)?
        .split(|c: char| !c.is_ascii_digit())
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_opt_tells_its_version() {
        assert_eq!(
            wasm_opt_version("wasm-opt version 132 (version_132)"),
            Some(132)
        );
        assert_eq!(
            wasm_opt_version("wasm-opt version 119 (version_119-12-gabc)"),
            Some(119)
        );
        assert_eq!(wasm_opt_version("wasm-opt"), None);
    }
}
