//! What is said to those who do not see it. The name of a card that takes the focus is read there; all else has
//! this one place, so that nothing is said twice.

use crate::{
    App,
    dom::{
        focus,
        frame::{Then, Timer},
    },
    markup::{Markup, view},
    signal::{RwSignal, effect},
    wanted::count,
};
use leptos::prelude::*;
use plan_core::{filter::Filters, state::Selection};
use std::time::Duration;

/// A text to filter by is typed letter by letter, and a card takes the focus a frame after it opens.
const RESTS: Duration = Duration::from_millis(400);

/// How many projects filters let pass, and the name of a card that was opened from outside the map, where the
/// focus stays.
#[component]
pub fn Said() -> Markup {
    let app = App::here();
    let said = RwSignal::new(String::new());
    let timer = Timer::new();
    effect(move |before: Option<(Filters, Option<Selection>)>| {
        let now = (app.filters.get(), app.selected.get());
        // What was said in another language is not said again.
        app.lang.get();
        let (filtered, opened) = match &before {
            Some(before) => (before.0 != now.0, now.1.filter(|_| before.1 != now.1)),
            None => (false, None),
        };
        let say = (filtered || opened.is_some()).then(|| -> Then {
            Box::new(move || {
                // Its map may have gone.
                let Some(root) = app.shelf.root() else { return };
                said.set(match opened {
                    _ if filtered => count(app),
                    Some(what) if focus::focused(&root).is_none() => {
                        app.text(what.name(app.plan)).to_owned()
                    }
                    _ => return,
                });
            })
        });
        said.set(String::new());
        timer.set(RESTS, say);
        now
    });
    view! { <p class="unseen" role="status">{move || said.get()}</p> }
}
