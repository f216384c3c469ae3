use super::fill;
use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

/// A key of texts: an enum whose variants are numbered from nought.
pub trait Key: Copy + 'static {
    /// All keys with their names in the words files.
    const ALL: &'static [(Self, &'static str)];

    /// Its place among all.
    fn place(self) -> usize;
}

/// Makes an enum of texts by meaning, each with its name in the words files.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident $($word:ident = $key:literal,)+) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $(#[doc = concat!("`", $key, "`")] $word,)+ }

        impl $crate::i18n::Key for $name {
            const ALL: &'static [(Self, &'static str)] = &[$((Self::$word, $key),)+];

            fn place(self) -> usize {
                self as usize
            }
        }
    };
}
pub(super) use words;

/// A language's texts, in the order of their keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words<K>(Vec<(Option<String>, String)>, PhantomData<K>);

impl<K: Key> Words<K> {
    /// From texts in the order of [`Key::ALL`]: the form for one, where it differs, and for others.
    pub fn new(texts: Vec<(Option<String>, String)>) -> Self {
        debug_assert_eq!(texts.len(), K::ALL.len());
        Self(texts, PhantomData)
    }

    /// A text.
    pub fn get(&self, key: K) -> &str {
        &self.0[key.place()].1
    }

    /// A text for a count, with its `{n}` filled by the count as written.
    pub fn counted(&self, key: K, count: usize, written: &str) -> String {
        let (one, other) = &self.0[key.place()];
        let text = one.as_ref().filter(|_| count == 1).unwrap_or(other);
        fill(text, &[("n", written)])
    }
}
