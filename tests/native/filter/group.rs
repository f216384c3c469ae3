use crate::plan;
use plan_core::filter::{Facet, groups};

#[test]
fn groups_of_a_facet_with_one_option_each_come_to_the_whole() {
    let plan = plan();
    let all: Vec<_> = plan.project_ixs().collect();
    let whole = plan.totals(all.iter().copied(), plan.currency);
    let priced = all
        .iter()
        .filter(|&&ix| !plan[ix].capital.is_empty())
        .count();
    for facet in [Facet::Sector, Facet::Kind, Facet::Step] {
        let groups = groups(plan, &all, facet);
        assert!(groups.len() > 1);
        assert_eq!(
            groups.iter().map(|g| g.count).sum::<usize>(),
            all.len(),
            "{facet:?}"
        );
        assert_eq!(
            groups.iter().map(|g| g.priced).sum::<usize>(),
            priced,
            "{facet:?}"
        );
        assert_eq!(
            groups.iter().map(|g| g.totals.counted).sum::<usize>(),
            whole.counted
        );
        let amount: f64 = groups.iter().map(|g| g.totals.amount).sum();
        assert!((amount - whole.amount).abs() < 1.0, "{facet:?}: {amount}");
    }
}

#[test]
fn a_project_of_two_districts_is_in_both_groups() {
    let plan = plan();
    let two = plan.project("dong-banh").expect("Đồng Bành");
    let groups = groups(plan, &[two], Facet::District);
    let mut districts: Vec<u16> = groups.iter().map(|g| g.option).collect();
    let mut expected: Vec<u16> = plan[two].districts.iter().map(|d| d.0).collect();
    districts.sort_unstable();
    expected.sort_unstable();
    assert_eq!((districts, expected.len()), (expected.clone(), 2));
}
