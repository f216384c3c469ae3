use super::filters;
use crate::plan;
use plan_core::filter::Filters;
use proptest::prelude::*;

/// What remains of filters after a link, and what of it made no sense.
fn read(pairs: &[(&str, &str)]) -> (Filters, Vec<String>) {
    let mut filters = Filters::default();
    let mut unknown = Vec::new();
    for (key, value) in pairs {
        unknown.extend(
            filters
                .read(plan(), key, value)
                .unwrap_or_else(|| vec![(*key).to_owned()]),
        );
    }
    (filters, unknown)
}

proptest! {
    #[test]
    fn any_filters_survive_a_link(filters in filters()) {
        let pairs = filters.pairs(plan());
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(k, v)| (*k, v.as_str())).collect();
        prop_assert_eq!(read(&pairs), (filters, Vec::new()));
    }

    #[test]
    fn any_value_is_read(key in "[a-z]{0,9}|zones|years|capital|area|q", value in "\\PC{0,20}") {
        let (filters, _) = read(&[(key.as_str(), value.as_str())]);
        prop_assert!(filters.chosen().len() <= value.len() + 1);
    }
}

#[test]
fn what_makes_no_sense_is_named_and_the_rest_taken() {
    let (filters, unknown) = read(&[
        ("sectors", "energy,gold"),
        ("capital", "9~1"),
        ("area", "10~"),
        ("years", "2024,1800"),
        ("colours", "red"),
    ]);
    assert_eq!(unknown, ["gold", "9~1", "1800", "colours"]);
    let pairs = filters.pairs(plan());
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(k, v)| (*k, v.as_str())).collect();
    assert_eq!(
        pairs,
        [("sectors", "energy"), ("years", "2024"), ("area", "10~")]
    );
}
