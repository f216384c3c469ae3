//! The card of whatever is selected, over the list.

mod corridor;
mod district;
mod facts;
mod near;
mod pager;
mod project;
mod project_figures;
mod sources;
mod zone;

use super::{
    icon::{Glyph, Icon},
    sample::{LineSample, Swatch},
};
use crate::{
    App,
    dom::{focus, frame},
    markup::{Markup, view},
    signal::effect,
};
use corridor::CorridorCard;
use district::DistrictCard;
use leptos::{html, prelude::*};
use pager::Pager;
use plan_core::{i18n::Word, state::Selection};
use project::ProjectCard;
use zone::ZoneCard;

/// The open card, or nothing.
#[component]
pub fn CardPanel() -> Markup {
    let app = App::here();
    let card = move || app.selected.get().map(|what| view! { <Card what=what /> });
    view! { {card} }
}

/// A card: takes the focus on its heading when it opens, unless a script or a link opened it while the
/// reader was elsewhere in the page.
#[component]
fn Card(
    /// What it is about.
    what: Selection,
) -> Markup {
    let app = App::here();
    let heading = NodeRef::<html::H2>::new();
    effect(move |_| {
        let Some(heading) = heading.get() else { return };
        let Some(root) = focus::root_of(&heading).filter(focus::may_take) else {
            return;
        };
        focus::focus(&heading);
        // A panel that was shut takes it from the next frame on.
        let taken = focus::focused(&root);
        if !taken.is_some_and(|e| e.is_same_node(Some(&heading))) {
            frame::next(Box::new(move || focus::focus(&heading)));
        }
    });
    let body = match what {
        Selection::Project(ix) => view! { <ProjectCard project=ix /> },
        Selection::District(ix) => view! { <DistrictCard district=ix /> },
        Selection::Corridor(ix) => view! { <CorridorCard corridor=ix /> },
        Selection::Zone(ix) => view! { <ZoneCard zone=ix /> },
    };
    let pager = match what {
        Selection::Project(ix) => Some(view! { <Pager project=ix /> }),
        _ => None,
    };
    view! {
        <article
            class="card"
            part="card"
            data-card=""
            data-kind={what.kind()}
            data-id={what.id(app.plan)}
            aria-labelledby="card-name"
        >
            <nav class="card-bar">
                <button type="button" class="quiet" on:click=move |_| app.close()>
                    <Icon glyph=Glyph::Back />
                    <span>{app.says(Word::Back)}</span>
                </button>
                {pager}
                <button
                    type="button"
                    class="icon-button"
                    data-close=""
                    aria-label=app.says(Word::Close)
                    on:click=move |_| app.close()
                >
                    <Icon glyph=Glyph::Close />
                </button>
            </nav>
            <div class="card-body">
                <Eyebrow what=what />
                <h2 id="card-name" data-field="name" tabindex="-1" node_ref=heading>
                    {app.reads(what.name(app.plan))}
                </h2>
                {body}
            </div>
        </article>
    }
}

/// What kind of thing the card is about, above its name.
#[component]
fn Eyebrow(
    /// What.
    what: Selection,
) -> Markup {
    let app = App::here();
    let plan = app.plan;
    match what {
        Selection::Project(ix) => {
            let project = &plan[ix];
            let sector = &plan[project.sector];
            let zone = project.districts.first().map(|&d| &plan[plan[d].zone]);
            view! {
                <p class="eyebrow">
                    {super::icon::project_sign(plan, ix)}
                    <span>
                        <span data-field="sector">{app.reads(&sector.name)}</span>
                        {zone.map(|z| view! { " · "{app.reads(&z.name)} })}
                    </span>
                </p>
            }
        }
        Selection::District(_) => word_eyebrow(app, Word::District),
        Selection::Zone(ix) => view! {
            <p class="eyebrow"><Swatch zone=ix />{app.says(Word::Zone)}</p>
        },
        Selection::Corridor(ix) => {
            let word = match plan[ix].kind {
                plan_core::plan::CorridorKind::Axis => Word::Axis,
                plan_core::plan::CorridorKind::Corridor => Word::Corridor,
            };
            view! {
                <p class="eyebrow">
                    <LineSample corridor=ix />
                    {app.says(word)}
                </p>
            }
        }
    }
}

fn word_eyebrow(app: App, word: Word) -> Markup {
    view! { <p class="eyebrow">{app.says(word)}</p> }
}
