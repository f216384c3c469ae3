use super::selections;
use crate::{EN, VI, plan};
use plan_core::state::Selection;
use proptest::prelude::*;

#[test]
fn every_kind_is_found_by_its_id() {
    let p = plan();
    for (kind, id, vi) in [
        ("zone", "dynamic", "Vùng kinh tế động lực"),
        (
            "corridor",
            "axis",
            "Trục phát triển kinh tế Đồng Đăng – Hữu Lũng",
        ),
        ("district", "186", "Huyện Hữu Lũng"),
        ("project", "minh-son", "Cụm công nghiệp Minh Sơn"),
    ] {
        let found = Selection::find(p, kind, id).expect(id);
        assert_eq!(
            (found.kind(), found.id(p), found.name(p).get(VI)),
            (kind, id, vi)
        );
    }
    assert_eq!(
        Selection::KINDS,
        ["zone", "corridor", "district", "project"]
    );
}

#[test]
fn an_id_of_another_kind_or_of_nothing_is_not_found() {
    let wrong = [
        ("zone", "186"),
        ("district", "east"),
        ("project", ""),
        ("Zone", "east"),
        ("", ""),
    ];
    for (kind, id) in wrong {
        assert_eq!(Selection::find(plan(), kind, id), None, "{kind} {id}");
    }
    // One id, two kinds.
    let find = |kind| Selection::find(plan(), kind, "east").expect(kind);
    assert_ne!(find("zone"), find("corridor"));
}

#[test]
fn only_a_project_without_a_place_has_no_extent() {
    let p = plan();
    let none = |s: &Selection| s.extent(p).is_none();
    let all = Selection::KINDS.iter().flat_map(|kind| {
        let zones = p.zones.iter().map(|r| &r.id);
        let corridors = p.corridors.iter().map(|r| &r.id);
        let districts = p.districts.iter().map(|r| &r.code);
        let ids = zones
            .chain(corridors)
            .chain(districts)
            .chain(p.projects.iter().map(|r| &r.id));
        ids.filter_map(move |id| Selection::find(p, kind, id))
    });
    let without: Vec<_> = all.filter(none).map(|s| s.id(p)).collect();
    assert_eq!(without.len(), 2, "{without:?}");
}

proptest! {
    #[test]
    fn kind_and_id_name_one_selection(selection in selections()) {
        let p = plan();
        prop_assert_eq!(Selection::find(p, selection.kind(), selection.id(p)), Some(selection));
        prop_assert!(!selection.name(p).get(EN).is_empty());
    }
}
