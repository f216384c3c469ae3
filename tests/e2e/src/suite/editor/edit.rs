//! By hand: cells, rows, steps back, drafts, and the file that is saved.

use super::{
    ask, click, counts, fill, forget, fresh, load_saved, open, priced, saved, typed, wait,
};
use crate::{page::Page, suite::axe, wd::Key};
use anyhow::{Result, ensure};
use serde_json::json;

/// A capital is changed, a project added; mistakes are refused at their cells and mended; a reload loses nothing;
/// the file that is saved shows it all.
pub fn edit(page: &mut Page) -> Result<()> {
    let id = priced(page)?;
    fresh(page)?;
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
    let rows = page.lab.plan.projects.len() + 1;
    shown(page, &single.1, &id, rows)?;
    open(page)?;
    forget(page)
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
    let rows = page.lab.plan.projects.len() + 1;
    let shows = "return $$('[data-row]').length === arguments[0]";
    wait(page, "the sound data on the map", shows, &json!([rows]))?;
    for left in [2, 1, 0] {
        click(page, "one('[data-undo]')", &json!([]))?;
        counts(page, left, None)?;
    }
    counts(page, 0, Some(2))
}

/// axe finds nothing.
fn clean(page: &mut Page, when: &str) -> Result<()> {
    let found = axe::audit(page, when)?;
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

/// The saved file from the disk: the new figure, the new project, and a table without scripts that has both.
fn shown(page: &mut Page, html: &[u8], id: &str, rows: usize) -> Result<()> {
    let _folder = load_saved(page, html, "en")?;
    let seen = page.wait(
        "all projects in the list",
        "return $$('[data-row]').length === arguments[1] && {
           table: document.querySelectorAll('.fallback tbody tr').length,
           figure: text($(`[data-row='${arguments[0]}'] .amount b`)).replace(/\\D/g, '') }",
        &json!([id, rows]),
    )?;
    ensure!(seen["table"] == json!(rows), "{rows} projects: {seen}");
    let figure = seen["figure"].as_str().unwrap_or_default();
    ensure!(figure.starts_with("123456"), "{seen}");
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
