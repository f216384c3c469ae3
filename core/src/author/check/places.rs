use super::{At, Check, owned};
use crate::author::read::Folder;

pub(super) fn zones(f: &Folder, check: &mut Check) {
    check.unique("zones.toml", f.zones.iter().map(|z| z.id.as_str()));
    for z in &f.zones {
        let at = At {
            file: "zones.toml",
            record: &z.id,
        };
        check.text(at, "name", &z.name);
        check.text(at, "short", &z.short);
        check.sources(at, "source", &z.source);
        let empty = !f.districts.district.iter().any(|d| d.zone == z.id);
        if empty && f.has("districts.toml") {
            check.wrong(at, "id", "no district belongs to this zone");
        }
    }
}

pub(super) fn corridors(f: &Folder, check: &mut Check) {
    check.unique("corridors.toml", f.corridors.iter().map(|c| c.id.as_str()));
    for c in &f.corridors {
        let at = At {
            file: "corridors.toml",
            record: &c.id,
        };
        for (field, text) in [
            ("name", &c.name),
            ("short", &c.short),
            ("tag", &c.tag),
            ("leads_to", &c.leads_to),
            ("about", &c.about),
        ] {
            check.text(at, field, text);
        }
        if let Some(text) = &c.comes_from {
            check.text(at, "comes_from", text);
        }
        check.refs(at, "route", [&c.route], |k| owned(&k.roads));
        check.refs(at, "roads", &c.roads, |k| owned(&k.roads));
        check.refs(at, "districts", &c.districts, |k| owned(&k.districts));
        check.refs(at, "gates", &c.gates, |k| owned(&k.gates));
        check.sources(at, "source", &c.source);
        for fact in &c.planned {
            check.fact(at, "planned", fact);
        }
    }
}

pub(super) fn districts(f: &Folder, check: &mut Check) {
    const FILE: &str = "districts.toml";
    if f.has(FILE) {
        let at = At {
            file: FILE,
            record: "",
        };
        check.text(at, "note", &f.districts.note);
    }
    check.unique(FILE, f.districts.district.iter().map(|d| d.code.as_str()));
    for d in &f.districts.district {
        let at = At {
            file: FILE,
            record: &d.code,
        };
        check.text(at, "name", &d.name);
        check.text(at, "full_name", &d.full_name);
        check.refs(at, "zone", [&d.zone], |k| owned(&k.zones));
        check.refs(at, "seat", [&d.seat], |k| owned(&k.towns));
        check.figure(at, "area_km2", &d.area_km2);
        check.figure(at, "population", &d.population);
        for fact in &d.advantages {
            check.fact(at, "advantages", fact);
        }
        let shapeless = !f.district_shapes.iter().any(|s| s.id == d.code);
        if shapeless && f.has("districts.geojson") {
            check.wrong(at, "code", "has no shape in districts.geojson");
        }
    }
}

pub(super) fn others(f: &Folder, check: &mut Check) {
    if f.has("communes.toml") {
        let at = At {
            file: "communes.toml",
            record: "",
        };
        check.sources(at, "source", &f.communes.source);
    }
    check.unique(
        "communes.toml",
        f.communes.commune.iter().map(|c| c.code.as_str()),
    );
    for c in &f.communes.commune {
        let at = At {
            file: "communes.toml",
            record: &c.code,
        };
        check.text(at, "name", &c.name);
        check.point(at, "at", c.at);
        check.refs(at, "districts", &c.districts, |k| owned(&k.districts));
    }
    check.unique("towns.toml", f.towns.iter().map(|t| t.id.as_str()));
    for t in &f.towns {
        let at = At {
            file: "towns.toml",
            record: &t.id,
        };
        check.text(at, "name", &t.name);
        check.point(at, "at", t.at);
    }
    if f.has("gates.toml") {
        let at = At {
            file: "gates.toml",
            record: "",
        };
        check.figure(at, "total", &f.gates.total);
    }
    check.unique("gates.toml", f.gates.gate.iter().map(|g| g.id.as_str()));
    for g in &f.gates.gate {
        let at = At {
            file: "gates.toml",
            record: &g.id,
        };
        check.text(at, "name", &g.name);
        check.point(at, "at", g.at);
        check.refs(at, "district", [&g.district], |k| owned(&k.districts));
        check.sources(at, "source", &g.source);
    }
}
