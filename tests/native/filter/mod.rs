//! Which projects a reader wants to see.

mod group;
mod histogram;
mod link;
mod pick;
mod sort;

use crate::plan;
use plan_core::{
    filter::{Facet, Filters, Measure, Picked, Span, pick},
    plan::ProjectIx,
};
use proptest::prelude::*;

/// What filters without a text let pass.
fn picked(filters: &Filters) -> Picked {
    assert!(filters.text.is_empty());
    pick(plan(), filters, &|_| true)
}

fn ids(projects: &[ProjectIx]) -> Vec<&'static str> {
    projects.iter().map(|&ix| plan()[ix].id.as_str()).collect()
}

/// One option.
fn only(facet: Facet, id: &str) -> Filters {
    let option = facet.find(plan(), id).expect("an option of the plan");
    Filters::default().with(facet, option, true)
}

/// Any span, ends in order.
fn spans() -> impl Strategy<Value = Span> {
    let end = || proptest::option::of((0u64..10_000_000).prop_map(|n| n as f64 / 100.0));
    (end(), end()).prop_map(|(a, b)| match (a, b) {
        (Some(a), Some(b)) => Span {
            from: Some(a.min(b)),
            to: Some(a.max(b)),
        },
        (from, to) => Span { from, to },
    })
}

/// Any filters that the panel can come to.
pub fn filters() -> impl Strategy<Value = Filters> {
    let options: Vec<(Facet, u16)> = Facet::ALL
        .into_iter()
        .flat_map(|facet| (0..facet.count(plan())).map(move |option| (facet, option)))
        .collect();
    let some = proptest::sample::subsequence(options, 0..6);
    (some, spans(), spans(), "[a-zđơ&=#% ]{0,12}").prop_map(|(options, capital, area, text)| {
        let all = options.into_iter();
        let mut filters = all.fold(Filters::default(), |filters, (facet, option)| {
            filters.with(facet, option, true)
        });
        filters.text = text;
        filters
            .between(Measure::Capital, capital)
            .between(Measure::Area, area)
    })
}
