use super::{At, Check};
use crate::author::{Code, read::Folder};

pub(super) fn sectors(f: &Folder, check: &mut Check) {
    const FILE: &str = "sectors.toml";
    check.unique_in(FILE, "sector", &f.sectors, "id", |s| &s.id);
    if f.sectors.is_empty() && f.has(FILE) {
        check.wrong(&At::file(FILE), Code::NothingThere, "holds no sector");
    }
    for (i, s) in f.sectors.iter().enumerate() {
        let at = At::record(FILE, "sector", i);
        check.text(&at.field("name"), &s.name);
        let drawn = |c: char| c.is_ascii_alphanumeric() || " .,-".contains(c);
        if s.icon.trim().is_empty() || !s.icon.chars().all(drawn) {
            let reason = "is no SVG path";
            check.wrong(&at.field("icon"), Code::BadGeometry, reason);
        }
    }
}

pub(super) fn map_file(f: &Folder, check: &mut Check) {
    const FILE: &str = "map.toml";
    if !f.has(FILE) {
        return;
    }
    let at = At::file(FILE);
    languages(f, &at.field("languages"), check);
    let slug = &f.map.slug;
    let small = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    let valid = slug.contains('-')
        && slug.starts_with(|c: char| c.is_ascii_lowercase())
        && slug.bytes().all(small);
    if !valid {
        let reason = format!("'{slug}' can't name an element");
        check.wrong(&at.field("slug"), Code::BadSlug, reason);
    }
    let sums = at.field("sums");
    check.currency(&sums.field("currency"), f.map.sums.currency);
    let [large, largest] = f.map.sums.marker_steps;
    if !(large > 0.0 && largest > large) {
        let reason = format!("{large} and {largest} are no two steps upwards");
        check.wrong(&sums.field("marker_steps"), Code::BadNumber, reason);
    }
    for (field, text) in [
        ("title", &f.map.title),
        ("subtitle", &f.map.subtitle),
        ("province", &f.map.province),
        ("notes.borders", &f.map.notes.borders),
    ] {
        check.text(&at.field(field), text);
    }
    check.some_text(&at.field("notes.routes"), f.map.notes.routes.as_ref());
    // A line on the map says more than anybody knows.
    if f.map.notes.routes.is_none() && !f.road_lines.is_empty() {
        let reason = "is missing: roads.geojson holds roads, and nothing says how true they are";
        check.wrong(&at.field("notes.routes"), Code::MissingField, reason);
    }
    if let Some(address) = &f.map.address {
        let at = at.field("address");
        check.address(&at, address);
        if address.contains(['?', '#']) {
            let reason = format!("'{address}' is no folder that pages lie in");
            check.wrong(&at, Code::BadAddress, reason);
        }
    }
    for (i, a) in f.map.attribution.iter().enumerate() {
        let at = at.item("attribution", i);
        check.text(&at.field("what"), &a.what);
        check.clean(&at.field("name"), &a.name);
        check.clean(&at.field("licence"), &a.licence);
        check.address(&at.field("url"), &a.url);
    }
    check.unique_in(FILE, "neighbour", &f.map.neighbour, "id", |n| &n.id);
    for (i, n) in f.map.neighbour.iter().enumerate() {
        let at = at.item("neighbour", i);
        check.text(&at.field("name"), &n.name);
        check.some_text(&at.field("name_in_plan"), n.name_in_plan.as_ref());
        check.point(&at.field("at"), n.at);
    }
    check.unique_in(FILE, "locator", &f.map.locator, "id", |n| &n.id);
    for (i, n) in f.map.locator.iter().enumerate() {
        let at = at.item("locator", i);
        check.text(&at.field("name"), &n.name);
        check.point(&at.field("at"), n.at);
    }
    for (code, files) in &f.map.unread {
        let unread = at.field("unread");
        let at = unread.field(code);
        if !f.map.languages.contains(code) {
            let reason = format!("'{code}' is no language of the map");
            check.wrong(&at, Code::BadLanguage, reason);
        }
        for file in files.iter().filter(|file| !f.is_file_of_texts(file)) {
            let reason = format!("'{file}' is no file of texts");
            check.wrong(&at, Code::UnknownFile, reason);
        }
    }
}

fn languages(f: &Folder, at: &At, check: &mut Check) {
    let all = &f.map.languages;
    if all.is_empty() {
        check.wrong(at, Code::NothingThere, "is empty: a map needs a language");
    }
    for (i, code) in all.iter().enumerate() {
        if !is_language(code) || all[..i].contains(code) {
            let reason = format!("'{code}' is no language code, or stands twice");
            check.wrong(at, Code::BadLanguage, reason);
        }
    }
}

fn is_language(code: &str) -> bool {
    code.len() >= 2 && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// The languages that texts are asked for.
pub(super) fn sound_languages(f: &Folder) -> Vec<&String> {
    f.map.languages.iter().filter(|c| is_language(c)).collect()
}

pub(super) fn sources(f: &Folder, check: &mut Check) {
    const FILE: &str = "sources.toml";
    check.unique_in(FILE, "source", &f.sources, "id", |s| &s.id);
    for (i, s) in f.sources.iter().enumerate() {
        let at = At::record(FILE, "source", i);
        if s.publisher.trim().is_empty() {
            check.wrong(&at.field("publisher"), Code::EmptyText, "is empty");
        }
        check.clean(&at.field("publisher"), &s.publisher);
        if let Some(title) = &s.title {
            check.clean(&at.field("title"), title);
        }
        check.address(&at.field("url"), &s.url);
        check.date(&at.field("read"), Some(&s.read));
        check.date(&at.field("date"), s.date.as_ref());
    }
}
