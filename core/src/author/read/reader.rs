use super::{FILES, MOST_RECORDS};
use crate::author::{
    At, Code, Files, Problems, document::Document, geometry::Feature, lenient, parts, raw::Project,
};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::{borrow::Cow, collections::BTreeSet};

/// A larger file is refused unread.
const MOST_BYTES: u64 = 8 << 20;
/// Reads files one by one; what can't be read is noted.
pub struct Reader<'a> {
    pub files: &'a dyn Files,
    pub problems: &'a mut Problems,
    /// Files that could not be read.
    pub unread: BTreeSet<String>,
}

impl Reader<'_> {
    /// A data file that nothing reads is a misspelt name: what it says would be missed in silence.
    pub fn strange_files(&mut self) {
        let mut names = self.files.names("").unwrap_or_default();
        names.sort();
        let data = |n: &&String| n.ends_with(".toml") || n.ends_with("json");
        for name in names.iter().filter(data) {
            if !FILES.contains(&name.as_str()) {
                let hint = lenient::nearest(name, &FILES)
                    .map(|known| format!(", did you mean '{known}'?"))
                    .unwrap_or_default();
                let reason = format!("is no file of a data folder{hint}");
                self.problems
                    .add(&At::file(name), Code::UnknownFile, reason);
            }
        }
    }

    pub fn table<T: DeserializeOwned + Default>(&mut self, file: &str) -> T {
        self.toml(file).unwrap_or_default()
    }

    pub fn optional<T: DeserializeOwned>(&mut self, file: &str) -> Option<T> {
        self.files.size(file).is_ok().then(|| self.toml(file))?
    }

    fn text(&mut self, file: &str) -> Option<String> {
        let text = self.bytes(file).and_then(|bytes| {
            String::from_utf8(bytes)
                .map_err(|error| {
                    let good = error.utf8_error().valid_up_to();
                    let line = error.as_bytes()[..good].iter().filter(|&&b| b == b'\n');
                    let reason = format!(
                        "is not UTF-8: byte {} belongs to another encoding",
                        good + 1
                    );
                    self.problems
                        .add_at_line(file, line.count() + 1, Code::NotUtf8, reason);
                })
                .ok()
        });
        let Some(text) = text else {
            self.unread.insert(file.to_owned());
            return None;
        };
        let plain = text.trim_start_matches('\u{feff}');
        if plain.len() < text.len() {
            self.problems
                .notice(file, "begins with a byte order mark: it was left out");
        }
        if plain.contains("\r\n") {
            self.problems
                .notice(file, "has Windows line ends: they were read as plain ones");
        }
        Some(plain.replace("\r\n", "\n"))
    }

    fn bytes(&mut self, file: &str) -> Option<Vec<u8>> {
        let at = At::file(file);
        let read = self.files.size(file).and_then(|size| {
            if size > MOST_BYTES {
                let size = size >> 20;
                let most = MOST_BYTES >> 20;
                let reason = format!("holds {size} MB: {most} MB are the most a file may have");
                self.problems.add(&at, Code::TooLarge, reason);
                return Ok(None);
            }
            self.files.read(file).map(Some)
        });
        match read {
            Ok(Some(bytes)) if bytes.iter().all(u8::is_ascii_whitespace) => {
                self.problems.add(&at, Code::EmptyFile, "is empty");
                None
            }
            Ok(bytes) => bytes,
            Err(error) => {
                let reason = format!("can't be read: {error}");
                self.problems.add(&at, Code::MissingFile, reason);
                None
            }
        }
    }

    pub fn toml<T: DeserializeOwned>(&mut self, file: &str) -> Option<T> {
        let files = self.files;
        let tree = match files.tree(file) {
            Some(tree) => {
                self.problems.opened(file, Document::default());
                Some(Cow::Borrowed(tree))
            }
            None => {
                let text = self.text(file)?;
                Document::toml(file, &text, self.problems).map(Cow::Owned)
            }
        };
        let read = tree.and_then(|tree| lenient::read(&At::file(file), &tree, self.problems));
        if read.is_none() {
            self.unread.insert(file.to_owned());
        }
        read
    }

    pub fn json<T: DeserializeOwned + Default>(&mut self, file: &str) -> T {
        let read = self.text(file).and_then(|text| {
            let tree = Document::json(file, &text, self.problems)?;
            lenient::read(&At::file(file), &tree, self.problems)
        });
        read.unwrap_or_else(|| {
            self.unread.insert(file.to_owned());
            T::default()
        })
    }

    pub fn features(&mut self, file: &str) -> Vec<Feature> {
        let at = At::file(file);
        let tree = self
            .text(file)
            .and_then(|text| Document::json(file, &text, self.problems));
        let Some(mut tree) = tree else {
            self.unread.insert(file.to_owned());
            return Vec::new();
        };
        let Some(Value::Array(features)) = tree.get_mut("features").map(Value::take) else {
            let reason = "is no GeoJSON FeatureCollection: it has no list of features";
            self.problems.add(&at, Code::BadGeometry, reason);
            self.unread.insert(file.to_owned());
            return Vec::new();
        };
        if features.len() > MOST_RECORDS {
            let reason = format!(
                "holds {} features: {MOST_RECORDS} are the most",
                features.len()
            );
            self.problems.add(&at, Code::TooMany, reason);
            self.unread.insert(file.to_owned());
            return Vec::new();
        }
        let mut all = Vec::new();
        for (i, feature) in features.into_iter().enumerate() {
            match Feature::from_json(i, feature) {
                Ok(feature) => all.push(feature),
                Err(reason) => {
                    self.unread.insert(file.to_owned());
                    let at = at.item("features", i);
                    self.problems.add(&at, Code::BadGeometry, reason);
                }
            }
        }
        all
    }

    pub fn projects(&mut self) -> Vec<Project> {
        let folder = "projects";
        if let Some(trees) = self.files.projects() {
            return self.given(trees);
        }
        let mut names = match self.files.names(folder) {
            Ok(names) => names,
            Err(error) => {
                let reason = format!("can't be read: {error}");
                self.problems
                    .add(&At::file(folder), Code::MissingFile, reason);
                self.unread.insert(folder.to_owned());
                return Vec::new();
            }
        };
        names.retain(|name| name.ends_with(".toml"));
        names.sort();
        if names.len() > MOST_RECORDS {
            let reason = format!("holds {} files: {MOST_RECORDS} are the most", names.len());
            self.problems.add(&At::file(folder), Code::TooMany, reason);
            names.truncate(MOST_RECORDS);
        }
        let mut all = Vec::new();
        for name in &names {
            let file = format!("{folder}/{name}");
            let Some(mut project) = self.toml::<Project>(&file) else {
                self.unread.insert(folder.to_owned());
                continue;
            };
            if format!("{}.toml", project.id) != *name {
                let reason = format!("is '{}', which is not the file's name", project.id);
                let at = At::part(&file, "id");
                self.problems.add(&at, Code::FileName, reason);
            }
            project.file = file;
            all.push(project);
        }
        all
    }

    /// Projects that are no files: each is known by its place in their list.
    fn given(&mut self, trees: &[Value]) -> Vec<Project> {
        if trees.len() > MOST_RECORDS {
            let count = trees.len();
            let reason = format!("holds {count} records: {MOST_RECORDS} are the most");
            let at = At::file("projects");
            self.problems.add(&at, Code::TooMany, reason);
            self.unread.insert("projects".to_owned());
            return Vec::new();
        }
        let mut all = Vec::with_capacity(trees.len());
        for (i, tree) in trees.iter().enumerate() {
            let file = parts::file(i);
            let at = At::file(&file);
            self.problems.opened(&file, Document::default());
            let Some(mut project) = lenient::read::<Project>(&at, tree, self.problems) else {
                self.unread.insert("projects".to_owned());
                continue;
            };
            project.file = file;
            all.push(project);
        }
        all
    }
}
