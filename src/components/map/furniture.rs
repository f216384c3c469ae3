//! What stands on the map's glass: zoom buttons, scale bar, notes.

use crate::{
    App,
    components::icon::{Glyph, Icon},
};
use leptos::prelude::*;
use plan_core::{i18n::Word, state::Action};

/// How much a press of a button or a key zooms.
pub const ZOOM_STEP: f64 = 1.5;

/// Zooms about the middle of the free part of the map.
pub fn zoom_by(app: App, factor: f64) {
    let screen = app.screen.get_untracked();
    let view = app
        .view
        .get_untracked()
        .zoomed(factor, screen.focus(), &screen, &app.plan.extent);
    app.act(Action::Look(view));
}

/// Nearer, farther, whole province.
#[component]
pub fn ZoomButtons() -> impl IntoView {
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
                <Icon glyph=Glyph::Frame />
            </button>
        </div>
    }
}

/// What the borders and routes are worth, and whose data they are: always there.
#[component]
pub fn Footnote() -> impl IntoView {
    let app = App::here();
    let plan = app.plan;
    let credits = plan.attribution.iter().map(|a| {
        view! {
            <li>
                <span class="what">{app.reads(&a.what)}": "</span>
                <a href={a.url.as_str()} target="_blank" rel="noopener noreferrer">{a.name.as_str()}</a>
                <span class="licence">" ("{a.licence.as_str()}")"</span>
            </li>
        }
    });
    view! {
        <div class="footnote">
            <p>{app.reads(&plan.borders_note)}" · "{app.reads(&plan.routes_note)}</p>
            <ul aria-label=app.says(Word::Attribution)>{credits.collect_view()}</ul>
        </div>
    }
}
