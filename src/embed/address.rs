//! The page's address, where the page belongs to the map: it says what is shown, and what it says is shown.

use super::{after, outside};
use crate::{App, dom, signal::effect};
use leptos::prelude::*;
use plan_core::{
    filter::Filters,
    state::{Action, Asked, Layer, Selection, State, hash_from_state, read_hash},
};

/// What makes a new entry in the history: back and forward lead from one to the other.
type Entry = (Option<Selection>, Filters);

/// Keeps state and address in step.
pub(super) fn follow(app: App) {
    // What a bare address shows: links leave that out.
    let mut start = State::new(app.plan, app.state_now().lang);
    if let Some(lang) = web_sys::window()
        .and_then(|w| w.document()?.document_element()?.get_attribute("lang"))
        .and_then(|code| app.plan.lang(&code))
    {
        start.lang = lang;
    }
    let entry = |state: &State| (state.selected, state.filters.clone());
    let shown = StoredValue::new(entry(&app.state_now()));
    // The address as it was last written or read here.
    let known = StoredValue::new(dom::hash::read());
    // The reader has gone elsewhere: that is shown, and never written over.
    let heed = {
        let start = start.clone();
        move || {
            let now = dom::hash::read();
            let is_news = known.try_with_value(|known| *known != now) == Some(true);
            if is_news {
                let asked = read_hash(app.plan, &now);
                known.set_value(now);
                open(app, &start, shown, asked);
            }
            is_news
        }
    };
    effect(move |_| dom::page::name(app.text(&app.plan.title), &app.language().code));
    effect({
        let heed = heed.clone();
        move |_| {
            // Browsers refuse to rewrite the address with each frame: it is written when the map rests.
            if app.travel.moving.get().is_none() {
                let state = app.state();
                // Heard here when the map came to rest before the event came.
                if heed() {
                    return;
                }
                let hash = hash_from_state(app.plan, &state, &start);
                let before = shown.try_update_value(|e| std::mem::replace(e, entry(&state)));
                // Writing breaks off a journey through the history: nothing is written that stands there.
                if known.try_with_value(|known| known.trim_start_matches('#') == hash) == Some(true)
                {
                    return;
                }
                let is_new = before.is_some_and(|before| before != entry(&state));
                dom::hash::write(&hash, is_new);
                known.try_update_value(|known| *known = dom::hash::read());
            }
        }
    });
    if let Some(window) = web_sys::window() {
        dom::listen::listen(&window, "hashchange", move |_: web_sys::Event| {
            heed();
        });
    }
}

/// Shows what an address asks for, and nothing else: back and forward undo what it does not say.
fn open(app: App, start: &State, shown: StoredValue<Entry>, asked: Asked) {
    let plan = app.plan;
    let has_view = asked.actions.iter().any(|a| matches!(a, Action::Look(_)));
    let state = after(plan, start.clone(), asked.actions);
    app.unknown.set(asked.unknown);
    // The entry is there already.
    shown.set_value((state.selected, state.filters.clone()));
    app.act(Action::Speak(state.lang));
    app.act(Action::Paint(state.theme));
    app.act(Action::Enter(state.mode));
    app.act(Action::Tell(state.step));
    app.act(Action::Filter(state.filters));
    app.act(Action::Arrange(state.panel));
    for layer in Layer::all(plan) {
        app.act(Action::Show(layer, state.layers.shows(layer)));
    }
    let now = app.selected.get_untracked();
    match state.selected {
        selected if selected == now => {}
        Some(what) => outside::do_from_outside(app, Action::Select(Some(what))),
        None => app.close(),
    }
    if has_view || state.selected.is_none() {
        app.act(Action::Look(state.view));
    }
}
