//! README's table of what a build writes against a built folder.

use super::{Page, names::fits, refuse};
use crate::{files, site::Site};
use anyhow::{Context, Result};
use std::{fs, path::Path};

/// The heading that the table stands under.
const HEADING: &str = "What you get";

/// Fails if a built file has no row, or a row has no file.
pub fn check(site: &Site, slug: &str) -> Result<()> {
    let text = fs::read_to_string(site.root.join("README.md")).context("no README.md")?;
    let page = Page::read(Path::new("README.md"), &text);
    let mut names = Vec::new();
    for file in files::all(&site.dist)? {
        names.push(file.strip_prefix(&site.dist)?.display().to_string());
    }
    refuse(&faults(&page, slug, &names))
}

/// What the table names.
pub fn codes(page: &Page) -> impl Iterator<Item = &String> {
    let tables = page.tables.iter().filter(|table| table.under == HEADING);
    let rows = tables.flat_map(|table| &table.rows);
    rows.filter_map(|row| row.first()).flat_map(|it| &it.codes)
}

/// What the table lacks, and what it has too much.
fn faults(page: &Page, slug: &str, names: &[String]) -> Vec<String> {
    let forms: Vec<(&String, String)> = codes(page).map(|code| (code, form(slug, code))).collect();
    let unnamed = names.iter().filter(|name| {
        let known = |(_, form): &(_, String)| fits(form, name);
        !forms.iter().any(known)
    });
    let missing = forms.iter().filter(|(_, form)| {
        let there = |name: &String| fits(form, name);
        !names.iter().any(there)
    });
    let unnamed = unnamed.map(|name| format!("“{HEADING}” has no row for {name}"));
    let missing =
        missing.map(|(code, _)| format!("“{HEADING}” has {code}, and no such file is built"));
    unnamed.chain(missing).collect()
}

/// A cell's code as a form of names: `.wasm` and `-….css` have the slug before them, `npm/` has all that is in it.
fn form(slug: &str, code: &str) -> String {
    match code.replace('…', "*") {
        code if code.ends_with('/') => format!("{code}*"),
        code if code.starts_with(['.', '-']) && code.contains('*') => format!("{slug}{code}"),
        code if code.starts_with('.') => format!("{slug}*{code}"),
        code => code,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_row_and_a_row_without_a_file_are_said() {
        let text = "## What you get\n|f|for|\n|-|-|\n|`a.html`, `npm/`|`no.html`|\n|`.wasm` and `-….css`, `.x-….js`|the rest|\n";
        let page = Page::read(Path::new("README.md"), text);
        let names = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
        let all = [
            "a.html",
            "npm/a/b.js",
            "m-0.wasm",
            "m.x-1.wasm",
            "m-2.css",
            "m.x-3.js",
        ];
        assert_eq!(faults(&page, "m", &names(&all)), [""; 0]);
        let other = [
            "a.html", "b.html", "m-0.wasm", "m-2.css", "m.x-3.js", "o-4.css",
        ];
        assert_eq!(
            faults(&page, "m", &names(&other)),
            [
                "“What you get” has no row for b.html",
                "“What you get” has no row for o-4.css",
                "“What you get” has npm/, and no such file is built"
            ]
        );
    }
}
