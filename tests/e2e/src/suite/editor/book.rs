//! Workbooks that another program has saved: those of the other province's `books/`.

use super::{Way, ask, click, counts, forget, fresh, give, load_saved, open, saved, wait};
use crate::page::Page;
use anyhow::{Context, Result, ensure};
use calamine::{Data, Reader as _, Xlsx};
use serde_json::{Value, json};
use std::{
    fs,
    io::Cursor,
    path::{Path, PathBuf},
};

/// The project that both are about, and its copy in the right one.
const ID: &str = "puerto-isla-larga";
const NEW: &str = "one-more";
/// What the right one makes of its 450 million dollars, what both come to then, and where.
const AMOUNT: &str = "675";
const TOTAL: &str = "1,35";
const ZONE: &str = "zones:canales";
/// Fields of the wrong one, and what stands there.
const WRONG: [(&str, &str); 3] = [
    ("sector", "no-such"),
    ("capital[0].amount", "much"),
    ("status.date", "2025-02-30"),
];

/// Three mistakes are told at their cells; a changed capital and a new project are taken, and the file that is saved
/// shows them.
pub fn book(folder: PathBuf) -> impl Fn(&mut Page) -> Result<()> {
    move |page| both(page, &folder)
}

fn both(page: &mut Page, folder: &Path) -> Result<()> {
    let read = |name: &str| fs::read(folder.join(name)).with_context(|| name.to_owned());
    let (wrong, right) = (read("wrong.xlsx")?, read("right.xlsx")?);
    let before = sums(page, None)?;
    fresh(page)?;
    mistakes(page, &wrong)?;
    give(page, Way::Dropped, "right.xlsx", &right)?;
    counts(page, 0, Some(2))?;
    let changes = ask(
        page,
        "return all('.changes tbody tr').map((row) => [...row.children].map(text))",
        &json!([]),
    )?;
    let expected = json!([
        [format!("Projects {ID}Capital · Amount"), "450", AMOUNT],
        [format!("Projects {NEW}"), "(nothing)", NEW],
    ]);
    ensure!(changes == expected, "the changes are {changes}");
    let single = saved(page, "single")?;
    let after = sums(page, Some(&single.1))?;
    grown(&before, &after)?;
    open(page)?;
    forget(page)
}

fn mistakes(page: &mut Page, book: &[u8]) -> Result<()> {
    let rows = page.run("return $$('[data-row]').map(text)", &json!([]))?;
    give(page, Way::Chosen, "wrong.xlsx", book)?;
    counts(page, WRONG.len(), None)?;
    for (field, written) in WRONG {
        let place = place(book, written)?;
        let told = ask(
            page,
            "const td = find(arguments[0], arguments[1]);
             const told = all('[data-problem]').find((b) => b.dataset.problem.endsWith(`].${arguments[1]}`));
             return { invalid: td.getAttribute('aria-invalid'), cell: td.textContent, told: text(told) }",
            &json!([ID, field]),
        )?;
        ensure!(
            told["invalid"] == "true" && told["cell"] == written,
            "{field}: {told}"
        );
        let said = told["told"].as_str().unwrap_or_default();
        ensure!(
            said.starts_with(&place),
            "{field}: {said}, expected {place}"
        );
    }
    let saves = ask(
        page,
        "return all('[data-save]').filter((b) => !b.disabled).map((b) => b.dataset.save)",
        &json!([]),
    )?;
    ensure!(saves == json!(["book"]), "can be saved: {saves}");
    let shown = page.run("return $$('[data-row]').map(text)", &json!([]))?;
    ensure!(shown == rows, "the map shows {shown}");
    click(page, "one('[data-undo]')", &json!([]))?;
    counts(page, 0, Some(0))?;
    wait(
        page,
        "the cell",
        "return find(arguments[0], 'sector').textContent !== 'no-such'",
        &json!([ID]),
    )
    .map(drop)
}

/// Where a text stands in the workbook, in the editor's words.
fn place(book: &[u8], written: &str) -> Result<String> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(book.to_vec()))?;
    let range = book.worksheet_range("projects")?;
    let found = range
        .used_cells()
        .find(|(_, _, cell)| **cell == Data::String(written.to_owned()));
    let (row, column, _) = found.with_context(|| format!("no {written} in the workbook"))?;
    let letter = |at: usize| char::from(b'A' + (at % 26) as u8);
    let letters: String = match column {
        0..26 => letter(column).into(),
        _ => [letter(column / 26 - 1), letter(column)].iter().collect(),
    };
    Ok(format!("Sheet Projects, row {}, column {letters}", row + 1))
}

/// What a map says of its projects, in the file that was saved or in the place itself.
fn sums(page: &mut Page, single: Option<&[u8]>) -> Result<Value> {
    let lang = page.lab.plan.first();
    let chart = "zones,capital";
    let _folder = match single {
        Some(html) => Some(load_saved(page, html, &format!("{lang}&chart={chart}"))?),
        None => {
            page.open(&[("lang", &lang), ("chart", chart)])?;
            None
        }
    };
    page.wait(
        "the figures",
        "const bars = $$('[data-bar]').map((e) => [e.dataset.bar, text(e.closest('tr'))]);
         return bars.length > 0 && { bars: Object.fromEntries(bars), total: text($(\"[data-field='total']\")),
           rows: Object.fromEntries($$('[data-row]').map((e) => [e.dataset.row, text(e)])),
           table: [...document.querySelectorAll('.fallback tbody tr')].map(text) }",
        &json!([]),
    )
}

fn grown(before: &Value, after: &Value) -> Result<()> {
    let list = |value: &Value| value.as_array().map_or(0, Vec::len);
    let of = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    ensure!(
        of(&after["rows"][ID]).contains(AMOUNT) && of(&after["rows"][NEW]).contains(AMOUNT),
        "the list says {}",
        after["rows"]
    );
    ensure!(
        of(&after["total"]).contains(TOTAL) && before["total"] != after["total"],
        "the sum was {} and is {}",
        before["total"],
        after["total"]
    );
    let (was, is) = (&before["bars"], &after["bars"]);
    let changed = is.as_object().into_iter().flatten();
    let changed: Vec<_> = changed.filter(|(zone, sum)| was[*zone] != **sum).collect();
    ensure!(
        matches!(changed[..], [(zone, sum)] if zone == ZONE && of(sum).contains(TOTAL)),
        "the zones' sums were {was} and are {is}"
    );
    let (was, is) = (&before["table"], &after["table"]);
    let told = is.as_array().into_iter().flatten();
    let told = told.filter(|row| of(row).contains(AMOUNT)).count();
    ensure!(
        list(is) == list(was) + 1 && told == 2,
        "the table without scripts says {is}"
    );
    Ok(())
}
