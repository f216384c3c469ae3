//! Browsers that lack something, or refuse it.

use super::prelude;
use crate::page::Page;
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// As with cookies blocked, or in a frame that is not trusted.
const NO_STORAGE: &str = "
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError') } });
    Object.defineProperty(Document.prototype, 'cookie', { get() { throw new DOMException('denied', 'SecurityError') } })";

/// Everything works without a place to keep things: map, story, presenter's window, foyer, editor.
pub fn no_storage(page: &mut Page) -> Result<()> {
    prelude(page, NO_STORAGE)?;
    page.open(&[])?;
    let denied =
        "try { localStorage; return false } catch (e) { return e.name === 'SecurityError' }";
    ensure!(
        page.run(denied, &json!([]))? == true,
        "the storage is not denied"
    );
    let project = page.lab.plan.projects[0].id.clone();
    page.select("project", &project)?;
    for mode in ["present", "kiosk"] {
        page.open(&[("mode", mode)])?;
        page.wait("the story", "return shown($('.slide h1'))", &json!([]))?;
    }
    crate::suite::hall::open_presenter(page)?;
    let url = page.url(&[])?;
    page.load(&url.replace("index.html", "editor.html"))?;
    page.wait(
        "the editor's tables",
        "return document.querySelectorAll('[data-grid] td').length",
        &json!([]),
    )?;
    page.quiet()
}

/// What cards, list and plan say.
const SAID: &str = "return $$('[data-row], [data-card], [data-field]').filter(shown).map(text)";

/// As in browsers that were built without the data of languages.
const NO_INTL: &str = "
    delete window.Intl;
    window.e2eIntl = () => typeof Intl;
    for (const Of of [Date, Number, Array])
      for (const name of Object.getOwnPropertyNames(Of.prototype).filter((name) => name.startsWith('toLocale')))
        Of.prototype[name] = function () { return this.toString(); };
    String.prototype.localeCompare = function (other) { return this < other ? -1 : +(this > other); }";

/// Numbers, dates, money and order are the same without the browser's knowledge of languages.
pub fn no_intl(page: &mut Page) -> Result<()> {
    let before = said(page)?;
    prelude(page, NO_INTL)?;
    let after = said(page)?;
    let missing = page.run("return e2eIntl()", &json!([]))?;
    ensure!(missing == "undefined", "Intl is still there");
    for (lang, texts) in &before {
        let other = texts.iter().zip(&after[lang]).find(|(a, b)| a != b);
        ensure!(other.is_none(), "{lang}: {other:?}");
        ensure!(
            texts.len() == after[lang].len() && texts.len() > 20,
            "{lang}: {} texts",
            texts.len()
        );
    }
    page.quiet()
}

fn said(page: &mut Page) -> Result<BTreeMap<String, Vec<Value>>> {
    let project = page.lab.plan.projects[0].id.clone();
    let mut all = BTreeMap::new();
    for lang in page.lab.plan.languages.clone() {
        page.open(&[("lang", &lang), ("project", &project)])?;
        page.card("project", &project)?;
        page.painted()?;
        let mut texts: Vec<Value> = serde_json::from_value(page.run(SAID, &json!([]))?)?;
        page.run("el.clear()", &json!([]))?;
        page.no_card()?;
        super::super::plan::open(page)?;
        let plan: Vec<Value> = serde_json::from_value(page.run(SAID, &json!([]))?)?;
        texts.extend(plan);
        all.insert(lang, texts);
    }
    Ok(all)
}

/// Without the typeface the map has the system's, and no name covers another or is cut.
pub fn no_fonts(page: &mut Page) -> Result<()> {
    let files = page.lab.site.typeface()?;
    for file in &files {
        let server = &page.lab.server;
        server.instead(
            &format!("/{file}"),
            404,
            b"not found".to_vec(),
            "text/plain",
        );
    }
    let seen = (|| {
        page.open(&[])?;
        page.wait(
            "the typeface to be asked for",
            "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.woff2'))",
            &json!([]),
        )?;
        page.painted()?;
        let loaded = page.run(
            "return [...document.fonts].filter((face) => face.status === 'loaded').length",
            &json!([]),
        )?;
        ensure!(loaded == 0, "{loaded} typefaces are there all the same");
        page.run(super::super::labels::MEASURE, &json!([]))
    })();
    for file in &files {
        page.lab.server.mend(&format!("/{file}"));
    }
    let seen = seen?;
    let names = seen["seen"].as_array().map_or(0, Vec::len);
    ensure!(
        names > 5 && seen["faults"] == json!([]),
        "{names} names, {}",
        seen["faults"]
    );
    let console = page.lab.console()?;
    let of_fonts = |line: &crate::console::Line| {
        [
            "woff2",
            "404",
            "NetworkError",
            "font",
            "not loaded",
            "Error",
        ]
        .iter()
        .any(|part| line.text.contains(part))
    };
    ensure!(console.iter().all(of_fonts), "{console:?}");
    Ok(())
}
