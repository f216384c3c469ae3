//! The map on paper.

use super::{filters::rows, take::open};
use crate::{
    engine::Engine,
    page::{LIMIT, Page},
    wd::Key,
};
use anyhow::{Context, Result, ensure};
use lopdf::{Document, Object};
use serde_json::{Value, json};
use std::{collections::BTreeSet, time::Instant};

/// Points of an A4 sheet.
const A4: [f32; 2] = [595.28, 841.89];

/// Nothing asks in a window of its own; whether it would have is kept.
const STUB: &str = "
    const quiet = (made) => {
      if (made) made.print = () => { made.printed = true; };
      return made;
    };
    const open = window.open;
    window.open = (...args) => arguments[0] ? null : quiet(open.apply(window, args));
    const frame = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { ...frame, get() { return quiet(frame.get.call(this)); } });";

/// All projects, some of them, and a card: in a window of its own, which prints on two sheets; in a frame where none
/// may be opened.
pub fn print(page: &mut Page) -> Result<()> {
    for lang in page.lab.plan.languages.clone() {
        page.open(&[("lang", &lang)])?;
        let all = rows(page)?;
        let back = printed(page, &lang, false)?;
        listed(&back, &all)?;
    }
    page.click("[data-filters]")?;
    page.click("[data-filter^='zones:']")?;
    page.wait(
        "some projects",
        "const rows = $$('[data-row]').length; return rows > 0 && rows < arguments[0]",
        &json!([page.lab.plan.projects.len()]),
    )?;
    let some = rows(page)?;
    let lang = page
        .lab
        .plan
        .languages
        .last()
        .cloned()
        .context("a language")?;
    let back = printed(page, &lang, false)?;
    listed(&back, &some)?;
    let id = page.lab.plan.projects[0].id.clone();
    page.select("project", &id)?;
    let card = page.run("return text($('.card h2'))", &json!([]))?;
    let back = printed(page, &lang, true)?;
    let card = card.as_str().context("a name")?;
    let spoken = |text: &str| text.split_whitespace().collect::<String>();
    ensure!(
        spoken(&back["texts"].to_string()).contains(&spoken(card)),
        "{card} is not on the second sheet"
    );
    page.quiet()
}

/// As many rows as are listed, each with its number.
fn listed(back: &Value, rows: &[String]) -> Result<()> {
    let numbers: BTreeSet<u64> = serde_json::from_value(back["numbers"].clone())?;
    let wanted: BTreeSet<u64> = (1..=rows.len() as u64).collect();
    ensure!(
        numbers == wanted,
        "numbers on the second sheet: {numbers:?}"
    );
    Ok(())
}

/// Prints, looks at both sheets, and comes back. Returns what is on the second.
fn printed(page: &mut Page, lang: &str, refused: bool) -> Result<Value> {
    page.run(STUB, &json!([refused]))?;
    // What was printed before may not have gone yet.
    page.run(
        "$$('iframe.paper:not([data-old])').forEach((e) => { e.dataset.old = '' })",
        &json!([]),
    )?;
    let before: BTreeSet<String> = page.lab.browser().client.windows()?.into_iter().collect();
    open(page)?;
    page.focus("[data-away='print']")?;
    page.key(Key::Enter)?;
    let start = Instant::now();
    let window = loop {
        let windows = page.lab.browser().client.windows()?;
        if let Some(new) = windows.into_iter().find(|handle| !before.contains(handle)) {
            break Some(new);
        }
        if page.run("return !!$('iframe.paper:not([data-old])')", &json!([]))? == true {
            break None;
        }
        let said = page.run("return text($('.share-box [role=status]'))", &json!([]))?;
        ensure!(start.elapsed() < LIMIT, "nothing to print: {said}");
    };
    let seen = match window {
        Some(window) => {
            let seen = look(page, &window);
            let client = &page.lab.browser().client;
            client.close_window()?;
            client.enter_window(before.first().context("a window")?)?;
            seen
        }
        None => framed(page),
    };
    let seen = seen.with_context(|| format!("the sheets in {lang}"))?;
    let title = page.lab.plan.title(lang);
    ensure!(
        seen["title"] == title,
        "the window is called {}",
        seen["title"]
    );
    page.key(Key::Escape)?;
    page.wait(
        "the box to shut",
        "return !shown($('[data-away=copy]'))",
        &json!([]),
    )?;
    Ok(seen["sheets"][1].clone())
}

/// Of a window with the sheets, `view`.
const SEEN: &str = "
    const paper = view.document;
    return view.printed && { title: paper.title, sheets: [...paper.querySelectorAll('svg')]
      .filter((e) => e.parentNode === paper.body).map((sheet) => ({
        districts: [...new Set([...sheet.querySelectorAll('path[data-district]')].map((e) => e.dataset.district))].sort(),
        texts: [...sheet.querySelectorAll('text')].map((e) => e.textContent),
        numbers: [...sheet.querySelectorAll(':scope > svg text')].map((e) => Number(e.textContent)).filter((n) => n > 0),
        shown: sheet.getBoundingClientRect().width > 0,
      })) }";

/// Where no window opens, the sheets are in a frame.
fn framed(page: &mut Page) -> Result<Value> {
    let script = format!("const view = $('iframe.paper:not([data-old])').contentWindow; {SEEN}");
    let seen = page.wait("sheets that print", &script, &json!([]))?;
    sheets(page, &seen)?;
    page.wait(
        "the focus back from the frame",
        "return root.activeElement === $('[data-away=print]')",
        &json!([]),
    )?;
    Ok(seen)
}

fn look(page: &mut Page, window: &str) -> Result<Value> {
    let client = &page.lab.browser().client;
    client.enter_window(window)?;
    let script = format!("const view = window; {SEEN}");
    let start = Instant::now();
    let seen = loop {
        let seen = client.run(&script, &json!([]))?;
        if seen.is_object() {
            break seen;
        }
        ensure!(start.elapsed() < LIMIT, "it does not print");
    };
    sheets(page, &seen)?;
    let engine = page.lab.browser().engine;
    // WebKit's driver prints nothing.
    if engine != Engine::Webkit {
        let pdf = page.lab.browser().client.print()?;
        page.lab.keep(&format!("{engine:?}.pdf"), &pdf)?;
        on_sheets(page, &pdf)?;
    }
    Ok(seen)
}

/// Two of them; the map is on the first.
fn sheets(page: &Page, seen: &Value) -> Result<()> {
    let sheets = seen["sheets"].as_array().context("sheets")?;
    ensure!(sheets.len() == 2, "{} sheets", sheets.len());
    let mut codes: Vec<&str> = page
        .lab
        .plan
        .districts
        .iter()
        .map(|d| d.id.as_str())
        .collect();
    codes.sort_unstable();
    ensure!(
        sheets[0]["districts"] == json!(codes),
        "districts: {}",
        sheets[0]["districts"]
    );
    ensure!(
        sheets.iter().all(|sheet| sheet["shown"] == true),
        "a sheet is not shown"
    );
    Ok(())
}

/// Two A4 sheets, filled with the colours that zones have on paper.
fn on_sheets(page: &Page, pdf: &[u8]) -> Result<()> {
    let document = Document::load_mem(pdf)?;
    let pages = document.get_pages();
    ensure!(pages.len() == 2, "{} pages", pages.len());
    for &id in pages.values() {
        let media = document.get_dictionary(id)?.get(b"MediaBox")?.as_array()?;
        let size: Vec<f32> = media
            .iter()
            .filter_map(|value| value.as_float().ok())
            .collect();
        ensure!(
            size.len() == 4 && (0..2).all(|i| (size[i + 2] - size[i] - A4[i]).abs() < 2.0),
            "a page of {size:?} points"
        );
    }
    let filled = fills(&document);
    let colours = page
        .lab
        .plan
        .colours
        .get("print")
        .context("colours for paper")?;
    for zone in &page.lab.plan.zones {
        let colour = colours
            .get(&format!("--lsm-zone-{}", zone.id))
            .context("a colour")?;
        ensure!(
            filled.contains(colour.as_str()),
            "nothing is {colour}: {filled:?}"
        );
    }
    Ok(())
}

/// The colours that the drawing is filled with: `#rrggbb`.
fn fills(document: &Document) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for object in document.objects.values() {
        let Object::Stream(stream) = object else {
            continue;
        };
        let content = stream
            .decompressed_content()
            .unwrap_or_else(|_| stream.content.clone());
        let text = String::from_utf8_lossy(&content);
        let words: Vec<&str> = text.split_ascii_whitespace().collect();
        for run in words.windows(4).filter(|run| run[3] == "rg") {
            let channels: Vec<u8> = run[..3]
                .iter()
                .filter_map(|word| word.parse::<f64>().ok())
                .map(|share| (share * 255.0).round() as u8)
                .collect();
            if let [r, g, b] = channels[..] {
                found.insert(format!("#{r:02x}{g:02x}{b:02x}"));
            }
        }
    }
    found
}
