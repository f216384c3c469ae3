//! The panel that holds list and card: a column, an overlay, or a sheet with a head to pull.

mod drag;
mod glide;
mod key;
mod shelf;

use super::{card::CardPanel, list::ProjectList};
use crate::{
    App,
    markup::{Markup, view},
    signal::effect,
    wanted::{count, priced},
};
use key::ZoneKey;
use leptos::{html, prelude::*};
use plan_core::{i18n::Word, sheet::Stop, state::Selection};
pub use shelf::Shelf;

/// The panel. On a small screen it has a head, and the zones' key above it.
#[component]
pub fn Panel() -> Markup {
    let app = App::here();
    let shelf = app.shelf;
    let head = NodeRef::<html::Button>::new();
    effect(move |_| {
        if let (Some(panel), Some(head)) = (shelf.panel.get(), head.get()) {
            drag::attach(shelf, &panel, &head);
        }
    });
    view! {
        <div class="panel" node_ref=shelf.panel>
            <ZoneKey />
            <Head node=head />
            <div class="views" id="panel-views" inert=move || !shelf.raised()>
                <ProjectList />
                <CardPanel />
            </div>
        </div>
    }
}

/// The sheet's head: what is below it, and the grip. A press or Enter opens and shuts, arrows go from
/// stop to stop, a hand pulls it.
#[component]
fn Head(
    /// The button.
    node: NodeRef<html::Button>,
) -> Markup {
    let app = App::here();
    let shelf = app.shelf;
    let press = move |_| {
        let raised = shelf.stop.get_untracked() != Stop::Peek;
        shelf.go(if raised { Stop::Peek } else { Stop::Half });
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        let up = match event.key().as_str() {
            "ArrowUp" => true,
            "ArrowDown" => false,
            _ => return,
        };
        event.prevent_default();
        let stops = shelf.frame.with_untracked(|f| f.stops);
        let stop = shelf.stop.get_untracked();
        let next = stops.next(stop, up);
        if next != stop {
            shelf.go(next);
        }
    };
    view! {
        <button
            type="button"
            class="grip"
            class:card-open=move || app.selected.get().is_some() && shelf.raised()
            node_ref=node
            aria-expanded=move || if shelf.raised() { "true" } else { "false" }
            aria-controls="panel-views"
            on:click=press
            on:keydown=on_key
        >
            <span class="grip-bar"></span>
            {move || match app.selected.get() {
                Some(what) => view! { <CardLine what=what /> },
                None => view! { <ListLine /> },
            }}
        </button>
    }
}

/// What the list is.
#[component]
fn ListLine() -> Markup {
    let app = App::here();
    let plan = app.plan;
    view! {
        <span class="peek-title">{app.reads(&plan.title)}</span>
        <span class="peek-more">
            <span>{move || count(app)}</span>
            <span class="peek-extra">" · "{move || priced(app)}</span>
        </span>
    }
}

/// What the card is about; it says so itself where it can be seen.
#[component]
fn CardLine(
    /// What.
    what: Selection,
) -> Markup {
    let app = App::here();
    let plan = app.plan;
    let name = match what {
        Selection::Project(ix) => &plan[ix].short,
        _ => what.name(plan),
    };
    let kind = move || match what {
        Selection::Project(ix) => app.text(&plan[plan[ix].sector].name),
        Selection::District(_) => app.word(Word::District),
        Selection::Zone(_) => app.word(Word::Zone),
        Selection::Corridor(_) => app.word(Word::Corridor),
    };
    view! {
        <span class:unseen=move || app.shelf.raised()>
            <span class="peek-title">{app.reads(name)}</span>
            <span class="peek-more">{kind}</span>
        </span>
    }
}
