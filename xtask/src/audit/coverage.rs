//! Which lines of the pure core its native tests reach: cargo-llvm-cov runs them, with the compiler's own counters.

use crate::{check, run::Step, site::Site, tools};
use anyhow::{Context, Result, bail};
use std::{collections::BTreeMap, fs, path::Path};

/// Whose tests are run: those of the core, and of what is made of it.
const PACKAGES: [&str; 3] = ["plan-core", "plan-desk", "plan-hall"];
/// What is measured.
const OF: &str = "core/src/";
/// Of all its lines, percent.
const LEAST: f64 = 90.0;
/// So many files are shown, those with the lowest share.
const SHOWN: usize = 25;

/// Lines that can run, and how often each did.
type Lines = BTreeMap<u32, u64>;

/// Fails if too few lines are reached; says which are not.
pub fn coverage(site: &Site) -> Result<()> {
    let tool = tools::LLVM_COV.get(site)?;
    let report = site.target.join("coverage.info");
    let mut tests = check::cargo(site);
    tests.args(["llvm-cov", "--locked", "--lcov", "--output-path"]);
    tests.arg(&report);
    for package in PACKAGES {
        tests.args(["--package", package]);
    }
    tests.args(["--features", "plan-core/files,plan-core/schema"]);
    let bin = tool.parent().context("a tool without a folder")?;
    tests
        .env("PATH", tools::path_with(&[bin.to_owned()])?)
        // Beside the project's other artefacts, and never among them.
        .env("CARGO_TARGET_DIR", &site.target);
    tools::counters(&mut tests)?;
    Step::new("the native tests, with their lines counted")
        .whole_on_failure()
        .run(&mut tests)?;
    let report = fs::read_to_string(report)?;
    judge(&read(&report, &site.root)?)
}

/// LCOV's text: for each file the lines that can run.
fn read(text: &str, root: &Path) -> Result<BTreeMap<String, Lines>> {
    let mut files = BTreeMap::new();
    let mut file: Option<String> = None;
    for line in text.lines() {
        if let Some(path) = line.strip_prefix("SF:") {
            let path = Path::new(path);
            let inside = path.strip_prefix(root).unwrap_or(path);
            let name = inside.to_string_lossy().into_owned();
            file = Some(name).filter(|name| name.starts_with(OF));
        } else if let (Some(figures), Some(file)) = (line.strip_prefix("DA:"), &file) {
            let mut figures = figures.split(',').map(str::parse::<u64>);
            let (Some(at), Some(count)) = (figures.next(), figures.next()) else {
                bail!("not LCOV: {line}");
            };
            let lines: &mut Lines = files.entry(file.clone()).or_default();
            *lines.entry(u32::try_from(at?)?).or_default() += count?;
        }
    }
    Ok(files)
}

/// Prints the files with the lowest share, and what in them is not reached.
fn judge(files: &BTreeMap<String, Lines>) -> Result<()> {
    let reached = |lines: &Lines| lines.values().filter(|count| **count > 0).count();
    let share = |part: usize, all: usize| 100.0 * part as f64 / all.max(1) as f64;
    let all: usize = files.values().map(Lines::len).sum();
    let sum: usize = files.values().map(reached).sum();
    let mut rows: Vec<_> = files
        .iter()
        .filter(|(_, lines)| reached(lines) < lines.len())
        .map(|(name, lines)| (share(reached(lines), lines.len()), name, lines))
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(b.1)));
    for (share, name, lines) in rows.iter().take(SHOWN) {
        println!("{share:5.1} %  {name}: not {}", missed(lines).join(", "));
    }
    if rows.len() > SHOWN {
        println!("and {} files of a higher share", rows.len() - SHOWN);
    }
    let whole = share(sum, all);
    println!("{sum} of {all} lines of {OF} are reached: {whole:.2} %");
    if all == 0 || whole < LEAST {
        bail!("{whole:.2} % of the lines are reached, {LEAST} % are the least");
    }
    Ok(())
}

/// Lines that were not reached: `12`, `14–16` where all lines between that can run were not either.
fn missed(lines: &Lines) -> Vec<String> {
    let mut spans: Vec<(u32, u32)> = Vec::new();
    let mut goes_on = false;
    for (&line, &count) in lines {
        match (count, spans.last_mut().filter(|_| goes_on)) {
            (0, Some((_, last))) => *last = line,
            (0, None) => spans.push((line, line)),
            _ => {}
        }
        goes_on = count == 0;
    }
    let said = |(first, last)| match first == last {
        true => format!("{first}"),
        false => format!("{first}–{last}"),
    };
    spans.into_iter().map(said).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = "TN:\nSF:/r/core/src/a.rs\nDA:1,2\nDA:2,0\nDA:4,0\nDA:5,1\nDA:9,0\nend_of_record\n\
        SF:/r/desk/src/b.rs\nDA:1,0\nend_of_record\nSF:/r/core/src/c.rs\nDA:1,1\nend_of_record\n";

    #[test]
    fn lines_are_counted_and_the_missed_named() {
        let files = read(REPORT, Path::new("/r")).expect("LCOV");
        assert_eq!(files.len(), 2, "what is no part of the core is left out");
        assert_eq!(missed(&files["core/src/a.rs"]), ["2–4", "9"]);
        assert_eq!(missed(&files["core/src/c.rs"]), [""; 0]);
        assert!(read("SF:/r/core/src/a.rs\nDA:1\n", Path::new("/r")).is_err());
    }

    #[test]
    fn too_few_lines_fail() {
        let files = read(REPORT, Path::new("/r")).expect("LCOV");
        let error = judge(&files).expect_err("half of them");
        assert!(error.to_string().starts_with("50.00 %"), "{error}");
        let mut good = files.clone();
        good.remove("core/src/a.rs");
        judge(&good).expect("all of them");
        judge(&BTreeMap::new()).expect_err("nothing was measured");
    }
}
