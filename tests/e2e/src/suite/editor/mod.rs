//! The staff's editor: from a disk and from a server.

mod attacks;
mod book;
mod edit;
mod files;
mod hostile;

pub use book::book;
pub use edit::edit;
pub use hostile::hostile;

use super::take::KEEP;
use crate::{
    page::{Page, Place, point},
    wd::{Actions, Key},
};
use anyhow::{Context, Result};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use flate2::{Compression, write::GzEncoder};
use serde_json::{Value, json};
use std::{fs, io::Write as _};

/// Finds things in the editor's page; `find(id, path)`: the cell of a project's field.
const EDITOR: &str = "
    const one = (selector) => document.querySelector(selector);
    const all = (selector) => [...document.querySelectorAll(selector)];
    const path = (th) => th.querySelector('small')?.textContent || th.firstChild.textContent;
    const column = (name) => all('[data-grid] thead th').findIndex((th) => path(th) === name);
    const find = (id, name) => {
      const key = column('id');
      const row = all(`[data-grid] td[data-c=\"${key}\"]`).find((td) => td.textContent === id);
      return row && one(`[data-grid] td[data-r=\"${row.dataset.r}\"][data-c=\"${column(name)}\"]`);
    };
    const count = (panel) => +one(`[data-${panel}] [data-count]`).textContent;
";

fn ask(page: &Page, script: &str, args: &Value) -> Result<Value> {
    page.run(&format!("{EDITOR}{script}"), args)
}

fn wait(page: &mut Page, what: &str, script: &str, args: &Value) -> Result<Value> {
    page.wait(what, &format!("{EDITOR}{script}"), args)
}

/// A real click into the middle of what the script finds.
fn click(page: &mut Page, what: &str, args: &Value) -> Result<()> {
    let script = format!(
        "const e = {what};
         if (!shown(e)) return null;
         e.scrollIntoView({{ block: 'nearest', inline: 'nearest' }});
         const spot = reach(e), was = e.e2eSpot;
         // What still moves would be missed.
         e.e2eSpot = `${{spot.x}} ${{spot.y}}`;
         return spot.free && was === e.e2eSpot && [spot.x, spot.y];"
    );
    let at = wait(page, &format!("{what} to be clickable"), &script, args)?;
    page.step(format!("click {what}"));
    page.act(&Actions::new().click(point(&at)?))
}

fn typed(page: &mut Page, text: &str) -> Result<()> {
    page.step(format!("type {text}"));
    let keys = text.chars().map(Key::Char);
    page.act(&keys.fold(Actions::new(), Actions::key))
}

/// Chooses a cell with the mouse and types into it, ended with Enter.
fn fill(page: &mut Page, id: &str, field: &str, text: &str) -> Result<()> {
    click(
        page,
        "find(arguments[0], arguments[1])",
        &json!([id, field]),
    )?;
    let on = "return document.activeElement === find(arguments[0], arguments[1])";
    wait(page, "the cell to have the focus", on, &json!([id, field]))?;
    typed(page, text)?;
    page.key(Key::Enter)?;
    let stands = "return find(arguments[0], arguments[1])?.textContent === arguments[2]";
    wait(
        page,
        &format!("{text} in {field}"),
        stands,
        &json!([id, field, text]),
    )
    .map(drop)
}

fn counts(page: &mut Page, problems: usize, changes: Option<usize>) -> Result<()> {
    let script = "const seen = [count('problems'), count('changes')];
        return seen[0] === arguments[0] && (arguments[1] === null || seen[1] === arguments[1])";
    let what = format!("{problems} problems, {changes:?} changes");
    wait(page, &what, script, &json!([problems, changes])).map(drop)
}

fn open(page: &mut Page) -> Result<()> {
    let file = page.lab.site.dist.join("editor.html");
    let url = match page.place {
        Place::File => format!("file://{}", file.display()),
        _ => format!("{}/editor.html", page.lab.server.origin),
    };
    page.load(&(url + "#lang=en"))?;
    let there = "return !!one('[data-grid] td[tabindex=\"0\"]')";
    wait(page, "the editor", there, &json!([]))?;
    page.lives()
}

/// Opens it anew, with no draft of an earlier test.
fn fresh(page: &mut Page) -> Result<()> {
    open(page)?;
    forget(page)?;
    open(page)?;
    counts(page, 0, Some(0))
}

fn forget(page: &Page) -> Result<()> {
    page.run("try { localStorage.clear() } catch { }", &json!([]))
        .map(drop)
}

/// How files come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Chosen,
    Dropped,
}

/// Gives it a file as a person does, and waits until it is spoken of. It travels packed: some are large.
fn give(page: &mut Page, way: Way, name: &str, bytes: &[u8]) -> Result<()> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes)?;
    let packed = STANDARD.encode(packed.finish()?);
    page.step(format!("give {name}"));
    let script = "
        const [name, packed, isDropped] = arguments;
        const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
        const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
        const data = new DataTransfer();
        data.items.add(new File([await new Response(plain).arrayBuffer()], name));
        if (isDropped) {
          const options = { dataTransfer: data, bubbles: true, cancelable: true };
          one('[data-grid] td').dispatchEvent(new DragEvent('drop', options));
        } else {
          one('[data-open]').files = data.files;
          one('[data-open]').dispatchEvent(new Event('change', { bubbles: true }));
        }";
    let script = format!("{EDITOR}{script}");
    page.run_async(&script, &json!([name, packed, way == Way::Dropped]))?;
    let told = "return text(one('[data-said]')).includes(arguments[0])";
    wait(page, &format!("word of {name}"), told, &json!([name])).map(drop)
}

/// What a button of saving hands out: name and bytes.
fn saved(page: &mut Page, what: &str) -> Result<(String, Vec<u8>)> {
    page.run(KEEP, &json!([]))?;
    click(page, "one(`[data-save=${arguments[0]}]`)", &json!([what]))?;
    let taken = page.wait(
        "a file",
        "return window.taken.length && window.taken[0]",
        &json!([]),
    )?;
    let text = |at: usize| taken[at].as_str().map(str::to_owned).context("a file");
    let bytes = STANDARD.decode(text(1)?)?;
    Ok((text(0)?, bytes))
}

/// Opens a file that was saved, from the disk.
fn load_saved(page: &mut Page, html: &[u8], lang: &str) -> Result<tempfile::TempDir> {
    let folder = tempfile::Builder::new().prefix("e2e-saved-").tempdir()?;
    let file = folder.path().join("saved.html");
    fs::write(&file, html)?;
    page.load(&format!("file://{}#lang={lang}", file.display()))?;
    page.ready(1)?;
    Ok(folder)
}

/// A project whose capital is its own.
fn priced(page: &Page) -> Result<String> {
    let plain = |project: &&Value| {
        let is_alone = ["announced", "part_of", "scope"]
            .iter()
            .all(|f| project[f].is_null());
        is_alone && project["capital"][0]["amount"].is_number() && project["kind"] == "licensed"
    };
    let all = page.lab.plan.trees()?;
    let found = all.iter().find(plain).and_then(|p| p["id"].as_str());
    Ok(found.context("a project")?.to_owned())
}
