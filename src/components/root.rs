use super::{
    legend::Legend, link_notice::LinkNotice, map::MapStage, said::Said, sheet::Panel,
    toolbar::Toolbar,
};
use crate::{
    App,
    dom::{focus, frame, resize},
    embed::Annex,
    frame::{Frame, Size},
    markup::{Markup, view},
    signal::effect,
};
use leptos::{html, prelude::*};
use plan_core::{
    i18n::Word,
    sheet::Stop,
    state::{Selection, Theme},
};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, ShadowRoot};

/// The whole element: bar, panel with list or card, map with legend.
#[component]
pub fn MapRoot() -> Markup {
    let app = App::here();
    let node = NodeRef::<html::Div>::new();
    // Where the focus was when a card opened: it goes back there.
    let opener = StoredValue::new(None::<SendWrapper<Element>>);
    let theme = move || match app.painted.get() {
        Theme::Auto => None,
        theme => Some(theme.name()),
    };
    effect(move |_| {
        let Some(element) = node.get() else { return };
        let frame = element.clone();
        resize::observe_size(&element, move |width, height| {
            let now = Frame::of(&frame, width, height);
            if app.shelf.frame.try_with_untracked(|f| *f != now) == Some(true) {
                app.shelf.frame.set(now);
            }
        });
    });
    effect(move |before: Option<Option<Selection>>| {
        let selected = app.selected.get();
        let Some(root) = node.get_untracked().and_then(|n| focus::root_of(&n)) else {
            // Not on the page yet: the card of a link.
            if selected.is_some() {
                app.shelf.show_card();
            }
            return selected;
        };
        match (before, selected) {
            (Some(None), Some(_)) => {
                opener.set_value(focus::focused(&root).map(SendWrapper::new));
                app.shelf.show_card();
            }
            (before, Some(_)) if before != Some(selected) => app.shelf.show_card(),
            (Some(Some(_)), None) => {
                let back = opener.try_update_value(Option::take).flatten();
                let back = back.filter(|e| e.is_connected() && may_return(&root));
                app.shelf.leave_card();
                // What was inert is so until this round of effects is over.
                frame::next(Box::new(move || {
                    if let Some(element) = back {
                        focus::focus(&element);
                        if focus::focused(&root).is_none() {
                            app.shelf.focus_handle();
                        }
                    }
                }));
            }
            _ => {}
        }
        selected
    });
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" && step_back(app, &event) {
            event.prevent_default();
            event.stop_propagation();
        }
    };
    // A press beside a menu shuts it.
    let on_press = move |event: web_sys::PointerEvent| {
        let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let is_in = |box_of: &str| {
            let found = target
                .as_ref()
                .and_then(|t| t.closest(box_of).ok().flatten());
            found.is_some()
        };
        let open = [(app.shelf.menu, ".settings"), (app.shelf.share, ".share")];
        for (open, box_of) in open {
            if open.get_untracked() && !is_in(box_of) {
                open.set(false);
            }
        }
    };
    let told = Annex::told(app);
    view! {
        <div
            class="lsm"
            node_ref=node
            lang=move || app.language().code.as_str()
            data-theme=theme
            data-mode=move || app.mode.get().name()
            data-size=move || app.size.get().name()
            data-stop=move || app.shelf.stop.get().name()
            data-list=move || app.panel.get().stands()
            data-told=move || app.step.get().map(|_| "")
            on:keydown=on_key
            on:pointerdown=on_press
        >
            <Toolbar />
            <LinkNotice />
            <Said />
            <div class="body">
                <Panel />
                <section
                    class="stage"
                    class:located={!app.plan.far_places.is_empty()}
                    aria-label=app.says(Word::Map)
                    inert=move || app.shelf.covers_map()
                >
                    <Legend />
                    <MapStage />
                </section>
            </div>
            <div class="told" node_ref=told></div>
        </div>
    }
}

/// May the focus go back to where it was before the card? Not if the reader has put it elsewhere.
fn may_return(root: &ShadowRoot) -> bool {
    let focused = focus::focused(root);
    let panel = focused.and_then(|f| f.closest(".panel").ok().flatten());
    panel.is_some() || focus::is_lost(root)
}

/// Escape shuts what was opened last: the menu, the card, a panel that was raised. False if nothing was.
fn step_back(app: App, event: &web_sys::KeyboardEvent) -> bool {
    let shelf = app.shelf;
    for open in [shelf.menu, shelf.share] {
        if open.get_untracked() {
            open.set(false);
            return true;
        }
    }
    if app.selected.get_untracked().is_some() {
        app.close();
        return true;
    }
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let in_panel = target.and_then(|t| t.closest(".panel").ok().flatten());
    let over_map = app.size.get_untracked() != Size::Large;
    if in_panel.is_some() && over_map && shelf.stop.get_untracked() != Stop::Peek {
        shelf.go(Stop::Peek);
        shelf.focus_handle();
        return true;
    }
    false
}
