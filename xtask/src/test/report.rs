//! What ran, how it went and how long it took.

use super::Count;
use crate::run;
use anyhow::Result;
use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};

/// So many suites run at once where they may: one browser keeps about one processor busy.
const AT_ONCE: usize = 2;

/// Why something could not be found out.
#[derive(Debug)]
pub struct Unchecked(pub String);

#[derive(Debug)]
struct Row {
    suite: String,
    engine: String,
    count: Count,
    took: Duration,
}

/// A suite that may run while another does.
pub struct Job<'a> {
    suite: &'a str,
    engine: &'a str,
    tests: Box<dyn FnOnce() -> Result<Count> + Send + 'a>,
}

impl<'a> Job<'a> {
    /// Tests that are counted.
    pub fn new(
        suite: &'a str,
        engine: &'a str,
        tests: impl FnOnce() -> Result<Count> + Send + 'a,
    ) -> Self {
        let tests = Box::new(tests);
        Self {
            suite,
            engine,
            tests,
        }
    }
}

/// The suites that ran.
#[derive(Debug)]
pub struct Report<'a> {
    only: &'a [String],
    rows: Vec<Row>,
    /// What could not be found out, and why.
    unchecked: Vec<String>,
}

impl<'a> Report<'a> {
    /// A report of the suites of these names; of all if there are none.
    pub fn new(only: &'a [String]) -> Self {
        Self {
            only,
            rows: Vec::new(),
            unchecked: Vec::new(),
        }
    }

    /// Runs something that passes or fails as a whole.
    pub fn check(&mut self, suite: &str, check: impl FnOnce() -> Result<()>) {
        self.tests(suite, "", || check().map(|()| Count::one()));
    }

    /// Runs something that cannot be found out everywhere: then it has neither passed nor failed, and the end says so.
    pub fn perhaps(&mut self, suite: &str, check: impl FnOnce() -> Result<Option<Unchecked>>) {
        let mut why = None;
        self.tests(suite, "", || {
            why = check()?;
            Ok(match why {
                None => Count::one(),
                Some(_) => Count::default(),
            })
        });
        if let Some(Unchecked(why)) = why {
            self.unchecked.push(format!("{suite}: not checked, {why}"));
        }
    }

    /// Runs tests that are counted.
    pub fn tests(&mut self, suite: &str, engine: &str, tests: impl FnOnce() -> Result<Count>) {
        if self.is_asked(suite) {
            self.rows.push(timed(suite, engine, tests));
        }
    }

    /// Runs lines of suites, some lines at once: what stands in a line waits for what stands before it.
    pub fn lines<'j>(&mut self, lines: Vec<Vec<Job<'j>>>) {
        let asked = |mut line: Vec<Job<'j>>| {
            line.retain(|job| self.is_asked(job.suite));
            line
        };
        let waiting: VecDeque<_> = lines.into_iter().map(asked).enumerate().collect();
        let waiting = Mutex::new(waiting);
        let rows = Mutex::new(Vec::new());
        let next = || {
            let mut waiting = waiting.lock().unwrap_or_else(PoisonError::into_inner);
            waiting.pop_front()
        };
        thread::scope(|scope| {
            for _ in 0..AT_ONCE {
                scope.spawn(|| {
                    while let Some((line, jobs)) = next() {
                        for job in jobs {
                            let row = timed(job.suite, job.engine, job.tests);
                            let mut rows = rows.lock().unwrap_or_else(PoisonError::into_inner);
                            rows.push((line, row));
                        }
                    }
                });
            }
        });
        let mut rows = rows.into_inner().unwrap_or_else(PoisonError::into_inner);
        rows.sort_by_key(|&(line, _)| line);
        self.rows.extend(rows.into_iter().map(|(_, row)| row));
    }

    /// Whether a suite is to run.
    pub fn is_asked(&self, suite: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|name| name == suite)
    }

    /// How many tests failed.
    pub fn failed(&self) -> u32 {
        self.rows.iter().map(|row| row.count.failed).sum()
    }

    /// Prints what was said of each failure, the table and the sum: the end of a long log says all that counts. A check
    /// counts as one test.
    pub fn print(&self) {
        for row in &self.rows {
            for said in &row.count.said {
                println!("\n=== {} {}\n{said}", row.suite, row.engine);
            }
        }
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
        for what in &self.unchecked {
            println!("{what}");
        }
    }
}

/// Runs a suite; one that breaks counts as a failed test.
fn timed(suite: &str, engine: &str, tests: impl FnOnce() -> Result<Count>) -> Row {
    println!("\n=== {suite} {engine}");
    let start = Instant::now();
    let count = tests().unwrap_or_else(|error| {
        println!("=== {suite} {engine}: {error:#}");
        Count::broken(format!("{error:#}"))
    });
    let took = start.elapsed();
    println!(
        "=== {suite} {engine}: {} passed, {} failed, {}",
        count.passed,
        count.failed,
        run::seconds(took)
    );
    Row {
        suite: suite.to_owned(),
        engine: engine.to_owned(),
        count,
        took,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suite_that_breaks_is_a_failure_and_the_rest_goes_on() {
        let mut report = Report::new(&[]);
        report.check("first", || anyhow::bail!("broken"));
        report.check("second", || Ok(()));
        assert_eq!(report.failed(), 1);
        assert_eq!(report.rows.len(), 2);
    }

    #[test]
    fn a_line_keeps_its_order_and_lines_run_at_once() {
        let (say, heard) = std::sync::mpsc::channel();
        let only = ["a", "b", "d"].map(str::to_owned);
        let mut report = Report::new(&only);
        report.lines(vec![
            vec![
                // Ends only if the other line runs meanwhile.
                Job::new("a", "", move || {
                    heard.recv_timeout(Duration::from_secs(20))?;
                    Ok(Count::one())
                }),
                Job::new("b", "", || anyhow::bail!("broken")),
            ],
            vec![
                Job::new("c", "", || panic!("it was not asked for")),
                Job::new("d", "", move || {
                    say.send(())?;
                    Ok(Count::one())
                }),
            ],
        ]);
        let rows: Vec<_> = report.rows.iter().map(|row| row.suite.as_str()).collect();
        assert_eq!(rows, ["a", "b", "d"]);
        assert_eq!(report.failed(), 1);
    }

    #[test]
    fn what_cannot_be_found_out_has_not_passed() {
        let mut report = Report::new(&[]);
        report.perhaps("known", || Ok(None));
        report.perhaps("unknown", || {
            Ok(Some(Unchecked("nobody answers".to_owned())))
        });
        report.perhaps("broken", || anyhow::bail!("broken"));
        let passed: u32 = report.rows.iter().map(|row| row.count.passed).sum();
        assert_eq!((passed, report.failed()), (1, 1));
        assert_eq!(report.unchecked, ["unknown: not checked, nobody answers"]);
    }
}
