//! The staff's editor: from a disk and from a server.

use super::take::KEEP;
use crate::{
    page::{Page, Place, point},
    wd::{Actions, Key},
};
use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use serde_json::{Value, json};
use std::fs;

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

/// A capital is changed, a project added; mistakes are refused at their cells and mended; a reload loses nothing;
/// the file that is saved shows it all.
pub fn edit(page: &mut Page) -> Result<()> {
    let all = page.lab.plan.trees()?;
    let plain = |project: &&Value| {
        let is_alone = ["announced", "part_of", "scope"]
            .iter()
            .all(|f| project[f].is_null());
        is_alone && project["capital"][0]["amount"].is_number() && project["kind"] == "licensed"
    };
    let id = all
        .iter()
        .find(plain)
        .and_then(|p| p["id"].as_str())
        .context("a project")?
        .to_owned();
    open(page)?;
    page.run("try { localStorage.clear() } catch { }", &json!([]))?;
    open(page)?;
    counts(page, 0, Some(0))?;
    clean(page, "nothing changed")?;
    arrows(page)?;
    page.step("change a capital");
    fill(page, &id, "capital[0].amount", "123456")?;
    counts(page, 0, Some(1))?;
    page.step("add a project");
    click(page, "find(arguments[0], 'id')", &json!([id]))?;
    click(page, "one('[data-copy]')", &json!([]))?;
    let new = "return document.activeElement.matches('[data-grid] td') && document.activeElement.textContent === ''";
    wait(page, "the new row's first cell", new, &json!([]))?;
    typed(page, "one-more")?;
    page.key(Key::Enter)?;
    counts(page, 0, Some(2))?;
    mistakes(page, &id)?;
    page.step("load the page anew");
    open(page)?;
    counts(page, 0, Some(2))?;
    let single = saved(page, "single")?;
    ensure!(single.0.ends_with(".html"), "{}", single.0);
    shown(page, &single.1, &id, all.len() + 1)?;
    open(page)?;
    page.run("try { localStorage.clear() } catch { }", &json!([]))?;
    Ok(())
}

/// Each is told at its cell, all at once, and nothing but the workbook can be saved.
fn mistakes(page: &mut Page, id: &str) -> Result<()> {
    let wrong = [
        ("capital[0].amount", "much"),
        ("sector", "no-such"),
        ("status.date", "someday"),
    ];
    for (nth, (field, text)) in wrong.iter().enumerate() {
        fill(page, id, field, text)?;
        counts(page, nth + 1, None)?;
    }
    for (field, _) in wrong {
        let told = ask(
            page,
            "const td = find(arguments[0], arguments[1]);
             const told = all('[data-problem]').find((b) => b.dataset.problem.endsWith(`].${arguments[1]}`));
             return [td.getAttribute('aria-invalid'), text(told)]",
            &json!([id, field]),
        )?;
        ensure!(told[0] == "true", "{field} is not marked");
        let row = format!(
            "row {}",
            ask(
                page,
                "return +find(arguments[0], 'id').dataset.r + 2",
                &json!([id])
            )?
        );
        ensure!(
            told[1].as_str().is_some_and(|t| t.contains(&row)),
            "{field}: {told}"
        );
    }
    clean(page, "three mistakes")?;
    let off = ask(
        page,
        "return all('[data-save]').filter((b) => !b.disabled).map((b) => b.dataset.save)",
        &json!([]),
    )?;
    ensure!(off == json!(["book"]), "can be saved: {off}");
    let rows = page.run("return $$('[data-row]').length", &json!([]))?;
    ensure!(
        rows == json!(page.lab.plan.projects.len() + 1),
        "the map shows {rows} projects"
    );
    for left in [2, 1, 0] {
        click(page, "one('[data-undo]')", &json!([]))?;
        counts(page, left, None)?;
    }
    counts(page, 0, Some(2))
}

/// axe finds nothing.
fn clean(page: &mut Page, when: &str) -> Result<()> {
    let found = super::axe::audit(page, when)?;
    ensure!(found.is_empty(), "{when}: {found:#?}");
    Ok(())
}

/// The keys lead from cell to cell and into the line over the table and back.
fn arrows(page: &mut Page) -> Result<()> {
    click(
        page,
        "one('[data-grid] td[data-r=\"0\"][data-c=\"0\"]')",
        &json!([]),
    )?;
    let on = "const td = document.activeElement.closest('[data-grid] td');
        return td && `${td.dataset.r} ${td.dataset.c}` === arguments[0]
          && all('[data-grid] td[tabindex=\"0\"]').length === 1";
    for (key, place) in [
        (Key::Right, "0 1"),
        (Key::Down, "1 1"),
        (Key::Left, "1 0"),
        (Key::Up, "0 0"),
    ] {
        page.key(key)?;
        wait(page, place, on, &json!([place]))?;
    }
    page.key(Key::Enter)?;
    let line = "return document.activeElement === one('[data-cell]')";
    wait(page, "the line over the table", line, &json!([]))?;
    page.key(Key::Escape)?;
    wait(page, "the cell again", on, &json!(["0 0"])).map(drop)
}

/// What a button of saving hands out: name and bytes.
pub fn saved(page: &mut Page, what: &str) -> Result<(String, Vec<u8>)> {
    page.run(KEEP, &json!([]))?;
    click(page, "one(`[data-save=${arguments[0]}]`)", &json!([what]))?;
    let taken = page.wait(
        "a file",
        "return window.taken.length && window.taken[0]",
        &json!([]),
    )?;
    let text = |at: usize| taken[at].as_str().map(str::to_owned).context("a file");
    let bytes = base64::engine::general_purpose::STANDARD.decode(text(1)?)?;
    Ok((text(0)?, bytes))
}

/// The saved file from the disk: the new figure, the new project, and a table without scripts that has both.
fn shown(page: &mut Page, html: &[u8], id: &str, rows: usize) -> Result<()> {
    let folder = tempfile::Builder::new().prefix("e2e-saved-").tempdir()?;
    let file = folder.path().join("saved.html");
    fs::write(&file, html)?;
    page.load(&format!("file://{}#lang=en", file.display()))?;
    page.ready(1)?;
    let seen = page.run(
        "return { rows: $$('[data-row]').length, table: document.querySelectorAll('.fallback tbody tr').length,
           figure: text($(`[data-row='${arguments[0]}'] .amount b`)).replace(/\\D/g, '') }",
        &json!([id]),
    )?;
    ensure!(
        seen["rows"] == json!(rows) && seen["table"] == json!(rows),
        "{rows} projects: {seen}"
    );
    ensure!(seen["figure"] == "123456", "{seen}");
    page.select("project", "one-more")?;
    page.card("project", "one-more")?;
    let said = page.run(
        "return text($('[data-card]')).replace(/\\D/g, '')",
        &json!([]),
    )?;
    ensure!(
        said.as_str()
            .is_some_and(|digits| digits.contains("123456")),
        "the new project's card says {said}"
    );
    Ok(())
}
