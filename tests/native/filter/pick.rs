use super::{filters, ids, only, picked};
use crate::plan;
use plan_core::{
    filter::{Facet, Filters, Measure, Part, Span, pick},
    plan::{ProjectKind, Step},
};
use proptest::prelude::*;

#[test]
fn without_filters_all_pass_and_each_option_counts_its_own() {
    let plan = plan();
    let all = picked(&Filters::default());
    assert_eq!(all.projects, plan.project_ixs().collect::<Vec<_>>());
    assert!(all.to_loosen().is_empty());
    for sector in plan.sector_ixs() {
        let count = plan.projects.iter().filter(|p| p.sector == sector).count();
        assert_eq!(all.count(Facet::Sector, sector.0), count);
    }
}

#[test]
fn the_foremost_options_have_the_most_projects() {
    let all = picked(&Filters::default());
    for facet in Facet::ALL {
        let options = all.foremost(facet, usize::MAX);
        assert!(options.is_sorted() && options.iter().all(|&o| all.count(facet, o) > 0));
        let few = all.foremost(facet, 3);
        assert_eq!(few.len(), options.len().min(3));
        let least = few.iter().map(|&o| all.count(facet, o)).min();
        let mut others = options.iter().filter(|o| !few.contains(o));
        assert!(few.is_sorted() && others.all(|&o| Some(all.count(facet, o)) <= least));
    }
}

#[test]
fn an_investor_asks_for_industry_near_the_axis_above_500_billion() {
    let filters = only(Facet::Sector, "industry");
    let axis = Facet::Corridor.find(plan(), "axis").expect("the axis");
    let above = Span {
        from: Some(500e9),
        to: None,
    };
    let filters = filters
        .with(Facet::Corridor, axis, true)
        .between(Measure::Capital, above);
    let found = picked(&filters);
    let mut found = ids(&found.projects);
    found.sort_unstable();
    assert_eq!(found, ["ho-son-1", "hoa-son-1", "vsip-lang-son-1"]);
}

#[test]
fn both_ends_of_a_span_are_in_it() {
    let figure = plan()
        .projects
        .iter()
        .find_map(|project| project.capital_in(plan().currency));
    let figure = figure.expect("some capital is published");
    for (from, to, lies) in [
        (Some(figure), Some(figure), true),
        (None, Some(figure), true),
        (Some(figure), None, true),
        (Some(figure * 1.001), None, false),
        (None, Some(figure * 0.999), false),
    ] {
        let span = Span { from, to };
        assert_eq!(span.has(Some(figure)), lies, "{span:?}");
        assert!(!span.has(None), "what has no figure lies in no span");
    }
    assert!(Span::default().has(None));
}

#[test]
fn options_of_a_facet_are_alternatives_and_facets_must_all_fit() {
    let [loc_binh, dinh_lap] = ["188", "189"].map(|code| only(Facet::District, code));
    let option = dinh_lap.chosen()[0].1;
    let either = picked(&loc_binh.clone().with(Facet::District, option, true)).projects;
    let (a, b) = (picked(&loc_binh).projects, picked(&dinh_lap).projects);
    assert!(a.iter().chain(&b).all(|ix| either.contains(ix)));
    assert!(either.iter().all(|ix| a.contains(ix) || b.contains(ix)));
    let energy = Facet::Sector.find(plan(), "energy").expect("energy");
    let both = picked(&loc_binh.with(Facet::Sector, energy, true)).projects;
    let energy = plan().sector("energy");
    assert!(!both.is_empty());
    assert!(
        both.iter()
            .all(|&ix| a.contains(&ix) && Some(plan()[ix].sector) == energy)
    );
}

#[test]
fn an_empty_result_says_what_to_give_up() {
    // No project of Bình Gia is published at all, many are in its sector.
    let none = only(Facet::District, "181");
    let energy = Facet::Sector.find(plan(), "energy").expect("energy");
    let none = picked(&none.with(Facet::Sector, energy, true));
    assert!(none.projects.is_empty());
    let more = plan()
        .projects
        .iter()
        .filter(|p| p.sector.0 == energy)
        .count();
    assert_eq!(none.to_loosen(), [(Part::Facet(Facet::District), more)]);
}

#[test]
fn ids_of_options_are_those_of_the_data() {
    let serde = |json: String| json.trim_matches('"').to_owned();
    for (facet, names) in [
        (
            Facet::Kind,
            ProjectKind::ALL
                .iter()
                .map(|k| serde(to_json(k)))
                .collect::<Vec<_>>(),
        ),
        (
            Facet::Step,
            Step::ALL.iter().map(|s| serde(to_json(s))).collect(),
        ),
    ] {
        for (option, name) in (0..).zip(names) {
            assert_eq!(facet.id(plan(), option), name);
        }
    }
}

fn to_json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("a name")
}

/// What passes and the counts, project by project and slowly.
fn slowly(filters: &Filters, part: Option<Part>) -> usize {
    let open = part.map_or(filters.clone(), |part| filters.clone().without(part));
    picked(&open).projects.len()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_count_is_what_is_seen_when_the_option_is_chosen_alone(filters in filters()) {
        let mut filters = filters;
        filters.text.clear();
        let now = picked(&filters);
        for facet in Facet::ALL {
            for option in (0..facet.count(plan())).filter(|o| o % 7 == 0) {
                let alone = filters.clone().without(Part::Facet(facet)).with(facet, option, true);
                prop_assert_eq!(now.count(facet, option), picked(&alone).projects.len());
            }
        }
        for measure in Measure::ALL {
            let open = slowly(&filters, Some(Part::Measure(measure)));
            prop_assert_eq!(now.in_any_span(measure).len(), open);
        }
        for &(part, more) in now.to_loosen() {
            prop_assert_eq!(slowly(&filters, Some(part)), slowly(&filters, None) + more);
        }
    }

    #[test]
    fn a_text_lets_pass_what_it_means(even in any::<bool>()) {
        let mut filters = Filters::default();
        filters.text = "so".into();
        let passes = |ix: plan_core::plan::ProjectIx| ix.0.is_multiple_of(2) == even;
        let found = pick(plan(), &filters, &passes).projects;
        prop_assert_eq!(found, plan().project_ixs().filter(|&ix| passes(ix)).collect::<Vec<_>>());
    }
}
