//! Which property of the features is what.

use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Under these names codes are usually found, whatever the case of their letters; the surest first.
const CODES: [&str; 22] = [
    "id",
    "code",
    "ma",
    "ma_huyen",
    "maqh",
    "district_code",
    "geoid",
    "geoid20",
    "shapeid",
    "shapeiso",
    "iso_3166_2",
    "hasc_2",
    "gid_2",
    "gid_3",
    "adm2_pcode",
    "adm3_pcode",
    "pcode",
    "nuts_id",
    "ags",
    "insee",
    "osm_id",
    "fid",
];

/// The same of names.
const NAMES: [&str; 18] = [
    "name",
    "ten",
    "ten_huyen",
    "tenqh",
    "district",
    "shapename",
    "namelsad",
    "name_2",
    "name_3",
    "adm2_vi",
    "adm2_en",
    "adm3_en",
    "nuts_name",
    "gen",
    "nom",
    "nombre",
    "nome",
    "label",
];

/// A feature's properties; its own id stands among them as `id` where no property is called so.
pub(super) type Properties = Map<String, Value>;

/// A property's value as a text: a string, or a whole number.
pub(super) fn text(properties: &Properties, name: &str) -> Option<String> {
    match properties.get(name)? {
        Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Value::Number(number) if number.is_i64() || number.is_u64() => Some(number.to_string()),
        _ => None,
    }
}

/// Whether it can stand in a link.
pub(super) fn is_code(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    !text.is_empty() && text.len() <= 64 && text.bytes().all(plain)
}

/// The property that holds codes: each feature has one, and no two the same.
pub(super) fn code(all: &[Properties]) -> Option<String> {
    let fits = |name: &str| {
        let codes = all.iter().map(|p| text(p, name).filter(|c| is_code(c)));
        let codes: Option<Vec<String>> = codes.collect();
        codes.is_some_and(|codes| different(&codes) == codes.len())
    };
    known(all, &CODES).find(|name| fits(name))
}

/// The property that holds names: each feature has one.
pub(super) fn name(all: &[Properties]) -> Option<String> {
    known(all, &NAMES).find(|name| all.iter().all(|p| text(p, name).is_some()))
}

fn known<'p>(all: &'p [Properties], usual: &'p [&str]) -> impl Iterator<Item = String> + 'p {
    usual.iter().flat_map(|usual| {
        let names = names(all).into_iter();
        names.filter(move |name| name.eq_ignore_ascii_case(usual))
    })
}

fn names(all: &[Properties]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in all.iter().flat_map(Map::keys) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

fn different(values: &[String]) -> usize {
    values.iter().collect::<BTreeSet<_>>().len()
}

/// All properties with some of their values, a line each.
pub(super) fn list(all: &[Properties]) -> String {
    let line = |name: String| {
        let values: Vec<String> = all.iter().filter_map(|p| text(p, &name)).collect();
        let shown: Vec<String> = values.iter().take(3).map(|v| format!("“{v}”")).collect();
        let (n, of) = (values.len(), all.len());
        let many = match different(&values) {
            _ if n < of => {
                format!("only {n} of {of} districts have it as a text or a whole number")
            }
            all if all == of => "all different".to_owned(),
            some => format!("{some} different ones"),
        };
        format!("\n    {name}: {}; {many}", shown.join(", "))
    };
    match names(all) {
        names if names.is_empty() => " none".to_owned(),
        names => names.into_iter().map(line).collect(),
    }
}
