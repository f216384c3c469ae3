//! Files that want to do harm: each is answered, nothing of it runs, and what stood stands.

use super::{
    Way,
    attacks::{Answer, Attack, attacks},
    click, counts,
    files::{Table, book, table, tables},
    fill, forget, fresh, give, load_saved, open, priced, saved, wait,
};
use crate::page::Page;
use anyhow::{Context, Result, ensure};
use calamine::Data;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// So long may an answer take, on two busy cores.
const ANSWER: Duration = Duration::from_secs(20);

/// All of them, one after another in one page; what is legal is shown as text, in the saved file, too.
pub fn hostile(page: &mut Page) -> Result<()> {
    fresh(page)?;
    let (_, bytes) = saved(page, "book")?;
    let all = tables(&bytes)?;
    let id = priced(page)?;
    // A step that must stand in the end, and be taken back and forth between.
    fill(page, &id, "capital[0].amount", "123456")?;
    counts(page, 0, Some(1))?;
    let stood = standing(page)?;
    for (nth, file) in attacks(&all)?.iter().enumerate() {
        let way = if nth % 2 == 0 {
            Way::Chosen
        } else {
            Way::Dropped
        };
        attack(page, way, file, &stood).context(file.name)?;
    }
    legal(page, all, &id).context("texts that are legal")?;
    open(page)?;
    forget(page)
}

/// What must be the same afterwards. A map that was given another plan has its first rows before all.
fn standing(page: &mut Page) -> Result<Value> {
    let rows = page.lab.plan.projects.len();
    wait(
        page,
        "all rows of the map",
        "return $$('[data-row]').length === arguments[0] && { title: document.title, changes: count('changes'), cells: all('[data-grid] td, [data-grid] th').map(text),
           tables: all('[data-sheet]').map((e) => e.dataset.sheet), map: $$('[data-row]').map(text),
           sum: text($(\"[data-field='total']\")) }",
        &json!([rows]),
    )
}

fn attack(page: &mut Page, way: Way, file: &Attack, stood: &Value) -> Result<()> {
    let start = Instant::now();
    give(page, way, file.name, &file.bytes)?;
    let answered = wait(
        page,
        "an answer",
        "const said = text(one('[data-said]')), isRefused = said.includes(' could not be read: ');
         return (isRefused || count('problems') > 0) && $$('[data-row]').length === arguments[0] && { isRefused, said, problems: count('problems'),
           first: text(one('[data-problem]')), map: $$('[data-row]').map(text) }",
        &json!([page.lab.plan.projects.len()]),
    )?;
    let took = start.elapsed();
    ensure!(took < ANSWER, "it took {took:?}");
    harmless(page)?;
    let is_refused = answered["isRefused"] == true;
    ensure!(
        file.answer == Answer::Any || is_refused == (file.answer == Answer::Refused),
        "{answered}"
    );
    ensure!(
        is_refused == (answered["problems"] == 0) && answered["map"] == stood["map"],
        "{answered}"
    );
    if !is_refused {
        click(page, "one('[data-undo]')", &json!([]))?;
    }
    counts(page, 0, Some(1))?;
    // And the steps before can still be taken back.
    for (button, changes) in [("undo", 0), ("redo", 1)] {
        click(page, &format!("one('[data-{button}]')"), &json!([]))?;
        counts(page, 0, Some(changes))?;
    }
    let stands = standing(page)?;
    ensure!(stands == *stood, "{stands} stands, and {stood} stood");
    Ok(())
}

/// Nothing has run, and nothing is there that would.
fn harmless(page: &mut Page) -> Result<()> {
    let found = page.run(
        "const odd = 'img[src=x], [onerror], [onload], [onmouseover], iframe, [href^=\"javascript:\"]';
         const all = [...document.querySelectorAll(odd), ...$$(odd)].map(describe);
         return { all, pwned: window.pwned ?? null, polluted: 'polluted' in {} }",
        &json!([]),
    )?;
    ensure!(found["all"] == json!([]), "it is markup: {found}");
    ensure!(
        found["pwned"].is_null() && found["polluted"] == false,
        "it ran: {found}"
    );
    let asked = page.lab.browser().proxy.asked();
    ensure!(asked.is_empty(), "requests to elsewhere: {asked:?}");
    let log = page.lab.server.log();
    let is_ours = |(path, status): &&(String, u16)| *status == 200 && !path.ends_with("/x");
    let odd: Vec<_> = log.iter().filter(|one| !is_ours(one)).collect();
    ensure!(odd.is_empty(), "requests to the server: {odd:?}");
    Ok(())
}

/// What looks like a script and is none is text wherever it is shown.
fn legal(page: &mut Page, mut all: Vec<Table>, id: &str) -> Result<()> {
    let suffix = " \" onmouseover=\"window.pwned=1\" ' javascript:window.pwned=1 < script>window.pwned=1< /script>";
    let projects = table(&mut all, "projects")?;
    let key = projects.column("id")?;
    let at = projects.rows.iter().position(|row| row[key] == *id);
    let row = at.context("the project")?;
    let mut changed = 0;
    for (column, head) in projects.head.iter().enumerate() {
        let cell = &mut projects.rows[row][column];
        if let (Data::String(text), true) = (
            &*cell,
            ["name.", "about."].iter().any(|f| head.starts_with(f)),
        ) {
            *cell = Data::String(format!("{text}{suffix}"));
            changed += 1;
        }
    }
    fresh(page)?;
    give(page, Way::Dropped, "legal.xlsx", &book(&all)?)?;
    counts(page, 0, Some(changed))?;
    harmless(page)?;
    let seen = "return $(`[data-row='${arguments[0]}']`)
        && all('[data-grid] td').some((td) => td.textContent.endsWith(arguments[1]))";
    wait(page, "the text in the table", seen, &json!([id, suffix]))?;
    told(page, id, suffix)?;
    let single = saved(page, "single")?;
    let lang = page.lab.plan.first();
    let _folder = load_saved(page, &single.1, &lang)?;
    told(page, id, suffix)?;
    let table = page.run(
        "return [...document.querySelectorAll('.fallback tbody th')].some((th) => th.textContent.endsWith(arguments[0]))",
        &json!([suffix]),
    )?;
    ensure!(table == true, "the table without scripts lacks it");
    Ok(())
}

/// The project's card says it.
fn told(page: &mut Page, id: &str, suffix: &str) -> Result<()> {
    page.select("project", id)?;
    let card = page.card("project", id)?;
    let heading = card["heading"].as_str().unwrap_or_default();
    ensure!(heading.ends_with(suffix), "the card says {heading}");
    harmless(page)
}
