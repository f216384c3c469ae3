use super::Grip;
use crate::{dom::listen::listen, signal::effect};
use plan_core::hands::Event;
use web_sys::window;

/// When the window loses the focus, is hidden, or the map's hands get other rights, no press goes on:
/// whatever ends it would not be told.
pub fn attach(grip: &Grip) {
    let Some(window) = window() else { return };
    for name in ["blur", "pagehide"] {
        lose(grip, &window, name);
    }
    if let Some(document) = window.document() {
        lose(grip, &document, "visibilitychange");
    }
    let at = grip.clone();
    effect(move |_| {
        let policy = at.app.policy.get();
        at.hands.borrow_mut().set_policy(policy);
        at.rest();
    });
}

fn lose(grip: &Grip, target: &web_sys::EventTarget, name: &'static str) {
    let at = grip.clone();
    listen(target, name, move |_: web_sys::Event| {
        at.feed(Event::AllLost);
        // A hidden page gets no frames: what flies is where it goes to.
        if web_sys::window()
            .and_then(|w| w.document())
            .is_some_and(|d| d.hidden())
        {
            at.app.arrive();
        }
    });
}
