//! A data folder that a module carries: its trees read already, so that the module needs no parser of TOML.

use super::{Files, Held, parts::tree_of};
use serde_json::Value;
use std::{collections::BTreeMap, io};

/// A data folder whose files are trees of values, but for shapes, colours and widths of letters.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Kept {
    /// By file.
    trees: BTreeMap<String, Value>,
    /// The other files, and empty ones in place of the trees.
    files: Held,
}

impl Kept {
    /// Of a folder that is sound.
    pub fn of(folder: &dyn Files) -> Self {
        let mut files = Held::of(folder);
        let mut trees = BTreeMap::new();
        for (name, bytes) in &mut files.0 {
            if name.ends_with(".toml")
                && let Some(tree) = tree_of(folder, name)
            {
                trees.insert(name.clone(), tree);
                bytes.clear();
            }
        }
        Self { trees, files }
    }

    /// What the map of it is called.
    pub fn slug(&self) -> Option<&str> {
        self.trees.get("map.toml")?.get("slug")?.as_str()
    }

    /// As bytes.
    pub fn pack(&self) -> Vec<u8> {
        let texts = self.trees.iter();
        let texts: BTreeMap<&String, String> =
            texts.map(|(name, tree)| (name, tree.to_string())).collect();
        postcard::to_allocvec(&(texts, &self.files.0))
            .expect("names and texts hold nothing that postcard can't write")
    }

    /// From those bytes.
    ///
    /// # Errors
    ///
    /// When they are damaged.
    pub fn unpack(bytes: &[u8]) -> Result<Self, String> {
        let read = postcard::from_bytes::<(BTreeMap<String, String>, BTreeMap<String, Vec<u8>>)>;
        let (texts, files) = read(bytes).map_err(|error| error.to_string())?;
        let texts = texts.into_iter();
        let trees = texts.map(|(name, text)| Ok((name, serde_json::from_str(&text)?)));
        let trees: serde_json::Result<_> = trees.collect();
        Ok(Self {
            trees: trees.map_err(|error| error.to_string())?,
            files: Held(files),
        })
    }
}

impl Files for Kept {
    fn names(&self, folder: &str) -> io::Result<Vec<String>> {
        self.files.names(folder)
    }

    fn size(&self, name: &str) -> io::Result<u64> {
        self.files.size(name)
    }

    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.files.read(name)
    }

    fn tree(&self, name: &str) -> Option<&Value> {
        self.trees.get(name)
    }
}
