//! What is really in the modules: what cargo compiles into them for WebAssembly, and neither what builds them nor macros.

use super::{Crate, known, licence};
use crate::{
    build::{MODULES, select},
    check,
    site::Site,
    tools::TARGET,
};
use anyhow::{Context, Result, bail};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

/// Crates of the modules.
#[derive(Debug, Default)]
pub struct Shipped {
    /// By name and version.
    pub crates: BTreeMap<Key, Crate>,
    /// What each needs of the others.
    pub needs: BTreeMap<Key, BTreeSet<Key>>,
    /// Those that the modules are.
    pub roots: BTreeSet<Key>,
}

/// Name and version.
type Key = (String, String);

impl Shipped {
    /// Asks cargo.
    pub fn of(site: &Site) -> Result<Self> {
        let mut shipped = Self::default();
        // As they are compiled: in one call the crates' features are put together.
        for parts in MODULES {
            let mut cargo = check::cargo(site);
            cargo
                .args(["tree", "--locked", "--quiet", "--target", TARGET])
                .args(["--edges", "normal,no-proc-macro"])
                .args(["--prefix", "depth", "--format", " {p}"]);
            select(&mut cargo, site, parts);
            let output = cargo.output().context("cannot ask cargo for the tree")?;
            if !output.status.success() {
                bail!(
                    "cargo tree: {}",
                    String::from_utf8_lossy(&output.stderr).trim()
                );
            }
            shipped.read(&String::from_utf8(output.stdout)?)?;
        }
        shipped.describe(site)?;
        Ok(shipped)
    }

    /// Reads lines such as `2 serde v1.0.0 (/folder) (*)`: the number says how deep in the tree it stands.
    fn read(&mut self, tree: &str) -> Result<()> {
        let mut above: Vec<Key> = Vec::new();
        for line in tree.lines().filter(|line| !line.trim().is_empty()) {
            let mut words = line.split_whitespace();
            let depth = words.next().and_then(|word| word.parse::<usize>().ok());
            let name = words.next();
            let version = words.next().and_then(|word| word.strip_prefix('v'));
            let (Some(depth), Some(name), Some(version)) = (depth, name, version) else {
                bail!("cargo tree says {line}");
            };
            let key = (name.to_owned(), version.to_owned());
            above.truncate(depth);
            match above.last() {
                Some(user) => {
                    let needs = self.needs.entry(user.clone()).or_default();
                    needs.insert(key.clone());
                }
                None => {
                    self.roots.insert(key.clone());
                }
            }
            self.needs.entry(key.clone()).or_default();
            above.push(key);
        }
        Ok(())
    }

    fn describe(&mut self, site: &Site) -> Result<()> {
        let metadata = known::metadata(site, &mut check::cargo(site), false)?;
        let checksums = known::checksums(&site.root)?;
        for package in metadata.packages {
            let key = (package.name.to_string(), package.version.to_string());
            if !self.needs.contains_key(&key) {
                continue;
            }
            let (name, version) = key.clone();
            let said = package.license.as_deref();
            let said = said.with_context(|| format!("{name} says no licence"))?;
            let folder = package.manifest_path.parent().map(PathBuf::from);
            let one = Crate {
                licence: licence::expression(said).context(name.clone())?,
                authors: package.authors,
                repository: package.repository,
                folder: folder.context("a crate in no folder")?,
                checksum: checksums.get(&key).cloned(),
                name,
                version,
            };
            self.crates.insert(key, one);
        }
        let mut all = self.needs.keys();
        let unknown = all.find(|key| !self.crates.contains_key(*key));
        match unknown {
            Some((name, version)) => bail!("cargo tells nothing of {name} {version}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_read_with_who_needs_whom() {
        let tree = "0 map v0.1.0 (/home/me/map)\n1 a v1.0.0\n2 c v2.0.0+x\n1 b v1.0.0\n2 a v1.0.0 (*)\n\n0 other v0.1.0 (/o)\n";
        let mut shipped = Shipped::default();
        shipped.read(tree).expect("a tree");
        let key = |name: &str, version: &str| (name.to_owned(), version.to_owned());
        let a = key("a", "1.0.0");
        assert_eq!(shipped.needs.len(), 5);
        assert_eq!(
            shipped.roots,
            BTreeSet::from([key("map", "0.1.0"), key("other", "0.1.0")])
        );
        assert_eq!(shipped.needs[&a], BTreeSet::from([key("c", "2.0.0+x")]));
        assert_eq!(shipped.needs[&key("b", "1.0.0")], BTreeSet::from([a]));
        assert!(shipped.read("serde v1.0.0").is_err());
    }

    #[test]
    fn tools_and_macros_are_not_in_the_modules_and_what_draws_is() {
        let site = Site::new(None).expect("a checkout");
        let shipped = Shipped::of(&site).expect("cargo tells");
        let names: BTreeSet<&str> = shipped
            .crates
            .keys()
            .map(|(name, _)| name.as_str())
            .collect();
        for there in [
            "plan-map",
            "plan-editor",
            "leptos",
            "wasm-bindgen",
            "postcard",
        ] {
            assert!(names.contains(there), "{there}");
        }
        for elsewhere in [
            "xtask",
            "e2e",
            "plan-view",
            "serde_derive",
            "wasm-bindgen-macro",
            "maud",
            "proptest",
        ] {
            assert!(!names.contains(elsewhere), "{elsewhere}");
        }
        let own = shipped.crates.values().filter(|it| it.is_own());
        assert!(own.into_iter().all(|it| it.folder.starts_with(&site.root)));
    }
}
