//! Every colour on the screen is a token of the theme, and a token is what the palette or the host page
//! says.
//!
//! The reader's scheme, and that they have colours of their own, can be set in Chromium (DevTools) and
//! Firefox (preferences); WebKit is asked for its own scheme. Paper can be looked at in Chromium only.

use super::shapes::strings;
use crate::{
    console::privileged,
    engine::{Engine, devtools},
    page::{Page, point},
    wd::{Actions, Key},
};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// All themes, with card, legend, pointer, focus and a near view.
pub fn themes(page: &mut Page) -> Result<()> {
    for theme in ["light", "dark", "projector"] {
        page.open(&[("theme", theme)])?;
        each_state(page, theme)?;
    }
    // Chosen, not of the address.
    choose(page, "dark")?;
    walk(page, "dark", "chosen")?;
    strays_are_seen(page)
}

/// The walk finds what it is there to find.
fn strays_are_seen(page: &mut Page) -> Result<()> {
    page.step("paint in colours of no theme");
    let sheet = "const sheet = new CSSStyleSheet();
        sheet.replaceSync(`h1 { color: #010203 } .footnote { border-top: 1px solid #040506 }
          .footnote::after { content: '·'; background: #0d0e0f }
          path[data-district] { fill: #070809 } .chip::before, .bar { box-shadow: 0 1px #0a0b0c }`);
        root.adoptedStyleSheets.push(sheet)";
    page.run(sheet, &json!([]))?;
    let strays = strings(&look(page, &[])?["strays"])?;
    for (what, colour) in [
        ("color", "1, 2, 3"),
        ("border-top-color", "4, 5, 6"),
        ("fill", "7, 8, 9"),
        ("boxShadow", "10, 11, 12"),
        ("::after background-color", "13, 14, 15"),
    ] {
        let seen = format!("{what} rgb({colour}) on ");
        ensure!(
            strays.iter().any(|stray| stray.starts_with(&seen)),
            "not seen: {seen}: {strays:#?}"
        );
    }
    Ok(())
}

/// `auto` is light or dark as the reader's system is, and follows it.
pub fn auto(page: &mut Page) -> Result<()> {
    page.open(&[("theme", "auto")])?;
    let own = scheme(page)?;
    walk(page, &own, "of the system")?;
    for wanted in ["dark", "light"] {
        if prefer(page, wanted)? {
            page.wait(
                &format!("the engine to prefer {wanted}"),
                "return matchMedia(`(prefers-color-scheme: ${arguments[0]})`).matches",
                &json!([wanted]),
            )?;
            walk(page, wanted, "preferred")?;
        }
    }
    Ok(())
}

/// A host page's own colours win in every theme, and nothing else changes.
pub fn of_the_page(page: &mut Page) -> Result<()> {
    let zone = page.lab.plan.zones[0].id.clone();
    for theme in ["auto", "light", "dark", "projector"] {
        page.open(&[("theme", theme)])?;
        page.step("the host page sets colours");
        let sheet = "const sheet = new CSSStyleSheet();
            sheet.replaceSync(`${el.localName} { --lsm-zone-${arguments[0]}: #c0ffee; --lsm-paper: #fedcba }`);
            document.adoptedStyleSheets = [sheet]";
        page.run(sheet, &json!([zone]))?;
        let seen = page.run(
            "return [getComputedStyle($(`path[data-zone='${arguments[0]}']`)).fill,
               getComputedStyle($('[part~=legend]')).backgroundColor]",
            &json!([zone]),
        )?;
        ensure!(
            seen == json!(["rgb(192, 255, 238)", "rgb(254, 220, 186)"]),
            "{theme}: the page's colours do not win: {seen}"
        );
        let strays = strings(&look(page, &[])?["strays"])?;
        ensure!(strays.is_empty(), "{theme}: {strays:#?}");
    }
    Ok(())
}

/// On paper: the colours for it, title, map, legend and footnote, no controls, one sheet.
pub fn print(page: &mut Page) -> Result<()> {
    for theme in ["dark", "projector"] {
        page.open(&[("theme", theme)])?;
        page.settled()?;
        emulate(page, "print", &json!([]))?;
        walk(page, "print", theme)?;
        let seen = page.run(ON_PAPER, &json!([]))?;
        ensure!(seen == json!([]), "{theme}: on paper {seen}");
        emulate(page, "", &json!([]))?;
        for landscape in [false, true] {
            let options = json!({ "landscape": landscape, "preferCSSPageSize": false });
            let made = devtools(&page.lab.browser().client, "Page.printToPDF", &options)?;
            let sheets = sheets(made["data"].as_str().context("a file")?)?;
            ensure!(
                sheets == 1,
                "{theme}, landscape {landscape}: {sheets} sheets"
            );
        }
    }
    Ok(())
}

/// The reader's own colours: nothing on the screen has another.
pub fn forced(page: &mut Page) -> Result<()> {
    for theme in ["light", "dark"] {
        page.open(&[("theme", theme)])?;
        force(page)?;
        page.unfold_legend()?;
        for (kind, id) in page.lab.plan.one_of_each_kind() {
            page.select(kind, &id)?;
            page.painted()?;
            let seen = look(page, &SYSTEM)?;
            ensure!(
                seen["tokens"]["--lsm-ink"] == seen["tokens"]["--lsm-line"]
                    && seen["tokens"]["--lsm-ink"] != seen["tokens"]["--lsm-ground"],
                "the tokens are not the reader's colours: {}",
                seen["tokens"]
            );
            let strays = strings(&seen["strays"])?;
            ensure!(strays.is_empty(), "{theme}, {kind}: {strays:#?}");
        }
        let fills = page.run(
            "return [...new Set($$('path[data-zone]').map((e) => getComputedStyle(e).fill))].length",
            &json!([]),
        )?;
        ensure!(fills == 1, "zones have {fills} colours of their own");
    }
    Ok(())
}

/// What stands for a link, a choice and what cannot be used, in the reader's own colours.
const SYSTEM: [&str; 4] = ["LinkText", "Highlight", "HighlightText", "GrayText"];

/// What is on the paper and should not be, or should and is not.
const ON_PAPER: &str = "
    const there = (selector) => $$(selector).some(shown);
    const wanted = ['h1', '.chart', 'path[data-district]', '[part~=legend] li', '.footnote'];
    const unwanted = ['[data-zoom]', '[data-lang-button]', 'select', 'input', '[data-row]', '[data-card]'];
    const boxes = $$('path[data-district]').map((e) => e.getBoundingClientRect());
    const height = Math.max(...boxes.map((b) => b.bottom)) - Math.min(...boxes.map((b) => b.top));
    return [...wanted.filter((s) => !there(s)).map((s) => `no ${s}`),
      ...unwanted.filter(there), ...(height < innerHeight / 3 ? [`a map ${height} px high`] : [])]";

fn each_state(page: &mut Page, theme: &str) -> Result<()> {
    walk(page, theme, "at first")?;
    page.unfold_legend()?;
    walk(page, theme, "legend open")?;
    for (kind, id) in page.lab.plan.one_of_each_kind() {
        page.select(kind, &id)?;
        walk(page, theme, kind)?;
    }
    page.key(Key::Escape)?;
    page.no_card()?;
    point_at(page, "[data-row]")?;
    walk(page, theme, "pointer on a row")?;
    page.focus("path[data-district]")?;
    page.key(Key::Right)?;
    walk(page, theme, "focus on the map")?;
    for _ in 0..3 {
        page.key(Key::Char('+'))?;
    }
    walk(page, theme, "a near view")
}

/// Fails if something is painted in a colour that is no token of the theme, or a token is not what the
/// palette says.
fn walk(page: &mut Page, theme: &str, when: &str) -> Result<()> {
    page.step(format!("colours of {theme}, {when}"));
    page.painted()?;
    let seen = look(page, &[])?;
    let painted = seen["seen"].as_u64().unwrap_or_default();
    ensure!(
        painted > 300,
        "{theme}, {when}: only {painted} colours are painted"
    );
    let strays = strings(&seen["strays"])?;
    ensure!(strays.is_empty(), "{theme}, {when}: no token: {strays:#?}");
    let scheme = if theme == "dark" { "dark" } else { "light" };
    ensure!(
        seen["scheme"] == scheme,
        "{theme}: the scheme is {}",
        seen["scheme"]
    );
    let palette = page.lab.plan.colours.get(theme).context("no such theme")?;
    let expected = page.run(RESOLVE, &json!([palette]))?;
    for (name, colour) in expected.as_object().context("colours")? {
        ensure!(
            seen["tokens"][name] == *colour,
            "{theme}, {when}: {name} is {}, not {colour}",
            seen["tokens"][name]
        );
    }
    Ok(())
}

fn look(page: &Page, besides: &[&str]) -> Result<Value> {
    page.run(include_str!("../script/colours.js"), &json!([besides]))
}

/// The palette's colours as the engine writes them.
const RESOLVE: &str = "
    const probe = document.body.appendChild(document.createElement('i'));
    const entries = Object.entries(arguments[0]).map(([name, colour]) => {
      probe.style.color = colour;
      return [name, getComputedStyle(probe).color];
    });
    probe.remove();
    return Object.fromEntries(entries)";

fn point_at(page: &mut Page, selector: &str) -> Result<()> {
    let at = page.wait(
        &format!("{selector} under the pointer"),
        "const spot = reach($(arguments[0])); return spot.free && [spot.x, spot.y]",
        &json!([selector]),
    )?;
    page.act(&Actions::new().move_to(point(&at)?))
}

/// The reader's own choice of a theme.
fn choose(page: &mut Page, theme: &str) -> Result<()> {
    page.step(format!("choose {theme}"));
    page.run("el.setAttribute('theme', arguments[0])", &json!([theme]))?;
    page.wait(
        "the theme",
        "return el.state.theme === arguments[0]",
        &json!([theme]),
    )?;
    Ok(())
}

fn scheme(page: &Page) -> Result<String> {
    let dark = page.run(
        "return matchMedia('(prefers-color-scheme: dark)').matches",
        &json!([]),
    )?;
    Ok(if dark == true { "dark" } else { "light" }.to_owned())
}

/// Sets the scheme that the reader prefers, where the engine lets us.
pub fn prefer(page: &mut Page, scheme: &str) -> Result<bool> {
    page.step(format!("prefer {scheme}"));
    let browser = page.lab.browser();
    match browser.engine {
        Engine::Chromium => {
            let feature = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
            emulate(page, "", &feature)?;
        }
        Engine::Firefox => {
            let value = u8::from(scheme == "light");
            let name = "layout.css.prefers-color-scheme.content-override";
            privileged(
                browser,
                &format!("Services.prefs.setIntPref('{name}', {value})"),
            )?;
        }
        Engine::Webkit => return Ok(false),
    }
    Ok(true)
}

/// The engines that can be told to use the reader's colours.
pub const FORCED: &[Engine] = &[Engine::Chromium, Engine::Firefox];

fn force(page: &mut Page) -> Result<()> {
    page.step("the reader has colours of their own");
    let browser = page.lab.browser();
    if browser.engine == Engine::Chromium {
        let feature = json!([{ "name": "forced-colors", "value": "active" }]);
        emulate(page, "", &feature)?;
    } else {
        privileged(
            browser,
            &format!("Services.prefs.setIntPref('{READERS}', 2)"),
        )?;
    }
    let active = "return matchMedia('(forced-colors: active)').matches";
    page.wait("the reader's colours", active, &json!([]))?;
    Ok(())
}

/// Firefox: whose colours pages have.
const READERS: &str = "browser.display.document_color_use";

fn emulate(page: &Page, media: &str, features: &Value) -> Result<()> {
    let parameters = json!({ "media": media, "features": features });
    let client = &page.lab.browser().client;
    devtools(client, "Emulation.setEmulatedMedia", &parameters).map(drop)
}

/// How many sheets of paper a PDF has.
fn sheets(base64: &str) -> Result<usize> {
    use base64::{Engine as _, engine::general_purpose::STANDARD};
    let bytes = STANDARD.decode(base64)?;
    let text = String::from_utf8_lossy(&bytes);
    // Each page is an object of its own; `/Pages` is their list.
    let pages = text.matches("/Type /Page").count() - text.matches("/Type /Pages").count();
    ensure!(pages > 0, "no page in the file");
    Ok(pages)
}
