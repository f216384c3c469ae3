use crate::{
    App,
    markup::{Children, Markup, view},
    signal::Memo,
};
use leptos::prelude::*;
use plan_core::{
    i18n::{Word, fill},
    state::{Action, Layer},
};

/// Shows a layer or hides it.
#[component]
pub fn LayerSwitch(
    /// Which.
    layer: Layer,
    /// What the reader calls it.
    #[prop(into)]
    name: Memo<String>,
) -> Markup {
    let app = App::here();
    let shown = app.shows(layer);
    let label = move || fill(app.word(Word::ShowLayer), &[("n", &name.get())]);
    view! {
        <button
            type="button"
            class="switch"
            data-layer={layer.id(app.plan)}
            aria-label=label
            aria-pressed=move || if shown.get() { "true" } else { "false" }
            on:click=move |_| app.act(Action::Show(layer, !shown.get_untracked()))
        >
            <svg viewBox="0 0 24 16" aria-hidden="true" focusable="false">
                <rect x={1} y={1} width={22} height={14} rx={7} />
                <circle cx=move || if shown.get() { 16 } else { 8 } cy={8} r={4.6} />
            </svg>
        </button>
    }
}

/// A part of the legend under its heading, with a switch for the whole of it where it is one layer.
#[component]
pub fn Part(
    /// Heading.
    #[prop(into)]
    title: Memo<String>,
    /// The layer that it explains.
    #[prop(optional, into)]
    layer: Option<Layer>,
    /// A list, and what else there is to say.
    children: Children,
) -> Markup {
    view! {
        <h2>
            <span>{title}</span>
            {layer.map(|layer| view! { <LayerSwitch layer=layer name=title /> })}
        </h2>
        {children()}
    }
}
