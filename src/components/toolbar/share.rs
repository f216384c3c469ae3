//! What is shown, to be taken away, where the second module fills the box; and to be told on a large screen.

use super::popover::popover;
use crate::{
    App,
    components::icon::{Glyph, Icon},
    embed::Annex,
    markup::{Markup, view},
};
use leptos::{html, prelude::*};
use plan_core::{
    i18n::Word,
    state::{Action, Mode},
};

/// The button, and its box.
#[component]
pub fn Share() -> Markup {
    let app = App::here();
    let open = app.shelf.share;
    let node = NodeRef::<html::Div>::new();
    let leave = popover(open, node);
    let box_node = Annex::filled(app, "take", Some(open));
    view! {
        <div class="share" node_ref=node data-open=move || open.get().then_some("") on:focusout=leave>
            <button
                type="button"
                class="share-button"
                data-share=""
                aria-label=app.says(Word::Share)
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-controls="share"
                on:click=move |_| open.set(!open.get_untracked())
            >
                <Icon glyph=Glyph::Share />
            </button>
            <div class="share-box" id="share" role="group" aria-label=app.says(Word::Share) node_ref=box_node></div>
        </div>
    }
}

/// Begins to tell the story, where there is one.
#[component]
pub fn Present() -> Option<Markup> {
    let app = App::here();
    (!app.plan.steps.is_empty()).then(|| {
        view! {
            <button
                type="button"
                class="share-button present-button"
                data-present=""
                aria-label=app.says(Word::Present)
                on:click=move |_| app.act(Action::Enter(Mode::Present))
            >
                <Icon glyph=Glyph::Present />
            </button>
        }
    })
}
