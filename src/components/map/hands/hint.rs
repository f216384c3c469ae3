use super::Told;
use crate::{
    App,
    dom::{
        frame::{Then, Timer},
        page,
    },
    markup::{Markup, view},
    signal::{effect, memo_after},
};
use leptos::prelude::*;
use plan_core::{
    hands::Hint,
    i18n::{Word, fill},
};
use std::time::Duration;

/// How long it stays.
const STAYS: Duration = Duration::from_millis(1500);

/// Says over the map why it did not move. A picture for the eye only: keys and readers have their own
/// ways, and nothing is lost without it.
#[component]
pub fn HandsHint(
    /// What to say.
    told: Told,
) -> Markup {
    let app = App::here();
    let timer = Timer::new();
    effect(move |_| {
        let over = told.0.get().map(|_| -> Then {
            Box::new(move || {
                told.0.try_set(None);
            })
        });
        timer.set(STAYS, over);
    });
    let key = || if page::is_mac() { "⌘" } else { "Ctrl" };
    // It fades with its words.
    let text = memo_after(move |before: Option<&String>| match told.0.get() {
        Some(Hint::Wheel) => fill(app.word(Word::HintWheel), &[("key", key())]),
        Some(Hint::Touch) => app.word(Word::HintTouch).to_owned(),
        None => before.cloned().unwrap_or_default(),
    });
    let name = move || match told.0.get() {
        Some(Hint::Wheel) => Some("wheel"),
        Some(Hint::Touch) => Some("touch"),
        None => None,
    };
    view! {
        <div class="hands-hint" aria-hidden="true" data-hint=name>
            <p>{move || text.get()}</p>
        </div>
    }
}
