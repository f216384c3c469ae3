//! The terms that others' work in the modules comes on: their texts have to go where the work goes. They are the
//! crates' own files; a tool that collects them would take minutes to build before the first map.

use super::Job;
use crate::crates::{Crate, Shipped, Terms};
use anyhow::{Context, Result, bail};
use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

/// Its file.
pub const FILE: &str = "licenses.txt";

/// How names of files with terms begin.
const NAMES: [&str; 5] = ["licen", "copying", "copyright", "notice", "unlicense"];

/// Words in such names that say of which licence they are; others are always taken.
const OF: [(&str, &str); 7] = [
    ("unlicense", "Unlicense"),
    ("apache", "Apache-2.0"),
    ("mit0", "MIT-0"),
    ("mit", "MIT"),
    ("zlib", "Zlib"),
    ("boost", "BSL-1.0"),
    ("cc0", "CC0-1.0"),
];

/// Licences whose text is in the repository, and how it is known: some crates name a licence and have no text of it.
const PLAIN: [(&str, &str, &str); 2] = [
    (
        "MIT",
        "LICENSE-MIT",
        "Permission is hereby granted, free of charge",
    ),
    (
        "Apache-2.0",
        "LICENSE-APACHE",
        "TERMS AND CONDITIONS FOR USE, REPRODUCTION",
    ),
];

const RULE: &str =
    "\n--------------------------------------------------------------------------------\n\n";

/// Writes them.
pub fn write(job: &Job, shipped: &Shipped) -> Result<()> {
    let terms = Terms::read(job.site)?;
    let mut all = Notices::default();
    for one in shipped.crates.values().filter(|one| !one.is_own()) {
        all.take(one, &terms, &job.site.root)
            .with_context(|| format!("terms of {} {}", one.name, one.version))?;
    }
    all.plain("MIT", "Rust's standard library, by The Rust Project Contributors: https://github.com/rust-lang/rust");
    let mut text = format!(
        "{}: what of others is inside, and on what terms\n\nOf several licences on offer one was taken.\n",
        job.plan.slug
    );
    all.print(&mut text, &job.site.root)?;
    text += RULE;
    text += "The typeface\n\n";
    text += clean(&fs::read_to_string(job.typeface_licence())?).as_str();
    text += RULE;
    text += "The data\n\n";
    for of in &job.plan.attribution {
        let what = of.what.get(super::npm::english(job.plan));
        writeln!(text, "{what}: {}, {}, {}", of.name, of.licence, of.url)?;
    }
    job.write(FILE, text)
}

#[derive(Debug, Default)]
struct Notices {
    /// Which crates have it, by text.
    own: BTreeMap<String, Vec<String>>,
    /// Who names a licence without its text, by licence.
    plain: BTreeMap<String, Vec<String>>,
}

impl Notices {
    fn take(&mut self, one: &Crate, terms: &Terms, root: &Path) -> Result<()> {
        let chosen = terms.chosen(&one.licence)?;
        let texts = texts(&one.folder, &chosen)?;
        for licence in &chosen {
            let known = PLAIN.iter().find(|(name, ..)| name == licence);
            let is_there = match known {
                Some((.., start)) => texts.iter().any(|text| text.contains(start)),
                None => !texts.is_empty(),
            };
            if is_there {
                continue;
            }
            if known.is_none_or(|(_, file, _)| !root.join(file).is_file()) {
                bail!("the crate has no text of {licence}, and neither has the repository");
            }
            self.plain(licence, &by(one));
        }
        for text in texts {
            let whose = format!("{} {}", one.name, one.version);
            self.own.entry(text).or_default().push(whose);
        }
        Ok(())
    }

    fn plain(&mut self, licence: &str, who: &str) {
        let all = self.plain.entry(licence.to_owned()).or_default();
        all.push(who.to_owned());
    }

    fn print(&self, out: &mut String, root: &Path) -> Result<()> {
        let mut own: Vec<(&Vec<String>, &String)> =
            self.own.iter().map(|(text, whose)| (whose, text)).collect();
        own.sort();
        for (whose, text) in own {
            *out += RULE;
            write!(out, "{}\n\n{text}", whose.join(", "))?;
        }
        for (licence, who) in &self.plain {
            let file = PLAIN.iter().find(|(name, ..)| name == licence);
            let (_, file, _) = file.context("a licence without a text")?;
            let text = fs::read_to_string(root.join(file))?;
            // Ours is nobody else's copyright.
            let text: Vec<&str> = text
                .lines()
                .filter(|line| !line.starts_with("Copyright (c)"))
                .collect();
            *out += RULE;
            write!(out, "{}\n\n{}", who.join("\n"), clean(&text.join("\n")))?;
        }
        Ok(())
    }
}

/// Who has made a crate, as far as it says.
fn by(one: &Crate) -> String {
    let mut who = format!("{} {}", one.name, one.version);
    if !one.authors.is_empty() {
        who += &format!(", by {}", one.authors.join(", "));
    }
    if let Some(url) = &one.repository {
        who += &format!(": {url}");
    }
    who
}

/// The texts in a crate's folder that belong to these licences, or to none in particular.
fn texts(folder: &Path, chosen: &[String]) -> Result<Vec<String>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let lower = name.to_lowercase();
        if NAMES.iter().any(|start| lower.starts_with(start)) && entry.path().is_file() {
            names.push(name);
        }
    }
    names.sort();
    let fits = |name: &&String| {
        let lower = name.to_lowercase();
        let of = OF.iter().find(|(word, _)| lower.contains(word));
        of.is_none_or(|(_, licence)| chosen.iter().any(|it| it == licence))
    };
    let mut texts = Vec::new();
    for name in names.iter().filter(fits) {
        let bytes = fs::read(folder.join(name))?;
        let text = clean(&String::from_utf8_lossy(&bytes));
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    Ok(texts)
}

/// The same text in whatever way its lines end.
fn clean(text: &str) -> String {
    let lines = text.lines().map(str::trim_end);
    lines
        .collect::<Vec<_>>()
        .join("\n")
        .trim_matches('\n')
        .to_owned()
        + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Site;

    #[test]
    fn every_crate_has_its_terms_and_who_offers_two_has_one() {
        let site = Site::new(None).expect("a checkout");
        let terms = Terms::read(&site).expect("deny.toml");
        let shipped = Shipped::of(&site).expect("cargo tells");
        let mut all = Notices::default();
        let foreign = || shipped.crates.values().filter(|one| !one.is_own());
        for one in foreign() {
            all.take(one, &terms, &site.root).expect("terms");
        }
        let mut text = String::new();
        all.print(&mut text, &site.root).expect("a text");
        for one in foreign() {
            assert!(
                text.contains(&format!("{} {}", one.name, one.version)),
                "{}",
                one.name
            );
        }
        let of = |name: &str| {
            let one = foreign().find(|one| one.name == name).expect(name);
            texts(&one.folder, &terms.chosen(&one.licence).expect("allowed")).expect("texts")
        };
        let [serde] = &of("serde")[..] else {
            panic!("serde has one")
        };
        assert!(serde.contains("Permission is hereby granted"), "{serde}");
        // It has none of its own: that of the licence it names stands for it.
        assert!(of("leptos").is_empty());
        assert!(
            all.plain["MIT"]
                .iter()
                .any(|who| who.starts_with("leptos "))
        );
    }
}
