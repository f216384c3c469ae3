//! Paths, variables of the environment and names of the code that the documentation speaks of are there.

use super::{Book, Page, Piece, fault};
use std::path::{Path, PathBuf};

/// Files that are text, by their ends: what they say are words of the code.
const TEXT: [&str; 12] = [
    "md", "rs", "js", "mjs", "ts", "tsx", "vue", "css", "html", "toml", "json", "yml",
];

/// Names of files that no checkout holds: the package's manifest is built, the others are examples.
const ELSEWHERE: [&str; 3] = [
    "custom-elements.json",
    "new-park.toml",
    "my-region-map.html",
];

/// The page that tells what was, under the names of its day.
const HISTORY: &str = "CHANGELOG.md";

/// Whether a file is read.
pub fn is_text(name: &str) -> bool {
    Path::new(name)
        .extension()
        .and_then(|end| end.to_str())
        .is_some_and(|end| TEXT.contains(&end))
}

/// Whether its words are the code's: data, and what tests read, have words of their own, and these tests wrong ones.
pub fn is_code(name: &str) -> bool {
    const NOT: [&str; 5] = [
        "assets/",
        "tests/data/",
        "tests/fixtures/",
        "package-lock.json",
        "xtask/src/docs/",
    ];
    is_text(name) && !name.ends_with(".md") && !NOT.iter().any(|it| name.starts_with(it))
}

/// The words of a text.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let part = |c: char| !(c.is_alphanumeric() || c == '_');
    text.split(part).filter(|word| !word.is_empty())
}

/// What a page names and nobody has.
pub fn faults(book: &Book, page: &Page) -> Vec<String> {
    let mut faults = Vec::new();
    for code in &page.codes {
        let why = no_path(book, page, &code.text).or_else(|| no_name(book, page, &code.text));
        faults.extend(why.map(|why| fault(page, code, &why)));
    }
    let blocks = page.blocks.iter().map(|(block, _)| block);
    for piece in page.codes.iter().chain(blocks) {
        faults.extend(no_variable(book, page, piece));
    }
    faults
}

/// Variables that are ours.
fn no_variable(book: &Book, page: &Page, piece: &Piece) -> Vec<String> {
    let ours = |word: &&str| word.starts_with("LSM_") || word.starts_with("PLAN_");
    let unknown = words(&piece.text)
        .filter(ours)
        .filter(|word| !book.words.contains(*word));
    unknown
        .map(|word| fault(page, piece, &format!("nothing reads {word}")))
        .collect()
}

/// `plan::census`, `Selection::has_district`, `hash_from_state`: every part is a word of the code. In the
/// architecture only, as other pages speak of other people's names.
fn no_name(book: &Book, page: &Page, code: &str) -> Option<String> {
    let is_name = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic())
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    let call = code.trim_end_matches(['!', '(', ')']);
    let parts: Vec<&str> = call.split("::").flat_map(|it| it.split('.')).collect();
    let is_theirs = page.path == Path::new("ARCHITECTURE.md") && !is_text(code);
    if !is_theirs || !parts.iter().all(|it| is_name(it)) {
        return None;
    }
    let unknown = parts.iter().find(|it| !book.words.contains(**it))?;
    Some(format!("no code says {unknown}"))
}

/// Why a path leads nowhere, if it is one and does. It may be written from the root, from the page's folder, or by
/// its end alone.
fn no_path(book: &Book, page: &Page, code: &str) -> Option<String> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "._-/*{},".contains(c);
    if page.path == Path::new(HISTORY) {
        return None;
    }
    if !code.chars().all(allowed) || code.starts_with(['.', '/', '-', '*']) {
        return None;
    }
    let path = code.trim_end_matches('/');
    let (first, name) = (path.split('/').next()?, path.rsplit('/').next()?);
    let is_file = is_text(name) && name.len() > 3;
    let is_rooted = path.contains('/') || code.ends_with('/');
    if !(is_file || (is_rooted && book.folders.contains(Path::new(first)))) {
        return None;
    }
    let own = page.path.parent().unwrap_or(Path::new(""));
    let known = spread(path).iter().all(|path| {
        ELSEWHERE.contains(&path.as_str())
            || book.is_built(path)
            || book.has(&own.join(path))
            || has_end(book, &PathBuf::from(path))
    });
    (!known).then(|| "no such file".to_owned())
}

/// `a/{b,c}.rs` as `a/b.rs` and `a/c.rs`.
fn spread(path: &str) -> Vec<String> {
    let Some((before, rest)) = path.split_once('{') else {
        return vec![path.to_owned()];
    };
    let Some((inner, after)) = rest.split_once('}') else {
        return vec![path.to_owned()];
    };
    let each = inner.split(',').map(|it| format!("{before}{it}{after}"));
    each.flat_map(|it| spread(&it)).collect()
}

/// Whether a file or a folder ends so; a star stands for anything in a name.
fn has_end(book: &Book, end: &Path) -> bool {
    let parts: Vec<_> = end.iter().map(|it| it.to_string_lossy()).collect();
    let all = book.files.iter().chain(&book.folders);
    let mut ends = all.filter_map(|path| {
        let has: Vec<_> = path.iter().map(|it| it.to_string_lossy()).collect();
        has.len()
            .checked_sub(parts.len())
            .map(|at| has[at..].to_vec())
    });
    ends.any(|has| has.iter().zip(&parts).all(|(has, want)| fits(want, has)))
}

/// Whether a name has a form, in which one `*` stands for anything.
pub fn fits(form: &str, name: &str) -> bool {
    match form.split_once('*') {
        None => form == name,
        Some((start, end)) => {
            name.len() >= form.len() - 1 && name.starts_with(start) && name.ends_with(end)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_the_hash() {
        assert!(fits("map-*.wasm", "map-0a1b.wasm"));
        assert!(fits("index.html", "index.html"));
        assert!(!fits("index.html", "en/index.html"));
        assert!(!fits("map-*.wasm", "map.wasm"));
    }

    #[test]
    fn what_is_not_there_is_said() {
        let book = Book::of(&[
            (
                "src/a/b.rs",
                "fn reads() { Some::thing(); var(\"LSM_TOOLS\") }",
            ),
            ("src/a/c.rs", ""),
            ("docs/d.toml", ""),
        ]);
        let text = "`src/a/b.rs` `src/a/` `a/{b,c}.rs` `d.toml` `src/*/b.rs` `reads` `Some::thing()` `LSM_TOOLS=x`
`application/wasm` `.rs` `--a/b` `ftp://a/b.rs` `a + b`
`src/a/x.rs` `a/{b,x}.rs` `x.toml` `src/x/` `wrote` `Some::thong` `LSM_TOLS=x`";
        let found = faults(&book, &Page::read(Path::new("ARCHITECTURE.md"), text));
        assert_eq!(
            found,
            [
                "ARCHITECTURE.md:3: src/a/x.rs: no such file",
                "ARCHITECTURE.md:3: a/{b,x}.rs: no such file",
                "ARCHITECTURE.md:3: x.toml: no such file",
                "ARCHITECTURE.md:3: src/x/: no such file",
                "ARCHITECTURE.md:3: wrote: no code says wrote",
                "ARCHITECTURE.md:3: Some::thong: no code says thong",
                "ARCHITECTURE.md:3: LSM_TOLS=x: nothing reads LSM_TOLS",
            ]
        );
        let elsewhere = Page::read(Path::new("README.md"), "`wrote`");
        assert_eq!(faults(&book, &elsewhere), [""; 0]);
    }
}
