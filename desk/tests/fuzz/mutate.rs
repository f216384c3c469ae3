//! Damage to bytes, whatever they are.

use crate::words::{Word, plain_word, word};
use proptest::{collection::vec, prelude::*, sample::Index};

/// What happens to bytes.
#[derive(Debug, Clone)]
pub enum Mutation {
    /// Bits of a byte are others.
    Flip(Index, u8),
    /// All from here on is gone.
    Cut(Index),
    /// Some bytes are gone.
    Lose(Index, usize),
    /// Some bytes of another file stand between.
    Splice(Index, Index, usize),
    /// Some bytes come again.
    Twice(Index, usize, usize),
    /// A word stands between.
    Insert(Index, Word),
    /// A word stands in the place of a value.
    Replace(Index, Word),
}

/// Some of them, one after another.
pub fn mutations() -> impl Strategy<Value = Vec<Mutation>> {
    let at = any::<Index>;
    let one = prop_oneof![
        4 => (at(), 1..=255u8).prop_map(|(at, bits)| Mutation::Flip(at, bits)),
        1 => at().prop_map(Mutation::Cut),
        2 => (at(), 1..200usize).prop_map(|(at, length)| Mutation::Lose(at, length)),
        2 => (at(), at(), 1..400usize).prop_map(|(at, of, length)| Mutation::Splice(at, of, length)),
        2 => (at(), 1..400usize, 1..20usize).prop_map(|(at, length, n)| Mutation::Twice(at, length, n)),
        3 => (at(), word()).prop_map(|(at, word)| Mutation::Insert(at, word)),
        8 => (at(), word()).prop_map(|(at, word)| Mutation::Replace(at, word)),
    ];
    vec(one, 1..=8)
}

/// A value or two are others: most files are still read then.
pub fn values() -> impl Strategy<Value = Vec<Mutation>> {
    let one = (any::<Index>(), plain_word()).prop_map(|(at, word)| Mutation::Replace(at, word));
    vec(one, 1..=2)
}

/// Bytes after all that happens to them; `other` is a file of the same kind.
pub fn mutated(bytes: &[u8], other: &[u8], mutations: &[Mutation]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for mutation in mutations {
        if bytes.is_empty() {
            break;
        }
        mutate(&mut bytes, other, mutation);
    }
    bytes
}

fn mutate(bytes: &mut Vec<u8>, other: &[u8], mutation: &Mutation) {
    let run = |of: &[u8], at: &Index, length: usize| {
        let from = at.index(of.len());
        from..(from + length).min(of.len())
    };
    match mutation {
        Mutation::Flip(at, bits) => {
            let at = at.index(bytes.len());
            bytes[at] ^= bits;
        }
        Mutation::Cut(at) => bytes.truncate(at.index(bytes.len())),
        Mutation::Lose(at, length) => drop(bytes.drain(run(bytes, at, *length))),
        Mutation::Splice(at, of, length) => {
            let at = at.index(bytes.len());
            let more = other[run(other, of, *length)].to_vec();
            bytes.splice(at..at, more);
        }
        Mutation::Twice(at, length, times) => {
            let run = run(bytes, at, *length);
            let again = bytes[run.clone()].repeat(*times);
            bytes.splice(run.end..run.end, again);
        }
        Mutation::Insert(at, word) => {
            let at = at.index(bytes.len());
            bytes.splice(at..at, word.text().into_bytes());
        }
        Mutation::Replace(at, word) => {
            let at = at.index(bytes.len());
            let ends = |byte: &u8| b"\"',;<>=\n\t[]{}".contains(byte);
            let from = bytes[..at].iter().rposition(ends).map_or(0, |end| end + 1);
            let to = bytes[at..].iter().position(ends);
            let to = to.map_or(bytes.len(), |end| at + end).max(from);
            bytes.splice(from..to, word.text().into_bytes());
        }
    }
}
