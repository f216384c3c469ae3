use crate::{
    App,
    components::icon::{Glyph, Icon},
    markup::{Markup, view},
};
use leptos::prelude::*;
use plan_core::{i18n::Word, sheet::Stop};

/// Closes the panel where it lies over the map.
#[component]
pub fn PanelClose() -> Markup {
    let app = App::here();
    let close = move |_| {
        app.shelf.go(Stop::Peek);
        app.shelf.focus_handle();
    };
    view! {
        <button
            type="button"
            class="icon-button panel-close"
            aria-label=app.says(Word::Close)
            on:click=close
        >
            <Icon glyph=Glyph::Close />
        </button>
    }
}
