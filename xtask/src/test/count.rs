//! How many tests passed, as a test program says it.

use std::iter;

/// Tests that passed and failed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Count {
    /// Passed.
    pub passed: u32,
    /// Failed.
    pub failed: u32,
    /// What was said of those that failed, and of those that passed only once more.
    pub said: Vec<String>,
}

impl Count {
    /// One thing that passed as a whole.
    pub fn one() -> Self {
        Self {
            passed: 1,
            ..Self::default()
        }
    }

    /// One thing that failed as a whole, and why.
    pub fn broken(why: String) -> Self {
        Self {
            failed: 1,
            said: vec![why],
            ..Self::default()
        }
    }

    /// Adds up the lines `test result: … 3 passed; 0 failed; …`.
    pub fn of(lines: &[String]) -> Self {
        let results = lines
            .iter()
            .filter(|line| line.trim_start().starts_with("test result:"));
        let mut count = results.fold(Self::default(), |sum, line| Self {
            passed: sum.passed + before(line, " passed"),
            failed: sum.failed + before(line, " failed"),
            ..sum
        });
        count.said = said(lines);
        count
    }

    /// With the tests of another program.
    pub fn and(mut self, other: Self) -> Self {
        self.passed += other.passed;
        self.failed += other.failed;
        self.said.extend(other.said);
        self
    }
}

/// What stands under `---- name ----`, up to the list of names, and each line that says a test passed only
/// [`ONCE_MORE`].
fn said(lines: &[String]) -> Vec<String> {
    let is_end =
        |line: &str| matches!(line.trim(), "failures:") || line.starts_with("test result:");
    let mut lines = lines.iter().map(|line| line.trim_end()).peekable();
    let mut all = Vec::new();
    while let Some(line) = lines.next() {
        if line.starts_with("---- ") {
            let under =
                iter::from_fn(|| lines.next_if(|line| !line.starts_with("---- ") && !is_end(line)));
            let under: Vec<&str> = under.filter(|line| !line.is_empty()).take(LINES).collect();
            all.push(format!("{line}\n{}", under.join("\n")));
        } else if line.contains(ONCE_MORE) {
            all.push(line.to_owned());
        }
    }
    all
}

/// So many lines of what is said of a failure are said again.
const LINES: usize = 12;
/// How the end-to-end tests say that one passed in a second browser only.
const ONCE_MORE: &str = ": passed only once more";

/// The number that stands before a word.
fn before(line: &str, word: &str) -> u32 {
    let number = line
        .split(word)
        .next()
        .and_then(|start| start.rsplit(' ').next());
    number.and_then(|digits| digits.parse().ok()).unwrap_or(0)
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
        assert_eq!((count.passed, count.failed), (14, 2));
        assert_eq!(count.said, [""; 0]);
    }

    #[test]
    fn what_is_said_of_failures_is_kept() {
        let lines = [
            "test a ... FAILED",
            "· firefox::http::d: passed only once more, after: it was late",
            "failures:",
            "",
            "---- a ----",
            "last seen: false",
            "waited 15 s",
            "",
            "---- b ----",
            "it is 3",
            "",
            "failures:",
            "    a",
            "    b",
            "test result: FAILED. 0 passed; 2 failed; 0 ignored",
        ];
        let count = Count::of(&lines.map(str::to_owned));
        assert_eq!(
            count.said,
            [
                "· firefox::http::d: passed only once more, after: it was late",
                "---- a ----\nlast seen: false\nwaited 15 s",
                "---- b ----\nit is 3"
            ]
        );
    }
}
