use super::{At, Check};
use crate::author::{
    raw::{Fact, Figure, Text},
    read::Folder,
};

impl Check<'_> {
    pub(super) fn text(&mut self, at: At, field: &str, text: &Text) {
        match text {
            Text::Same(words) if words.trim().is_empty() => self.wrong(at, field, "is empty"),
            Text::Same(words) => self.clean(at, field, words),
            Text::By(by) => {
                let Some(languages) = self.languages else {
                    return;
                };
                for code in languages {
                    match by.get(code) {
                        None => self.wrong(at, field, format!("has no text in '{code}'")),
                        Some(words) if words.trim().is_empty() => {
                            self.wrong(at, field, format!("is empty in '{code}'"));
                        }
                        Some(words) => self.clean(at, field, words),
                    }
                }
                for code in by.keys().filter(|c| !languages.contains(c)) {
                    self.wrong(
                        at,
                        field,
                        format!("has a text in '{code}', which map.toml does not list"),
                    );
                }
            }
        }
    }

    /// No control or direction characters: they come from bad copies and can hide what a text says.
    fn clean(&mut self, at: At, field: &str, words: &str) {
        let hidden = |c: char| {
            c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        if let Some(c) = words.chars().find(|&c| hidden(c)) {
            self.wrong(
                at,
                field,
                format!(
                    "holds the invisible character U+{:04X}: type it anew",
                    u32::from(c)
                ),
            );
        }
    }

    /// An address that a link may lead to: never one that runs a script.
    fn address(&mut self, at: At, field: &str, url: &str) {
        if !url.starts_with("https://") && !url.starts_with("http://") {
            let reason = format!("'{url}' is no address: it begins with https:// or http://");
            self.wrong(at, field, reason);
        }
    }

    pub(super) fn fact(&mut self, at: At, field: &str, fact: &Fact) {
        self.text(at, field, &fact.text);
        self.date(at, field, fact.date.as_ref());
        self.sources(at, field, &fact.source);
    }

    pub(super) fn figure(&mut self, at: At, field: &str, figure: &Figure) {
        if !figure.value.is_finite() || figure.value < 0.0 {
            self.wrong(
                at,
                field,
                format!("{} is no figure: it can't be negative", figure.value),
            );
        }
        self.date(at, field, figure.as_of.as_ref());
        self.sources(at, field, &figure.source);
        if let Some(note) = &figure.note {
            self.text(at, field, note);
        }
    }
}

pub(super) fn sectors(f: &Folder, check: &mut Check) {
    check.unique("sectors.toml", f.sectors.iter().map(|s| s.id.as_str()));
    for s in &f.sectors {
        check.text(
            At {
                file: "sectors.toml",
                record: &s.id,
            },
            "name",
            &s.name,
        );
    }
}

pub(super) fn map_file(f: &Folder, check: &mut Check) {
    if !f.has("map.toml") {
        return;
    }
    let at = At {
        file: "map.toml",
        record: "",
    };
    if f.map.languages.is_empty() {
        check.wrong(at, "languages", "is empty: name at least one language");
    }
    let slug = &f.map.slug;
    let valid = slug.contains('-')
        && slug.starts_with(|c: char| c.is_ascii_lowercase())
        && slug
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if !valid {
        check.wrong(
            at,
            "slug",
            format!("'{slug}' can't name an element: small letters with a hyphen, as in my-map"),
        );
    }
    let fields = [
        ("title", &f.map.title),
        ("subtitle", &f.map.subtitle),
        ("province", &f.map.province),
        ("notes.borders", &f.map.notes.borders),
        ("notes.routes", &f.map.notes.routes),
    ];
    for (field, text) in fields {
        check.text(at, field, text);
    }
    check.fact(at, "decision", &f.map.decision);
    for a in &f.map.attribution {
        check.text(at, "attribution", &a.what);
        check.address(at, "attribution", &a.url);
    }
    check.unique("map.toml", f.map.neighbour.iter().map(|n| n.id.as_str()));
    for n in &f.map.neighbour {
        let at = At {
            file: "map.toml",
            record: &n.id,
        };
        check.text(at, "name", &n.name);
        if let Some(name) = &n.name_in_plan {
            check.text(at, "name_in_plan", name);
        }
        check.point(at, "at", n.at);
    }
}

pub(super) fn sources(f: &Folder, check: &mut Check) {
    check.unique("sources.toml", f.sources.iter().map(|s| s.id.as_str()));
    for s in &f.sources {
        let at = At {
            file: "sources.toml",
            record: &s.id,
        };
        check.address(at, "url", &s.url);
        check.date(at, "read", Some(&s.read));
        check.date(at, "date", s.date.as_ref());
    }
}

/// Every zone, corridor and sector has a colour in every theme.
pub(super) fn palette(f: &Folder, check: &mut Check) {
    if !f.has("palette.json") {
        return;
    }
    let at = At {
        file: "palette.json",
        record: "",
    };
    let groups: [(&str, Vec<&String>); 5] = [
        ("zone", f.zones.iter().map(|z| &z.id).collect()),
        ("zone_ink", f.zones.iter().map(|z| &z.id).collect()),
        ("zone_line", f.zones.iter().map(|z| &z.id).collect()),
        ("corridor", f.corridors.iter().map(|c| &c.id).collect()),
        ("sector", f.sectors.iter().map(|s| &s.id).collect()),
    ];
    for theme in crate::author::build::THEMES {
        for (group, ids) in &groups {
            for id in ids {
                if f.palette
                    .pointer(&format!("/themes/{theme}/{group}/{id}"))
                    .is_none()
                {
                    check.wrong(
                        at,
                        format!("themes.{theme}.{group}.{id}"),
                        "is missing: give it a colour",
                    );
                }
            }
        }
    }
}
