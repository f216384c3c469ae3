//! Whether `dist/` was made from the files that are here now.

use crate::site::Site;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Everything `dist/` is made from, but for the data folder.
const INPUTS: [&str; 27] = [
    "assets",
    "annex",
    "check",
    "desk/src",
    "editor",
    "hall",
    "leaf",
    "src",
    "core/src",
    "core/Cargo.toml",
    "core/build.rs",
    "still",
    "streams",
    "view",
    "xtask/src",
    "xtask/Cargo.toml",
    "www",
    "build.rs",
    "build",
    "Cargo.toml",
    "Cargo.lock",
    "deny.toml",
    "package-lock.json",
    ".cargo",
    "LICENSE",
    "LICENSE-APACHE",
    "LICENSE-MIT",
];

/// A hash of all inputs.
pub fn inputs(site: &Site, compiler: &str) -> Result<String> {
    let mut hash = Sha256::new();
    hash.update(compiler);
    for name in INPUTS {
        add(&mut hash, &site.root, &site.root.join(name))?;
    }
    if site.other_data {
        hash.update(site.data.as_os_str().as_encoded_bytes());
        add(&mut hash, &site.data, &site.data)?;
    }
    Ok(hex(&hash.finalize()))
}

/// Whether `dist/` is from these inputs and nobody changed it since.
pub fn is_current(site: &Site, inputs: &str) -> bool {
    let stamp = fs::read_to_string(file(site));
    stamp.is_ok_and(|stamp| outputs(site).is_ok_and(|outputs| stamp == text(inputs, &outputs)))
}

/// Notes that `dist/` is from these inputs.
pub fn write(site: &Site, inputs: &str) -> Result<()> {
    let outputs = outputs(site)?;
    fs::write(file(site), text(inputs, &outputs)).context("cannot write the build's stamp")
}

/// The start of a hash, for names of files that change with their content.
pub fn short_hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes)[..5])
}

fn outputs(site: &Site) -> Result<String> {
    let mut hash = Sha256::new();
    add(&mut hash, &site.dist, &site.dist)?;
    Ok(hex(&hash.finalize()))
}

/// Each folder that is built has its own: `target/dist.stamp`.
fn file(site: &Site) -> PathBuf {
    let name = site.dist.file_name().unwrap_or_default();
    site.target.join(name).with_extension("stamp")
}

fn text(inputs: &str, outputs: &str) -> String {
    format!("{inputs}\n{outputs}\n")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Adds a file or folder, names and content; what is not there counts as not there.
fn add(hash: &mut Sha256, root: &Path, path: &Path) -> Result<()> {
    if path.is_dir() {
        let entries =
            fs::read_dir(path).with_context(|| format!("cannot read {}", path.display()))?;
        let mut inside = entries
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<Vec<_>>>()?;
        inside.sort();
        return inside.iter().try_for_each(|path| add(hash, root, path));
    }
    if path.is_file() {
        let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        let name = path.strip_prefix(root).unwrap_or(path);
        hash.update(name.as_os_str().as_encoded_bytes());
        hash.update([0]);
        hash.update(bytes.len().to_le_bytes());
        hash.update(bytes);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash_of(dir: &Path) -> String {
        let mut hash = Sha256::new();
        add(&mut hash, dir, dir).expect("readable");
        hex(&hash.finalize())
    }

    #[test]
    fn names_and_content_count_and_the_place_does_not() {
        let base = std::env::temp_dir().join(format!("lsm-stamp-{}", std::process::id()));
        let [a, b] = ["a", "b"].map(|name| base.join(name));
        for dir in [&a, &b] {
            fs::create_dir_all(dir.join("in")).expect("folder");
            fs::write(dir.join("in/x"), "1").expect("file");
        }
        assert_eq!(hash_of(&a), hash_of(&b));
        fs::write(b.join("in/x"), "2").expect("file");
        assert_ne!(hash_of(&a), hash_of(&b));
        fs::write(b.join("in/x"), "1").expect("file");
        fs::rename(b.join("in/x"), b.join("in/y")).expect("renamed");
        assert_ne!(hash_of(&a), hash_of(&b));
        fs::remove_dir_all(base).expect("removable");
    }
}
