//! Decimal fractions, beside the standard library's reading of them.

use plan_core::decimal::parse;
use proptest::prelude::*;

#[test]
fn what_is_no_decimal_fraction_is_none() {
    for text in [
        "",
        "-",
        ".",
        "-.",
        ".5",
        "5.",
        "1e5",
        "1.2.3",
        "+1",
        "--1",
        " 1",
        "1 ",
        "inf",
        "NaN",
        "１",
        "1,5",
        "0x10",
        "1_000",
        "1234567890123456",
        "0.1234567890123456",
    ] {
        assert_eq!(parse(text), None, "{text:?}");
    }
}

proptest! {
    #[test]
    fn it_reads_what_the_standard_library_reads(
        negative: bool, whole in 0_u64..10_000_000_000, fraction in "[0-9]{0,5}",
    ) {
        let sign = if negative { "-" } else { "" };
        let point = if fraction.is_empty() { "" } else { "." };
        let text = format!("{sign}{whole}{point}{fraction}");
        let expected: f64 = text.parse().expect("a number");
        prop_assert_eq!(parse(&text).map(f64::to_bits), Some(expected.to_bits()));
    }
}
