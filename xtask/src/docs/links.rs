//! Links within the repository lead to what is there, and pictures have words.

use super::{Book, Page, Piece, fault};
use std::path::{Component, Path, PathBuf};

/// What is wrong with a page's links and pictures.
pub fn faults(book: &Book, page: &Page) -> Vec<String> {
    let mut faults = Vec::new();
    for link in &page.links {
        faults.extend(broken(book, page, link).map(|why| fault(page, link, &why)));
    }
    for (picture, says) in &page.pictures {
        let why = match says.trim() {
            "" => Some("the picture has no text".to_owned()),
            _ => broken(book, page, picture),
        };
        faults.extend(why.map(|why| fault(page, picture, &why)));
    }
    faults
}

/// Why a link leads nowhere, if it does.
fn broken(book: &Book, page: &Page, link: &Piece) -> Option<String> {
    let to = link.text.as_str();
    // A template's; what is made of it is looked at where it lies.
    if to.contains("://") || to.starts_with("mailto:") || to.contains('{') {
        return None;
    }
    let (file, anchor) = to.split_once('#').unwrap_or((to, ""));
    let folder = page.path.parent().unwrap_or(Path::new(""));
    let path = match file {
        "" => page.path.clone(),
        file => match plain(&folder.join(file)) {
            Some(path) => path,
            None => return Some("it leads out of the repository".to_owned()),
        },
    };
    if !book.has(&path) && path != page.path {
        return Some(format!("no file {}", path.display()));
    }
    if anchor.is_empty() {
        return None;
    }
    let known = book.page(&path, page)?.anchors.contains(anchor);
    (!known).then(|| format!("no heading #{anchor} in {}", path.display()))
}

/// A path without `.` and `..`; `None` for one that leads out of the repository.
fn plain(path: &Path) -> Option<PathBuf> {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::Normal(name) => plain.push(name),
            Component::CurDir => {}
            Component::ParentDir => {
                if !plain.pop() {
                    return None;
                }
            }
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_nowhere_is_said() {
        let book = Book::of(&[
            (
                "README.md",
                "# A b\n[x](docs/a.md#c) [y](#a-b) [z](docs) ![p](docs/p.png)\n",
            ),
            ("docs/a.md", "# C\n[x](../README.md#a-b)\n"),
            ("docs/p.png", ""),
        ]);
        let found = |path: &str, text: &str| faults(&book, &Page::read(Path::new(path), text));
        for page in &book.pages {
            assert_eq!(faults(&book, page), [""; 0]);
        }
        assert_eq!(
            found("README.md", "[x](docs/b.md)"),
            ["README.md:1: docs/b.md: no file docs/b.md"]
        );
        assert_eq!(
            found("docs/b.md", "# D\n[x](../README.md#c)\n[y](#e)"),
            [
                "docs/b.md:2: ../README.md#c: no heading #c in README.md",
                "docs/b.md:3: #e: no heading #e in docs/b.md"
            ]
        );
        assert_eq!(
            found("docs/b.md", "![](p.png)"),
            ["docs/b.md:1: p.png: the picture has no text"]
        );
        assert_eq!(
            found("docs/b.md", "![q](q.png)"),
            ["docs/b.md:1: q.png: no file docs/q.png"]
        );
        // Out of the repository there is nothing to promise.
        assert_eq!(found("b.md", "[x](../a)").len(), 1);
    }
}
