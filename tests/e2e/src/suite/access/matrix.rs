//! axe-core finds nothing in any state, in any theme, in any language.
//!
//! Chromium sees each state in each theme and each language, and with `LSM_ALL=1` in the environment in each theme
//! in each language; the others see a diagonal of that table, as rules and colours are the same in all.

use crate::{
    engine::Engine,
    page::Page,
    suite::{axe, colours::prefer, plan, take},
    wd::Key,
};
use anyhow::Result;
use serde_json::json;
use std::{collections::BTreeMap, env};

/// What is looked at: its name, whether on a phone, how it is opened, and what is done there.
struct State {
    name: &'static str,
    phone: bool,
    show: &'static [(&'static str, &'static str)],
    reach: fn(&mut Page) -> Result<()>,
}

const fn state(
    name: &'static str,
    show: &'static [(&'static str, &'static str)],
    reach: fn(&mut Page) -> Result<()>,
) -> State {
    State {
        name,
        phone: false,
        show,
        reach,
    }
}

const fn on_phone(name: &'static str, reach: fn(&mut Page) -> Result<()>) -> State {
    State {
        phone: true,
        ..state(name, &[], reach)
    }
}

/// Themes, and what the reader's system is asked for beside them.
const THEMES: [(&str, &str); 5] = [
    ("light", "light"),
    ("dark", "light"),
    ("projector", "light"),
    ("auto", "dark"),
    ("auto", "light"),
];

const PRESENT: &[(&str, &str)] = &[("mode", "present")];
const KIOSK: &[(&str, &str)] = &[("mode", "kiosk")];

const STATES: [State; 19] = [
    state("map with legend", &[], |page| page.unfold_legend()),
    state("project", &[], |page| card(page, "project")),
    state("district", &[], |page| card(page, "district")),
    state("corridor", &[], |page| card(page, "corridor")),
    state("zone", &[], |page| card(page, "zone")),
    state("link with unknown parts", &[("shoe", "42")], |_| Ok(())),
    state("results", &[], |page| {
        page.focus("[data-search]")?;
        page.key(Key::Char('a'))?;
        wait(page, "return !!$('[data-result]')")
    }),
    state("filters", &[], |page| {
        page.click("[data-filters]")?;
        page.click("[data-filter]")?;
        wait(page, "return !!$('[data-chip]')")
    }),
    state("nothing fits", &[("q", "qqqq")], |page| {
        wait(page, "return shown($(\"[data-field='nothing-fits']\"))")
    }),
    state("figures", &[], |page| {
        page.click("[data-figures]")?;
        wait(page, "return !!$('[data-bar]')")
    }),
    state("table", &[("list", "table")], |page| {
        wait(page, "return !!$('table.projects [data-row]')")
    }),
    state("plan", &[], plan::open),
    state("what is taken away", &[], take::open),
    state("presented", PRESENT, told),
    state("keys", PRESENT, |page| {
        told(page)?;
        page.key(Key::Char('?'))?;
        wait(page, "return !!$('.told-keys h2')")
    }),
    state("foyer", KIOSK, told),
    state("foyer, touched", KIOSK, |page| {
        told(page)?;
        page.key(Key::Enter)?;
        wait(page, "return el.state.step === null")
    }),
    on_phone("phone, list", |page| {
        page.run("$('.grip').click()", &json!([]))?;
        wait(page, "return $('.lsm').dataset.stop === 'half'")
    }),
    on_phone("phone, menu", |page| page.click(".settings-button")),
];

fn wait(page: &mut Page, script: &str) -> Result<()> {
    page.wait("the state", script, &json!([])).map(drop)
}

fn told(page: &mut Page) -> Result<()> {
    wait(page, "return shown($('.slide h1'))")
}

fn card(page: &mut Page, kind: &str) -> Result<()> {
    let all = page.lab.plan.one_of_each_kind();
    match all.into_iter().find(|(of, _)| *of == kind) {
        Some((kind, id)) => page.select(kind, &id),
        None => Ok(()),
    }
}

/// The table of states, themes and languages.
pub fn matrix(page: &mut Page) -> Result<()> {
    let languages = page.lab.plan.languages.clone();
    let many = page.lab.browser().engine == Engine::Chromium;
    let whole = many && env::var_os("LSM_ALL").is_some();
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (nth, state) in STATES.iter().enumerate() {
        if state.phone {
            page.open_on_phone(state.show)?;
        } else {
            page.open(state.show)?;
        }
        (state.reach)(page)?;
        for (i, (theme, scheme)) in THEMES.iter().enumerate() {
            for (j, lang) in languages.iter().enumerate() {
                let (theme_is, lang_is) = (i == nth % THEMES.len(), j == nth % languages.len());
                if !(whole || theme_is && lang_is || many && (theme_is || lang_is)) {
                    continue;
                }
                turn(page, theme, scheme, lang)?;
                let how = format!("{}, {theme} ({scheme}), {lang}", state.name);
                for line in axe::audit(page, &how)? {
                    found.entry(line).or_default().push(how.clone());
                }
            }
        }
        prefer(page, "light")?;
    }
    axe::none(&found)
}

/// Another theme and language, in place. A screen in a foyer that tells the story has its languages by turns, whatever
/// it is asked for.
fn turn(page: &mut Page, theme: &str, scheme: &str, lang: &str) -> Result<()> {
    if theme == "auto" {
        prefer(page, scheme)?;
    }
    page.run(
        "el.setAttribute('theme', arguments[0]); el.setAttribute('lang', arguments[1])",
        &json!([theme, lang]),
    )?;
    page.wait(
        &format!("{theme} in {lang}"),
        "const speaks = el.state.lang === arguments[1] || el.state.mode === 'kiosk' && el.state.step !== null;
         return el.state.theme === arguments[0] && speaks && !$('[aria-busy=true]')",
        &json!([theme, lang]),
    )
    .map(drop)
}

/// The other pages: the staff's editor, and the page that others frame.
pub fn pages(page: &mut Page) -> Result<()> {
    let origin = page.lab.server.origin.clone();
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for lang in page.languages(1) {
        page.load(&format!("{origin}/embed.html#lang={lang}"))?;
        page.lives()?;
        let how = format!("embed.html, {lang}");
        for line in axe::audit(page, &how)? {
            found.entry(line).or_default().push(how.clone());
        }
    }
    for lang in page.languages(0) {
        page.load(&format!("{origin}/editor.html#lang={lang}"))?;
        page.wait(
            "the editor",
            "return !!document.querySelector('[data-grid] td[tabindex=\"0\"]')",
            &json!([]),
        )?;
        page.lives()?;
        let how = format!("editor.html, {lang}");
        for line in axe::audit(page, &how)? {
            found.entry(line).or_default().push(how.clone());
        }
    }
    axe::none(&found)
}
