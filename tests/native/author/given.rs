//! A plan as a page gives it.

use crate::{assets, plan};
use plan_core::{
    author::{Code, Dir, Fault, Kept, Refusal, load_given, load_json},
    plan::{Bundle, BundleError},
};
use serde_json::{Value, json};
use std::{fs, time::Instant};

/// The members by which a file can be given.
const PARTS: [(&str, &str); 17] = [
    ("borderZones", "border-zones"),
    ("communes", "communes"),
    ("conference", "conference"),
    ("corridors", "corridors"),
    ("districts", "districts"),
    ("gates", "gates"),
    ("geoparks", "geoparks"),
    ("map", "map"),
    ("offers", "offers"),
    ("parks", "parks"),
    ("plan", "plan"),
    ("sectors", "sectors"),
    ("sources", "sources"),
    ("story", "story"),
    ("towns", "towns"),
    ("urban", "urban"),
    ("zones", "zones"),
];

fn tree(file: &str) -> Value {
    let text = fs::read_to_string(assets().join(file)).expect(file);
    toml::from_str(&text).expect(file)
}

fn projects() -> Vec<Value> {
    let mut names: Vec<String> = fs::read_dir(assets().join("projects"))
        .expect("projects")
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    let of = |name: &String| tree(&format!("projects/{name}"));
    names.iter().map(of).collect()
}

fn place(id: &str) -> usize {
    let is_it = |project: &Value| project["id"] == id;
    projects().iter().position(is_it).expect("a project")
}

fn faults(given: Value) -> Vec<Fault> {
    let text = given.to_string();
    let found = load_given(&Dir(assets()), given).err().unwrap_or_default();
    let again = match load_json(&Dir(assets()), &text) {
        Err(Refusal::Faults(faults)) => faults,
        Err(Refusal::Syntax(error)) => panic!("{error}"),
        Ok(_) => Vec::new(),
    };
    assert_eq!(found, again);
    found
}

fn paths(faults: &[Fault]) -> Vec<(&str, Code)> {
    faults.iter().map(|f| (f.path.as_str(), f.code)).collect()
}

#[test]
fn all_of_it_given_is_the_same_plan() {
    let mut whole = serde_json::Map::new();
    for (name, file) in PARTS {
        whole.insert(name.to_owned(), tree(&format!("{file}.toml")));
    }
    whole.insert("projects".to_owned(), json!(projects()));
    let languages = ["vi", "en", "zh"];
    let words = languages.map(|code| (code.to_owned(), tree(&format!("words/{code}.toml"))));
    whole.insert(
        "words".to_owned(),
        Value::Object(words.into_iter().collect()),
    );
    let loaded = load_given(&Dir(assets()), Value::Object(whole));
    let loaded = loaded.unwrap_or_else(|faults| panic!("{faults:#?}"));
    assert_eq!(loaded.plan.pack(), plan().pack());
    assert_eq!(loaded.plan.pack_programme(), plan().pack_programme());
}

#[test]
fn nothing_given_is_the_plan_that_stands() {
    let loaded = load_given(&Dir(assets()), json!({})).expect("the folder itself");
    assert_eq!(loaded.plan.pack(), plan().pack());
}

#[test]
fn another_capital_changes_the_sum() {
    let mut all = projects();
    let at = place("vsip-lang-son-1");
    all[at]["capital"][0]["amount"] = json!(7000);
    let loaded = load_given(&Dir(assets()), json!({ "projects": all })).expect("a sound plan");
    let sum = |plan: &plan_core::plan::Plan| plan.totals(plan.project_ixs(), plan.currency).amount;
    assert!((sum(&loaded.plan) - sum(plan()) - 639e9).abs() < 1.0);
}

#[test]
fn lists_may_stand_for_their_file_and_sources_are_added() {
    let mut zones = tree("zones.toml")["zone"].clone();
    zones[0]["name"]["en"] = json!("Core zone");
    let source = json!({ "id": "own", "publisher": "example.vn", "url": "https://example.vn/a", "read": "2026-11-30", "grade": "official" });
    let mut all = projects();
    all[0]["source"] = json!(["own"]);
    let given = json!({ "zones": zones, "sources": [source], "projects": all });
    let loaded = load_given(&Dir(assets()), given);
    let loaded = loaded.unwrap_or_else(|faults| panic!("{faults:#?}"));
    let en = loaded.plan.lang("en").expect("English");
    assert_eq!(loaded.plan.zones[0].name.get(en), "Core zone");
    assert_eq!(loaded.plan.sources.len(), plan().sources.len() + 1);
}

#[test]
fn every_fault_is_named_by_its_path() {
    let mut all = projects();
    let at = place("vsip-lang-son-1");
    all[at]["capital"][0]["amount"] = json!("6.361");
    all[at]["sector"] = json!("industri");
    all[0]["colour"] = json!("red");
    let mut zones = tree("zones.toml")["zone"].clone();
    zones[1]["name"]["zh"].take();
    let found = faults(json!({ "projects": all, "zones": zones, "zonse": [] }));
    assert_eq!(paths(&found), [("zonse", Code::UnknownField)]);
    assert!(found[0].remedy.contains("'zones'"), "{found:?}");
    let found = faults(json!({ "projects": all, "zones": zones }));
    let said = paths(&found);
    let capital = format!("projects[{at}].capital[0].amount");
    let sector = format!("projects[{at}].sector");
    for wanted in [
        (capital.as_str(), Code::WrongType),
        (sector.as_str(), Code::UnknownId),
        ("projects[0].colour", Code::UnknownField),
    ] {
        assert!(said.contains(&wanted), "{wanted:?} is not in {found:#?}");
    }
    assert!(
        said.iter()
            .any(|(path, _)| path.starts_with("zones[1].name")),
        "{found:#?}"
    );
}

#[test]
fn two_projects_of_one_id_are_refused() {
    let mut all = projects();
    let id = all[0]["id"].clone();
    all[1]["id"] = id;
    let found = faults(json!({ "projects": all }));
    assert!(
        paths(&found).contains(&("projects[1].id", Code::DuplicateId)),
        "{found:#?}"
    );
}

#[test]
fn what_is_no_plan_is_refused() {
    for given in [json!(null), json!([]), json!("plan"), json!(7), json!(true)] {
        let found = faults(given);
        assert_eq!(paths(&found), [("", Code::WrongType)]);
    }
    for given in [
        json!({ "projects": {} }),
        json!({ "words": [] }),
        json!({ "plan": [] }),
        json!({ "conference": ["2024"] }),
        json!({ "__proto__": { "polluted": true } }),
        json!({ "roads": [] }),
    ] {
        let found = faults(given.clone());
        assert_eq!(found.len(), 1, "{given}: {found:?}");
    }
    let deep = (0..100).fold(json!(1), |inner, _| json!([inner]));
    assert!(!faults(json!({ "map": deep })).is_empty());
    let proto = json!([{ "__proto__": { "admin": true }, "constructor": {} }]);
    assert!(!faults(json!({ "projects": proto })).is_empty());
}

#[test]
fn too_many_are_refused_soon() {
    let one = &projects()[0];
    let many: Vec<Value> = (0..30_000)
        .map(|i| {
            let mut project = one.clone();
            project["id"] = json!(format!("p{i}"));
            project
        })
        .collect();
    let found = faults(json!({ "projects": many }));
    assert!(
        paths(&found).contains(&("projects", Code::TooMany)),
        "{:?}",
        found.first()
    );
}

#[test]
fn the_element_keeps_its_name() {
    let mut map = tree("map.toml");
    map["slug"] = json!("another-map");
    let found = faults(json!({ "map": map }));
    assert_eq!(paths(&found), [("map.slug", Code::FileName)]);
}

/// A plan with so many projects more.
fn with_projects(many: usize) -> Result<usize, usize> {
    let one = projects()[place("minh-son")].clone();
    let of = |i: usize| {
        let mut project = one.clone();
        project["id"] = json!(format!("p{i}"));
        project
    };
    let all: Vec<Value> = (0..many).map(of).chain(projects()).collect();
    let loaded = load_given(&Dir(assets()), json!({ "projects": all }));
    let loaded = loaded.map(|loaded| loaded.plan.projects.len());
    loaded.map_err(|problems| problems.len())
}

#[test]
fn what_is_far_too_much_is_refused_soon() {
    // Beside what is taken, as the machine may be held up.
    let start = Instant::now();
    with_projects(1_000).expect("not too many");
    let taken = start.elapsed();
    let start = Instant::now();
    let wrong = |count: usize| -> Vec<Value> { (0..count).map(|i| json!({ "id": i })).collect() };
    let many = faults(json!({ "projects": wrong(100_000) }));
    assert_eq!(paths(&many), [("projects", Code::TooMany)]);
    let many = faults(json!({ "projects": wrong(20_000) }));
    assert_eq!(many.len(), 1001);
    assert!(many[1000].reason.contains("more than 1000"));
    let mut all = projects();
    all[3]["name"]["en"] = json!("x".repeat(10_000_000));
    let long = faults(json!({ "projects": all }));
    assert_eq!(paths(&long), [("projects[3].name.en", Code::TooLarge)]);
    let quoted = faults(json!({ "projects": [{ "id": "a", "status": "x".repeat(19_000) }] }));
    assert!(quoted.iter().all(|fault| fault.reason.len() < 1_000));
    let refused = start.elapsed();
    assert!(
        refused < 16 * taken,
        "{refused:?}, and {taken:?} for what is taken"
    );
}

#[test]
fn ten_thousand_projects_are_taken() {
    assert_eq!(with_projects(10_000), Ok(10_000 + projects().len()));
}

#[test]
fn a_folder_that_is_kept_gives_the_same_plan() {
    let kept = Kept::unpack(&Kept::of(&Dir(assets())).pack()).expect("kept");
    let again = load_given(&kept, json!({})).expect("a plan").plan;
    assert!(again.bundle() == plan().bundle());
    let bytes = again.bundle();
    let read = Bundle::read(&bytes).expect("a bundle");
    assert!(read.plan == plan().pack() && read.told == plan().pack_told());
    for cut in [0, 7, 12, 20, 23, 24, bytes.len() - 1] {
        assert!(Bundle::read(&bytes[..cut]).is_err());
    }
    let spoilt = |at: usize| {
        let mut bytes = bytes.clone();
        bytes[at] ^= 1;
        Bundle::read(&bytes).err()
    };
    assert_eq!(spoilt(0), Some(BundleError::NoPlan));
    assert_eq!(spoilt(9), Some(BundleError::OtherVersion));
    assert_eq!(spoilt(21), Some(BundleError::Damaged));
    assert_eq!(spoilt(bytes.len() / 2), Some(BundleError::Damaged));
}
