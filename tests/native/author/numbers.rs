//! Figures, money, dates and addresses that cannot be.

use super::BadFolder;

const PROJECT: &str = "projects/minh-son.toml";

fn broken(old: &str, new: &str, place: &str, reason: &str) {
    BadFolder::new()
        .replace(PROJECT, old, new)
        .expect(&[(PROJECT, place, reason)]);
}

#[test]
fn a_negative_area_is_refused() {
    broken(
        "value = 55",
        "value = -55",
        "area_ha",
        "-55 is no figure: it can't be negative",
    );
}

#[test]
fn a_figure_that_is_no_number_is_refused() {
    for value in ["nan", "inf", "-inf"] {
        broken(
            "value = 55",
            &format!("value = {value}"),
            "area_ha",
            "is no figure",
        );
    }
}

#[test]
fn capital_of_zero_or_less_is_refused() {
    for amount in ["0", "0.0", "-457.6", "nan"] {
        let reason = "is no amount: leave the record out when it is not published";
        broken(
            "amount = 457.6",
            &format!("amount = {amount}"),
            "capital.amount",
            reason,
        );
    }
}

#[test]
fn a_date_that_is_none_is_refused_wherever_it_stands() {
    broken(
        "as_of = \"2025\"",
        "as_of = \"2025-13\"",
        "capital.as_of",
        "'2025-13' is no date",
    );
    broken(
        "date = \"2025\"",
        "date = \"2023-02-29\"",
        "status.date",
        "'2023-02-29' is no date",
    );
    broken(
        "date = \"2027\"",
        "date = \"IV/2027\"",
        "progress",
        "'IV/2027' is no date",
    );
    let bad = BadFolder::new();
    bad.replace("sources.toml", "date = \"2024-04\"", "date = \"4/2024\"");
    bad.replace(
        "sources.toml",
        "read = \"2026-11-23\"",
        "read = \"yesterday\"",
    );
    bad.expect(&[
        (
            "sources.toml",
            "nguoiduatin-plan · date",
            "'4/2024' is no date",
        ),
        (
            "sources.toml",
            "nguoiduatin-plan · read",
            "'yesterday' is no date",
        ),
    ]);
}

#[test]
fn an_address_that_is_none_is_refused() {
    for url in [
        "javascript:alert(1)",
        "data:text/html,x",
        "vneconomy.vn/x",
        "//vneconomy.vn",
        " https://x.vn",
    ] {
        let bad = BadFolder::new();
        bad.replace(
            "sources.toml",
            "url = \"https://antt",
            &format!("url = \"{url}\" # "),
        );
        bad.expect(&[("sources.toml", "nguoiduatin-plan · url", "is no address")]);
    }
    let bad = BadFolder::new();
    bad.replace(
        "map.toml",
        "https://creativecommons.org/licenses/by/3.0/igo/",
        "javascript:alert(1)",
    );
    bad.expect(&[("map.toml", "attribution", "is no address")]);
}

#[test]
fn a_fact_without_a_source_is_refused() {
    broken(
        "source = \"cafeland-minh-son\"\n\n[status]",
        "source = []\n\n[status]",
        "source",
        "has no source: every fact needs one",
    );
}

#[test]
fn a_place_must_fit_its_precision() {
    broken(
        "at = { lon",
        "# at = { lon",
        "place.at",
        "is missing: this precision needs a point",
    );
    broken("\"commune\"", "\"line\"", "place.line", "is missing");
    broken(
        "\"commune\"",
        "\"commune\"\nalong = 1.5",
        "place.along",
        "1.5 is not between 0 and 1",
    );
    let bad = BadFolder::new();
    bad.replace(PROJECT, "\"commune\"", "\"district\"")
        .replace(PROJECT, "[\"186\"]", "[]");
    bad.expect(&[(
        PROJECT,
        "districts",
        "is empty: this precision needs a district",
    )]);
}

#[test]
fn latitude_before_longitude_is_noticed() {
    let swapped = "is no longitude and latitude in degrees";
    broken(
        "lon = 106.31106, lat = 21.48379",
        "lon = 21.48379, lat = 106.31106",
        "place.at",
        swapped,
    );
    let bad = BadFolder::new();
    bad.replace(
        "towns.toml",
        "lon = 106.76101, lat = 21.85264",
        "lon = 21.85264, lat = 106.76101",
    );
    bad.expect(&[("towns.toml", "lang-son · at", swapped)]);
}
