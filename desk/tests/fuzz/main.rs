//! What no one would write: true files of a plan with random damage, in each way by which a plan comes in. However
//! a file is, it ends in a plan or in faults that say why, soon, and what stood before still stands.
//!
//! A few cases each; many with `PROPTEST_CASES=20000`.
#![forbid(unsafe_code)]

mod bundle;
mod given;
mod mutate;
mod seeds;
mod session;
mod sizes;
mod tables;
mod words;
mod zip;

use proptest::prelude::ProptestConfig;
use std::time::{Duration, Instant};

/// So few cases as a run of all tests has time for, or as many as the environment says.
fn cases(few: u32) -> ProptestConfig {
    let said = ProptestConfig::default();
    let cases = match std::env::var_os("PROPTEST_CASES") {
        Some(_) => said.cases,
        None => few,
    };
    ProptestConfig {
        cases,
        max_shrink_time: 60_000,
        ..said
    }
}

/// What comes of something that must not take long, on a machine that has other things to do.
#[track_caller]
fn soon<T>(of: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = of();
    let took = start.elapsed();
    assert!(took < Duration::from_secs(20), "{took:?}");
    done
}
