//! Where a data folder's files come from: a disk, or memory.

use serde_json::Value;
use std::{
    collections::BTreeMap,
    fs,
    io::{Error, ErrorKind, Result},
    path::PathBuf,
};

/// A data folder, wherever it is. Names are relative to it, with `/`.
pub trait Files {
    /// Names of what lies in a folder of it, without the folder's own; `""` is the data folder itself.
    ///
    /// # Errors
    ///
    /// When there is no such folder, or it may not be read.
    fn names(&self, folder: &str) -> Result<Vec<String>>;

    /// How many bytes a file has.
    ///
    /// # Errors
    ///
    /// When there is no such file.
    fn size(&self, name: &str) -> Result<u64>;

    /// A file's bytes.
    ///
    /// # Errors
    ///
    /// When there is no such file, or it may not be read.
    fn read(&self, name: &str) -> Result<Vec<u8>>;

    /// A file that is a tree of values already, and not to be read.
    fn tree(&self, _name: &str) -> Option<&Value> {
        None
    }

    /// The projects, where they are no files.
    fn projects(&self) -> Option<&[Value]> {
        None
    }
}

/// A folder on a disk.
#[derive(Debug, Clone)]
pub struct Dir(pub PathBuf);

impl Files for Dir {
    fn names(&self, folder: &str) -> Result<Vec<String>> {
        let entries = fs::read_dir(self.0.join(folder))?.flatten();
        Ok(entries
            .filter_map(|entry| entry.file_name().into_string().ok())
            .collect())
    }

    fn size(&self, name: &str) -> Result<u64> {
        fs::metadata(self.0.join(name)).map(|about| about.len())
    }

    fn read(&self, name: &str) -> Result<Vec<u8>> {
        fs::read(self.0.join(name))
    }
}

/// What of a folder is read by this.
const READ: [&str; 3] = [".toml", ".json", ".geojson"];

/// Files in memory, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Held(pub BTreeMap<String, Vec<u8>>);

impl Held {
    /// All files of a data folder that are read, wherever it is.
    pub fn of(folder: &dyn Files) -> Self {
        let mut held = Self::default();
        for inner in ["", "projects", "words", "fonts"] {
            for name in folder.names(inner).unwrap_or_default() {
                let slash = if inner.is_empty() { "" } else { "/" };
                let path = [inner, slash, &name].concat();
                let is_read = READ.iter().any(|end| name.ends_with(end));
                // What cannot be read is a folder.
                if let (true, Ok(bytes)) = (is_read, folder.read(&path)) {
                    held.0.insert(path, bytes);
                }
            }
        }
        held
    }

    /// With some files changed: their texts, or nothing for those that go.
    pub fn with(mut self, files: &BTreeMap<String, Option<String>>) -> Self {
        for (name, text) in files {
            match text {
                Some(text) => self.0.insert(name.clone(), text.clone().into_bytes()),
                None => self.0.remove(name),
            };
        }
        self
    }

    /// As bytes.
    pub fn pack(&self) -> Vec<u8> {
        postcard::to_allocvec(&self.0)
            .expect("names and bytes hold nothing that postcard can't write")
    }

    /// From those bytes.
    ///
    /// # Errors
    ///
    /// When they are damaged.
    pub fn unpack(bytes: &[u8]) -> std::result::Result<Self, String> {
        let read = postcard::from_bytes(bytes).map(Self);
        read.map_err(|error| error.to_string())
    }

    fn get(&self, name: &str) -> Result<&Vec<u8>> {
        let missing = || Error::new(ErrorKind::NotFound, "there is no such file");
        self.0.get(name).ok_or_else(missing)
    }
}

impl Files for Held {
    fn names(&self, folder: &str) -> Result<Vec<String>> {
        let before = match folder {
            "" => String::new(),
            folder => format!("{folder}/"),
        };
        let inside = self.0.keys().filter_map(|name| name.strip_prefix(&before));
        let mut names: Vec<String> = inside
            .map(|name| name.split('/').next().unwrap_or_default().to_owned())
            .collect();
        names.dedup();
        match names.is_empty() && !folder.is_empty() {
            true => Err(Error::new(ErrorKind::NotFound, "there is no such folder")),
            false => Ok(names),
        }
    }

    fn size(&self, name: &str) -> Result<u64> {
        self.get(name).map(|bytes| bytes.len() as u64)
    }

    fn read(&self, name: &str) -> Result<Vec<u8>> {
        self.get(name).cloned()
    }
}
