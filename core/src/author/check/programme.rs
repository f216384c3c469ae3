use super::{At, Check};
use crate::author::{
    Code,
    raw::{BorderZone, Contact, FormerUnit, Geopark},
    read::Folder,
};

pub(super) fn all(f: &Folder, check: &mut Check) {
    urban(f, check);
    parks(f, check);
    const ZONES: &str = "border-zones.toml";
    check.unique_in(ZONES, "border_zone", &f.border_zones, "id", |z| &z.id);
    for (i, zone) in f.border_zones.iter().enumerate() {
        border_zone(zone, &At::record(ZONES, "border_zone", i), check);
    }
    const PARKS: &str = "geoparks.toml";
    check.unique_in(PARKS, "geopark", &f.geoparks, "id", |g| &g.id);
    for (i, park) in f.geoparks.iter().enumerate() {
        geopark(park, &At::record(PARKS, "geopark", i), check);
    }
    if let Some(offers) = &f.offers {
        let at = At::file("offers.toml");
        check.shown(&at, "incentive", &offers.incentive);
        check.shown(&at, "product", &offers.product);
        contact(&offers.contact, &at.field("contact"), check);
    }
}

fn urban(f: &Folder, check: &mut Check) {
    const FILE: &str = "urban.toml";
    let Some(file) = &f.urban else { return };
    let root = At::file(FILE);
    check.date(&root.field("by"), Some(&file.by));
    check.sources(&root.field("source"), &file.source);
    check.unique_in(FILE, "urban", &file.urban, "id", |u| &u.id);
    for (i, u) in file.urban.iter().enumerate() {
        let at = root.item("urban", i);
        check.text(&at.field("name"), &u.name);
        check.some_text(&at.field("note"), u.note.as_ref());
        check.refs(&at.field("districts"), &u.districts, |k| &k.districts);
        check.refs(&at.field("town"), &u.town, |k| &k.towns);
        if u.class.is_empty() || !u.class.chars().all(|c| "IV".contains(c)) {
            let reason = format!("'{}' is no class: I to V", u.class);
            check.wrong(&at.field("class"), Code::UnknownTerm, reason);
        }
    }
}

fn parks(f: &Folder, check: &mut Check) {
    let root = At::file("parks.toml");
    check.facts(&root, "note", &f.parks.note);
    for (i, count) in f.parks.count.iter().enumerate() {
        let at = root.item("count", i);
        if let Some(area) = count.area_ha {
            check.not_negative(&at.field("area_ha"), area);
        }
        check.date(&at.field("as_of"), Some(&count.as_of));
        check.some_text(&at.field("note"), count.note.as_ref());
        check.refs(&at.field("projects"), &count.projects, |k| &k.projects);
        check.sources(&at.field("source"), &count.source);
        if count.projects.len() > count.number as usize {
            let reason = format!(
                "{} are counted, and {} are named",
                count.number,
                count.projects.len()
            );
            check.wrong(&at.field("number"), Code::BadSum, reason);
        }
    }
}

fn border_zone(zone: &BorderZone, at: &At, check: &mut Check) {
    check.text(&at.field("name"), &zone.name);
    check.figure(&at.field("area_km2"), &zone.area_km2);
    check.fact(&at.field("established"), &zone.established);
    check.facts(at, "function", &zone.function);
    check.facts(at, "fact", &zone.fact);
    check.refs(&at.field("gates"), &zone.gates, |k| &k.gates);
    check.sources(&at.field("source"), &zone.source);
    check.former_units(at, "member", &zone.member);
}

fn geopark(park: &Geopark, at: &At, check: &mut Check) {
    check.text(&at.field("name"), &park.name);
    check.figure(&at.field("area_km2"), &park.area_km2);
    check.some_figure(&at.field("population"), park.population.as_ref());
    check.fact(&at.field("listed"), &park.listed);
    check.refs(&at.field("districts"), &park.districts, |k| &k.districts);
    check.sources(&at.field("source"), &park.source);
}

fn contact(contact: &Contact, at: &At, check: &mut Check) {
    check.fact(&at.field("body"), &contact.body);
    for (field, fact) in [
        ("address", &contact.address),
        ("telephone", &contact.telephone),
        ("mail", &contact.mail),
        ("site", &contact.site),
    ] {
        check.some_fact(&at.field(field), fact.as_ref());
    }
    if let Some(crate::author::raw::Text::Same(site)) = contact.site.as_ref().map(|f| &f.text) {
        check.address(&at.field("site").field("text"), site);
    }
}

impl Check<'_> {
    /// Former communes, wards and townships.
    pub(super) fn former_units(&mut self, at: &At, list: &str, units: &[FormerUnit]) {
        for (i, unit) in units.iter().enumerate() {
            let at = at.item(list, i);
            self.text(&at.field("name"), &unit.name);
            self.refs(&at.field("kind"), [&unit.kind], |k| &k.unit_kinds);
            self.refs(&at.field("district"), [&unit.district], |k| &k.districts);
        }
    }
}
