//! The plan's page: the second module makes it, and the element's script brings it here.

use crate::{
    App,
    embed::Annex,
    markup::{Markup, view},
    signal::effect,
};
use leptos::{html, prelude::*};

/// The page, in the reader's language.
#[component]
pub fn PlanPage() -> Markup {
    let app = App::here();
    let annex = use_context::<Annex>();
    let node = NodeRef::<html::Div>::new();
    effect(move |_| {
        let code = &app.language().code;
        if let (Some(node), Some(annex)) = (node.get(), &annex) {
            annex.fill(&node, "page", code);
        }
    });
    on_cleanup(move || app.light(Vec::new()));
    view! { <div class="plan" data-field="plan" node_ref=node></div> }
}
