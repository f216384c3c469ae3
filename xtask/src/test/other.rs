//! Another province by its data alone: built into a folder of its own and opened in the browsers.

use super::{Bench, Count, browser, count};
use crate::{build, files, run::Step, site::Site};
use anyhow::{Result, bail};
use plan_core::plan::{Lang, Plan, Text};
use std::{fs, path::Path};

/// The end-to-end tests that it must pass: those that read the plan most, and no others, as the rest
/// would find the same as in `dist/`; the one that breaks the map, for which this alone is built; and those of the
/// editor, as this plan's workbook was saved by another program.
const CASES: [&str; 22] = [
    "shapes",
    "geography",
    "legend",
    "projects",
    "districts",
    "corridors_and_zones",
    "controls",
    "plan_page",
    "card_more",
    "pictures",
    "paper",
    "take_away",
    "silence",
    "colours",
    "axe_phone",
    "panic",
    "pages_shared",
    "pages_integrity",
    "frame_helper",
    "editor",
    "story_es",
    "story_pt",
];

/// Of these, what another engine than the first could take otherwise: this plan's languages, its break, its tables.
const ELSEWHERE: [&str; 6] = [
    "shapes",
    "geography",
    "panic",
    "plan_page",
    "editor",
    "story_es",
];

/// Builds it, and looks for the province that the code was written for in what was built.
pub fn build(other: &Site) -> Result<()> {
    build::build(other)?;
    let plan = build::plan(&Site {
        data: other.root.join("assets"),
        ..other.clone()
    })?;
    let names = names(&plan);
    let mut found = Vec::new();
    search(&other.dist, &names, &mut found)?;
    if found.is_empty() {
        Ok(())
    } else {
        bail!("{} is elsewhere, too: {}", plan.slug, found.join("; "))
    }
}

/// The end-to-end tests of it.
pub fn end_to_end(bench: &Bench, other: &Site, engine: &str) -> Result<Count> {
    let mut tests = browser::end_to_end_tests(bench, other, engine)?;
    // Failures of the same tests on `dist/` keep their own place.
    tests.args([
        "--once",
        "0",
        "--faults",
        "--results",
        "test-results/other-province",
    ]);
    tests.arg("--books").arg(other.data.join("books"));
    let cases = match engine {
        "chromium" => &CASES[..],
        _ => &ELSEWHERE[..],
    };
    for case in cases {
        tests.args(["--case", case]);
    }
    count(
        Step::new("end-to-end tests of another province"),
        &mut tests,
    )
}

/// What only this plan's data may say.
fn names(plan: &Plan) -> Vec<String> {
    let texts = [&plan.title, &plan.province].into_iter();
    let texts = texts
        .chain(plan.districts.iter().map(|it| &it.full_name))
        .chain(plan.zones.iter().map(|it| &it.name))
        .chain(plan.corridors.iter().map(|it| &it.name))
        .chain(plan.projects.iter().map(|it| &it.name));
    let mut names: Vec<String> = texts
        .map(|text: &Text| text.get(Lang::default()).to_owned())
        .collect();
    names.push(plan.slug.clone());
    names
}

/// Looks for names in all files of a folder; the module holds its texts as they are.
fn search(dir: &Path, names: &[String], found: &mut Vec<String>) -> Result<()> {
    for path in files::all(dir)? {
        let bytes = fs::read(&path)?;
        let text = String::from_utf8_lossy(&bytes);
        let here = names.iter().filter(|name| text.contains(name.as_str()));
        found.extend(here.map(|name| format!("“{name}” in {}", path.display())));
    }
    Ok(())
}
