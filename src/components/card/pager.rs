//! From a project to the one before or after it in the list.

use crate::{
    App,
    components::icon::{Glyph, Icon},
    markup::{Markup, view},
    wanted::in_order,
};
use leptos::prelude::*;
use plan_core::{i18n::Word, plan::ProjectIx, state::Selection};

/// Two buttons; one that leads nowhere is switched off.
#[component]
pub fn Pager(
    /// Whose card it is.
    project: ProjectIx,
) -> Markup {
    let app = App::here();
    // Nobody wants others while a card is open.
    let all = untrack(|| in_order(app, app.panel.get().table));
    let here = all.iter().position(|&ix| ix == project);
    let at = |step: isize| all.get(here?.checked_add_signed(step)?).copied();
    let one = |(to, key, word, glyph): (Option<ProjectIx>, &'static str, Word, Glyph)| {
        let go = move |_| {
            if let Some(project) = to {
                app.show(Selection::Project(project));
            }
        };
        view! {
            <button
                type="button"
                class="icon-button"
                data-beside={key}
                aria-label=app.says(word)
                disabled={to.is_none()}
                on:click=go
            >
                <Icon glyph=glyph />
            </button>
        }
    };
    let both = [
        (at(-1), "previous", Word::Previous, Glyph::Up),
        (at(1), "next", Word::Next, Glyph::Down),
    ];
    both.into_iter().map(one).collect::<Markup>()
}
