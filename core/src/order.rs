//! Sorting: one routine for all types, as each `slice::sort` of its own would be compiled into the
//! wasm anew (2.4 kB apiece).

use std::cmp::Ordering;

/// Sorts by a comparison; what is equal keeps its order.
pub fn by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    if items.len() < 2 {
        return;
    }
    let mut order = ranks(items.len(), &|a, b| compare(&items[a], &items[b]));
    // Round by round of what takes the place of what: each item moves but once.
    for start in 0..items.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut order[at], at);
            if from == start {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

/// Sorts by a key; what is equal keeps its order.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    by(items, |a, b| key(a).cmp(&key(b)));
}

#[inline(never)]
fn ranks(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_unstable_by(|&a, &b| compare(a, b).then(a.cmp(&b)));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_sorts_as_the_standard_library_does() {
        let mut seed = 7_u32;
        let mut next = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            seed >> 28
        };
        for count in 0..60 {
            let mut ours: Vec<(u32, usize)> = (0..count).map(|nth| (next(), nth)).collect();
            let mut theirs = ours.clone();
            by_key(&mut ours, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn one_item_out_of_its_place_costs_no_more_than_disorder() {
        let mut all: Vec<usize> = (1..1_000_000).chain([0]).collect();
        let start = std::time::Instant::now();
        by_key(&mut all, |&item| item);
        assert!(all.is_sorted());
        // With a search for each item it took minutes.
        assert!(start.elapsed().as_secs() < 20);
    }
}
