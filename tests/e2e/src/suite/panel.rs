//! Table and figures: the same projects in other forms, in step with filters, map and link.

use super::filters::rows;
use crate::{page::Page, wd::Key};
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// Bars choose, and choose back; numbers stand beside them.
pub fn figures(page: &mut Page) -> Result<()> {
    for lang in page.lab.plan.languages.clone() {
        page.open(&[("lang", &lang)])?;
        let all = rows(page)?;
        page.click("[data-figures]")?;
        page.click("[data-figure='count']")?;
        for by in ["zones", "sectors", "steps", "years"] {
            bars(page, by, all.len()).with_context(|| format!("{by} in {lang}"))?;
        }
    }
    page.quiet()
}

fn bars(page: &mut Page, by: &str, all: usize) -> Result<()> {
    page.click(&format!("[data-figure='{by}']"))?;
    let bars = page.wait(
        "bars with their numbers",
        "const bars = $$('[data-bar]').map((e) => [e.dataset.bar, +e.closest('tr').querySelector('td').textContent.split(/\\D/)[0]]);
         return bars.length > 0 && bars.every(([id]) => id.startsWith(`${arguments[0]}:`)) && bars",
        &json!([by]),
    )?;
    let bars: Vec<(String, usize)> = serde_json::from_value(bars)?;
    let sum: usize = bars.iter().map(|(_, count)| count).sum();
    // A project lies in several zones, or has no year.
    ensure!(
        sum == all || matches!(by, "zones" | "years"),
        "{sum} projects in the bars, {all} in all"
    );
    let (id, count) = bars.last().context("a bar")?;
    page.click(&format!("[data-bar='{id}']"))?;
    page.wait(
        "its projects alone, in list, chip and link",
        "return $$('[data-row]').length === arguments[0] && !!$(`[data-chip='${arguments[1]}']`)
           && (!el.hasAttribute('deep-link')
             || new URLSearchParams(location.hash.slice(1)).get('chart') === arguments[2])",
        &json!([count, id, format!("{by},count")]),
    )?;
    page.click(&format!("[data-bar='{id}']"))?;
    page.wait(
        "all projects again",
        "return $$('[data-row]').length === arguments[0]",
        &json!([all]),
    )?;
    Ok(())
}

/// The table by keyboard alone: it is sorted, a row opens its card and gets the focus back.
pub fn table(page: &mut Page) -> Result<()> {
    for lang in page.lab.plan.languages.clone() {
        page.open(&[("lang", &lang)])?;
        let all = rows(page)?;
        page.focus("[data-view='list']")?;
        tab_to(page, "[data-view='table']")?;
        page.key(Key::Enter)?;
        page.wait(
            "as many rows in the table",
            "return $$('table.projects tbody [data-row]').length === arguments[0]",
            &json!([all.len()]),
        )?;
        let plain = rows(page)?;
        ensure!(
            plain == all,
            "the table begins in another order than the list"
        );
        let mut orders = Vec::new();
        for wanted in ["descending", "ascending"] {
            tab_to(page, "[data-sort='capital']")?;
            page.key(Key::Enter)?;
            page.wait(
                "another order",
                "return $(\"[data-sort='capital']\").closest('th').getAttribute('aria-sort') === arguments[0]",
                &json!([wanted]),
            )?;
            orders.push(rows(page)?);
        }
        // Those without an amount in the sums' currency stay last, so the orders are no mirror images.
        ensure!(orders[0] != orders[1], "the same order either way");
        let first = orders[1][0].clone();
        tab_to(page, &format!("[data-row='{first}']"))?;
        page.key(Key::Enter)?;
        page.card("project", &first)?;
        page.key(Key::Escape)?;
        page.no_card()?;
        page.wait(
            "the focus back on the row",
            "return root.activeElement?.dataset.row === arguments[0]",
            &json!([first]),
        )?;
        page.click("[data-view='list']")?;
        page.wait("the list", "return !$('table.projects')", &json!([]))?;
    }
    page.quiet()
}

/// Presses Tab until something has the focus.
fn tab_to(page: &mut Page, selector: &str) -> Result<()> {
    for _ in 0..40 {
        let there = page.run(
            "return !!root.activeElement?.matches(arguments[0])",
            &json!([selector]),
        )?;
        if there == true {
            return Ok(());
        }
        page.key(Key::Tab)?;
    }
    anyhow::bail!("Tab does not come to {selector}")
}

/// A link opens the table in its order, and the chart.
pub fn link(page: &mut Page) -> Result<()> {
    for lang in page.lab.plan.languages.clone() {
        page.open(&[
            ("lang", &lang),
            ("list", "-capital"),
            ("chart", "sectors,count"),
        ])?;
        let pressed = page.wait(
            "table and chart",
            "return !!$('table.projects [data-row]') && !!$('[data-bar]')
               && $$('[data-figure][aria-pressed=true]').map((e) => e.dataset.figure)",
            &json!([]),
        )?;
        ensure!(
            pressed == json!(["sectors", "count"]),
            "the chart shows {pressed}"
        );
        let sorted = page.run(
            "return $(\"[data-sort='capital']\").closest('th').getAttribute('aria-sort')",
            &json!([]),
        )?;
        ensure!(sorted == "descending", "the table is {sorted}");
    }
    page.quiet()
}
