//! What stands on the map's glass for all to read: notes.

use crate::{
    App,
    markup::{Markup, view},
};
use leptos::prelude::*;
use plan_core::i18n::Word;

/// What the borders and routes are worth, and whose data they are: always there.
#[component]
pub fn Footnote() -> Markup {
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
    let routes = plan.routes_note.as_ref();
    let routes = routes.map(|note| view! { " · "{app.reads(note)} });
    view! {
        <div class="footnote">
            <p>{app.reads(&plan.borders_note)}{routes}</p>
            <ul aria-label=app.says(Word::Attribution)>{credits.collect::<Markup>()}</ul>
        </div>
    }
}
