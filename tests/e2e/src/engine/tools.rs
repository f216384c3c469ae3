//! Where drivers and browsers are.

use anyhow::{Result, bail};
use std::{
    env,
    path::{Path, PathBuf},
};

/// An executable by name: in the tool cache, then on `PATH`.
pub fn find(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    cache()
        .into_iter()
        .chain(env::split_paths(&path))
        .find_map(|folder| {
            let file = folder.join(format!("{name}{}", env::consts::EXE_SUFFIX));
            file.is_file().then_some(file)
        })
}

/// The first of several names that exists.
pub fn need(names: &[&str]) -> Result<PathBuf> {
    match names.iter().find_map(|name| find(name)) {
        Some(path) => Ok(path),
        None => bail!(
            "{} not found: `cargo xtask test` installs it",
            names.join(" or ")
        ),
    }
}

/// WebKitGTK's small browser, the only one its driver can start by itself.
pub fn minibrowser() -> Result<PathBuf> {
    let roots = ["/usr/lib", "/usr/libexec", "/usr/lib64"];
    let inside = roots
        .iter()
        .filter_map(|root| Path::new(root).read_dir().ok())
        .flatten();
    let found = inside
        .flatten()
        .map(|entry| entry.path())
        .chain(roots.iter().map(PathBuf::from));
    let versions = ["webkit2gtk-4.1/MiniBrowser", "webkitgtk-6.0/MiniBrowser"];
    let mut files = found.flat_map(|dir| versions.map(|version| dir.join(version)));
    match files.find(|file| file.is_file()) {
        Some(file) => Ok(file),
        None => bail!("WebKit's MiniBrowser not found: `cargo xtask test` installs it"),
    }
}

/// `$LSM_TOOLS/bin`, or the usual cache folder's.
fn cache() -> Option<PathBuf> {
    if let Some(tools) = env::var_os("LSM_TOOLS") {
        return Some(PathBuf::from(tools).join("bin"));
    }
    let home = env::var_os("HOME").map(PathBuf::from)?;
    Some(home.join(".cache/lang-son-map/tools/bin"))
}
