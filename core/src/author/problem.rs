use super::{Code, document::Document};
use std::{collections::BTreeMap, fmt};

/// One thing that is wrong with a data folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// File, relative to the folder.
    pub file: String,
    /// Line, counted from 1, where the file has lines to speak of.
    pub line: Option<usize>,
    /// The record or feature: `minh-son`, `feature 3 (186)`; empty for the file as a whole.
    pub place: String,
    /// Field in the record: `capital[0].amount`.
    pub field: String,
    /// Where in the file: `project[2].capital[0].amount`; empty where only a line is known.
    pub path: String,
    /// What kind of mistake.
    pub code: Code,
    /// What is wrong.
    pub reason: String,
    /// How to mend it.
    pub remedy: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        f.write_str(": ")?;
        let place = [self.place.as_str(), self.field.as_str()];
        let place: Vec<&str> = place.into_iter().filter(|p| !p.is_empty()).collect();
        if !place.is_empty() {
            write!(f, "{}: ", place.join(" · "))?;
        }
        write!(f, "{}; {} [{}]", self.reason, self.remedy, self.code.name())
    }
}

/// Something odd that is accepted and put right.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Notice {
    /// File, relative to the folder.
    pub file: String,
    /// What was odd, and what was made of it.
    pub text: String,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.text)
    }
}

/// Where something is: a file and the path in it, `district[3].area_km2.value`. Every value of a folder that is looked
/// at has one, and few are ever written: it is no more than the way there.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    /// File, relative to the folder.
    file: &'a str,
    /// What it is in, but for the file.
    outer: Option<&'a At<'a>>,
    /// The field's name, or the list's; empty for the file as a whole.
    name: &'a str,
    /// Its place in the list.
    index: Option<usize>,
}

impl<'a> At<'a> {
    /// The file as a whole.
    pub fn file(file: &'a str) -> Self {
        Self::part(file, "")
    }

    /// A field of the file.
    pub fn part(file: &'a str, name: &'a str) -> Self {
        Self {
            file,
            outer: None,
            name,
            index: None,
        }
    }

    /// An entry of a list in the file.
    pub fn record(file: &'a str, list: &'a str, index: usize) -> Self {
        Self {
            index: Some(index),
            ..Self::part(file, list)
        }
    }

    /// A field of it.
    pub fn field(&'a self, name: &'a str) -> Self {
        Self {
            file: self.file,
            outer: (!self.name.is_empty()).then_some(self),
            name,
            index: None,
        }
    }

    /// An entry of a list in it.
    pub fn item(&'a self, list: &'a str, index: usize) -> Self {
        Self {
            index: Some(index),
            ..self.field(list)
        }
    }

    /// The file, relative to the folder.
    pub fn in_file(&self) -> &'a str {
        self.file
    }

    /// Path from the file's root; empty for the file as a whole.
    fn path(&self) -> String {
        let mut path = self.outer.map(At::path).unwrap_or_default();
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(self.name);
        if let Some(index) = self.index {
            path.push_str(&format!("[{index}]"));
        }
        path
    }
}

/// The problems found so far, and what was accepted.
#[derive(Debug, Default)]
pub struct Problems {
    found: Vec<Problem>,
    notices: Vec<Notice>,
    documents: BTreeMap<String, Document>,
    /// Values that were wrong in themselves and were replaced to read on: what is found in them
    /// later is not their fault.
    /// File and path.
    replaced: Vec<(String, String)>,
    /// Whether some were left out.
    is_cut: bool,
}

/// So many are enough to begin with: nobody reads more, and data that are wrong throughout would take minutes.
const MOST: usize = 1_000;

/// What is quoted may be of any length.
fn clipped(mut text: String) -> String {
    const MOST_LETTERS: usize = 400;
    if let Some((end, _)) = text.char_indices().nth(MOST_LETTERS) {
        text.truncate(end);
        text.push('…');
    }
    text
}

impl Problems {
    /// Keeps a file's text and tree, so that problems in it can be placed.
    pub fn opened(&mut self, file: &str, document: Document) {
        self.documents.insert(file.to_owned(), document);
    }

    /// Notes a problem.
    pub fn add(&mut self, at: &At, code: Code, reason: impl fmt::Display) {
        self.add_with(at, code, reason, code.remedy());
    }

    /// Notes a problem that is mended in its own way.
    pub fn add_with(
        &mut self,
        at: &At,
        code: Code,
        reason: impl fmt::Display,
        remedy: impl fmt::Display,
    ) {
        if self.is_full() {
            self.is_cut = true;
            return;
        }
        let path = at.path();
        let within = |(file, outer): &(String, String)| {
            file == at.file
                && path.strip_prefix(outer).is_some_and(|rest| {
                    rest.is_empty() || rest.starts_with('.') || rest.starts_with('[')
                })
        };
        if self.replaced.iter().any(within) {
            return;
        }
        let spot = self
            .documents
            .get(at.file)
            .map(|document| document.spot(&path))
            .unwrap_or_default();
        self.found.push(Problem {
            file: at.file.to_owned(),
            line: spot.line,
            place: spot.place,
            field: spot.field,
            path,
            code,
            reason: clipped(reason.to_string()),
            remedy: remedy.to_string(),
        });
    }

    /// Notes a problem at a line that no path leads to.
    pub fn add_at_line(&mut self, file: &str, line: usize, code: Code, reason: impl fmt::Display) {
        if self.is_full() {
            self.is_cut = true;
            return;
        }
        self.found.push(Problem {
            file: file.to_owned(),
            line: Some(line),
            place: String::new(),
            field: String::new(),
            path: String::new(),
            code,
            reason: reason.to_string(),
            remedy: code.remedy().to_owned(),
        });
    }

    /// What is found at or below this place from now on is not to be said.
    pub fn replaced(&mut self, at: &At) {
        self.replaced.push((at.file.to_owned(), at.path()));
    }

    /// Notes something odd that is accepted.
    pub fn notice(&mut self, file: &str, text: impl fmt::Display) {
        self.notices.push(Notice {
            file: file.to_owned(),
            text: text.to_string(),
        });
    }

    /// No more are noted.
    pub fn is_full(&self) -> bool {
        self.found.len() >= MOST
    }

    /// None so far.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// What was accepted, by file.
    pub fn into_notices(mut self) -> Vec<Notice> {
        self.notices.sort();
        self.notices
    }

    /// All problems by file and line, each once.
    pub fn into_sorted(self) -> Vec<Problem> {
        let mut all = self.found;
        all.sort();
        all.dedup();
        if self.is_cut
            && let Some(last) = all.last()
        {
            all.push(Problem {
                code: Code::TooMany,
                reason: format!("there are more than {MOST} mistakes"),
                remedy: "mend these: the others are said then".to_owned(),
                ..last.clone()
            });
        }
        all
    }
}
