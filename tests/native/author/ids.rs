//! Names that lead nowhere, and names that two things bear.

use super::BadFolder;

const PROJECT: &str = "projects/minh-son.toml";

#[test]
fn an_unknown_zone_is_named_with_its_district() {
    let bad = BadFolder::new();
    bad.replace("districts.toml", "zone = \"west\"", "zone = \"wset\"");
    bad.expect(&[(
        "districts.toml",
        "180 · zone",
        "'wset' does not exist; did you mean 'west'?",
    )]);
}

#[test]
fn a_project_in_a_district_that_does_not_exist_is_named() {
    let bad = BadFolder::new();
    bad.replace(PROJECT, "districts = [\"186\"]", "districts = [\"999\"]");
    bad.expect(&[(PROJECT, "districts", "'999' does not exist")]);
}

#[test]
fn every_reference_of_a_project_is_followed() {
    for (old, new, place) in [
        ("sector = \"industry\"", "sector = \"farms\"", "sector"),
        (
            "communes = [\"06457\"]",
            "communes = [\"00000\"]",
            "communes",
        ),
        (
            "source = \"cafeland-minh-son\"\n\n[status]",
            "source = \"nowhere\"\n\n[status]",
            "source",
        ),
        (
            "kind = \"licensed\"",
            "kind = \"licensed\"\npart_of = \"nothing\"",
            "part_of",
        ),
    ] {
        let bad = BadFolder::new();
        bad.replace(PROJECT, old, new)
            .expect(&[(PROJECT, place, "does not exist")]);
    }
}

#[test]
fn a_project_is_no_part_of_itself() {
    let bad = BadFolder::new();
    bad.replace(PROJECT, "kind = ", "part_of = \"minh-son\"\nkind = ");
    bad.expect(&[(PROJECT, "part_of", "is the project itself")]);
}

#[test]
fn every_reference_of_places_is_followed() {
    for (file, old, new, place) in [
        (
            "districts.toml",
            "seat = \"that-khe\"",
            "seat = \"far-away-town\"",
            "180 · seat",
        ),
        (
            "corridors.toml",
            "route = \"QL1\"",
            "route = \"QL999\"",
            "axis · route",
        ),
        (
            "corridors.toml",
            "\"CT01_BGLS\"]",
            "\"nothing\"]",
            "axis · roads",
        ),
        (
            "corridors.toml",
            "\"187\", \"186\"]",
            "\"187\", \"777\"]",
            "axis · districts",
        ),
        (
            "corridors.toml",
            "\"dong-dang\"]",
            "\"nowhere-gate\"]",
            "axis · gates",
        ),
        (
            "map.toml",
            "\"nguoiduatin-plan\"]",
            "\"nothing-at-all\"]",
            "decision",
        ),
    ] {
        BadFolder::new()
            .replace(file, old, new)
            .expect(&[(file, place, "does not exist")]);
    }
}

#[test]
fn a_way_point_to_skip_must_be_one() {
    let bad = BadFolder::new();
    bad.replace("corridors.toml", "\"Xã Mai Pha, ", "\"Xã Mai Phà, ");
    bad.expect(&[("corridors.toml", "axis · skip", "is no way-point of QL1")]);
}

#[test]
fn an_id_that_stands_twice_is_named() {
    for (file, id, copy) in [
        ("zones.toml", "east", ("id = \"dynamic\"", "id = \"east\"")),
        (
            "sources.toml",
            "kinhtexahoi-plan",
            ("id = \"nguoiduatin-plan\"", "id = \"kinhtexahoi-plan\""),
        ),
        (
            "districts.toml",
            "180",
            ("code = \"178\"", "code = \"180\""),
        ),
    ] {
        let bad = BadFolder::new();
        bad.replace(file, copy.0, copy.1);
        let found = bad.problems();
        let place = format!("{id} · id");
        let twice = found.iter().filter(|p| p.reason.contains("stands twice"));
        let places: Vec<_> = twice.map(|p| (p.file.as_str(), p.place.as_str())).collect();
        assert_eq!(places, [(file, place.as_str())]);
    }
}

#[test]
fn a_project_bears_the_name_of_its_file() {
    let bad = BadFolder::new();
    bad.copy(PROJECT, "projects/new-park.toml");
    bad.expect(&[
        ("projects", "minh-son · id", "stands twice"),
        (
            "projects/new-park.toml",
            "id",
            "is 'minh-son': the id must be the file's name",
        ),
    ]);
}

#[test]
fn a_problem_of_a_misnamed_project_is_said_of_the_file_that_is_there() {
    let bad = BadFolder::new();
    bad.replace(PROJECT, "id = \"minh-son\"", "id = \"minhson\"");
    bad.replace(PROJECT, "sector = \"industry\"", "sector = \"farms\"");
    bad.expect(&[
        (PROJECT, "id", "is 'minhson'"),
        (PROJECT, "sector", "'farms' does not exist"),
    ]);
}

#[test]
fn an_id_that_would_break_a_link_is_refused() {
    let bad = BadFolder::new();
    bad.replace("towns.toml", "id = \"na-duong\"", "id = \"na duong&x\"");
    bad.expect(&[("towns.toml", "na duong&x · id", "may hold only letters")]);
}

#[test]
fn a_zone_without_districts_is_named() {
    let zone = "\n[[zone]]\nid = \"north\"\nname = \"North\"\nshort = \"North\"\nsource = \"nguoiduatin-plan\"\n";
    let found = BadFolder::new().append("zones.toml", zone).problems();
    let of_zones: Vec<_> = found.iter().filter(|p| p.file == "zones.toml").collect();
    assert_eq!(of_zones.len(), 1, "{found:?}");
    assert_eq!(of_zones[0].place, "north · id");
    // And it has no colour in any theme.
    let colourless = found
        .iter()
        .filter(|p| p.file == "palette.json" && p.place.ends_with(".north"));
    assert_eq!(colourless.count(), 12, "{found:?}");
}
