//! How wide another typeface runs than the map's own, whose widths the layout knows.

use crate::{App, dom, signal::effect};
use leptos::{html, prelude::*};
use plan_core::geo::{TextStyle, Weight, text_width};
use wasm_bindgen::JsCast as _;
use web_sys::{EventTarget, HtmlElement};

/// Begins the list of faces unless the page has chosen others.
const OWN: &str = "LSM Be Vietnam";
/// The sample as the style sheet sets it (`.face-sample`).
const SAMPLE: TextStyle = TextStyle {
    size: 100.0,
    weight: Weight::SemiBold,
    spacing: 0.0,
};
/// Beyond these a face is no face for a map.
const BOUNDS: (f64, f64) = (0.7, 1.6);

/// Measures a map's typeface whenever it may be another.
pub fn follow(app: App, frame: NodeRef<html::Div>) {
    let measure = move || {
        let Some(Some(map)) = frame.try_get_untracked() else {
            return;
        };
        let reserve = reserve(app, &map);
        if app.reserve.try_with_untracked(|before| *before != reserve) == Some(true) {
            app.reserve.set(reserve);
        }
    };
    effect(move |_| {
        let _ = (frame.get(), app.lang.get());
        measure();
    });
    // A face that comes late.
    effect(move |_| {
        let document = web_sys::window().and_then(|w| w.document());
        let faces = document.and_then(|d| js_sys::Reflect::get(&d, &"fonts".into()).ok());
        if let Some(faces) = faces.and_then(|f| f.dyn_into::<EventTarget>().ok()) {
            dom::listen::listen(&faces, "loadingdone", move |_: web_sys::Event| measure());
        }
    });
}

/// Widths in a map's typeface, as a share of those in its own.
fn reserve(app: App, map: &HtmlElement) -> f64 {
    let family = dom::computed::properties(map)("font-family");
    if family.trim_start_matches('"').starts_with(OWN) {
        return 1.0;
    }
    let lang = app.lang.get_untracked();
    let names = app.plan.districts.iter().map(|d| d.name.get(lang));
    let sample = names.collect::<Vec<_>>().join(" ");
    let own = text_width(&app.plan.font, &sample, SAMPLE);
    let seen = dom::computed::width_of(map, "face-sample", &sample);
    match seen.map(|seen| seen / own) {
        Some(share) if share > 0.0 => share.clamp(BOUNDS.0, BOUNDS.1),
        _ => 1.0,
    }
}
