//! The plan's page: the second module makes it, and the element's script brings it here.

use crate::{
    App,
    embed::Annex,
    markup::{Markup, view},
};
use leptos::prelude::*;

/// The page, in the reader's language.
#[component]
pub fn PlanPage() -> Markup {
    let app = App::here();
    let node = Annex::filled(app, "page", None);
    on_cleanup(move || app.light(Vec::new()));
    view! { <div class="plan" data-field="plan" node_ref=node></div> }
}
