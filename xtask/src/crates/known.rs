//! What cargo knows of the crates.

use crate::{site::Site, tools::TARGET};
use anyhow::{Context, Result, bail};
use cargo_metadata::{Metadata, MetadataCommand};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use toml::{Table, Value};

/// What a cargo tells of all crates in the tree, for all targets or for WebAssembly and this machine alone.
pub fn metadata(site: &Site, cargo: &mut Command, all: bool) -> Result<Metadata> {
    cargo
        .args(["metadata", "--format-version", "1", "--locked", "--quiet"])
        .current_dir(&site.root);
    if !all {
        cargo.args(["--filter-platform", TARGET]);
    }
    let output = cargo
        .output()
        .context("cannot ask cargo what it knows of the crates")?;
    if !output.status.success() {
        bail!(
            "cargo does not tell of the crates: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    let text = String::from_utf8(output.stdout)?;
    MetadataCommand::parse(text).context("cargo tells of the crates in words that nobody knows")
}

/// The folders that hold what was fetched: cargo names them after the registry.
pub fn folders(metadata: &Metadata) -> Result<BTreeSet<PathBuf>> {
    let packages = metadata.packages.iter();
    packages
        .filter(|package| package.source.is_some())
        .map(|package| {
            let folder = package.manifest_path.parent().and_then(|it| it.parent());
            Ok(folder.context("a crate in no folder")?.into())
        })
        .collect()
}

/// The registry's checksums, by name and version.
pub fn checksums(root: &Path) -> Result<BTreeMap<(String, String), String>> {
    let path = root.join("Cargo.lock");
    let text =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let table: Table = text.parse()?;
    let packages = table.get("package").and_then(Value::as_array);
    let packages = packages.context("Cargo.lock has no packages")?.iter();
    Ok(packages
        .filter_map(|package| {
            let text = |key| Some(package.get(key)?.as_str()?.to_owned());
            Some(((text("name")?, text("version")?), text("checksum")?))
        })
        .collect())
}
