use super::{card::CardPanel, legend::Legend, list::ProjectList, map::MapStage, toolbar::Toolbar};
use crate::{
    App,
    app::Size,
    dom::{focus, resize},
};
use leptos::{html, prelude::*};
use plan_core::{i18n::Word, state::Theme};
use send_wrapper::SendWrapper;
use web_sys::Element;

/// The whole element: bar, panel with list or card, map with legend.
#[component]
pub fn MapRoot() -> impl IntoView {
    let app = App::here();
    let node = NodeRef::<html::Div>::new();
    // Where the focus was when a card opened: it goes back there.
    let opener = StoredValue::new(None::<SendWrapper<Element>>);
    let theme = move || match app.theme.get() {
        Theme::Auto => None,
        theme => Some(theme.name()),
    };
    Effect::new(move |_| {
        let Some(element) = node.get() else { return };
        resize::observe_size(&element, move |width, _| {
            app.size.try_set(match width {
                w if w < 600.0 => Size::Small,
                w if w < 1280.0 => Size::Medium,
                _ => Size::Large,
            });
        });
    });
    Effect::new(move |was_open: Option<bool>| {
        let open = app.selected.get().is_some();
        let Some(root) = node.get_untracked().and_then(|n| focus::root_of(&n)) else {
            return open;
        };
        if open && was_open == Some(false) {
            opener.set_value(focus::focused(&root).map(SendWrapper::new));
        } else if !open && was_open == Some(true) {
            let back = opener.try_update_value(Option::take).flatten();
            if let Some(element) = back.filter(|e| e.is_connected()) {
                // The list is inert until this round of effects is over.
                request_animation_frame(move || focus::focus(&element));
            }
        }
        open
    });
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" && app.selected.get_untracked().is_some() {
            event.prevent_default();
            event.stop_propagation();
            app.close();
        }
    };
    view! {
        <div
            class="lsm"
            node_ref=node
            lang=move || app.language().code.as_str()
            data-theme=theme
            data-mode=move || app.mode.get().name()
            on:keydown=on_key
        >
            <Toolbar />
            <div class="body">
                <div class="panel">
                    <ProjectList />
                    <CardPanel />
                </div>
                <section class="stage" aria-label=app.says(Word::Map)>
                    <MapStage />
                    <Legend />
                </section>
            </div>
        </div>
    }
}
