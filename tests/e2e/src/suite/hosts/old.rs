//! A page of 2009: jQuery, quirks mode, a style sheet for everything.

use super::{
    Changes,
    apps::told,
    furnish, host, open, scripts, unchanged,
    visit::{Size, drawn, open_project},
};
use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// Inherited properties that such a sheet sets, and those of boxes.
const LOOKS: &str = "
    const names = ['color', 'font', 'letterSpacing', 'wordSpacing', 'textAlign', 'textTransform',
      'textIndent', 'whiteSpace', 'wordBreak', 'cursor', 'listStyle', 'visibility', 'direction',
      'overflowWrap', 'hyphens', 'tabSize', 'borderSpacing', 'captionSide', 'pointerEvents',
      'fill', 'stroke', 'strokeWidth', 'strokeLinecap', 'margin', 'padding', 'border', 'backgroundColor', 'boxSizing',
      'display', 'position', 'float', 'borderCollapse', 'textDecorationLine', 'width', 'height'];
    const map = $('.lsm').getBoundingClientRect();
    return {
      size: [map.width, map.height],
      parts: $$('.lsm, .lsm *').map((e) => {
        const style = getComputedStyle(e);
        return [describe(e), names.map((name) => `${name}: ${style[name]}`)];
      }),
    }";

/// The page is not changed by the map, nor the map by the page.
pub fn old(page: &mut Page) -> Result<()> {
    furnish(page);
    let lang = page.lab.plan.other();
    let url = format!("{}/hosts/old.html?lang={lang}", page.lab.server.origin);
    page.load(&url)?;
    page.ready(1)?;
    page.settled()?;
    let mode = page.run("return document.compatMode", &json!([]))?;
    ensure!(
        mode == "BackCompat",
        "the page is not as old as it should be: {mode}"
    );
    drawn(page, Size::Own)?;
    let changes = Changes {
        // What jQuery notes at the document.
        added: &["jQuery"],
        ..Changes::default()
    };
    unchanged(page, "with the map drawn", changes)?;
    page.painted()?;
    let inside = page.run(LOOKS, &json!([]))?;
    let project = open_project(page)?;
    told(page, 1, "project", &project)?;
    let moved = Changes {
        focus_moved: true,
        ..changes
    };
    unchanged(page, "with a project open", moved)?;
    let ready = page.run("return text(document.querySelector('#ready'))", &json!([]))?;
    ensure!(ready == "1", "the page has heard of {ready} ready events");
    // Firefox says of any such page that it is one.
    let console = page.lab.console()?;
    let of_map = console
        .iter()
        .find(|line| !line.text.contains("Quirks Mode"));
    ensure!(of_map.is_none(), "the console says {of_map:?}");
    untouched(page, &lang, &inside)
}

/// In a plain page, at the same size, every part of the map looks as it did in the old one.
fn untouched(page: &mut Page, lang: &str, inside: &Value) -> Result<()> {
    let slug = page.lab.site.slug.clone();
    let [module, _] = scripts(page);
    let element = format!("<{slug} lang=\"{lang}\"></{slug}>");
    open(page, host(&element, &module))?;
    page.ready(1)?;
    page.settled()?;
    page.step("the old page's size");
    page.run(
        "el.style.flex = el.style.maxWidth = 'none'; el.style.width = arguments[0] + 'px'; el.style.height = arguments[1] + 'px'",
        &inside["size"],
    )?;
    page.painted()?;
    let plain = page.run(LOOKS, &json!([]))?;
    let list = |of: &Value| of["parts"].as_array().cloned().context("parts");
    let (old, plain) = (list(inside)?, list(&plain)?);
    ensure!(
        old.len() == plain.len(),
        "{} parts in the old page, {} in a plain one",
        old.len(),
        plain.len()
    );
    let mut differences = Vec::new();
    for (a, b) in old.iter().zip(&plain) {
        let (was, is) = (
            a[1].as_array().context("style")?,
            b[1].as_array().context("style")?,
        );
        let pairs = was.iter().zip(is).filter(|(was, is)| was != is);
        differences.extend(pairs.map(|(was, is)| format!("{} {was}, in a plain page {is}", a[0])));
    }
    let some = &differences[..differences.len().min(30)];
    ensure!(
        differences.is_empty(),
        "{} differences: {some:#?}",
        differences.len()
    );
    Ok(())
}
