//! The link codec: state ⇄ hash. Keys that are unknown or make no sense are left out, never an error.

use super::{Action, Layer, Mode, Selection, State, Theme};
use crate::{
    decimal,
    geo::{MapPoint, Viewport},
    plan::Plan,
};

/// The actions a hash asks for (`#lang=en&project=ID&…`, with or without `#`), in the order in which
/// they are to be done.
pub fn actions_from_hash(plan: &Plan, hash: &str) -> Vec<Action> {
    let pairs = hash
        .trim_start_matches('#')
        .split('&')
        .filter_map(|pair| pair.split_once('='));
    let mut actions: Vec<Action> = pairs
        .filter_map(|(key, value)| Some(asked(plan, key, &decode(value)?)))
        .flatten()
        .collect();
    // A view that the link names wins over the one that a selection brings.
    crate::order::by_key(&mut actions, |a| matches!(a, Action::Look(_)));
    actions
}

fn asked(plan: &Plan, key: &str, value: &str) -> Vec<Action> {
    match key {
        "layers" => value.split(',').filter_map(|id| show(plan, id)).collect(),
        _ => action(plan, key, value).into_iter().collect(),
    }
}

/// `-rivers` hides a layer, `rivers` shows it.
fn show(plan: &Plan, id: &str) -> Option<Action> {
    let (id, shown) = match id.strip_prefix('-') {
        Some(id) => (id, false),
        None => (id, true),
    };
    Layer::find(plan, id).map(|layer| Action::Show(layer, shown))
}

fn action(plan: &Plan, key: &str, value: &str) -> Option<Action> {
    match key {
        "lang" => plan.lang(value).map(Action::Speak),
        "theme" => Theme::from_name(value).map(Action::Paint),
        "mode" => Mode::from_name(value).map(Action::Enter),
        "view" => view(plan, value).map(Action::Look),
        kind => Selection::find(plan, kind, value).map(|s| Action::Select(Some(s))),
    }
}

/// `zoom,lon,lat`: degrees outlive a change of the geometry.
fn view(plan: &Plan, value: &str) -> Option<Viewport> {
    let mut numbers = value.split(',').map(decimal::parse);
    let (zoom, lon, lat) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let plausible = numbers.next().is_none() && lon.abs() <= 180.0 && lat.abs() <= 85.0;
    plausible.then(|| {
        Viewport {
            zoom,
            center: plan.projection.point(lon, lat),
        }
        .clamped(&plan.extent)
    })
}

/// The hash of a state, without `#`; what is as at the start is left out. Empty for the start itself.
pub fn hash_from_state(plan: &Plan, state: &State, start: &State) -> String {
    let mut pairs: Vec<(&str, String)> = Vec::new();
    if state.lang != start.lang {
        pairs.push(("lang", plan.language(state.lang).code.clone()));
    }
    if state.theme != start.theme {
        pairs.push(("theme", state.theme.name().to_owned()));
    }
    if state.mode != start.mode {
        pairs.push(("mode", state.mode.name().to_owned()));
    }
    if let Some(selection) = state.selected {
        pairs.push((selection.kind(), selection.id(plan).to_owned()));
    }
    let switched: Vec<String> = Layer::all(plan)
        .filter(|&layer| state.layers.shows(layer) != start.layers.shows(layer))
        .map(|layer| {
            let sign = if state.layers.shows(layer) { "" } else { "-" };
            format!("{sign}{}", layer.id(plan))
        })
        .collect();
    if !switched.is_empty() {
        pairs.push(("layers", switched.join(",")));
    }
    if state.view != start.view {
        let MapPoint { x, y } = state.view.center;
        let (lon, lat) = plan.projection.geo_from_map(f64::from(x), f64::from(y));
        pairs.push(("view", format!("{:.2},{lon:.4},{lat:.4}", state.view.zoom)));
    }
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(key, value)| format!("{key}={}", encode(value)))
        .collect();
    pairs.join("&")
}

/// Percent-encodes all but the characters that every sharing app leaves alone.
fn encode(value: &str) -> String {
    value
        .bytes()
        .map(|b| match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b',' => {
                char::from(b).to_string()
            }
            _ => format!("%{b:02X}"),
        })
        .collect()
}

/// Undoes percent-encoding; `None` when it is broken.
fn decode(value: &str) -> Option<String> {
    let mut parts = value.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let hex = part
            .get(..2)
            .filter(|h| h.bytes().all(|b| b.is_ascii_hexdigit()))?;
        bytes.push(u8::from_str_radix(hex, 16).ok()?);
        bytes.extend_from_slice(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).ok()
}
