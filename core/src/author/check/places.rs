use super::{At, Check};
use crate::{
    author::{Code, raw::Text, read::Folder},
    state::{Layer, MOST_CORRIDORS},
};

pub(super) fn all(f: &Folder, check: &mut Check) {
    zones(f, check);
    corridors(f, check);
    districts(f, check);
    communes(f, check);
    towns(f, check);
    gates(f, check);
}

fn zones(f: &Folder, check: &mut Check) {
    const FILE: &str = "zones.toml";
    check.unique_in(FILE, "zone", &f.zones, "id", |z| &z.id);
    if f.zones.is_empty() && f.has(FILE) {
        check.wrong(&At::file(FILE), Code::NothingThere, "holds no zone");
    }
    for (i, z) in f.zones.iter().enumerate() {
        let at = At::record(FILE, "zone", i);
        check.text(&at.field("name"), &z.name);
        check.text(&at.field("short"), &z.short);
        // All in one zone is no statement of anybody's.
        if f.zones.len() > 1 {
            check.sources(&at.field("source"), &z.source);
        } else {
            check.refs(&at.field("source"), z.source.ids(), |k| &k.sources);
        }
        if let Some(label) = z.label {
            check.point(&at.field("label"), label);
        }
        let empty = !f.districts.district.iter().any(|d| d.zone == z.id);
        if empty && f.has("districts.toml") {
            let reason = "has no district: no unit in districts.toml names it";
            check.wrong(&at.field("id"), Code::NothingThere, reason);
        }
    }
}

fn corridors(f: &Folder, check: &mut Check) {
    const FILE: &str = "corridors.toml";
    check.unique_in(FILE, "corridor", &f.corridors, "id", |c| &c.id);
    let n = f.corridors.len();
    if n > MOST_CORRIDORS {
        let reason = format!("holds {n} records: {MOST_CORRIDORS} are the most");
        check.wrong(&At::part(FILE, "corridor"), Code::TooMany, reason);
    }
    for (i, c) in f.corridors.iter().enumerate() {
        let at = At::record(FILE, "corridor", i);
        // A corridor is a layer of its own, under its id.
        if Layer::NAMED.iter().any(|(_, name)| *name == c.id) {
            let reason = format!("'{}' is the name of a layer of every map", c.id);
            check.wrong(&at.field("id"), Code::DuplicateId, reason);
        }
        for (field, text) in [
            ("name", &c.name),
            ("short", &c.short),
            ("tag", &c.tag),
            ("leads_to", &c.leads_to),
            ("about", &c.about),
        ] {
            check.text(&at.field(field), text);
        }
        check.some_text(&at.field("comes_from"), c.comes_from.as_ref());
        check.refs(&at.field("route"), [&c.route], |k| &k.roads);
        check.refs(&at.field("roads"), &c.roads, |k| &k.roads);
        check.refs(&at.field("districts"), &c.districts, |k| &k.districts);
        check.refs(&at.field("gates"), &c.gates, |k| &k.gates);
        check.refs(&at.field("neighbours"), &c.neighbours, |k| &k.neighbours);
        check.sources(&at.field("source"), &c.source);
        check.facts(&at, "planned", &c.planned);
    }
}

fn districts(f: &Folder, check: &mut Check) {
    const FILE: &str = "districts.toml";
    if f.has(FILE) {
        check.text(&At::part(FILE, "note"), &f.districts.note);
    }
    check.unique_in(FILE, "district", &f.districts.district, "code", |d| &d.code);
    for (i, d) in f.districts.district.iter().enumerate() {
        let at = At::record(FILE, "district", i);
        check.text(&at.field("name"), &d.name);
        check.text(&at.field("full_name"), &d.full_name);
        check.refs(&at.field("zone"), [&d.zone], |k| &k.zones);
        check.refs(&at.field("seat"), &d.seat, |k| &k.towns);
        check.some_figure(&at.field("area_km2"), d.area_km2.as_ref());
        check.some_figure(&at.field("population"), d.population.as_ref());
        check.facts(&at, "advantages", &d.advantages);
        if let Some(label) = d.label {
            check.point(&at.field("label"), label);
        }
        let shape = f.district_shapes.iter().any(|s| s.id == d.code);
        if !shape && f.has("districts.geojson") {
            let reason = "has no shape in districts.geojson";
            check.wrong(&at.field("code"), Code::NoShape, reason);
        }
    }
}

fn communes(f: &Folder, check: &mut Check) {
    const FILE: &str = "communes.toml";
    if !f.has(FILE) {
        return;
    }
    let root = At::file(FILE);
    if !f.communes.commune.is_empty() {
        check.sources(&root.field("source"), &f.communes.source);
        if f.communes.since.is_none() {
            check.wrong(&root.field("since"), Code::MissingField, "is missing");
        }
    }
    check.date(&root.field("since"), f.communes.since.as_ref());
    for (kind, form) in &f.communes.kind {
        let kinds = root.field("kind");
        let at = kinds.field(kind);
        check.text(&at, form);
        let forms: Vec<&String> = match form {
            Text::Same(form) => vec![form],
            Text::By(by) => by.values().collect(),
        };
        if forms.iter().any(|form| !form.contains("{n}")) {
            let reason = "has no {n}, where the unit's name goes";
            check.wrong(&at, Code::BadPlaceholder, reason);
        }
    }
    check.unique_in(FILE, "commune", &f.communes.commune, "code", |c| &c.code);
    for (i, c) in f.communes.commune.iter().enumerate() {
        let at = root.item("commune", i);
        check.text(&at.field("name"), &c.name);
        check.refs(&at.field("kind"), [&c.kind], |k| &k.unit_kinds);
        check.not_negative(&at.field("area_km2"), c.area_km2);
        check.refs(&at.field("districts"), &c.districts, |k| &k.districts);
        check.point(&at.field("at"), c.at);
        check.former_units(&at, "merged_from", &c.merged_from);
        if c.districts.is_empty() {
            check.wrong(&at.field("districts"), Code::NothingThere, "is empty");
        }
    }
}

fn towns(f: &Folder, check: &mut Check) {
    const FILE: &str = "towns.toml";
    check.unique_in(FILE, "town", &f.towns, "id", |t| &t.id);
    for (i, t) in f.towns.iter().enumerate() {
        let at = At::record(FILE, "town", i);
        check.text(&at.field("name"), &t.name);
        check.point(&at.field("at"), t.at);
    }
}

fn gates(f: &Folder, check: &mut Check) {
    const FILE: &str = "gates.toml";
    if !f.has(FILE) {
        return;
    }
    let root = At::file(FILE);
    check.some_figure(&root.field("total"), f.gates.total.as_ref());
    for (i, class) in f.gates.class_total.iter().enumerate() {
        let at = root.item("class_total", i);
        check.sources(&at.field("source"), &class.source);
        let placed = f
            .gates
            .gate
            .iter()
            .filter(|g| class.classes.contains(&g.class));
        let placed = placed.count();
        if placed > class.value as usize {
            let reason = format!("{} are counted, and {placed} are placed", class.value);
            check.wrong(&at.field("value"), Code::BadSum, reason);
        }
    }
    let placed = f.gates.gate.len();
    if let Some(total) = &f.gates.total
        && placed as f64 > total.value
    {
        let reason = format!("{} in all, and {placed} are placed", total.value);
        check.wrong(&root.field("total").field("value"), Code::BadSum, reason);
    }
    check.unique_in(FILE, "gate", &f.gates.gate, "id", |g| &g.id);
    for (i, g) in f.gates.gate.iter().enumerate() {
        let at = root.item("gate", i);
        check.text(&at.field("name"), &g.name);
        check.point(&at.field("at"), g.at);
        check.not_negative(&at.field("error_km"), g.error_km);
        check.refs(&at.field("district"), [&g.district], |k| &k.districts);
        check.sources(&at.field("source"), &g.source);
    }
}
