use std::fmt;

/// One thing that is wrong with a data folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// File, relative to the folder.
    pub file: String,
    /// Where in it: a line, or the record and its field.
    pub place: String,
    /// What is wrong, and how to mend it.
    pub reason: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place.as_str() {
            "" => write!(f, "{}: {}", self.file, self.reason),
            place => write!(f, "{}: {place}: {}", self.file, self.reason),
        }
    }
}

/// The problems found so far.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Notes a problem.
    pub fn add(&mut self, file: &str, place: impl fmt::Display, reason: impl fmt::Display) {
        self.0.push(Problem {
            file: file.to_owned(),
            place: place.to_string(),
            reason: reason.to_string(),
        });
    }

    /// None so far.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, by file, each once.
    pub fn into_sorted(self) -> Vec<Problem> {
        let mut all = self.0;
        all.sort();
        all.dedup();
        all
    }
}
