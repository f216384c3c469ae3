//! What ran, how it went and how long it took.

use crate::run;
use anyhow::Result;
use std::time::{Duration, Instant};

/// Tests that passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Count {
    /// Passed.
    pub passed: u32,
    /// Failed.
    pub failed: u32,
}

impl Count {
    /// Adds up the lines `test result: … 3 passed; 0 failed; …`.
    pub fn of(lines: &[String]) -> Self {
        let results = lines
            .iter()
            .filter(|line| line.trim_start().starts_with("test result:"));
        results.fold(Self::default(), |sum, line| Self {
            passed: sum.passed + before(line, " passed"),
            failed: sum.failed + before(line, " failed"),
        })
    }
}

/// The number that stands before a word.
fn before(line: &str, word: &str) -> u32 {
    let number = line
        .split(word)
        .next()
        .and_then(|start| start.rsplit(' ').next());
    number.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

#[derive(Debug)]
struct Row {
    suite: String,
    engine: String,
    count: Count,
    took: Duration,
}

/// The suites that ran.
#[derive(Debug)]
pub struct Report<'a> {
    only: &'a [String],
    rows: Vec<Row>,
}

impl<'a> Report<'a> {
    /// A report of the suites of these names; of all if there are none.
    pub fn new(only: &'a [String]) -> Self {
        Self {
            only,
            rows: Vec::new(),
        }
    }

    /// Runs something that passes or fails as a whole.
    pub fn check(&mut self, suite: &str, check: impl FnOnce() -> Result<()>) {
        self.tests(suite, "", || {
            check().map(|()| Count {
                passed: 1,
                failed: 0,
            })
        });
    }

    /// Runs tests that are counted.
    pub fn tests(&mut self, suite: &str, engine: &str, tests: impl FnOnce() -> Result<Count>) {
        if !self.only.is_empty() && !self.only.iter().any(|name| name == suite) {
            return;
        }
        println!("\n=== {suite} {engine}");
        let start = Instant::now();
        let count = tests().unwrap_or_else(|error| {
            println!("{error:#}");
            Count {
                passed: 0,
                failed: 1,
            }
        });
        let row = Row {
            suite: suite.to_owned(),
            engine: engine.to_owned(),
            count,
            took: start.elapsed(),
        };
        println!(
            "=== {suite} {engine}: {} passed, {} failed, {}",
            count.passed,
            count.failed,
            run::seconds(row.took)
        );
        self.rows.push(row);
    }

    /// How many tests failed.
    pub fn failed(&self) -> u32 {
        self.rows.iter().map(|row| row.count.failed).sum()
    }

    /// Prints the table; its last line is the sum. A check counts as one test.
    pub fn print(&self) {
        println!(
            "\n{:18} {:10} {:>7} {:>7}  time",
            "suite", "engine", "passed", "failed"
        );
        for Row {
            suite,
            engine,
            count,
            took,
        } in &self.rows
        {
            println!(
                "{suite:18} {engine:10} {:>7} {:>7}  {}",
                count.passed,
                count.failed,
                run::seconds(*took)
            );
        }
        let passed: u32 = self.rows.iter().map(|row| row.count.passed).sum();
        println!("\n{passed} passed, {} failed", self.failed());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_added_up() {
        let lines = [
            "running 3 tests",
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "  test result: FAILED. 10 passed; 2 failed; 0 ignored",
            "test result: ok. 1 passed; 0 failed; 0 ignored; 0 filtered out",
        ];
        let count = Count::of(&lines.map(str::to_owned));
        assert_eq!(
            count,
            Count {
                passed: 14,
                failed: 2
            }
        );
    }

    #[test]
    fn a_suite_that_breaks_is_a_failure_and_the_rest_goes_on() {
        let mut report = Report::new(&[]);
        report.check("first", || anyhow::bail!("broken"));
        report.check("second", || Ok(()));
        assert_eq!(report.failed(), 1);
        assert_eq!(report.rows.len(), 2);
    }
}
