//! Tables by short words and ids: the standard library's hash is made for keys of strangers who want to slow it down,
//! and is the larger part of a look-up.

use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasherDefault, Hasher},
};

/// FNV-1a.
#[derive(Debug)]
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A table by short keys.
pub type Table<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;
/// A set of short keys.
pub type Set<K> = HashSet<K, BuildHasherDefault<Fnv>>;
