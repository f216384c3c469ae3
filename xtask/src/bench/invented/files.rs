//! The files of the invented province.

use super::{Size, ground::Ground, random::Random};
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use std::fmt::Write as _;

const ZONES: usize = 3;
const CORRIDORS: usize = 3;
const RIVERS: usize = 3;
const SECTORS: usize = 6;
const TOWNS: usize = 30;
const SHAPES: [&str; 4] = ["circle", "square", "hexagon", "diamond"];
/// Where every fact is from.
const SOURCE: &str = "gazette";

/// All files but those that are like another folder's, by name.
pub fn all(
    size: &Size,
    ground: &Ground,
    language: &str,
    random: &mut Random,
) -> Vec<(String, String)> {
    let towns = towns(random, ground);
    let mut files = vec![
        ("map.toml".to_owned(), map(language)),
        ("plan.toml".to_owned(), PLAN.to_owned()),
        ("sources.toml".to_owned(), SOURCES.to_owned()),
        ("gates.toml".to_owned(), GATES.to_owned()),
        ("communes.toml".to_owned(), COMMUNES.to_owned()),
        ("zones.toml".to_owned(), zones()),
        ("sectors.toml".to_owned(), sectors()),
        ("corridors.toml".to_owned(), corridors(random)),
        ("towns.toml".to_owned(), towns),
        ("districts.toml".to_owned(), districts(ground, random)),
        ("districts.geojson".to_owned(), shapes(ground)),
    ];
    let rivers = size.lines.saturating_sub(RIVERS);
    files.push((
        "roads.geojson".to_owned(),
        lines(ground, 0..rivers, "r", random),
    ));
    files.push((
        "rivers.geojson".to_owned(),
        lines(ground, rivers..size.lines, "w", random),
    ));
    files.extend((0..size.projects).map(|i| project(i, ground, random)));
    files
}

/// Another folder's colours under this one's ids.
pub fn palette(like: &str) -> Result<String> {
    let mut palette: Value = serde_json::from_str(like)?;
    let themes = palette["themes"].as_object_mut().context("no themes")?;
    for theme in themes.values_mut() {
        // The zones' colours belong together: each group holds them in an order of its own.
        let of = theme["zone_ink"].as_object().context("no zones")?;
        let zones: Vec<String> = of.keys().cloned().collect();
        for group in ["zone", "zone_ink", "zone_line"] {
            let colour =
                |i: usize| Some((format!("z{i}"), theme[group].get(zones.get(i)?)?.clone()));
            theme[group] = (0..ZONES).filter_map(colour).collect::<Map<_, _>>().into();
        }
        for (group, letter, count) in [("corridor", "c", CORRIDORS), ("sector", "s", SECTORS)] {
            let of = theme[group].as_object().context("no such group")?;
            let colours: Vec<Value> = of.values().cloned().collect();
            let mut renamed = Map::new();
            for i in 0..count {
                let colour = colours.get(i % colours.len().max(1)).context("no colour")?;
                renamed.insert(format!("{letter}{i}"), colour.clone());
            }
            theme[group] = renamed.into();
        }
    }
    Ok(palette.to_string())
}

fn map(language: &str) -> String {
    format!(
        r#"slug = "invented-map"
languages = ["{language}"]
title = "An invented province"
subtitle = "Made up to be measured"
province = "Nowhere"

[sums]
currency = "VND"
counted_in = "billion"
marker_steps = [1000, 5000]

[notes]
borders = "Invented borders"
routes = "Invented routes"

[[attribution]]
what = "Everything"
name = "nobody"
licence = "CC0"
url = "https://example.org/licence"

[[neighbour]]
id = "sea"
name = "The sea"
at = {{ lon = 9.7, lat = 45.5 }}
"#
    )
}

const PLAN: &str = r#"[decision]
number = "1/A"
text = "Decision 1/A"
date = "2024-03-19"
from = 2021
to = 2030
source = "gazette"
"#;

const SOURCES: &str = r#"[[source]]
id = "gazette"
publisher = "The Gazette"
url = "https://example.org/gazette"
date = "2024-03-20"
read = "2026-11-23"
grade = "official"
"#;

const GATES: &str = r#"[total]
value = 0
source = "gazette"
"#;

const COMMUNES: &str = r#"since = "2025-07-01"
source = "gazette"

[kind]
commune = "{n}"
"#;

fn zones() -> String {
    (0..ZONES).fold(String::new(), |mut text, i| {
        let _ = write!(
            text,
            "[[zone]]\nid = \"z{i}\"\nname = \"Zone number {i}\"\nshort = \"Zone {i}\"\nsource = \"{SOURCE}\"\n\n"
        );
        text
    })
}

fn sectors() -> String {
    (0..SECTORS).fold(String::new(), |mut text, i| {
        let shape = SHAPES[i % SHAPES.len()];
        let _ = write!(
            text,
            "[[sector]]\nid = \"s{i}\"\nname = \"Sector {i}\"\nshape = \"{shape}\"\nicon = \"M2 2h12v12H2z\"\n\n"
        );
        text
    })
}

/// The first roads carry a band each.
fn corridors(random: &mut Random) -> String {
    const PATTERNS: [&str; 3] = ["solid", "dash", "dot"];
    (0..CORRIDORS).fold(String::new(), |mut text, i| {
        let kind = if i == 0 { "axis" } else { "corridor" };
        let name = random.name();
        let pattern = PATTERNS[i % PATTERNS.len()];
        let _ = write!(
            text,
            "[[corridor]]\nid = \"c{i}\"\nkind = \"{kind}\"\nname = \"{name} line\"\nshort = \"{name}\"\n\
             tag = \"{name}\"\npattern = \"{pattern}\"\nroute = \"r{i}\"\ndistricts = []\nroads = [\"r{i}\"]\n\
             gates = []\nneighbours = []\nleads_to = \"The sea\"\nabout = \"Across the province\"\n\
             source = \"{SOURCE}\"\n\n"
        );
        text
    })
}

fn towns(random: &mut Random, ground: &Ground) -> String {
    (0..TOWNS).fold(String::new(), |mut text, i| {
        let (_, (lon, lat)) = ground.place(random);
        let _ = write!(
            text,
            "[[town]]\nid = \"t{i}\"\nname = \"{}\"\nat = {{ lon = {lon}, lat = {lat} }}\ncapital = {}\n\n",
            random.name(),
            i == 0
        );
        text
    })
}

fn districts(ground: &Ground, random: &mut Random) -> String {
    let mut text = "note = \"Invented areas\"\n\n".to_owned();
    for i in 0..ground.rings.len() {
        let name = random.name();
        let east = ground.share_east(i) + random.swing() * 0.05;
        let zone = ((east.clamp(0.0, 0.999)) * ZONES as f64) as usize;
        let (km2, people) = (20 + random.below(10), 900 + random.below(9000));
        let _ = write!(
            text,
            "[[district]]\ncode = \"a{i}\"\nname = \"{name}\"\nfull_name = \"{name} district\"\nzone = \"z{zone}\"\n\
             seat = \"t{}\"\narea_km2 = {{ value = {km2}, source = \"{SOURCE}\" }}\n\
             population = {{ value = {people}, as_of = \"2019\", source = \"{SOURCE}\" }}\n\n",
            i % TOWNS
        );
    }
    text
}

fn shapes(ground: &Ground) -> String {
    let features = ground.rings.iter().enumerate().map(|(i, ring)| {
        json!({
            "type": "Feature", "id": format!("a{i}"), "properties": {},
            "geometry": { "type": "Polygon", "coordinates": [ring] },
        })
    });
    collection(features)
}

fn lines(
    ground: &Ground,
    which: std::ops::Range<usize>,
    letter: &str,
    random: &mut Random,
) -> String {
    let lines = ground.lines[which].iter().enumerate();
    let features = lines.map(|(i, line)| {
        json!({
            "type": "Feature", "id": format!("{letter}{i}"),
            "properties": { "name": random.name(), "kind": "national", "state": "open" },
            "geometry": { "type": "LineString", "coordinates": line },
        })
    });
    collection(features)
}

fn collection(features: impl Iterator<Item = Value>) -> String {
    json!({ "type": "FeatureCollection", "features": features.collect::<Vec<_>>() }).to_string()
}

fn project(i: usize, ground: &Ground, random: &mut Random) -> (String, String) {
    const KINDS: [&str; 3] = ["licensed", "public", "proposal"];
    const STEPS: [&str; 3] = ["approved", "building", "in_service"];
    const THINGS: [&str; 6] = ["mill", "park", "quarry", "road", "school", "wind farm"];
    let (area, (lon, lat)) = ground.place(random);
    let name = format!("{} {}", random.name(), random.of(&THINGS));
    let kind = random.of(&KINDS);
    let step = if kind == "proposal" {
        "proposed"
    } else {
        random.of(&STEPS)
    };
    let (sector, capital) = (random.below(SECTORS), 10 + random.below(7000));
    let text = format!(
        r#"id = "p{i:05}"
name = "{name}"
sector = "s{sector}"
kind = "{kind}"
about = "A {name} that nobody builds"
districts = ["a{area}"]
source = "{SOURCE}"

[status]
step = "{step}"
date = "2024-06"
text = "So far only on paper"
source = "{SOURCE}"

[place]
precision = "exact"
at = {{ lon = {lon}, lat = {lat} }}

[[capital]]
amount = {capital}
unit = "billion"
currency = "VND"
as_of = "2024-04"
source = "{SOURCE}"
"#
    );
    (format!("projects/p{i:05}.toml"), text)
}
