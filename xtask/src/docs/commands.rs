//! What the documentation has people type can be typed.

use super::{Book, Page, Piece, fault};
use crate::{
    build,
    cli::{Cli, HELP},
};
use std::path::Path;

/// What is wrong with a page's commands.
pub fn faults(book: &Book, page: &Page) -> Vec<String> {
    let blocks = page.blocks.iter().filter(|(_, language)| language == "sh");
    let lines = blocks.flat_map(|(block, _)| {
        block.text.lines().enumerate().map(|(nth, line)| Piece {
            line: block.line + 1 + nth,
            text: line.to_owned(),
            ..block.clone()
        })
    });
    let typed = lines.filter_map(|at| Some(fault(page, &at, &refused(book, &at.text)?)));
    let named = page.codes.iter().filter_map(|at| {
        let why = refused(book, &at.text).filter(|_| !is_bare(&at.text))?;
        Some(fault(page, at, &why))
    });
    named.chain(typed).collect()
}

/// Why a line cannot be typed, if it cannot; lines of other programs are theirs.
fn refused(book: &Book, line: &str) -> Option<String> {
    let words = shlex::split(line).unwrap_or_default();
    let [first, second, rest @ ..] = &words[..] else {
        return None;
    };
    match (first.as_str(), second.as_str()) {
        ("cargo", "xtask") => unreadable(rest),
        ("npm", "pack" | "publish") => no_package(rest),
        ("cargo", "test" | "run") => unknown_package(book, rest),
        // `shots --preview`, once the reader knows whose command it is.
        (_, option) if option.starts_with("--") && is_command(first) => unreadable(&words),
        _ => None,
    }
}

fn unreadable(words: &[String]) -> Option<String> {
    let read = Cli::parse(words.iter().map(Into::into));
    let why = read.err()?.to_string();
    // Not the whole help after it.
    why.lines().next().map(str::to_owned)
}

/// A sentence may name a command without what it needs.
fn is_bare(line: &str) -> bool {
    let Some(words) = line.strip_prefix("cargo xtask ") else {
        return false;
    };
    let start = format!("  {words} ");
    HELP.lines().any(|it| it.starts_with(&start))
}

fn is_command(word: &str) -> bool {
    Cli::parse([word.into()].into_iter()).is_ok()
}

/// What is packed for npm is where a build puts it, as the suite `host pages` takes it from there.
fn no_package(words: &[String]) -> Option<String> {
    let folder = words.last().map(|it| it.trim_start_matches("./"));
    let built = format!("dist/{}", build::PACKAGE);
    (folder != Some(built.as_str())).then(|| format!("the package is in {built}"))
}

/// What of `-p NAME --test NAME` the workspace does not have.
fn unknown_package(book: &Book, words: &[String]) -> Option<String> {
    let after = |names: [&str; 2]| {
        let at = words
            .iter()
            .position(|word| names.contains(&word.as_str()))?;
        words.get(at + 1)
    };
    let package = after(["-p", "--package"])?;
    let folder = package.strip_prefix("plan-").unwrap_or(package);
    let folder = match folder {
        "e2e" => "tests/e2e",
        "map" => "",
        folder => folder,
    };
    if !book.has(&Path::new(folder).join("Cargo.toml")) {
        return Some(format!("no package {package}"));
    }
    let test = after(["--test"; 2])?;
    let tests = Path::new(folder).join("tests");
    let known = book.has(&tests.join(test)) || book.has(&tests.join(format!("{test}.rs")));
    (!known).then(|| format!("no test {test} in {package}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::OF_PROVINCE;

    /// A command of the help, with its options and the values that stand for theirs.
    #[derive(Debug, Default)]
    struct Told {
        words: Vec<String>,
        options: Vec<(String, Option<String>)>,
    }

    /// What a placeholder may be.
    fn value(placeholder: &str) -> String {
        match placeholder {
            "N" => "7".to_owned(),
            other => other.split('|').next().unwrap_or(other).to_owned(),
        }
    }

    /// The help, command by command; what it says of every command comes first, without words.
    fn told() -> Vec<Told> {
        let mut told = vec![Told::default()];
        for line in HELP.lines() {
            let inner = line.strip_prefix("  ").unwrap_or_default();
            if inner.starts_with(|c: char| c.is_ascii_lowercase()) {
                let usage = inner.split("  ").next().unwrap_or_default();
                let before = usage.split(" --").next().unwrap_or_default();
                let plain = before.split(" [").next().unwrap_or_default();
                let words = plain.split(' ').map(value).collect();
                told.push(Told {
                    words,
                    ..Told::default()
                });
            }
            let shown = match line.starts_with("--data") {
                true => &mut told[0],
                false => told.last_mut().expect("there is one"),
            };
            for part in line.split("--").skip(1) {
                let end = |c: char| !c.is_ascii_lowercase() && c != '-';
                let at = part.find(end).unwrap_or(part.len());
                let (name, rest) = part.split_at(at);
                let rest = rest.strip_prefix(' ').unwrap_or_default();
                let value = rest
                    .split([' ', ',', ']'])
                    .next()
                    .filter(|word| !word.is_empty())
                    .map(value);
                shown.options.push((name.to_owned(), value));
            }
        }
        told
    }

    fn line(told: &Told, options: &[&(String, Option<String>)]) -> Vec<std::ffi::OsString> {
        let mut line: Vec<String> = told.words.clone();
        for (name, value) in options {
            line.push(format!("--{name}"));
            line.extend(value.clone());
        }
        line.iter().map(Into::into).collect()
    }

    #[test]
    fn all_that_the_help_says_can_be_typed() {
        let told = told();
        assert!(told.len() > 12, "{told:?}");
        let districts = ("districts".to_owned(), Some("FILE".to_owned()));
        for command in &told {
            for option in &command.options {
                let needs = command.words.first().is_some_and(|it| it == "new-province");
                let mut options = vec![option];
                options.extend(needs.then_some(&districts));
                let line = line(command, &options);
                Cli::parse(line.iter().cloned()).unwrap_or_else(|why| panic!("{line:?}: {why}"));
            }
            if command.options.is_empty() {
                let line = line(command, &[]);
                Cli::parse(line.iter().cloned()).unwrap_or_else(|why| panic!("{line:?}: {why}"));
            }
        }
    }

    #[test]
    fn all_that_can_be_typed_is_in_the_help() {
        let source = include_str!("../cli/mod.rs");
        let options = source.split("Long(\"").skip(1);
        let options = options.filter_map(|rest| rest.split('"').next());
        let mut known: Vec<&str> = options.filter(|name| *name != "help").collect();
        known.extend(OF_PROVINCE);
        assert!(
            known.len() > 15 && known.contains(&"full-name"),
            "{known:?}"
        );
        for name in known {
            assert!(
                HELP.contains(&format!("--{name} ")) || HELP.contains(&format!("--{name}]")),
                "--{name}"
            );
        }
    }

    #[test]
    fn every_command_is_described() {
        let texts = [
            include_str!("../../../README.md"),
            include_str!("../../../ARCHITECTURE.md"),
            include_str!("../../../ADOPT.md"),
            include_str!("../../../assets/README.md"),
        ];
        for command in &told()[1..] {
            let plain = |word: &&String| word.starts_with(|c: char| c.is_ascii_lowercase());
            let mut named: Vec<&str> = command
                .words
                .iter()
                .take_while(plain)
                .map(String::as_str)
                .collect();
            let kind = command.options.first().filter(|_| named == ["shots"]);
            let kind = kind.map(|(name, _)| format!("--{name}"));
            named.extend(kind.as_deref());
            let named = named.join(" ");
            let ways = [
                format!("cargo xtask {named}"),
                format!("`{named} "),
                format!("`{named}`"),
            ];
            assert!(
                ways.iter()
                    .any(|way| texts.iter().any(|text| text.contains(way.as_str()))),
                "no page says what `cargo xtask {named}` is for"
            );
        }
    }

    #[test]
    fn what_cannot_be_typed_is_said() {
        let book = Book::of(&[("desk/Cargo.toml", ""), ("desk/tests/fuzz/main.rs", "")]);
        let text = "# A\n`cargo xtask sevre` `cargo xtask new-province` `cargo xtask serve --data DIR` `shots --preview`\n\n```sh\ncargo xtask build --fast # comment\nnpm ci\n```\n`cargo test -p plan-desk --test fuzz` `cargo test -p plan-desk --test fizz` `cargo run -p plan-dusk`\n`shots --privew` `npm pack ./dist/npm` `npm pack npm`";
        let page = Page::read(Path::new("a.md"), text);
        let found = faults(&book, &page);
        let places: Vec<String> = found
            .iter()
            .map(|it| it.splitn(4, ':').take(3).collect::<Vec<_>>().join(":"))
            .collect();
        assert_eq!(
            places,
            [
                "a.md:2: cargo xtask sevre",
                "a.md:8: cargo test -p plan-desk --test fizz",
                "a.md:8: cargo run -p plan-dusk",
                "a.md:9: shots --privew",
                "a.md:9: npm pack npm",
                "a.md:5: cargo xtask build --fast # comment",
            ]
        );
    }
}
