use crate::plan;
use plan_core::state::Selection;

fn find(kind: &str, id: &str) -> Selection {
    Selection::find(plan(), kind, id).expect(id)
}

fn districts(what: Selection) -> Vec<&'static str> {
    let p = plan();
    let has = |&d: &_| what.has_district(p, d);
    let codes = p.district_ixs().filter(has).map(|d| p[d].code.as_str());
    codes.collect()
}

#[test]
fn a_zone_keeps_its_districts_in_the_light() {
    for zone in plan().zone_ixs() {
        let of_zone: Vec<_> = plan()[zone]
            .districts
            .iter()
            .map(|&d| plan()[d].code.as_str())
            .collect();
        assert_eq!(districts(Selection::Zone(zone)), of_zone);
    }
}

#[test]
fn a_district_stands_alone_and_a_project_darkens_nothing() {
    assert_eq!(districts(find("district", "183")), ["183"]);
    let project = find("project", "vsip-lang-son-1");
    assert_eq!(districts(project).len(), plan().districts.len());
    assert!(plan().road_ixs().all(|r| project.has_road(plan(), r)));
}

#[test]
fn a_corridor_keeps_its_districts_and_roads() {
    let axis = find("corridor", "axis");
    let p = plan();
    let corridor = &p[p.corridor("axis").expect("the axis")];
    assert_eq!(districts(axis).len(), corridor.districts.len());
    let roads: Vec<_> = p.road_ixs().filter(|&r| axis.has_road(p, r)).collect();
    assert_eq!(roads.len(), corridor.roads.len());
    assert!(!roads.is_empty() && roads.len() < p.roads.len());
}
