use crate::{
    author::read::Folder,
    geo::FontMetrics,
    plan::{Palette, ThemeTokens},
};
use serde_json::Value;

/// The themes of `palette.json`.
pub const THEMES: [&str; 4] = ["light", "dark", "projector", "print"];

/// The colour tokens of all themes: `zone.dynamic` becomes `zone-dynamic`.
pub fn palette(f: &Folder) -> Palette {
    let theme = |name: &str| {
        let mut colours = Vec::new();
        if let Some(tokens) = f.palette.pointer(&format!("/themes/{name}")) {
            collect("", tokens, &mut colours);
        }
        colours.sort();
        ThemeTokens {
            name: name.to_owned(),
            colours,
        }
    };
    Palette {
        themes: THEMES.map(theme).to_vec(),
    }
}

fn collect(group: &str, value: &Value, colours: &mut Vec<(String, String)>) {
    let Value::Object(fields) = value else { return };
    for (key, value) in fields {
        let name = token_name(group, &key.replace('_', "-"));
        match value {
            Value::String(colour) => colours.push((name, colour.clone())),
            // A sector is `{color, shape}`; only its colour is a token.
            Value::Object(fields) => match fields.get("color").and_then(Value::as_str) {
                Some(colour) => colours.push((name, colour.to_owned())),
                None => collect(&name, value, colours),
            },
            _ => {}
        }
    }
}

/// `ink` in no group is `ink`, `dynamic` in `zone` is `zone-dynamic`, in `zone-ink` it is
/// `zone-dynamic-ink`.
fn token_name(group: &str, key: &str) -> String {
    match group.split_once('-') {
        _ if group.is_empty() => key.to_owned(),
        None => format!("{group}-{key}"),
        Some((kind, of)) => format!("{kind}-{key}-{of}"),
    }
}

/// The typeface's widths.
pub fn font(f: &Folder) -> FontMetrics {
    let weight = |w: &str, c: &str| {
        f.advances
            .get(w)
            .and_then(|t| t.get(c))
            .copied()
            .unwrap_or(560)
    };
    let mut advances: Vec<(char, [u16; 3])> = f
        .advances
        .get("400")
        .into_iter()
        .flat_map(|table| table.keys())
        .filter_map(|text| {
            Some((
                text.chars().next()?,
                ["400", "600", "700"].map(|w| weight(w, text)),
            ))
        })
        .collect();
    advances.sort();
    advances.dedup_by_key(|(c, _)| *c);
    FontMetrics { advances }
}
