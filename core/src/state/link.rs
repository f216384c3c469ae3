//! The link codec: state ⇄ hash. What a link asks for and the plan has not is told, never an error, and the
//! rest is done.

use super::{Action, Layer, Mode, Panel, Selection, State, Theme, action::told_view};
use crate::{
    decimal,
    filter::Filters,
    geo::{MapPoint, Viewport},
    plan::Plan,
};

/// The version of links that are written. Keys of a version never change their meaning, so that old links
/// keep working; one that had to would be read by its `v=`, which links of the first version need not have.
pub const LINK_VERSION: u32 = 1;

/// What a link asks for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Asked {
    /// What is to be done, in this order.
    pub actions: Vec<Action>,
    /// Keys and values that the plan has nothing for.
    pub unknown: Vec<(String, String)>,
}

/// Reads a hash (`#lang=en&project=ID&…`, with or without `#`).
pub fn read_hash(plan: &Plan, hash: &str) -> Asked {
    let mut asked = Asked::default();
    let mut draft = Draft::default();
    let pairs = hash.trim_start_matches('#').split('&');
    for pair in pairs.filter(|pair| !pair.is_empty()) {
        let (key, raw) = pair.split_once('=').unwrap_or((pair, ""));
        let unknown = match decode(raw) {
            None => vec![raw.to_owned()],
            Some(value) => read(plan, key, value, &mut asked.actions, &mut draft),
        };
        let named = unknown.into_iter().map(|value| (key.to_owned(), value));
        asked.unknown.extend(named);
    }
    if draft.filters != Filters::default() {
        asked.actions.push(Action::Filter(draft.filters));
    }
    if draft.panel != Panel::default() {
        asked.actions.push(Action::Arrange(draft.panel));
    }
    // A view that the link names wins over the one that a selection brings.
    crate::order::by_key(&mut asked.actions, |a| matches!(a, Action::Look(_)));
    asked
}

/// What several keys of a link say together.
#[derive(Default)]
struct Draft {
    filters: Filters,
    panel: Panel,
}

/// Takes over what a key and its value ask for; returns what the plan has nothing for.
fn read(
    plan: &Plan,
    key: &str,
    value: String,
    actions: &mut Vec<Action>,
    draft: &mut Draft,
) -> Vec<String> {
    let is_known = |version: f64| version > 0.0 && version <= f64::from(LINK_VERSION);
    match key {
        "layers" => {
            let ids = value.split(',').filter(|id| !id.is_empty());
            let (shown, unknown): (Vec<_>, Vec<_>) = ids
                .map(|id| (id, show(plan, id)))
                .partition(|(_, action)| action.is_some());
            actions.extend(shown.into_iter().filter_map(|(_, action)| action));
            unknown.into_iter().map(|(id, _)| id.to_owned()).collect()
        }
        "v" if decimal::parse(&value).is_some_and(is_known) => Vec::new(),
        _ => match action(plan, key, &value) {
            Some(action) => {
                actions.push(action);
                Vec::new()
            }
            None if draft.panel.read(key, &value).is_some() => Vec::new(),
            None => {
                let unknown = draft.filters.read(plan, key, &value);
                unknown.unwrap_or_else(|| vec![value])
            }
        },
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
        "step" if value.is_empty() => Some(Action::Tell(None)),
        "step" => plan.step(value).map(|step| Action::Tell(Some(step))),
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
    // The first one comes with the mode.
    if let Some(step) = state.step.filter(|step| step.0 > 0) {
        pairs.push(("step", plan[step].id.clone()));
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
    pairs.extend(state.filters.pairs(plan));
    if state.panel != start.panel {
        pairs.extend(state.panel.pairs());
    }
    let usual = match state.step {
        None => start.view,
        step => told_view(plan, step),
    };
    if state.view != usual {
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
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b',' | b'~' => {
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
