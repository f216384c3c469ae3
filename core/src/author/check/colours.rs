use super::{At, Check, contrast};
use crate::author::{Code, build::THEMES, colour::Colour, read::Folder};
use serde_json::Value;

/// The file.
pub(super) const FILE: &str = "palette.json";

/// What the interface and the map's ground are drawn in, whatever the plan holds.
const ALWAYS: [&str; 22] = [
    "ground",
    "paper",
    "paper_2",
    "ink",
    "ink_2",
    "ink_3",
    "inverse",
    "line",
    "line_2",
    "focus",
    "danger",
    "shadow",
    "halo",
    "casing",
    "marker_icon",
    "glow",
    "province_line",
    "district_line",
    "river",
    "river_ink",
    "road",
    "road_ink",
];

/// Every token, zone, corridor and sector has a colour in every theme, every colour is one, and what
/// is read or followed stands out from what it lies on.
pub(super) fn palette(f: &Folder, check: &mut Check) {
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
        let always = ALWAYS.map(str::to_owned).into_iter();
        let of_plan = groups
            .iter()
            .flat_map(|(group, ids)| ids.iter().map(move |id| format!("{group}.{id}")));
        for token in always.chain(of_plan) {
            if written(f, theme, &token).is_none() {
                let path = format!("themes.{theme}.{token}");
                check.wrong(&At::part(FILE, &path), Code::MissingColour, "is missing");
            }
        }
        let path = format!("themes.{theme}");
        if let Some(tokens) = f.palette.pointer(&format!("/themes/{theme}")) {
            colours(&At::part(FILE, &path), tokens, check);
        }
        contrast::theme(f, theme, check);
    }
}

/// What stands under a token such as `zone.east`, if it is text.
pub(super) fn written<'f>(f: &'f Folder, theme: &str, token: &str) -> Option<&'f str> {
    let tokens = f.palette.get("themes")?.get(theme)?;
    let value = match token.split_once('.') {
        Some((group, id)) => tokens.get(group)?.get(id)?,
        None => tokens.get(token)?,
    };
    value.as_str().or_else(|| value.get("color")?.as_str())
}

fn colours(at: &At, tokens: &Value, check: &mut Check) {
    match tokens {
        Value::Object(fields) => {
            let of_sector = fields.contains_key("color");
            for (name, value) in fields.iter().filter(|(n, _)| !of_sector || *n == "color") {
                colours(&at.field(name), value, check);
            }
        }
        Value::String(colour) if Colour::parse(colour).is_none() => {
            let reason = format!("'{colour}' is no colour");
            check.wrong(at, Code::BadColour, reason);
        }
        _ => {}
    }
}
