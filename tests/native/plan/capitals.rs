use crate::plan;
use plan_core::plan::{Capitals, Lang};

#[test]
fn what_is_named_in_capitals_has_those_of_its_script() {
    let plan = plan();
    let districts = plan.districts.iter().map(|d| &d.name);
    let neighbours = plan.neighbours.iter().map(|n| &n.name);
    let corridors = plan
        .corridors
        .iter()
        .flat_map(|c| [&c.name, &c.short, &c.tag]);
    let names: Vec<_> = districts.chain(neighbours).chain(corridors).collect();
    assert!(names.len() > 20);
    for name in names {
        for lang in (0..plan.languages.len() as u8).map(Lang) {
            let name = name.get(lang);
            assert_eq!(plan.capitals.set(name), name.to_uppercase());
        }
    }
    assert_eq!(plan.capitals.set("Lộc Bình 2"), "LỘC BÌNH 2");
}

#[test]
fn letters_that_are_not_known_stay() {
    assert_eq!(Capitals::default().set("Đình Lập 谅山"), "Đình Lập 谅山");
}
