//! Texts and sources, of which a folder has more than of all else: they are read as they come, without serde's own
//! buffer for what may be one of two things.

use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, SeqAccess, Visitor},
};
use serde_json::Value;
use std::{fmt, marker::PhantomData};

const NO_TEXT: &str = "is no text: write \"…\", or { vi = \"…\", … } with a text for each language";
const NO_SOURCE: &str = "is no source: write \"id\" or [\"id\", \"id\"]";

/// A text: one string when it reads the same in every language, else a table by language code.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub enum Text {
    /// The same in every language (most place names).
    Same(String),
    /// By language code.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "std::collections::BTreeMap<String, String>")
    )]
    By(By),
}

/// One source id, or a list of them with the best first.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub enum Sources {
    /// `source = "id"`
    One(String),
    /// `source = ["id", "id"]`
    Many(Vec<String>),
}

/// Texts by language code, in the codes' order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct By(Vec<(Tag, String)>);

/// A language code. Common ones need no memory of their own.
#[derive(Debug, Clone, PartialEq)]
enum Tag {
    Short { length: u8, bytes: [u8; 7] },
    Long(Box<str>),
}

impl Tag {
    fn new(code: &str) -> Self {
        let mut bytes = [0; 7];
        match bytes.get_mut(..code.len()) {
            Some(start) => {
                start.copy_from_slice(code.as_bytes());
                let length = code.len() as u8;
                Self::Short { length, bytes }
            }
            None => Self::Long(code.into()),
        }
    }

    fn bytes(&self) -> &[u8] {
        match self {
            Self::Short { length, bytes } => &bytes[..usize::from(*length)],
            Self::Long(code) => code.as_bytes(),
        }
    }
}

impl By {
    /// The text in a language.
    pub fn get(&self, code: &str) -> Option<&String> {
        let is_it = |(tag, _): &&(Tag, String)| tag.bytes() == code.as_bytes();
        self.0.iter().find(is_it).map(|(_, text)| text)
    }

    /// The text in a language, taken out.
    pub fn take(&mut self, code: &str) -> Option<String> {
        let is_it = |(tag, _): &&mut (Tag, String)| tag.bytes() == code.as_bytes();
        let found = self.0.iter_mut().find(is_it);
        found.map(|(_, text)| std::mem::take(text))
    }

    /// The languages' codes.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        // It was a code as it came.
        let codes = self.0.iter().map(|(tag, _)| tag.bytes());
        codes.map(|code| std::str::from_utf8(code).unwrap_or_default())
    }

    /// The texts.
    pub fn values(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(_, text)| text)
    }

    /// The last text of a language counts.
    fn insert(&mut self, tag: Tag, text: String) {
        match self
            .0
            .binary_search_by(|(other, _)| other.bytes().cmp(tag.bytes()))
        {
            Ok(at) => self.0[at].1 = text,
            Err(at) => {
                // Most texts are in two or three languages.
                if self.0.is_empty() {
                    self.0.reserve_exact(3);
                }
                self.0.insert(at, (tag, text));
            }
        }
    }
}

impl<'de> Deserialize<'de> for Tag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Code;
        impl Visitor<'_> for Code {
            type Value = Tag;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a language code")
            }
            fn visit_str<E: Error>(self, code: &str) -> Result<Tag, E> {
                Ok(Tag::new(code))
            }
        }
        deserializer.deserialize_str(Code)
    }
}

/// What is a string or something else: texts and sources.
trait Either: Sized {
    const WRONG: &str;
    fn one(text: String) -> Self;
    /// Nothing when it is no list.
    fn list<'de, A: SeqAccess<'de>>(_: A) -> Result<Option<Self>, A::Error> {
        Ok(None)
    }
    /// Nothing when it is no table.
    fn table<'de, A: MapAccess<'de>>(_: A) -> Result<Option<Self>, A::Error> {
        Ok(None)
    }
}

impl Either for Text {
    const WRONG: &str = NO_TEXT;

    fn one(text: String) -> Self {
        Self::Same(text)
    }

    fn table<'de, A: MapAccess<'de>>(mut table: A) -> Result<Option<Self>, A::Error> {
        let mut all = Some(By::default());
        // Read on to its end: what is wrong in it is the text as a whole.
        while let Some(tag) = table.next_key()? {
            match (table.next_value()?, &mut all) {
                (Value::String(text), Some(all)) => all.insert(tag, text),
                _ => all = None,
            }
        }
        Ok(all.map(Self::By))
    }
}

impl Either for Sources {
    const WRONG: &str = NO_SOURCE;

    fn one(text: String) -> Self {
        Self::One(text)
    }

    fn list<'de, A: SeqAccess<'de>>(mut list: A) -> Result<Option<Self>, A::Error> {
        let mut all = Some(Vec::new());
        while let Some(value) = list.next_element()? {
            match (value, &mut all) {
                (Value::String(id), Some(all)) => all.push(id),
                _ => all = None,
            }
        }
        Ok(all.map(Self::Many))
    }
}

struct Read<T>(PhantomData<T>);

impl<'de, T: Either> Visitor<'de> for Read<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::WRONG)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        Ok(T::one(text.to_owned()))
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<T, E> {
        Err(E::custom(T::WRONG))
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<T, E> {
        Err(E::custom(T::WRONG))
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<T, E> {
        Err(E::custom(T::WRONG))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<T, E> {
        Err(E::custom(T::WRONG))
    }

    fn visit_unit<E: Error>(self) -> Result<T, E> {
        Err(E::custom(T::WRONG))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<T, A::Error> {
        T::list(list)?.ok_or_else(|| A::Error::custom(T::WRONG))
    }

    fn visit_map<A: MapAccess<'de>>(self, table: A) -> Result<T, A::Error> {
        T::table(table)?.ok_or_else(|| A::Error::custom(T::WRONG))
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Read(PhantomData))
    }
}

impl<'de> Deserialize<'de> for Sources {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Read(PhantomData))
    }
}

impl Default for Text {
    fn default() -> Self {
        Self::Same(String::new())
    }
}

impl Default for Sources {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

impl Sources {
    /// The ids, best first.
    pub fn ids(&self) -> &[String] {
        match self {
            Sources::One(id) => std::slice::from_ref(id),
            Sources::Many(ids) => ids,
        }
    }
}
