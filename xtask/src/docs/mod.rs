//! The documentation against what it speaks of: what is renamed, moved or taken away fails here until the text
//! says so.
//!
//! * [`links`]: links within the repository, headings, pictures.
//! * [`commands`]: what is to be typed.
//! * [`names`]: paths, variables and names of the code.
//! * [`dist`]: the table of built files.
//!
//! What needs the crates themselves (the link codec, the list of keys) is in [`readme`], which is tests only.

mod commands;
mod dist;
mod links;
mod markdown;
mod names;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod readme;

pub use dist::check as check_dist;
pub use markdown::Page;
pub use names::fits;

use crate::{run, site::Site};
use anyhow::{Context, Result, bail};
use markdown::Piece;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The repository as its documentation knows it.
#[derive(Debug, Default)]
struct Book {
    /// Files that are kept, from the root.
    files: BTreeSet<PathBuf>,
    /// Folders that hold one.
    folders: BTreeSet<PathBuf>,
    /// The Markdown among them.
    pages: Vec<Page>,
    /// Words of the code.
    words: BTreeSet<String>,
}

impl Book {
    /// Of a checkout: what git keeps, and what is new and not ignored.
    fn open(root: &Path) -> Result<Self> {
        let mut git = Command::new("git");
        git.args(["ls-files", "--cached", "--others", "--exclude-standard"])
            .args(["-z", "--deduplicate"])
            .current_dir(root);
        let listed = run::output(&mut git).context("git does not say what it keeps")?;
        let mut book = Self::default();
        for name in listed.split('\0').filter(|name| !name.is_empty()) {
            // Taken away, and not yet told to git.
            if root.join(name).is_file() {
                let bytes = names::is_text(name).then(|| fs::read(root.join(name)));
                // Some of what tests read is damaged on purpose.
                let bytes = bytes.transpose()?.unwrap_or_default();
                book.add(name, &String::from_utf8_lossy(&bytes));
            }
        }
        Ok(book)
    }

    /// Of files with their texts.
    #[cfg(test)]
    fn of(files: &[(&str, &str)]) -> Self {
        let mut book = Self::default();
        for (name, text) in files {
            book.add(name, text);
        }
        book
    }

    fn add(&mut self, name: &str, text: &str) {
        let path = PathBuf::from(name);
        let folders = path.ancestors().skip(1).map(Path::to_owned);
        self.folders.extend(folders);
        if path.extension().is_some_and(|end| end == "md") {
            self.pages.push(Page::read(&path, text));
        } else if names::is_code(name) {
            self.words.extend(names::words(text).map(str::to_owned));
        }
        self.files.insert(path);
    }

    fn has(&self, path: &Path) -> bool {
        self.files.contains(path) || self.folders.contains(path)
    }

    /// A page by its path; `own` is one that may not be among them.
    fn page<'a>(&'a self, path: &Path, own: &'a Page) -> Option<&'a Page> {
        let mut all = self.pages.iter().chain([own]);
        all.find(|page| page.path == path)
    }

    /// Whether README names it among what a build writes.
    fn is_built(&self, name: &str) -> bool {
        let name = name.strip_prefix("dist/").unwrap_or(name);
        let readme = self
            .pages
            .iter()
            .filter(|page| page.path == Path::new("README.md"));
        readme.flat_map(dist::codes).any(|code| code == name)
    }

    /// What is wrong in a page.
    fn faults(&self, page: &Page) -> Vec<String> {
        let mut faults = links::faults(self, page);
        faults.extend(commands::faults(self, page));
        faults.extend(names::faults(self, page));
        faults
    }
}

/// A mistake, with its place.
fn fault(page: &Page, at: &Piece, why: &str) -> String {
    format!("{}:{}: {}: {why}", page.path.display(), at.line, at.text)
}

/// Fails with all mistakes, if there are any.
fn refuse(faults: &[String]) -> Result<()> {
    match faults {
        [] => Ok(()),
        _ => bail!("the documentation is not true:\n  {}", faults.join("\n  ")),
    }
}

/// Fails if a page of the repository is not true.
pub fn check(site: &Site) -> Result<()> {
    let book = Book::open(&site.root)?;
    let faults: Vec<String> = book.pages.iter().flat_map(|it| book.faults(it)).collect();
    refuse(&faults)?;
    println!("documentation: {} pages are true", book.pages.len());
    Ok(())
}

/// The README of the built package, whose links lead nowhere outside it.
pub fn check_package(site: &Site, folder: &str) -> Result<()> {
    let package = site.dist.join(folder);
    let text = fs::read_to_string(package.join("README.md"))?;
    let mut book = Book::default();
    for file in crate::files::all(&package)? {
        book.files.insert(file.strip_prefix(&package)?.to_owned());
    }
    let page = Page::read(Path::new("README.md"), &text);
    refuse(&links::faults(&book, &page))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_of_the_repository_is_true() {
        let site = Site::new(None).expect("a site");
        let book = Book::open(&site.root).expect("a checkout");
        assert!(book.pages.len() >= 10, "{} pages", book.pages.len());
        assert!(book.words.contains("LSM_TOOLS") && !book.words.contains("LSM_TOLS"));
        check(&site).expect("nothing wrong");
    }
}
