//! Any valid plan: folders of an invented province, of any size, languages, texts and figures.

use super::bad::good_folder;
use plan_core::{
    author::load,
    plan::{Currency, Plan},
};
use proptest::prelude::*;
use std::{fmt::Write, fs, path::Path};

/// A project as people could write it.
#[derive(Debug, Clone)]
struct AnyProject {
    name: String,
    kind: &'static str,
    step: &'static str,
    precision: &'static str,
    district: usize,
    capital: Vec<(u32, &'static str, &'static str, String)>,
    shared: bool,
    /// A project before it, of which it is a part.
    part_of: Option<usize>,
}

fn text() -> impl Strategy<Value = String> {
    // Letters of many scripts, quotes and signs that files and pages have rules for.
    "[a-zA-ZăâđêôơưĐÀ-ỹ谅山 0-9,.;'\"’“”()%°–\\\\/<]{0,30}[a-zé山]"
        .prop_map(|t| t.replace('<', "< "))
}

fn date() -> impl Strategy<Value = String> {
    (1900..2200u32, 1..=12u32, 1..=28u32, 0..3u8).prop_map(|(y, m, d, parts)| match parts {
        0 => format!("{y}"),
        1 => format!("{y}-{m:02}"),
        _ => format!("{y}-{m:02}-{d:02}"),
    })
}

fn project(districts: usize) -> impl Strategy<Value = AnyProject> {
    let kinds = ["licensed", "public", "memorandum", "calling", "proposal"];
    let steps = [
        "proposed",
        "approved",
        "clearing",
        "building",
        "partly_open",
        "in_service",
        "unknown",
    ];
    let units = prop::sample::select(vec!["billion", "million"]);
    let currencies = prop::sample::select(vec!["VND", "USD", "CNY"]);
    let money = (1..9_999_999u32, units, currencies, date());
    (
        text(),
        prop::sample::select(kinds.to_vec()),
        prop::sample::select(steps.to_vec()),
        prop::sample::select(vec!["exact", "commune", "district", "none", "line"]),
        0..districts,
        prop::collection::vec(money, 0..4),
        any::<bool>(),
        prop::option::of(0..8usize),
    )
        .prop_map(
            |(name, kind, step, precision, district, capital, shared, part_of)| AnyProject {
                name,
                kind,
                step,
                precision,
                district,
                capital,
                shared,
                part_of,
            },
        )
}

/// The four districts of the small province, by code, with a point inside.
const DISTRICTS: [(&str, f64, f64); 4] = [
    ("A1", 10.1, 50.1),
    ("A2", 10.3, 50.1),
    ("B1", 10.1, 50.3),
    ("B2", 10.3, 50.3),
];

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a string")
}

fn write(dir: &Path, projects: &[AnyProject], titles: &[String; 2], languages: bool) {
    for old in ["mill", "quarry"] {
        fs::remove_file(dir.join(format!("projects/{old}.toml"))).expect(old);
    }
    for (i, p) in projects.iter().enumerate() {
        let (code, lon, lat) = DISTRICTS[p.district];
        let mut t = format!(
            "id = \"p{i}\"\nname = {}\nsector = \"industry\"\nkind = \"{}\"\nabout = \"x\"\ndistricts = [\"{code}\"]\nsource = \"gazette\"\n",
            quoted(&p.name),
            p.kind
        );
        if p.shared {
            t += "scope = \"shared\"\n";
        }
        if let Some(whole) = p.part_of.filter(|&whole| whole < i) {
            let _ = writeln!(t, "part_of = \"p{whole}\"");
        }
        let _ = write!(
            t,
            "[status]\nstep = \"{}\"\ndate = \"2024\"\ntext = \"y\"\nsource = \"copy\"\n[place]\nprecision = \"{}\"\n",
            p.step, p.precision
        );
        match p.precision {
            "exact" | "commune" => _ = writeln!(t, "at = {{ lon = {lon}, lat = {lat} }}"),
            "line" => t += "line = \"R1\"\n",
            _ => {}
        }
        for (amount, unit, currency, as_of) in &p.capital {
            let amount = f64::from(*amount) / 100.0;
            let _ = write!(
                t,
                "[[capital]]\namount = {amount}\nunit = \"{unit}\"\ncurrency = \"{currency}\"\nas_of = \"{as_of}\"\nsource = \"gazette\"\n"
            );
        }
        fs::write(dir.join(format!("projects/p{i}.toml")), t).expect("a project");
    }
    let map = fs::read_to_string(dir.join("map.toml")).expect("map.toml");
    let [vi, en] = titles.each_ref().map(|t| quoted(t));
    let map = map.replace(
        "{ vi = \"Bản đồ nhỏ\", en = \"Small map\" }",
        &format!("{{ vi = {vi}, en = {en} }}"),
    );
    let map = if languages {
        map
    } else {
        map.replace("[\"vi\", \"en\"]", "[\"en\", \"vi\"]")
    };
    fs::write(dir.join("map.toml"), map).expect("map.toml");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_valid_plan_is_the_same_after_packing(
        projects in prop::collection::vec(project(4), 0..8),
        titles in [text(), text()],
        vi_first in any::<bool>(),
    ) {
        let dir = good_folder("any");
        write(&dir, &projects, &titles, vi_first);
        let (first, second) = (load(&dir), load(&dir));
        fs::remove_dir_all(&dir).expect("the copy");
        let first = first.map_err(|problems| TestCaseError::fail(format!("{problems:#?}")))?.plan;
        let bytes = first.pack();
        prop_assert!(Plan::unpack(&bytes).expect("its own bytes") == crate::plan::pack::map_of(&first));
        let second = second.expect("the same folder").plan;
        prop_assert!(second.pack() == bytes, "the same folder gave other bytes");
        prop_assert_eq!(first.projects.len(), projects.len());
        let title = usize::from(!vi_first);
        prop_assert_eq!(first.title.get(Default::default()), &titles[title]);
        let totals = first.totals(first.project_ixs(), Currency::of("VND"));
        let left_out = totals.proposed + totals.unpublished + totals.shared + totals.parts + totals.other_currency;
        prop_assert_eq!(totals.counted + left_out, projects.len());
    }
}
