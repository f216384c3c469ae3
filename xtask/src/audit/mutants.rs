//! Faults that cargo-mutants puts into the pure core, one at a time: how many its native tests catch.
//!
//! There are some 7,000, of nearly a minute each, so a run tries every 120th of them, from the one that `LSM_SHARD=3/120` in the environment says, counted from 0; another part can be asked for.

use crate::{check, run::Step, site::Site, tools};
use anyhow::{Context, Result, bail};
use std::{env, fs, path::Path};

/// Which of them, if nothing is asked for.
const SHARD: &str = "0/120";
/// Of those that compile, percent: some change nothing that anybody could see.
const LEAST: f64 = 85.0;
/// Inputs of each property: what is wrong for a whole path of code shows at once.
const CASES: &str = "24";

/// What became of the faults.
#[derive(Debug, Default, PartialEq)]
struct Outcome {
    caught: usize,
    /// Caught as well: the tests did not end.
    endless: usize,
    missed: Vec<String>,
    /// No program came of it.
    unviable: usize,
}

/// Fails if too few are caught; says which are not.
pub fn mutants(site: &Site) -> Result<()> {
    let tool = tools::MUTANTS.get(site)?;
    let shard = env::var("LSM_SHARD").unwrap_or_else(|_| SHARD.to_owned());
    let kept = site.target.join("mutants");
    fs::create_dir_all(&kept)?;
    let mut cargo = check::cargo_tool(site, &tool);
    cargo.arg("mutants").args(["--shard", &shard]);
    cargo.args([
        "--sharding",
        "round-robin",
        "--no-shuffle",
        "--colors",
        "never",
    ]);
    cargo.args(["--package", "plan-core", "--features", "files,schema"]);
    cargo.arg("--output").arg(&kept);
    // A test that another's fault stops early says as much as all of them.
    cargo.args(["--", "--test", "native"]);
    cargo.env("PROPTEST_CASES", CASES);
    // By its status it has missed some, too; what it has found says more.
    Step::new(&format!("faults {shard} of the core"))
        .loud()
        .watch(&mut cargo)?;
    judge(&read(&kept.join("mutants.out"))?)
}

fn read(dir: &Path) -> Result<Outcome> {
    let lines = |name: &str| -> Result<Vec<String>> {
        let path = dir.join(name);
        let text = fs::read_to_string(&path)
            .with_context(|| format!("{}: the run came to nothing", path.display()))?;
        Ok(text.lines().map(str::to_owned).collect())
    };
    Ok(Outcome {
        caught: lines("caught.txt")?.len(),
        endless: lines("timeout.txt")?.len(),
        missed: lines("missed.txt")?,
        unviable: lines("unviable.txt")?.len(),
    })
}

fn judge(outcome: &Outcome) -> Result<()> {
    let Outcome {
        caught,
        endless,
        missed,
        unviable,
    } = outcome;
    for fault in missed {
        println!("missed: {fault}");
    }
    let seen = caught + endless;
    let all = seen + missed.len();
    let share = 100.0 * seen as f64 / all.max(1) as f64;
    println!(
        "{seen} of {all} faults are caught, {share:.1} %, {endless} of them as the tests did not end; {unviable} more do not compile"
    );
    if all == 0 || share < LEAST {
        bail!("{share:.1} % of the faults are caught, {LEAST} % are the least");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_that_is_too_low_fails() {
        let outcome = |caught, missed| Outcome {
            caught,
            missed: vec!["core/src/a.rs:1:2: replace + with -".to_owned(); missed],
            ..Outcome::default()
        };
        judge(&outcome(17, 3)).expect("85 %");
        judge(&outcome(16, 4)).expect_err("80 %");
        judge(&outcome(0, 0)).expect_err("none was tried");
    }

    #[test]
    fn what_it_wrote_is_read() {
        let dir = env::temp_dir().join(format!("lsm-mutants-{}", std::process::id()));
        fs::create_dir_all(&dir).expect("a folder");
        read(&dir).expect_err("nothing is there");
        for (name, text) in [
            ("caught.txt", "a\nb\n"),
            ("timeout.txt", "c\n"),
            ("missed.txt", "d\n"),
            ("unviable.txt", ""),
        ] {
            fs::write(dir.join(name), text).expect("written");
        }
        let outcome = read(&dir).expect("all files");
        fs::remove_dir_all(&dir).expect("removed");
        assert_eq!((outcome.caught, outcome.endless), (2, 1));
        assert_eq!(
            (outcome.missed.as_slice(), outcome.unviable),
            (&["d".to_owned()][..], 0)
        );
    }
}
