//! What ties a map to its host: events out, state and hash in and out.

use super::address;
use crate::{
    App, dom,
    signal::{RwSignal, effect},
};
use plan_core::{
    plan::{Lang, Plan},
    state::{Chosen, Selection, State, Theme, hash_from_state},
};
use web_sys::HtmlElement;

/// Ties a map to its host: events out, hash in and out.
pub(super) fn connect(app: App, host: &HtmlElement, told: bool) {
    let plan = app.plan;
    let out = send_wrapper::SendWrapper::new(host.clone());
    // Not told of the state it starts with: nobody chose that just now.
    let start = app.selected.get_untracked();
    effect(move |before: Option<Option<Selection>>| {
        let selected = app.selected.get();
        if before.unwrap_or(start) != selected {
            let lang = app.lang.get_untracked();
            let detail = selected.map(|what| Chosen::of(plan, what, lang));
            dom::events::tell(&out, &format!("{}-select", plan.slug), &detail);
        }
        selected
    });
    if app.options.deep_link {
        address::follow(app);
    }
    begin(app, host, told);
    follow_patterns(app);
    #[cfg(feature = "faults")]
    dom::listen::listen(host, "lsm-panic", |_: web_sys::Event| panic!("asked for"));
}

/// What links of a kept state leave out.
pub(super) fn bare(plan: &Plan) -> State {
    State::new(plan, Lang::default())
}

/// Tells the state whenever the map rests in another.
pub(super) fn remember(app: App, keep: js_sys::Function) {
    let keep = send_wrapper::SendWrapper::new(keep);
    let bare = bare(app.plan);
    effect(move |_| {
        if app.travel.moving.get().is_none() {
            let link = hash_from_state(app.plan, &app.state(), &bare);
            // The element's own function: it only keeps the text.
            let _ = keep.call1(&wasm_bindgen::JsValue::NULL, &link.into());
        }
    });
}

/// After the first frame that has the map's shapes in it, once: the host is told if it has not been.
fn begin(app: App, host: &HtmlElement, told: bool) {
    let host = send_wrapper::SendWrapper::new(host.clone());
    effect(move |begun: Option<bool>| {
        let begun = begun.unwrap_or(false);
        if !begun && app.measured.get() {
            let host = host.clone();
            // The next frame draws the shapes; what comes after it finds them drawn.
            dom::frame::after_next(Box::new(move || {
                if !told {
                    dom::events::mark("map-ready");
                    dom::events::tell(&host, &format!("{}-ready", app.plan.slug), &());
                }
                app.begun.try_set(true);
            }));
            return true;
        }
        begun
    });
}

/// Patterns are drawn where they are to be seen.
fn follow_patterns(app: App) {
    let plain = RwSignal::new(false);
    effect(move |_| dom::media::follow_plain(move |now| plain.try_set(now)));
    effect(move |_| {
        let patterned = plain.get() || app.painted.get() == Theme::Projector;
        if app.patterned.get_untracked() != patterned {
            app.patterned.set(patterned);
        }
    });
}
