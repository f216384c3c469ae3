//! Where everything comes from and on what terms: what can be told in a second, without a tool of its own. What takes
//! longer is `cargo xtask audit`.

use super::{Terms, known, licence};
use crate::{build::places, check, site::Site};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::{collections::BTreeMap, fs, path::Path};

/// The one registry that crates are from.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Folders whose packages from npm are pinned.
const PINNED: [&str; 5] = [
    "",
    "tests/floor",
    "tests/supply",
    "tests/e2e/hosts",
    "tests/bench",
];

/// Fails if anything is from elsewhere, on other terms, or not pinned; or if what was built tells of this machine.
pub fn check(site: &Site) -> Result<()> {
    let mut wrong = crates(site)?;
    for folder in PINNED {
        let file = site.root.join(folder).join("package-lock.json");
        let text =
            fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let found = npm(&serde_json::from_str(&text)?);
        wrong.extend(
            found
                .into_iter()
                .map(|it| format!("{folder}/package-lock.json: {it}")),
        );
    }
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    places::check_published(site)
}

/// Every crate of the tree, for all targets.
fn crates(site: &Site) -> Result<Vec<String>> {
    let terms = Terms::read(site)?;
    let checksums = known::checksums(&site.root)?;
    let metadata = known::metadata(site, &mut check::cargo(site), true)?;
    let mut wrong = Vec::new();
    let mut taken: BTreeMap<String, u32> = BTreeMap::new();
    for package in &metadata.packages {
        let (name, version) = (package.name.to_string(), package.version.to_string());
        let mut fault = |what: String| wrong.push(format!("{name} {version}: {what}"));
        let said = package.license.as_deref().unwrap_or("no licence");
        match licence::expression(said).and_then(|text| terms.chosen(&text)) {
            Ok(chosen) => *taken.entry(chosen.join(" AND ")).or_default() += 1,
            Err(error) => fault(error.to_string()),
        }
        let source = package.source.as_ref().map(|source| source.repr.as_str());
        if let Err(why) = origin(source, package.manifest_path.as_std_path(), &site.root) {
            fault(why);
        }
        let key = (name.clone(), version.clone());
        if source.is_some() && !checksums.contains_key(&key) {
            wrong.push(format!(
                "{name} {version}: Cargo.lock has no checksum of it"
            ));
        }
    }
    let taken: Vec<String> = taken
        .iter()
        .map(|(terms, count)| format!("{count} {terms}"))
        .collect();
    println!("{} crates: {}", metadata.packages.len(), taken.join(", "));
    Ok(wrong)
}

fn origin(source: Option<&str>, manifest: &Path, root: &Path) -> Result<(), String> {
    match source {
        Some(REGISTRY) => Ok(()),
        None if manifest.starts_with(root) => Ok(()),
        None => Err(format!(
            "it lies outside of the repository: {}",
            manifest.display()
        )),
        Some(other) => Err(format!("it is from {other}")),
    }
}

/// What is wrong with a lock file of npm: each package has the hash of what was once fetched, and may be fetched from
/// whatever registry a machine has.
fn npm(lock: &Value) -> Vec<String> {
    let Some(packages) = lock["packages"].as_object() else {
        return vec!["it has no packages".to_owned()];
    };
    let mut wrong = Vec::new();
    for (path, package) in packages.iter().filter(|(path, _)| !path.is_empty()) {
        if let Some(address) = package["resolved"].as_str() {
            wrong.push(format!("{path}: a registry's address: {address}"));
        }
        let sum = package["integrity"].as_str().unwrap_or_default();
        if !sum.starts_with("sha512-") {
            wrong.push(format!("{path}: no sha512 of it"));
        }
    }
    for kind in ["dependencies", "devDependencies"] {
        let wanted = packages.get("").and_then(|own| own[kind].as_object());
        for (name, version) in wanted.into_iter().flatten() {
            let exact = version
                .as_str()
                .is_some_and(|text| text.starts_with(|c: char| c.is_ascii_digit()));
            if !exact {
                wrong.push(format!(
                    "{name}: {version} is no version but a span of them"
                ));
            }
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn crates_are_from_the_registry_or_the_repository() {
        let root = Path::new("/home/me/map");
        let at = |source, manifest: &str| origin(source, Path::new(manifest), root);
        assert!(at(Some(REGISTRY), "/anywhere/Cargo.toml").is_ok());
        assert!(at(None, "/home/me/map/streams/Cargo.toml").is_ok());
        assert!(at(None, "/home/me/other/Cargo.toml").is_err());
        assert!(
            at(
                Some("git+https://example.org/a#123"),
                "/home/me/map/Cargo.toml"
            )
            .is_err()
        );
    }

    #[test]
    fn a_package_without_a_hash_or_from_one_registry_alone_is_named() {
        let sound = json!({ "packages": {
            "": { "devDependencies": { "a": "1.2.3" } },
            "node_modules/a": { "version": "1.2.3", "integrity": "sha512-x" },
        } });
        assert_eq!(npm(&sound), Vec::<String>::new());
        let spoilt = json!({ "packages": {
            "": { "devDependencies": { "a": "^1.2.3" } },
            "node_modules/a": { "version": "1.2.3", "resolved": "https://example.org/a.tgz" },
        } });
        assert_eq!(npm(&spoilt).len(), 3);
        assert_eq!(npm(&json!({})).len(), 1);
    }
}
