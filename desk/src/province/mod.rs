//! A data folder for another province, laid out from the shapes of its districts: all files that the map needs,
//! and in them what only its people can say left open.

mod bare;
mod districts;
mod letters;
mod order;
mod palette;
mod property;
mod shared;
mod slug;
mod texts;
mod words;

pub use order::Order;

use districts::District;
use plan_core::author::{Code, Files, Held, Problem, load_from, schemas};
use std::collections::BTreeMap;

/// The typeface, which is taken over as it is.
const FONTS: [&str; 5] = [
    "OFL.txt",
    "advances.json",
    "lsm-400.woff2",
    "lsm-600.woff2",
    "lsm-700.woff2",
];

/// A folder that is sound, and what whoever asked for it should know.
#[derive(Debug)]
pub struct LaidOut {
    /// Its files.
    pub files: Held,
    /// How many districts it has.
    pub districts: usize,
    /// What was chosen, and what looks odd.
    pub notes: Vec<String>,
}

/// Lays a folder out: `base` is the folder that words, colours and typeface are taken from, `shapes` the GeoJSON of
/// the districts. Nothing in it is a fact that was not in the shapes.
///
/// # Errors
///
/// All that is wrong with the order or the shapes.
pub fn lay_out(base: &dyn Files, order: &Order, shapes: &[u8]) -> Result<LaidOut, Vec<String>> {
    let mut faults = order.faults();
    let mut notes = Vec::new();
    let found = districts::read(order, shapes, &mut notes);
    let words = words::of(base, order, &mut notes);
    let (districts, words) = match (found, words) {
        (Ok(districts), Ok(words)) if faults.is_empty() => (districts, words),
        (districts, words) => {
            faults.extend(districts.err().unwrap_or_default());
            faults.extend(words.err().unwrap_or_default());
            return Err(faults);
        }
    };
    let files = files(base, order, &districts, words).map_err(|fault| vec![fault])?;
    // What is written is sound, or nothing is.
    load_from(&files).map_err(said)?;
    let advances = files.read("fonts/advances.json").unwrap_or_default();
    notes.extend(letters::note(&order.region, &districts, &advances));
    notes.extend(shared::notes(&districts));
    Ok(LaidOut {
        files,
        districts: districts.len(),
        notes,
    })
}

/// Problems of a folder that nobody has: without the lines of its files.
fn said(problems: Vec<Problem>) -> Vec<String> {
    let apart = |problem: &Problem| matches!(problem.code, Code::Overlap | Code::Gap);
    let advice = problems.iter().any(apart).then(|| {
        "neighbours must have the same vertices on their border; ADOPT.md says how to get that \
         (mapshaper -snap -clean)"
            .to_owned()
    });
    let said = problems.into_iter().map(|mut problem| {
        problem.line = None;
        problem.to_string()
    });
    said.chain(advice).collect()
}

fn files(
    base: &dyn Files,
    order: &Order,
    districts: &[District],
    words: BTreeMap<String, String>,
) -> Result<Held, String> {
    let read = |name: &str| {
        let bytes = base.read(name);
        bytes.map_err(|error| format!("{name} of the map's own data can't be read: {error}"))
    };
    let mut all = Held::default();
    for name in FONTS.map(|name| format!("fonts/{name}")) {
        all.0.insert(name.clone(), read(&name)?);
    }
    let mut put = |name: &str, text: String| all.0.insert(name.to_owned(), text.into_bytes());
    for (name, schema) in schemas() {
        let text = serde_json::to_string_pretty(&schema).map_err(|error| error.to_string())?;
        put(&format!("schema/{name}"), text + "\n");
    }
    for (code, text) in words {
        put(&format!("words/{code}.toml"), text);
    }
    put("palette.json", palette::of(&read("palette.json")?)?);
    put(
        "sectors.toml",
        texts::sectors(order, &read("sectors.toml")?)?,
    );
    put("map.toml", texts::map(order));
    put("zones.toml", texts::zones(order));
    put("districts.toml", texts::districts(order, districts));
    put("districts.geojson", districts::geojson(districts));
    for (name, text) in bare::FILES {
        put(name, text.to_owned());
    }
    Ok(all)
}
