//! The real plan's counts and sums.

use crate::plan;
use plan_core::plan::{Currency, Money, Plan};
use std::{collections::BTreeSet, fs};

#[test]
fn the_plan_holds_what_the_decision_names() {
    let p = plan();
    let counts = [
        p.zones.len(),
        p.corridors.len(),
        p.districts.len(),
        p.communes.len(),
    ];
    assert_eq!(counts, [3, 3, 11, 65]);
    assert_eq!(p.projects.len(), 33);
    assert_eq!(p.slug, "lang-son-map");
}

#[test]
fn zones_corridors_and_districts_have_their_public_ids() {
    let p = plan();
    let zones: Vec<_> = p.zones.iter().map(|z| z.id.as_str()).collect();
    let corridors: Vec<_> = p.corridors.iter().map(|c| c.id.as_str()).collect();
    let codes: BTreeSet<_> = p.districts.iter().map(|d| d.code.as_str()).collect();
    assert_eq!(zones, ["dynamic", "east", "west"]);
    assert_eq!(corridors, ["axis", "north", "east"]);
    let gso = [
        "178", "180", "181", "182", "183", "184", "185", "186", "187", "188", "189",
    ];
    assert_eq!(codes, BTreeSet::from(gso));
}

#[test]
fn project_ids_are_the_names_of_their_files() {
    let files: BTreeSet<String> = fs::read_dir(crate::assets().join("projects"))
        .expect("the folder of projects")
        .map(|e| e.expect("an entry").path())
        .map(|path| {
            path.file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    let ids: BTreeSet<String> = plan().projects.iter().map(|p| p.id.clone()).collect();
    assert_eq!(ids, files);
}

#[test]
fn the_amounts_announced_in_april_2024_add_up_to_12_605_billion_dong() {
    let announced: Vec<_> = plan().projects.iter().filter(|p| p.announced).collect();
    assert_eq!(announced.len(), 4);
    let then = "2024-04".parse().expect("a month");
    let amounts = announced.iter().map(|p| {
        let of_then = |m: &&Money| m.currency == Currency::Vnd && m.as_of == then;
        p.capital
            .iter()
            .find(of_then)
            .expect("announced with its capital")
            .amount
    });
    assert_eq!(amounts.sum::<f64>(), 12_605e9);
}

#[test]
fn only_amounts_in_dong_count_in_sums_of_dong() {
    let mut other_only = 0;
    for project in &plan().projects {
        let vnd = project.capital.iter().find(|m| m.currency == Currency::Vnd);
        assert_eq!(
            project.capital_in(Currency::Vnd),
            vnd.map(|m| m.amount),
            "{}",
            project.id
        );
        other_only += usize::from(vnd.is_none() && !project.capital.is_empty());
    }
    assert!(
        other_only > 0,
        "no project is in dollars only: nothing was tested"
    );
}

#[test]
fn capital_for_several_provinces_is_flagged() {
    let shared: Vec<_> = plan()
        .projects
        .iter()
        .filter(|p| p.shared)
        .map(|p| p.id.as_str())
        .collect();
    assert_eq!(
        BTreeSet::from_iter(shared),
        BTreeSet::from(["dong-dang-tra-linh", "railway"])
    );
}

#[test]
fn projects_stand_in_order_of_their_capital() {
    let capital = |p: &plan_core::plan::Project| p.capital_in(Currency::Vnd).unwrap_or(0.0);
    assert!(
        plan()
            .projects
            .is_sorted_by(|a, b| capital(a) >= capital(b))
    );
}

#[test]
fn every_fact_of_a_project_has_a_source_that_exists() {
    let p = plan();
    for project in &p.projects {
        assert!(!project.sources.is_empty(), "{} has no source", project.id);
        assert!(!project.status.sources.is_empty(), "{}: status", project.id);
        assert!(
            project.status.date.is_some(),
            "{}: status without a date",
            project.id
        );
        assert!(
            project.capital.iter().all(|m| !m.sources.is_empty()),
            "{}: capital",
            project.id
        );
        let all = project.all_sources(p);
        assert!(
            project.sources.iter().all(|s| all.contains(s)),
            "{}",
            project.id
        );
        assert!(
            all.is_sorted_by_key(|&s| p[s].grade),
            "{}: best grade first",
            project.id
        );
        assert_eq!(
            BTreeSet::from_iter(&all).len(),
            all.len(),
            "{}: each once",
            project.id
        );
    }
}

#[test]
fn districts_and_zones_belong_together() {
    let p: &Plan = plan();
    for zone in p.zone_ixs() {
        let of_zone: Vec<_> = p.district_ixs().filter(|&d| p[d].zone == zone).collect();
        assert_eq!(p[zone].districts, of_zone);
    }
    let members: Vec<usize> = p.zones.iter().map(|z| z.districts.len()).collect();
    assert_eq!(members, [4, 2, 5]);
}

#[test]
fn the_communes_of_the_districts_are_all_communes() {
    let p = plan();
    let found: BTreeSet<_> = p.district_ixs().flat_map(|d| p.communes_of(d)).collect();
    assert_eq!(found.len(), 65);
    assert!(p.communes.iter().all(|c| !c.merged_from.is_empty()));
}
