//! The files that hold nothing yet but what to write into them.

/// Their names, and their texts.
pub(super) const FILES: [(&str, &str); 9] = [
    ("communes.toml", COMMUNES),
    ("corridors.toml", CORRIDORS),
    ("gates.toml", GATES),
    ("plan.toml", PLAN),
    ("projects/example.toml.txt", PROJECT),
    ("rivers.geojson", LINES),
    ("roads.geojson", LINES),
    ("sources.toml", SOURCES),
    ("towns.toml", TOWNS),
];

const COMMUNES: &str = r#"#:schema schema/communes.json
# Units smaller than districts, if the map is to show them. All of this file may stay as it is.

# source = "…"
# since = "…"                  when they took effect
#
# [kind]                       kinds of units, now and before
# … = "… {n}"                  {n} is the unit's own name
#
# [[commune]]
# code = "…"
# name = "…"
# kind = "…"                   an id of [kind]
# area_km2 = …
# districts = ["…"]            the main one first
# merged_from = [{ kind = "…", name = "…", district = "…" }]
# at = { lon = …, lat = … }
"#;

const CORRIDORS: &str = r#"#:schema schema/corridors.json
# The plan's axis and corridors: bands along a road. Without a plan that names them this file stays as it is.
# palette.json has colours for the ids axis, corridor-1 and corridor-2.

# [[corridor]]
# id = "axis"
# kind = "axis"                or "corridor"
# name = "…"
# short = "…"                  along the line and in the legend
# tag = "…"                    shorter still
# pattern = "solid"            or "dash", "dot"
# route = "…"                  the road it follows: an id of roads.geojson
# districts = ["…", "…"]       in its order
# roads = ["…"]
# leads_to = "…"               what its head points to, outside the province
# about = "…"
# source = "…"
"#;

const GATES: &str = r#"#:schema schema/gates.json
# Border gates. A province without a border, or without sources for its gates, leaves this file as it is.

# [[gate]]
# id = "…"
# name = "…"
# class = "international"      or "railway", "bilateral", "auxiliary"
# at = { lon = …, lat = … }
# error_km = …                 how far off the point may be
# district = "…"               a code of districts.toml
# source = "…"
#
# [total]                      how many there are, if a source counts them
# value = …
# source = "…"
"#;

const PLAN: &str = r#"#:schema schema/plan.json
# The plan that the map shows, for the page "Plan". Without a plan this file stays as it is.

# [decision]
# number = "…"
# text = "…"                   what was decided, in a sentence
# date = "…"
# from = …                     first and last year of the plan
# to = …
# source = "…"
#
# [[aim]]                      what the plan wants by its last year; also [[breakthrough]], [[direction]], [[priority]]
# text = "…"
# date = "…"
# source = "…"
"#;

const SOURCES: &str = r#"#:schema schema/sources.json
# Every page or paper that a fact was read in. Write the source first, then the fact: each fact names its source's id.

# [[source]]
# id = "…"                     publisher and topic, small letters and hyphens
# publisher = "…"
# url = "https://…"
# date = "…"                   the page's own date, as "2024", "2024-06" or "2024-06-21"; leave the line out if it has none
# read = "…"                   when you read it
# grade = "official"           or "press", "mirror"
"#;

const TOWNS: &str = r#"#:schema schema/towns.json
# Towns. capital: the seat of the province, one only. A district names its seat by the town's id.

# [[town]]
# id = "…"
# name = "…"
# at = { lon = …, lat = … }
# capital = true
"#;

const LINES: &str = r#"{
  "type": "FeatureCollection",
  "note": "Empty so far. A river is a Feature with an id, the property name and a LineString; a road has two properties more: kind (expressway, national or railway) and state (open, building or planned).",
  "features": []
}
"#;

const PROJECT: &str = r#"An example that the map does not read, as its name ends in .txt.
A project is a file of its own, named after its id: projects/new-park.toml. Copy what stands below the line into it,
write what your source says in the place of each …, and remove what it does not say.
---
#:schema ../schema/project.json
id = "…"                       # the file's name without .toml
name = "…"
sector = "…"                   # an id of sectors.toml
kind = "…"                     # licensed, public, memorandum, calling or proposal
about = "…"                    # what it is, in your own words
districts = ["…"]              # codes of districts.toml, the main one first
source = "…"                   # an id of sources.toml

[place]
precision = "district"         # or "exact", "commune" with at = { lon = …, lat = … }; "line"; "none"

[status]
step = "…"                     # proposed, approved, clearing, building, partly_open, in_service or unknown
date = "…"                     # since when, or as of when
text = "…"
source = "…"

[[capital]]
amount = …
unit = "…"                     # million or billion
currency = "…"
as_of = "…"
source = "…"

[investor]
text = "…"
source = "…"
"#;
