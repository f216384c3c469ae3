//! The same bytes from whatever folder they are built in.

use crate::{build, files, run, site::Site};
use anyhow::{Context, Result, bail};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Folders of unlike length: a path that is held anywhere moves all that follows it.
const FOLDERS: [&str; 2] = ["a", "another-folder-with-a-longer-name"];

/// Builds the repository's files in two fresh folders and compares what was made.
pub fn check(site: &Site) -> Result<()> {
    let base = build::fresh(&site.target.join("reproduce"))?;
    let mut made = Vec::new();
    for name in FOLDERS {
        let copy = copied(site, &base.join(name))?;
        build::build(&copy)?;
        made.push(copy.dist);
    }
    let [one, other] = &made[..] else {
        bail!("two folders make two builds")
    };
    let differences = differences(&contents(one)?, &contents(other)?);
    if !differences.is_empty() {
        bail!(
            "not the same from two folders, kept in {}:\n  {}",
            base.display(),
            differences.join("\n  ")
        );
    }
    println!("{} files are the same, byte by byte", contents(one)?.len());
    Ok(fs::remove_dir_all(&base)?)
}

/// The repository's own files, in another folder.
fn copied(site: &Site, to: &Path) -> Result<Site> {
    let mut git = std::process::Command::new("git");
    git.args(["ls-files", "-z"]).current_dir(&site.root);
    let names = run::output(&mut git).context("git does not list the repository's files")?;
    for name in names.split('\0').filter(|name| !name.is_empty()) {
        let (from, to) = (site.root.join(name), to.join(name));
        // One that was removed and is not committed.
        if !from.is_file() {
            continue;
        }
        fs::create_dir_all(to.parent().context("a file in no folder")?)?;
        fs::copy(&from, &to).with_context(|| format!("cannot copy {name}"))?;
    }
    Ok(Site {
        data: match site.other_data {
            true => site.data.clone(),
            false => to.join("assets"),
        },
        target: to.join("target"),
        dist: to.join("dist"),
        root: to.to_path_buf(),
        ..site.clone()
    })
}

/// What a folder holds, by path inside it.
fn contents(dir: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let all = files::all(dir)?;
    all.into_iter()
        .map(|file| Ok((file.strip_prefix(dir)?.to_path_buf(), fs::read(&file)?)))
        .collect()
}

fn differences(
    one: &BTreeMap<PathBuf, Vec<u8>>,
    other: &BTreeMap<PathBuf, Vec<u8>>,
) -> Vec<String> {
    let mut all = Vec::new();
    let alone =
        |these: &BTreeMap<PathBuf, Vec<u8>>, those: &BTreeMap<PathBuf, Vec<u8>>, which: &str| {
            let names = these.keys().filter(|name| !those.contains_key(*name));
            names
                .map(|name| format!("{}: only in the {which} one", name.display()))
                .collect::<Vec<_>>()
        };
    all.extend(alone(one, other, "first"));
    all.extend(alone(other, one, "second"));
    for (name, bytes) in one {
        let Some(others) = other.get(name).filter(|others| *others != bytes) else {
            continue;
        };
        let at = bytes.iter().zip(others).take_while(|(a, b)| a == b).count();
        let near = |bytes: &[u8]| {
            let part = &bytes[at.saturating_sub(20)..bytes.len().min(at + 60)];
            String::from_utf8_lossy(part).into_owned()
        };
        all.push(format!(
            "{}: {} and {} bytes, from byte {at} on: {:?} and {:?}",
            name.display(),
            bytes.len(),
            others.len(),
            near(bytes),
            near(others),
        ));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_named_with_its_place() {
        let of = |files: &[(&str, &str)]| -> BTreeMap<PathBuf, Vec<u8>> {
            let files = files.iter();
            files
                .map(|(name, text)| (PathBuf::from(name), text.as_bytes().to_vec()))
                .collect()
        };
        let one = of(&[("same", "x"), ("left", "x"), ("text", "made in /a/src")]);
        let other = of(&[("same", "x"), ("right", "x"), ("text", "made in /bb/src")]);
        assert_eq!(differences(&one, &one), Vec::<String>::new());
        let found = differences(&one, &other);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found[0].starts_with("left: only in the first"), "{found:?}");
        assert!(
            found[1].starts_with("right: only in the second"),
            "{found:?}"
        );
        assert!(
            found[2].contains("14 and 15 bytes, from byte 9 on"),
            "{found:?}"
        );
    }
}
