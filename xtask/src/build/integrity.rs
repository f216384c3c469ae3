//! Hashes by which a browser refuses what was changed on its way (Subresource Integrity).

use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha384};
use std::{fs, path::Path};

/// What `integrity="…"` says of some bytes.
pub fn of(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The same of a file.
pub fn of_file(path: &Path) -> Result<String> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(of(&bytes))
}

/// Prints those of a folder's scripts, style sheets and modules, for whoever writes lines by hand.
pub fn print(dist: &Path) -> Result<()> {
    let mut names: Vec<String> = fs::read_dir(dist)?
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| {
            [".js", ".css", ".wasm"]
                .iter()
                .any(|end| name.ends_with(end))
        })
        .collect();
    names.sort();
    let width = names.iter().map(String::len).max().unwrap_or(0);
    println!("\n{:width$}  integrity", "file");
    for name in names {
        println!("{name:width$}  {}", of_file(&dist.join(&name))?);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_hash_is_the_one_browsers_know() {
        let known = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(super::of(b""), known);
    }
}
