//! Packed plans.

use crate::{
    cases,
    mutate::{mutated, mutations},
    seeds::{other, seed},
    soon,
};
use plan_core::plan::{Bundle, Plan};
use proptest::prelude::*;

/// Where the sum stands, and what it is of.
const SUM: std::ops::Range<usize> = 16..20;

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_damaged_packed_plan_is_refused(mutations in mutations()) {
        let true_one = &seed().bundle;
        let bytes = mutated(true_one, &other().bundle, &mutations);
        let read = soon(|| Bundle::read(&bytes).map(|bundle| bundle.plan.len()));
        prop_assert_eq!(read.is_ok(), bytes == *true_one);
        if let Err(error) = read {
            prop_assert!(!error.to_string().is_empty());
        }
    }

    #[test]
    fn one_whose_sum_was_made_right_is_read_or_refused(mutations in mutations()) {
        let mut bytes = seed().bundle.clone();
        let body = mutated(&bytes[SUM.end..], &other().bundle, &mutations);
        bytes.splice(SUM.end.., body);
        let mut sum = flate2::Crc::new();
        sum.update(&bytes[SUM.end..]);
        bytes[SUM].copy_from_slice(&sum.sum().to_le_bytes());
        if let Ok(bundle) = Bundle::read(&bytes) {
            let read = soon(|| Plan::unpack_records(bundle.plan));
            if let Ok(plan) = read {
                drop(plan.with_told(bundle.told));
            }
        }
    }
}
