use crate::{
    App,
    components::icon::{Glyph, Icon},
    dom::{focus, fullscreen},
    markup::{Markup, view},
};
use leptos::prelude::*;
use plan_core::{hands::ZOOM_STEP, i18n::Word, state::Action};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, MouseEvent};

/// Zooms about the middle of the free part of the map. Several steps add up, however far the map has
/// come on its way.
pub fn zoom_by(app: App, factor: f64) {
    let screen = app.screen.get_untracked();
    let view = app.view.get_untracked();
    let view = view.zoomed(factor, screen.focus(), &screen, &app.plan.extent);
    app.act(Action::Look(view));
}

/// Nearer, farther, whole province, whole screen.
#[component]
pub fn ZoomButtons() -> Markup {
    let app = App::here();
    view! {
        <div class="zoom">
            <button type="button" data-zoom="in" aria-label=app.says(Word::ZoomIn) on:click=move |_| zoom_by(app, ZOOM_STEP)>
                <Icon glyph=Glyph::Plus />
            </button>
            <button type="button" data-zoom="out" aria-label=app.says(Word::ZoomOut) on:click=move |_| zoom_by(app, 1.0 / ZOOM_STEP)>
                <Icon glyph=Glyph::Minus />
            </button>
            <button type="button" data-zoom="reset" aria-label=app.says(Word::ZoomReset) on:click=move |_| app.act(Action::LookAtAll)>
                <Icon glyph=Glyph::Home />
            </button>
            {fullscreen::possible().then(|| view! { <ScreenButton /> })}
        </div>
    }
}

/// Gives the element the whole screen, and back.
#[component]
fn ScreenButton() -> Markup {
    let app = App::here();
    let name = move || {
        app.word(if app.full_screen.get() {
            Word::FullScreenEnd
        } else {
            Word::FullScreen
        })
    };
    let toggle = move |event: MouseEvent| {
        let button = event
            .current_target()
            .and_then(|t| t.dyn_into::<Element>().ok());
        if let Some(root) = button.and_then(|b| focus::root_of(&b)) {
            fullscreen::toggle(&root.host());
        }
    };
    let glyph = move || {
        let glyph = if app.full_screen.get() {
            Glyph::Unframe
        } else {
            Glyph::Frame
        };
        view! { <Icon glyph=glyph /> }
    };
    view! {
        <button type="button" data-fullscreen="" aria-label=name on:click=toggle>
            {glyph}
        </button>
    }
}
