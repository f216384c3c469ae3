//! Many mistakes at once.

use super::BadFolder;

const PROJECT: &str = "projects/minh-son.toml";

#[test]
fn all_mistakes_of_a_folder_come_out_in_one_run() {
    let bad = BadFolder::new();
    // A broken ring, an unknown zone, a project nowhere, an id twice, and a missing file.
    bad.replace(
        "districts.geojson",
        "[[[106.71899,21.78143],",
        "[[[106.0,21.0],",
    );
    bad.replace("districts.toml", "zone = \"west\"", "zone = \"nowhere\"");
    bad.replace(PROJECT, "districts = [\"186\"]", "districts = [\"999\"]");
    bad.replace("towns.toml", "id = \"na-duong\"", "id = \"loc-binh\"");
    bad.remove("gates.toml");
    bad.expect(&[
        ("districts.geojson", "178 · part 1, ring 1", "is broken"),
        ("districts.toml", "180 · zone", "'nowhere' does not exist"),
        ("gates.toml", "", "can't be read"),
        (PROJECT, "districts", "'999' does not exist"),
        ("towns.toml", "loc-binh · id", "stands twice"),
    ]);
}

#[test]
fn files_that_cannot_be_read_do_not_hide_what_the_others_hold() {
    let bad = BadFolder::new();
    bad.replace(PROJECT, "sector = \"industry\"", "sector = industry");
    bad.replace("projects/ky-cung.toml", "sector = \"", "sector = \"x");
    bad.remove("map.toml").write("sources.toml", "[[source");
    let found = bad.problems();
    let files: Vec<_> = found.iter().map(|p| p.file.as_str()).collect();
    assert_eq!(
        files,
        ["map.toml", "projects/ky-cung.toml", PROJECT, "sources.toml"],
        "{found:?}"
    );
}

#[test]
fn problems_are_listed_by_file_and_each_once() {
    let bad = BadFolder::new();
    bad.replace("zones.toml", "name = { vi = ", "name = { xx = ");
    bad.replace("corridors.toml", "route = \"QL1\"", "route = \"QL\"");
    let found = bad.problems();
    assert!(
        found.is_sorted() && found.windows(2).all(|w| w[0] != w[1]),
        "{found:?}"
    );
    assert!(found.len() >= 3, "{found:?}");
}

#[test]
fn a_problem_reads_as_file_place_reason() {
    let bad = BadFolder::new();
    bad.replace(PROJECT, "districts = [\"186\"]", "districts = [\"999\"]")
        .remove("gates.toml");
    let lines: Vec<_> = bad.problems().iter().map(ToString::to_string).collect();
    assert!(
        lines[0].starts_with("gates.toml: can't be read: "),
        "{lines:?}"
    );
    assert_eq!(
        lines[1],
        "projects/minh-son.toml: districts: '999' does not exist"
    );
}
