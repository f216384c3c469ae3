//! The bar: name of the map, search, what is taken away, languages, theme.

mod popover;
mod share;

use crate::{
    App,
    components::{
        icon::{Glyph, Icon},
        search::SearchBox,
    },
    markup::{Markup, view},
    wanted::count,
};
use leptos::{html, prelude::*};
use plan_core::{
    i18n::Word,
    plan::Lang,
    sheet::Stop,
    state::{Action, Theme},
};
use popover::popover;
use share::{Present, Share};

/// The bar on top; on a small screen only its controls, floating.
#[component]
pub fn Toolbar() -> Markup {
    let app = App::here();
    view! {
        <header class="bar" part="toolbar">
            <Mark />
            <div class="title">
                <h1>{app.reads(&app.plan.title)}</h1>
                <p>{app.reads(&app.plan.subtitle)}</p>
            </div>
            <SearchBox />
            <Share />
            <Present />
            <Settings />
            <PanelToggle />
        </header>
    }
}

/// Opens and shuts the panel where it lies over the map.
#[component]
fn PanelToggle() -> Markup {
    let app = App::here();
    let shelf = app.shelf;
    let press = move |_| {
        let raised = shelf.stop.get_untracked() != Stop::Peek;
        shelf.go(if raised { Stop::Peek } else { Stop::Half });
    };
    view! {
        <button
            type="button"
            class="panel-toggle"
            aria-expanded=move || if shelf.raised() { "true" } else { "false" }
            aria-controls="panel-views"
            on:click=press
        >
            <Icon glyph=Glyph::List />
            <span>{move || count(app)}</span>
        </button>
    }
}

/// The map's mark: its corridors, parting; where there are too few, its zones.
#[component]
fn Mark() -> Markup {
    let app = App::here();
    let arms = ["M17 15L8 28", "M17 15L15 4", "M17 15L29 24"];
    let corridors = app.plan.corridors.iter();
    let corridors = corridors.map(|c| format!("var(--lsm-corridor-{})", c.id));
    let zones = app.plan.zones.iter();
    let colours = corridors.chain(zones.map(|z| format!("var(--lsm-zone-{}-line)", z.id)));
    let lines = colours
        .zip(arms)
        .map(|(colour, d)| view! { <path d={d} stroke={colour} /> });
    view! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            {lines.collect::<Markup>()}
            <circle class={"mark-hub"} cx={17} cy={15} r={3.4} />
        </svg>
    }
}

/// Language and theme: in the bar itself where it is wide, else in a menu.
#[component]
fn Settings() -> Markup {
    let app = App::here();
    let shelf = app.shelf;
    let node = NodeRef::<html::Div>::new();
    let open = move || shelf.menu.get();
    let leave = popover(shelf.menu, node);
    let unfold = move |_| {
        shelf.toggle_legend();
        shelf.menu.set(false);
    };
    view! {
        <div class="settings" node_ref=node data-open=move || open().then_some("") on:focusout=leave>
            <button
                type="button"
                class="settings-button"
                aria-expanded=move || if open() { "true" } else { "false" }
                aria-controls="settings"
                on:click=move |_| shelf.menu.set(!shelf.menu.get_untracked())
            >
                <span>{move || app.language().code.to_ascii_uppercase()}</span>
                <span class="unseen">
                    {app.says(Word::Language)}{app.says(Word::ListSeparator)}{app.says(Word::Theme)}
                </span>
                <Icon glyph=Glyph::Down />
            </button>
            <div class="settings-box" id="settings">
                <button
                    type="button"
                    class="settings-legend"
                    aria-pressed=move || if shelf.legend.get() { "true" } else { "false" }
                    on:click=unfold
                >
                    <Icon glyph=Glyph::Layers />
                    <span>{app.says(Word::Legend)}</span>
                </button>
                <span class="settings-label" aria-hidden="true">{app.says(Word::Language)}</span>
                <LanguageSwitch />
                <span class="settings-label" aria-hidden="true">{app.says(Word::Theme)}</span>
                <ThemeSwitch />
            </div>
        </div>
    }
}

#[component]
fn LanguageSwitch() -> Markup {
    let app = App::here();
    let buttons = app.plan.languages.iter().enumerate().map(|(i, language)| {
        let lang = Lang(i as u8);
        let pressed = move || {
            if app.lang.get() == lang {
                "true"
            } else {
                "false"
            }
        };
        view! {
            <button
                type="button"
                lang={language.code.as_str()}
                data-lang-button={language.code.as_str()}
                aria-pressed=pressed
                on:click=move |_| {
                    app.act(Action::Speak(lang));
                    app.shelf.menu.set(false);
                }
            >
                {language.name.as_str()}
            </button>
        }
    });
    view! {
        <div class="segments" role="group" aria-label=app.says(Word::Language)>
            {buttons.collect::<Markup>()}
        </div>
    }
}

#[component]
fn ThemeSwitch() -> Markup {
    let app = App::here();
    let name = |theme: Theme| match theme {
        Theme::Auto => Word::ThemeAuto,
        Theme::Light => Word::Light,
        Theme::Dark => Word::Dark,
        Theme::Projector => Word::Projector,
    };
    let options = Theme::ALL.iter().map(|&theme| {
        view! {
            <option value={theme.name()} selected=move || app.theme.get() == theme>
                {app.says(name(theme))}
            </option>
        }
    });
    let choose = move |event: web_sys::Event| {
        if let Some(theme) = Theme::from_name(&event_target_value(&event)) {
            app.act(Action::Paint(theme));
        }
    };
    view! {
        <select
            class="theme"
            aria-label=app.says(Word::Theme)
            prop:value=move || app.theme.get().name()
            on:change=choose
        >
            {options.collect::<Markup>()}
        </select>
    }
}
