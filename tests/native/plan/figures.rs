//! The real plan's counts and sums.

use crate::plan;
use plan_core::plan::{Currency, Plan, Scope, Standing};
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
fn what_was_announced_is_reconciled_with_what_is_named() {
    let p = plan();
    let conference = p.conference.as_ref().expect("the conference");
    let sums: Vec<_> = conference
        .awards
        .iter()
        .map(|a| (a.id.as_str(), p.reconcile(conference, a)))
        .collect();
    let [("licences", licences), ("memoranda", memoranda)] = sums[..] else {
        panic!("{sums:?}");
    };
    assert_eq!((licences.count, licences.amount), (14, 18_602e9));
    // By the amounts of that day: one of the four is smaller now.
    assert_eq!((licences.named_count, licences.named_amount), (4, 12_605e9));
    assert_eq!(
        (licences.unnamed_count(), licences.unnamed_amount()),
        (10, 5_997e9)
    );
    assert_eq!(licences.named_without_amount, 0);
    assert_eq!((memoranda.count, memoranda.amount), (9, 21_527e9));
    assert_eq!((memoranda.named_count, memoranda.unnamed_count()), (0, 9));
}

#[test]
fn sums_leave_out_what_would_mislead_and_count_each_project_once() {
    let p = plan();
    let t = p.totals(p.project_ixs(), Currency::of("VND"));
    let left_out = t.proposed + t.unpublished + t.shared + t.parts + t.other_currency;
    assert_eq!(t.counted + left_out, p.projects.len());
    assert_eq!((t.proposed, t.shared, t.parts), (6, 2, 1), "{t:?}");
    let by_hand: f64 = p
        .projects
        .iter()
        .filter(|p| p.standing() != Standing::Proposed && p.part_of.is_none())
        .filter(|p| p.scope == Scope::Province)
        .filter_map(|p| p.capital_in(Currency::of("VND")))
        .sum();
    assert_eq!(t.amount, by_hand);
    let dollars = p.totals(p.project_ixs(), Currency::of("USD"));
    assert!(dollars.other_currency > 0, "{dollars:?}");
}

#[test]
fn every_fact_has_a_source_and_a_date() {
    let p = plan();
    let all = p.evidence();
    assert!(all.len() > 350, "{}", all.len());
    let without: Vec<_> = all.iter().filter(|e| p.dating(e).is_none()).collect();
    assert!(without.is_empty(), "{without:?}");
    // Those of the record itself are among those of its card.
    let project = &p.projects[0];
    let of_it = all
        .iter()
        .filter(|e| e.of == "project" && e.id == project.id);
    let sources: BTreeSet<_> = of_it.flat_map(|e| e.sources).collect();
    assert_eq!(sources, BTreeSet::from_iter(&project.all_sources(p)));
}

#[test]
fn the_plan_holds_the_programme_of_the_decision() {
    let p = plan();
    let decision = p.decision.as_ref().expect("a decision");
    assert_eq!(decision.number, "236/QĐ-TTg");
    assert_eq!(decision.period, (2021, 2030));
    assert_eq!(p.programme.breakthroughs.len(), 4);
    assert_eq!(p.programme.urban.all.len(), 17);
    let of_class = |class: &str| {
        p.programme
            .urban
            .all
            .iter()
            .filter(|u| u.class == class)
            .count()
    };
    assert_eq!(["II", "IV", "V"].map(of_class), [1, 3, 13]);
    let planned = &p.programme.parks.counts[0];
    let area = planned.area_ha.as_ref().map(|f| f.value);
    assert_eq!((planned.number.value, area), (7.0, Some(2055.0)));
    assert_eq!(p.programme.border_zones[0].members.len(), 23);
    assert_eq!(p.programme.geoparks[0].districts.len(), 8);
    let total = p.gates_total.as_ref().expect("a total").value;
    assert_eq!(total, 12.0);
    let classes: f64 = p.gate_classes.iter().map(|c| c.number.value).sum();
    assert_eq!(classes, total);
    // Nothing is invented for what no source gives.
    assert!(p.programme.offers.incentives.is_empty() && p.programme.offers.products.is_empty());
    let contact = p.programme.offers.contact.as_ref().expect("whom to ask");
    assert!(contact.address.is_none() && contact.telephone.is_none());
}

#[test]
fn corridors_and_gates_belong_to_the_zones_of_their_districts() {
    let p = plan();
    let of = |id: &str| {
        let zone = p.zone(id).expect(id);
        let corridors: Vec<_> = p
            .corridors_of_zone(zone)
            .map(|c| p[c].id.as_str())
            .collect();
        let gates: Vec<_> = p.gates_of_zone(zone).map(|g| p[g].id.as_str()).collect();
        (corridors.join(" "), gates.join(" "))
    };
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(
        of("dynamic"),
        pair("axis north east", "huu-nghi dong-dang po-nhung")
    );
    assert_eq!(of("east"), pair("east", "chi-ma"));
    assert_eq!(
        of("west"),
        pair("north", "tan-thanh coc-nam binh-nghi na-nua")
    );
}

#[test]
fn two_communes_lie_in_two_zones() {
    let p = plan();
    let straddling = p.communes.iter().filter(|c| {
        let zones: BTreeSet<_> = c.districts.iter().map(|&d| p[d].zone).collect();
        zones.len() > 1
    });
    let codes: Vec<_> = straddling.map(|c| c.code.as_str()).collect();
    assert_eq!(codes, ["06286", "06316"], "Khánh Khê and Tân Đoàn");
}

#[test]
fn only_amounts_in_dong_count_in_sums_of_dong() {
    let mut other_only = 0;
    for project in &plan().projects {
        let vnd = project
            .capital
            .iter()
            .find(|m| m.currency == Currency::of("VND"));
        assert_eq!(
            project.capital_in(Currency::of("VND")),
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
        .filter(|p| p.scope == Scope::Shared)
        .map(|p| p.id.as_str())
        .collect();
    assert_eq!(
        BTreeSet::from_iter(shared),
        BTreeSet::from(["dong-dang-tra-linh", "railway"])
    );
}

#[test]
fn projects_stand_in_order_of_their_capital() {
    let capital = |p: &plan_core::plan::Project| p.capital_in(Currency::of("VND")).unwrap_or(0.0);
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
