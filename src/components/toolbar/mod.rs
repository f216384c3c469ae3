//! The bar: name of the map, languages, theme.

use crate::App;
use leptos::prelude::*;
use plan_core::{
    i18n::Word,
    plan::Lang,
    state::{Action, Theme},
};

/// The bar on top.
#[component]
pub fn Toolbar() -> impl IntoView {
    let app = App::here();
    view! {
        <header class="bar" part="toolbar">
            <Mark />
            <div class="title">
                <h1>{app.reads(&app.plan.title)}</h1>
                <p>{app.reads(&app.plan.subtitle)}</p>
            </div>
            <LanguageSwitch />
            <ThemeSwitch />
        </header>
    }
}

/// The map's mark: its corridors, parting; where there are too few, its zones.
#[component]
fn Mark() -> impl IntoView {
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
            {lines.collect_view()}
            <circle class={"mark-hub"} cx={17} cy={15} r={3.4} />
        </svg>
    }
}

#[component]
fn LanguageSwitch() -> impl IntoView {
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
                on:click=move |_| app.act(Action::Speak(lang))
            >
                <span class="long">{language.name.as_str()}</span>
                <span class="short" aria-hidden="true">{language.code.to_uppercase()}</span>
            </button>
        }
    });
    view! {
        <div class="segments" role="group" aria-label=app.says(Word::Language)>
            {buttons.collect_view()}
        </div>
    }
}

#[component]
fn ThemeSwitch() -> impl IntoView {
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
            {options.collect_view()}
        </select>
    }
}
