//! Which projects are wanted: chips of what is chosen, and a box to choose in.

mod name;
mod options;
mod span;

use super::icon::{Glyph, Icon};
use crate::{
    App,
    markup::{Markup, keyed, view},
};
use leptos::prelude::*;
pub use name::{facet_name, option_name};
use name::{measure_name, part_name};
use options::Options;
use plan_core::{
    filter::{Facet, Filters, Measure, Part, Picked},
    i18n::{Word, fill},
};
use span::span_text;

/// Something that is chosen, and can be taken back alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Chosen {
    Option(Facet, u16),
    Span(Measure),
    Text,
}

impl Chosen {
    fn all(filters: &Filters) -> Vec<Self> {
        let options = filters
            .chosen()
            .iter()
            .map(|&(facet, option)| Self::Option(facet, option));
        let spans = Measure::ALL
            .into_iter()
            .filter(|&m| !filters.span(m).is_open());
        let text = (!filters.text.trim().is_empty()).then_some(Self::Text);
        options.chain(spans.map(Self::Span)).chain(text).collect()
    }

    /// The filters without it.
    fn taken_back(self, filters: Filters) -> Filters {
        match self {
            Self::Option(facet, option) => filters.with(facet, option, false),
            Self::Span(measure) => filters.without(Part::Measure(measure)),
            Self::Text => filters.without(Part::Text),
        }
    }

    fn name(self, app: App) -> String {
        match self {
            Self::Option(facet, option) => option_name(app, facet, option),
            Self::Span(measure) => span_text(app, measure, app.filters.get().span(measure)),
            Self::Text => format!("“{}”", app.filters.get().text.trim()),
        }
    }

    /// As hooks have it.
    fn id(self, app: App) -> String {
        match self {
            Self::Option(facet, option) => {
                format!("{}:{}", facet.key(), facet.id(app.plan, option))
            }
            Self::Span(measure) => measure.key().to_owned(),
            Self::Text => Filters::TEXT_KEY.to_owned(),
        }
    }

    fn key(self) -> (u8, u16) {
        match self {
            Self::Option(facet, option) => (facet as u8, option),
            Self::Span(measure) => (100 + measure as u8, 0),
            Self::Text => (200, 0),
        }
    }
}

/// Where the focus goes from what takes something back, and goes with it.
const BUTTON: &str = "[data-filters]";

/// The button that opens the box.
#[component]
pub fn FilterButton() -> Markup {
    let app = App::here();
    let open = app.shelf.filters;
    let count = move || {
        let count = app.filters.with(Chosen::all).len();
        let written = move || app.language().format.number(count as f64);
        (count > 0).then(|| view! { <b class="filter-count">{written}</b> })
    };
    view! {
        <button
            type="button"
            class="filter-button"
            data-filters=""
            aria-expanded=move || if open.get() { "true" } else { "false" }
            aria-controls="filters"
            on:click=move |_| open.set(!open.get_untracked())
        >
            <span>{app.says(Word::Filter)}</span>
            {count}
        </button>
    }
}

/// A chip for each thing chosen, and the box to choose in.
#[component]
pub fn Filtering() -> Markup {
    let app = App::here();
    let open = app.shelf.filters;
    let chosen = move || app.filters.with(Chosen::all);
    let chip = move |what: Chosen| {
        let label = move || fill(app.word(Word::FilterRemove), &[("n", &what.name(app))]);
        view! {
            <button
                type="button"
                class="filter-chip"
                data-chip={what.id(app)}
                aria-label=label
                on:click=move |_| {
                    app.shelf.focus_on(BUTTON);
                    app.filter(what.taken_back(app.filters.get_untracked()));
                }
            >
                <span>{move || what.name(app)}</span>
                <Icon glyph=Glyph::Close />
            </button>
        }
    };
    let clear = move || {
        (chosen().len() > 1).then(|| {
            view! {
                <button
                    type="button"
                    class="quiet filter-clear"
                    data-clear-filters=""
                    on:click=move |_| {
                        app.shelf.focus_on(BUTTON);
                        app.filter(Filters::default());
                    }
                >
                    {app.says(Word::FilterClear)}
                </button>
            }
        })
    };
    let panel = move || open.get().then(|| view! { <Options /> });
    view! {
        <div class="filter-chips" hidden=move || chosen().is_empty()>
            {keyed(chosen, |what| what.key(), chip)}
            {clear}
        </div>
        <div class="filters" id="filters" hidden=move || !open.get()>{panel}</div>
    }
}

/// That nothing fits, and what could be given up.
#[component]
pub fn NothingFits(
    /// What is picked: nothing, and what would be.
    picked: Picked,
) -> Markup {
    let app = App::here();
    let loosen = |&(part, more): &(Part, usize)| {
        let label = move || {
            let name = part_name(app, part);
            let count = app.counted(Word::Projects, more);
            fill(
                app.word(Word::FilterLoosen),
                &[("n", &name), ("count", &count)],
            )
        };
        view! {
            <button
                type="button"
                class="filter-loosen"
                data-loosen={part_key(part)}
                on:click=move |_| {
                    app.shelf.focus_on(BUTTON);
                    app.filter(app.filters.get_untracked().without(part));
                }
            >
                {label}
            </button>
        }
    };
    let ways: Markup = picked.to_loosen().iter().map(loosen).collect();
    view! {
        <div class="nothing" data-field="nothing-fits">
            <p>{app.says(Word::FilterNone)}</p>
            {ways}
            <button
                type="button"
                class="filter-loosen"
                data-loosen="all"
                on:click=move |_| {
                    app.shelf.focus_on(BUTTON);
                    app.filter(Filters::default());
                }
            >
                {app.says(Word::FilterClear)}
            </button>
        </div>
    }
}

fn part_key(part: Part) -> &'static str {
    match part {
        Part::Facet(facet) => facet.key(),
        Part::Measure(measure) => measure.key(),
        Part::Text => Filters::TEXT_KEY,
    }
}

/// What a measure's span is called.
fn measure_label(app: App, measure: Measure) -> impl Fn() -> &'static str + Copy + Send + 'static {
    app.says(measure_name(measure))
}
