//! Where things are.

use anyhow::{Context, Result, bail};
use std::{
    env,
    path::{Path, PathBuf},
};

/// The folders one run works on.
#[derive(Debug, Clone)]
pub struct Site {
    /// The repository.
    pub root: PathBuf,
    /// The plan's data folder.
    pub data: PathBuf,
    /// `data` was named by the caller.
    pub other_data: bool,
    /// What is built for the machine, and scratch.
    pub target: PathBuf,
    /// Tools that were fetched.
    pub tools: PathBuf,
    /// What is built: what is published, unless it is for a test.
    pub dist: PathBuf,
    /// With the hooks that tests break the map by.
    pub faults: bool,
}

impl Site {
    /// `data`: the folder named on the command line; `PLAN_DATA`, then `assets/`, without it.
    pub fn new(data: Option<&Path>) -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("xtask lies in no repository")?
            .to_path_buf();
        let named = data.map(Path::to_path_buf).or_else(|| folder("PLAN_DATA"));
        let other_data = named.is_some();
        let data = match named {
            None => root.join("assets"),
            Some(dir) if dir.is_dir() => std::path::absolute(dir)?,
            Some(dir) => bail!("the data folder {} does not exist", dir.display()),
        };
        let target =
            folder("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
        let tools = match folder("LSM_TOOLS") {
            Some(dir) => std::path::absolute(dir)?,
            None => {
                cache_folder().context("no home folder: name one for the tools in LSM_TOOLS")?
            }
        };
        Ok(Self {
            dist: root.join("dist"),
            faults: false,
            root,
            data,
            other_data,
            target,
            tools,
        })
    }

    /// The same with the data of the tests' other province, built into a folder of its own, and with the
    /// hooks that nothing published has.
    pub fn other_province(&self) -> Self {
        Self {
            data: self.root.join("tests/fixtures/other-province"),
            other_data: true,
            dist: self.target.join("other-province"),
            faults: true,
            ..self.clone()
        }
    }

    /// What is built, as a reader of the terminal knows it.
    pub fn dist_shown(&self) -> std::path::Display<'_> {
        let inside = self.dist.strip_prefix(&self.root);
        inside.unwrap_or(&self.dist).display()
    }

    /// Cargo's target folder for WebAssembly: another compiler may fill it than `target`'s.
    pub fn wasm_target(&self) -> PathBuf {
        self.target.join("wasm")
    }

    /// Scratch of the build; made anew each time.
    pub fn work(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// Hand-written web files.
    pub fn www(&self) -> PathBuf {
        self.root.join("www")
    }

    /// Executables among the fetched tools.
    pub fn tools_bin(&self) -> PathBuf {
        self.tools.join("bin")
    }
}

fn folder(name: &str) -> Option<PathBuf> {
    env::var_os(name)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

fn cache_folder() -> Option<PathBuf> {
    let base = if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else {
        folder("XDG_CACHE_HOME").or_else(|| env::home_dir().map(|home| home.join(".cache")))
    };
    base.map(|base| base.join("lang-son-map").join("tools"))
}
