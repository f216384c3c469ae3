use super::{At, Check};
use crate::author::{Code, build::THEMES, read::Folder};
use serde_json::Value;

/// Every zone, corridor and sector has a colour in every theme, and every colour is one.
pub(super) fn palette(f: &Folder, check: &mut Check) {
    const FILE: &str = "palette.json";
    if !f.has(FILE) {
        return;
    }
    let zones = || f.zones.iter().map(|z| &z.id).collect();
    let groups: [(&str, Vec<&String>); 5] = [
        ("zone", zones()),
        ("zone_ink", zones()),
        ("zone_line", zones()),
        ("corridor", f.corridors.iter().map(|c| &c.id).collect()),
        ("sector", f.sectors.iter().map(|s| &s.id).collect()),
    ];
    for theme in THEMES {
        for (group, ids) in &groups {
            for id in ids {
                let at = At::file(FILE).field(&format!("themes.{theme}.{group}.{id}"));
                let value = f.palette.pointer(&format!("/themes/{theme}/{group}/{id}"));
                let colour = value.and_then(|v| v.as_str().or_else(|| v.get("color")?.as_str()));
                if colour.is_none() {
                    check.wrong(&at, Code::MissingColour, "is missing");
                }
            }
        }
        let path = format!("themes.{theme}");
        if let Some(tokens) = f.palette.pointer(&format!("/themes/{theme}")) {
            colours(&At::file(FILE).field(&path), tokens, check);
        }
    }
}

fn colours(at: &At, tokens: &Value, check: &mut Check) {
    match tokens {
        Value::Object(fields) => {
            let of_sector = fields.contains_key("color");
            for (name, value) in fields.iter().filter(|(n, _)| !of_sector || *n == "color") {
                colours(&at.field(name), value, check);
            }
        }
        Value::String(colour) if !is_colour(colour) => {
            let reason = format!("'{colour}' is no colour");
            check.wrong(at, Code::BadColour, reason);
        }
        _ => {}
    }
}

/// `#rgb`, `#rrggbb` or a function of numbers: it goes into a style sheet, so nothing else may.
fn is_colour(text: &str) -> bool {
    let hex = |digits: &str| {
        matches!(digits.len(), 3 | 6 | 8) && digits.bytes().all(|b| b.is_ascii_hexdigit())
    };
    let numbers = |rest: &str| {
        let inside = rest.strip_suffix(')');
        inside.is_some_and(|i| {
            i.chars()
                .all(|c| c.is_ascii_digit() || " .,%/-".contains(c))
        })
    };
    match text.strip_prefix('#') {
        Some(digits) => hex(digits),
        None => ["rgb(", "rgba(", "hsl(", "oklch("]
            .iter()
            .any(|f| text.strip_prefix(f).is_some_and(numbers)),
    }
}
