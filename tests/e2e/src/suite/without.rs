//! A browser that lacks WebAssembly, or runs no scripts: the title, a plain message, the projects.

use crate::{
    page::{Page, Place},
    picture::Picture,
};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// Colours of a page with words on it: paper, ink and the shades between.
const COLOURS: usize = 4;

/// Without WebAssembly.
pub fn wasm(page: &mut Page) -> Result<()> {
    each_language(page, |page| {
        let has = page.run("return typeof WebAssembly", &json!([]))?;
        ensure!(has == "undefined", "this browser still has WebAssembly");
        Ok(())
    })
}

/// Without scripts.
pub fn scripts(page: &mut Page) -> Result<()> {
    each_language(page, |page| {
        let defined = page.run("return el.matches(':defined')", &json!([]))?;
        ensure!(defined == false, "this browser still runs scripts");
        Ok(())
    })
}

/// The page in its place, and on a server those in the other languages too.
fn each_language(page: &mut Page, lacks: fn(&Page) -> Result<()>) -> Result<()> {
    for (at, lang) in page.lab.plan.languages.clone().iter().enumerate() {
        let url = match (page.place, at) {
            (_, 0) => page.url(&[])?,
            (Place::Http, _) => format!("{}/{lang}/index.html", page.lab.server.origin),
            _ => continue,
        };
        page.load(&url)?;
        lacks(page)?;
        plain(page, lang).with_context(|| format!("in {lang}"))?;
    }
    Ok(())
}

fn plain(page: &mut Page, lang: &str) -> Result<()> {
    let plan = &page.lab.plan;
    let (title, message) = (
        plan.title(lang).to_owned(),
        plan.word(lang, "no_wasm")?.to_owned(),
    );
    let names: Vec<String> = plan
        .projects
        .iter()
        .map(|project| plan.project_name(project, lang))
        .collect();
    let seen = page.wait("a table of all projects", TABLE, &json!([names.len()]))?;
    let said = seen["text"].as_str().context("text")?;
    ensure!(
        said.contains(&title),
        "the page does not say {title}: {said}"
    );
    ensure!(
        said.contains(&message),
        "the page does not say {message}: {said}"
    );
    let rows = seen["rows"].as_array().context("rows")?;
    for name in &names {
        let in_row = |row: &Value| {
            row.as_str()
                .is_some_and(|text| text.contains(name.as_str()))
        };
        ensure!(rows.iter().any(in_row), "no row says {name}");
    }
    let colours = Picture::decode(&page.lab.browser().client.screenshot()?)?.colours();
    ensure!(
        colours >= COLOURS,
        "the page looks blank: {colours} colours"
    );
    Ok(())
}

/// What can be seen, in the document and in the element's root if it has one.
const TABLE: &str = "
    const roots = root ? [document, root] : [document];
    const rows = roots.flatMap((r) => [...r.querySelectorAll('table tbody tr')]).filter(shown);
    if (rows.length !== arguments[0]) throw new Error(`${rows.length} rows are shown`);
    const all = document.body.innerText + ' ' + (root?.textContent ?? '');
    return { rows: rows.map(text), text: all.normalize('NFC').replace(/\\s+/g, ' ') }";
