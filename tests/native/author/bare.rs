//! The least that a map may hold: districts, and nothing that anybody would have to know of them.

use super::bad::good_folder;
use plan_core::{
    author::{Code, load},
    plan::Plan,
};
use std::{fs, path::Path};

const NOTHING: &str = "# Nothing so far.\n";

/// A sound folder without all that a newcomer may not have yet.
fn bare_folder(name: &str) -> std::path::PathBuf {
    let dir = good_folder(name);
    let put = |name: &str, text: &str| fs::write(dir.join(name), text).expect(name);
    for name in ["communes", "corridors", "gates", "plan", "sources", "towns"] {
        put(&format!("{name}.toml"), NOTHING);
    }
    for name in ["conference", "urban"] {
        fs::remove_file(dir.join(format!("{name}.toml"))).expect(name);
    }
    for name in ["rivers", "roads"] {
        let empty = r#"{"type": "FeatureCollection", "features": []}"#;
        put(&format!("{name}.geojson"), empty);
    }
    for entry in fs::read_dir(dir.join("projects"))
        .expect("projects")
        .flatten()
    {
        fs::remove_file(entry.path()).expect("a project");
    }
    put(
        "zones.toml",
        "[[zone]]\nid = \"plain\"\nname = \"All\"\nshort = \"All\"\n",
    );
    let codes = ["A1", "A2", "B1", "B2"].map(|code| {
        format!("[[district]]\ncode = \"{code}\"\nname = \"{code}\"\nfull_name = \"{code}\"\nzone = \"plain\"\n")
    });
    put(
        "districts.toml",
        &format!("note = \"Units\"\n{}", codes.concat()),
    );
    let map = fs::read_to_string(dir.join("map.toml")).expect("map.toml");
    let end = map.find("[[attribution]]").expect("attributions");
    let map: Vec<&str> = map[..end]
        .lines()
        .filter(|line| !line.starts_with("routes"))
        .collect();
    put("map.toml", &map.join("\n"));
    dir
}

fn plan_of(dir: &Path) -> Plan {
    let loaded = load(dir);
    fs::remove_dir_all(dir).expect("the copy");
    let loaded = loaded.unwrap_or_else(|problems| panic!("{problems:#?}"));
    loaded.plan
}

#[test]
fn districts_are_enough_for_a_map() {
    let plan = plan_of(&bare_folder("bare"));
    assert_eq!(plan.districts.len(), 4);
    assert!(
        plan.districts
            .iter()
            .all(|d| d.seat.is_none() && d.figures().count() == 0)
    );
    assert!(plan.decision.is_none() && plan.gates_total.is_none());
    assert_eq!(plan.standing_notes().count(), 1);
    assert!(plan.evidence().is_empty(), "{:?}", plan.evidence());
}

#[test]
fn an_empty_folder_is_packed_and_unpacked_as_any_other() {
    let plan = plan_of(&bare_folder("bare-packed"));
    let again = Plan::unpack(&plan.pack()).expect("a plan");
    assert_eq!(again.pack(), plan.pack());
}

#[test]
fn the_only_zone_may_still_name_no_source_that_is_none() {
    let dir = bare_folder("bare-source");
    let path = dir.join("zones.toml");
    let zone = fs::read_to_string(&path).expect("it") + "source = \"nowhere\"\n";
    fs::write(path, zone).expect("it");
    let problems = load(&dir).expect_err("a source that is none");
    fs::remove_dir_all(&dir).expect("the copy");
    let codes: Vec<Code> = problems.iter().map(|p| p.code).collect();
    assert_eq!(codes, [Code::UnknownId], "{problems:#?}");
}
