//! Nothing that is published says where it was made.

use super::Job;
use crate::{files, site::Site};
use anyhow::{Context, Result, bail};
use memchr::memmem;
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// Looks through all that is about to be published, and the modules, which lie compressed in some of it.
pub(super) fn check_made(job: &Job) -> Result<()> {
    let mut all = files::all(&job.out)?;
    let made = files::all(&job.work)?;
    all.extend(made.into_iter().filter(|file| super::is_module(file)));
    check(&all, &places(job.site))
}

/// The same of what was published already.
pub fn check_published(site: &Site) -> Result<()> {
    check(&files::all(&site.dist)?, &places(site))
}

fn check(files: &[PathBuf], places: &[String]) -> Result<()> {
    let mut found = Vec::new();
    for file in files {
        let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        for place in places {
            if let Some(at) = memmem::find(&bytes, place.as_bytes()) {
                let end = bytes.len().min(at + 100);
                let text = String::from_utf8_lossy(&bytes[at..end]).into_owned();
                found.push(format!("{}: {text:?}", file.display()));
            }
        }
    }
    match found.is_empty() {
        true => Ok(()),
        false => bail!("it says where it was made:\n  {}", found.join("\n  ")),
    }
}

/// What would tell of this machine.
fn places(site: &Site) -> Vec<String> {
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from);
    let folders = [
        Some(site.root.clone()),
        Some(site.target.clone()),
        Some(site.tools.clone()),
        env::home_dir(),
        cargo,
    ];
    let mut places: Vec<String> = folders
        .iter()
        .flatten()
        .filter_map(|dir| place(dir))
        .collect();
    // Where cargo keeps the sources of crates, in whatever folder that is.
    places.extend(
        [
            "/registry/src/",
            "\\registry\\src\\",
            "/.cargo/",
            "\\.cargo\\",
        ]
        .map(str::to_owned),
    );
    places.sort();
    places.dedup();
    places
}

/// How paths inside a folder begin. Of one right under the root only what is hidden there tells of a machine:
/// `components/root/` is a folder of sources.
fn place(dir: &Path) -> Option<String> {
    let inside = match dir.components().count() {
        0 | 1 => return None,
        2 => ".",
        _ => "",
    };
    let separator = std::path::MAIN_SEPARATOR;
    Some(format!("{}{separator}{inside}", dir.display()))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_this_machine_is_found_wherever_it_stands() {
        let dir = env::temp_dir().join(format!("lsm-places-{}", std::process::id()));
        fs::create_dir_all(&dir).expect("a folder");
        let write = |name: &str, text: &str| {
            let file = dir.join(name);
            fs::write(&file, text).expect("a file");
            file
        };
        let places = places(&Site::new(None).expect("a checkout"));
        let root = Site::new(None).expect("a checkout").root;
        let own = write(
            "own.wasm",
            "\0src/components/root.rs/rustc/0123/library/core/src/cell.rs\0",
        );
        check(std::slice::from_ref(&own), &places).expect("nothing of this machine");
        for said in [
            format!("\0lib.rs{}/src/lib.rs\0", root.display()),
            "x/other/registry/src/index/serde-1.0.0/src/lib.rs".to_owned(),
            "/home/somebody/.cargo/bin".to_owned(),
        ] {
            let told = write("told.wasm", &said);
            let error = check(&[own.clone(), told], &places).expect_err("it is told");
            assert!(error.to_string().contains("told.wasm"), "{error}");
        }
        fs::remove_dir_all(dir).expect("removable");
    }

    #[test]
    fn folders_right_under_the_root_are_words_of_sources_too() {
        assert_eq!(
            place(Path::new("/somebody")).as_deref(),
            Some("/somebody/.")
        );
        assert_eq!(place(Path::new("/home/me")).as_deref(), Some("/home/me/"));
        assert_eq!(place(Path::new("/")), None);
    }
}
