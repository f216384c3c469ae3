//! What can be found, and under which names: made when the plan is built.

use super::Target;
use crate::plan::{Lang, UnpackError};
use serde::{Deserialize, Serialize};

/// The index as it lies in the plan: thousands of short texts, which nobody needs before the first query.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PackedIndex(#[serde(with = "serde_bytes")] Vec<u8>);

impl PackedIndex {
    /// An index as bytes.
    #[cfg(feature = "author")]
    pub(crate) fn new(index: &Index) -> Self {
        Self(
            postcard::to_allocvec(index).expect("an index holds nothing that postcard can't write"),
        )
    }

    /// The index.
    ///
    /// # Errors
    ///
    /// When the bytes are not this version's.
    pub(super) fn unpack(&self) -> Result<Index, UnpackError> {
        Ok(postcard::from_bytes(&self.0)?)
    }
}

/// What can be found in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Index {
    /// All words of all names, by their plain letters.
    pub(super) words: Vec<Written>,
    /// All that has names.
    pub(super) entries: Vec<Entry>,
}

/// A word as names write it: its letters without the tone, and the tone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(super) struct Written {
    pub marked: String,
    pub tone: u8,
}

/// Something with names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    pub target: Target,
    pub names: Vec<Name>,
    /// Entries whose names tell of it, too: a project's sector and districts.
    pub also: Vec<u32>,
}

/// A name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Name {
    pub role: Role,
    /// The languages it is written so in, a bit each.
    pub languages: u8,
    /// Its words, by their place among all.
    pub words: Vec<u32>,
}

impl Name {
    pub fn is_in(&self, lang: Lang) -> bool {
        self.languages >> lang.0.min(7) & 1 == 1
    }
}

/// What a name is to its bearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Its own.
    Own,
    /// Its mark on the road, or in links.
    Mark,
    /// The name of a unit that it was merged from, by its place among them.
    Former(u8),
    /// Its investor's.
    Investor,
}
