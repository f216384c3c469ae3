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
        dimmed(f, &mut colours);
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

/// How much of its colour an area keeps that stands back, and a line; the rest is ground.
const DIM_AREA: f64 = 0.3;
const DIM_LINE: f64 = 0.42;

/// Adds the colours of what stands back while something else is selected: `zone-dynamic` becomes
/// `zone-dynamic-dim`. Solid colours, mixed here: layers of a dimmed group would show through.
fn dimmed(f: &Folder, colours: &mut Vec<(String, String)>) {
    let zones = f.zones.iter().map(|z| (format!("zone-{}", z.id), DIM_AREA));
    let corridors = f.corridors.iter().map(|c| format!("corridor-{}", c.id));
    let lines = ["road", "road-ink", "river"].map(str::to_owned);
    let lines = corridors.chain(lines).map(|name| (name, DIM_LINE));
    let get = |name: &str| colours.iter().find(|(n, _)| n == name).map(|(_, c)| c);
    let dim: Vec<(String, String)> = zones
        .chain(lines)
        .filter_map(|(name, share)| {
            let (colour, ground) = (get(&name)?, get("ground")?);
            let mixed = mix(colour, ground, share).unwrap_or_else(|| colour.clone());
            Some((format!("{name}-dim"), mixed))
        })
        .collect();
    colours.extend(dim);
}

/// So much of one colour on another, in sRGB; `None` where one is not `#rgb` or `#rrggbb`.
fn mix(colour: &str, ground: &str, share: f64) -> Option<String> {
    let (colour, ground) = (channels(colour)?, channels(ground)?);
    let mut mixed = "#".to_owned();
    for (c, g) in colour.into_iter().zip(ground) {
        let value = (f64::from(c) * share + f64::from(g) * (1.0 - share)).round() as u8;
        mixed.push_str(&format!("{value:02x}"));
    }
    Some(mixed)
}

fn channels(colour: &str) -> Option<[u8; 3]> {
    let digits = colour.strip_prefix('#')?;
    let wide: String = match digits.len() {
        3 => digits.chars().flat_map(|c| [c, c]).collect(),
        6 => digits.to_owned(),
        _ => return None,
    };
    let channel = |i: usize| u8::from_str_radix(wide.get(2 * i..2 * i + 2)?, 16).ok();
    Some([channel(0)?, channel(1)?, channel(2)?])
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
