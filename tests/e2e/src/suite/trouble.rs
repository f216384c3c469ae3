//! A map that cannot be had, or that ends: a message in the reader's language, the table, a way on.

use crate::page::{LIMIT, Page, Place};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::{fs, thread, time::Duration};

/// Message, picture and table of an element without a map; an error that says what is missing.
const SHOWN: &str = "
    const alert = root.querySelector('[role=alert]');
    if (!shown(alert)) throw new Error('no message');
    const table = [...document.querySelectorAll(el.localName + ' .fallback table'), ...$$('.fallback table')].find(shown);
    if (!table) throw new Error('no table');
    const picture = $$('.lsm-picture path[data-district]').filter(shown);
    if (!picture.length) throw new Error('no picture');
    const { width, height } = $('.lsm-picture .chart').getBoundingClientRect();
    return { message: text(alert.querySelector('p')), rows: table.tBodies[0].rows.length, state: el.state,
             painted: getComputedStyle(picture[0]).fill.startsWith('rgb'), area: width * height,
             fits: el.scrollWidth <= el.clientWidth }";

/// Less is no picture, CSS px².
const PICTURE_PX2: f64 = 100_000.0;

/// Longer than the time within which a second end is the last, and still a test.
const NOT_SOON: Duration = Duration::from_millis(10_400);

/// The module is not there; then it is, and the button brings the map.
pub fn blocked(page: &mut Page) -> Result<()> {
    let module = format!("/{}", page.lab.site.module()?);
    for lang in page.lab.plan.languages.clone() {
        let server = &page.lab.server;
        server.instead(&module, 404, b"not found".to_vec(), "text/plain");
        let seen = open_broken(page, &lang, "not_loaded");
        page.lab.server.mend(&module);
        seen?;
        page.step("the button");
        page.click("[role=alert] button")?;
        page.lives()?;
        ensure!(
            page.state()?["lang"] == lang.as_str(),
            "the map came in another language"
        );
    }
    Ok(())
}

/// The module is cut half-way.
pub fn cut(page: &mut Page) -> Result<()> {
    let module = page.lab.site.module()?;
    let mut bytes = fs::read(page.lab.site.dist.join(&module))?;
    bytes.truncate(bytes.len() / 2);
    let path = format!("/{module}");
    let lang = page.lab.plan.other();
    let server = &page.lab.server;
    server.instead(&path, 200, bytes, "application/wasm");
    let seen = open_broken(page, &lang, "not_loaded");
    page.lab.server.mend(&path);
    seen
}

/// The style sheet is not there; then it is, and the button brings the map.
pub fn unstyled(page: &mut Page) -> Result<()> {
    let lang = page.lab.plan.first();
    let path = format!("/{}", page.lab.site.style()?);
    let server = &page.lab.server;
    server.instead(&path, 404, b"not found".to_vec(), "text/plain");
    let url = page.url(&[("lang", &lang)])?;
    let said = page.load(&url).and_then(|()| {
        let message = "const alert = root.querySelector('[role=alert]');
            if (!alert) throw new Error('no message');
            return text(alert.querySelector('p'))";
        page.wait("a message", message, &json!([]))
    });
    page.lab.server.mend(&path);
    let (said, word) = (said?, page.lab.plan.word(&lang, "not_loaded")?);
    ensure!(said == word, "the message is {said}, expected “{word}”");
    page.click("[role=alert] button")?;
    page.lives()
}

/// The page's policy lets no WebAssembly run.
pub fn forbidden(page: &mut Page) -> Result<()> {
    let slug = page.lab.site.slug.clone();
    let lang = page.lab.plan.other();
    let body = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>Host</title>\
         <script type=\"module\" src=\"{slug}.js\"></script><{slug} lang=\"{lang}\"></{slug}>"
    );
    page.lab.server.page_without_wasm("/forbidden.html", body);
    let url = format!("{}/forbidden.html", page.lab.server.origin);
    page.load(&url)?;
    broken(page, &lang, "not_loaded")
}

fn open_broken(page: &mut Page, lang: &str, word: &str) -> Result<()> {
    let url = match page.place {
        // The page of the language: its table is in that language.
        Place::Http if lang != page.lab.plan.first() => {
            format!("{}/{lang}/index.html", page.lab.server.origin)
        }
        _ => page.url(&[("lang", lang)])?,
    };
    page.load(&url)?;
    broken(page, lang, word).with_context(|| format!("in {lang}"))
}

/// The message, the picture and all projects are there, and no map.
fn broken(page: &mut Page, lang: &str, word: &str) -> Result<()> {
    let seen = page.wait("message and table", SHOWN, &json!([]))?;
    let said = page.lab.plan.word(lang, word)?;
    ensure!(
        seen["message"] == said,
        "the message is {}, expected “{said}”",
        seen["message"]
    );
    let rows = page.lab.plan.projects.len();
    ensure!(seen["rows"] == rows, "rows: {seen}, expected {rows}");
    ensure!(seen["state"].is_null(), "a map is there: {seen}");
    ensure!(
        seen["painted"] == true && seen["area"].as_f64() > Some(PICTURE_PX2),
        "the picture is poor: {seen}"
    );
    ensure!(seen["fits"] == true, "it is wider than its page: {seen}");
    Ok(())
}

/// A panic ends all maps of the module; all but the one it happened in come back as they were. A second
/// one soon after ends them for good, a later one does not.
pub fn panic(page: &mut Page) -> Result<()> {
    let slug = page.lab.site.slug.clone();
    let langs = [page.lab.plan.first(), page.lab.plan.other()];
    let body = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>Two</title>\
         <script type=\"module\" src=\"{slug}.js\"></script>\
         <{slug} lang=\"{}\"></{slug}><{slug} lang=\"{}\"></{slug}>",
        langs[0], langs[1]
    );
    page.lab.server.page("/panic.html", body);
    let url = format!("{}/panic.html", page.lab.server.origin);
    page.load(&url)?;
    page.ready(2)?;
    page.settled()?;
    page.nth = 1;
    let district = page.lab.plan.districts[0].id.clone();
    page.select("district", &district)?;
    page.unfold_legend()?;
    page.click("[data-layer='rivers']")?;
    page.painted()?;
    let before = page.state()?;
    ensure!(before["selected"]["id"] == district.as_str(), "{before}");

    page.nth = 0;
    break_it(page)?;
    broken(page, &langs[0], "crashed")?;
    page.nth = 1;
    back(page, &before).context("the other map after the first panic")?;
    let project = page.lab.plan.projects[0].id.clone();
    page.select("project", &project)?;

    page.step("the button of the one that ended");
    page.nth = 0;
    page.click("[role=alert] button")?;
    page.lives()?;
    ensure!(
        page.state()?["lang"] == langs[0].as_str(),
        "another language"
    );

    thread::sleep(NOT_SOON);
    page.nth = 1;
    let before = page.state()?;
    page.nth = 0;
    break_it(page)?;
    broken(page, &langs[0], "crashed")?;
    page.nth = 1;
    back(page, &before).context("the other map after a panic that was not soon")?;
    break_it(page)?;
    for (nth, lang) in langs.iter().enumerate() {
        page.nth = nth;
        broken(page, lang, "crashed").context("after a second panic soon after")?;
    }
    let ready = page.times_ready()?;
    ensure!(ready == 2, "ready was said {ready} times by two elements");
    Ok(())
}

/// Makes a map panic that was built for it.
fn break_it(page: &mut Page) -> Result<()> {
    page.step("panic");
    page.run(
        "el.dispatchEvent(new PointerEvent('pointerdown'));
         el.dispatchEvent(new Event('lsm-panic'))",
        &json!([]),
    )
    .map(drop)
}

/// A map in the state that it was in.
fn back(page: &mut Page, before: &Value) -> Result<()> {
    let script = "const now = JSON.parse(JSON.stringify(el.state));
        if (!now || !$$('[data-district]').length) throw new Error('no map');
        const [was] = arguments, near = (a, b) => Math.abs(a - b) < 1e-4;
        const sorted = (key, value) => value && value.constructor?.name === 'Object'
          ? Object.fromEntries(Object.entries(value).sort()) : value;
        const parts = Object.keys(was).filter((key) => key === 'view'
          ? !Object.keys(was.view).every((k) => near(was.view[k], now.view[k]))
          : JSON.stringify(was[key], sorted) !== JSON.stringify(now[key], sorted));
        if (parts.length) throw new Error(`other: ${parts} in ${JSON.stringify(now)}`);
        return true";
    page.wait("the map as it was", script, &json!([before]))
        .map(drop)
        .with_context(|| format!("not within {LIMIT:?}, expected {before}"))
}
