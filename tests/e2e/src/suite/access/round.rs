//! The Tab key's way through all that is open: forwards and back it comes to everything.

use crate::{
    page::Page,
    suite::{plan, shapes::strings},
    wd::{Actions, Key},
};
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// Keys at a time, and the most of them: more than any page has stops.
const KEYS: usize = 40;
const MOST: usize = 8;

/// A phone that fits into the windows of all engines.
const PHONE: (u32, u32) = (390, 700);

/// All that can have the focus, and how the focus goes from now on.
const WATCH: &str = "
    window.e2eWanted = $$('button, a[href], input, select, [tabindex=\"0\"]').filter((e) =>
      shown(e) && !e.closest('[inert]') && !e.disabled && e.tabIndex >= 0);
    window.e2eWay = [];
    window.e2eWatch?.abort();
    window.e2eWatch = new AbortController();
    const note = ({ target }) => e2eWay.push([target, shown(target) && !target.closest('[inert]')]);
    root.addEventListener('focusin', note, { signal: e2eWatch.signal });
    window.focus();
    // Beyond the page Firefox does not come back to it.
    const start = e2eWanted.at(arguments[0] ? -1 : 0);
    start.focus();
    // A frame that has not the focus yet hears nothing of it.
    e2eWay.push([start, root.activeElement === start]);
    return e2eWanted.length";

/// What was not reached, or had the focus and is not seen; nothing yet while keys are left.
const WRONG: &str = "
    const been = new Set(e2eWay.map(([e]) => e));
    const missed = e2eWanted.filter((e) => !been.has(e));
    if (missed.length && !arguments[0]) return null;
    return [...missed.map((e) => `never on ${describe(e)}`),
      ...e2eWay.filter(([, seen]) => !seen).map(([e]) => `on the hidden ${describe(e)}`)]";

/// In each state forwards and back.
pub fn round(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    page.unfold_legend()?;
    both(page, "list and legend")?;
    let project = page.lab.plan.projects[0].id.clone();
    page.select("project", &project)?;
    both(page, "a card")?;
    page.run("el.clear()", &json!([]))?;
    page.no_card()?;
    press(page, "[data-filters]", "[data-filter]")?;
    press(page, "[data-figures]", "[data-bar]")?;
    press(page, "[data-view='table']", "table.projects [data-row]")?;
    both(page, "filters, figures and table")?;
    press(page, "[data-filters]", ".list")?;
    press(page, "[data-figures]", ".list")?;
    plan::open(page)?;
    both(page, "the plan's page")?;
    page.open_at(PHONE, &[])?;
    press(page, ".grip", "[data-row]")?;
    both(page, "the phone's sheet")?;
    page.select("project", &project)?;
    both(page, "a card on a phone")
}

fn press(page: &mut Page, selector: &str, there: &str) -> Result<()> {
    page.run("$(arguments[0]).click()", &json!([selector]))?;
    page.wait(there, "return shown($(arguments[0]))", &json!([there]))?;
    page.painted()
}

fn both(page: &mut Page, when: &str) -> Result<()> {
    for back in [false, true] {
        way(page, back).with_context(|| format!("{when}, back: {back}"))?;
    }
    Ok(())
}

fn way(page: &mut Page, back: bool) -> Result<()> {
    page.painted()?;
    let wanted = page.run(WATCH, &json!([back]))?;
    ensure!(wanted.as_u64() > Some(10), "only {wanted} controls");
    let one = |keys: Actions, _| match back {
        true => keys.shifted(Key::Tab),
        false => keys.key(Key::Tab),
    };
    for nth in 1..=MOST {
        page.step(format!("Tab {KEYS} times, back: {back}"));
        page.act(&(0..KEYS).fold(Actions::new(), one))?;
        let wrong = page.run(WRONG, &json!([nth == MOST]))?;
        if !wrong.is_null() {
            let wrong = strings(&wrong)?;
            ensure!(wrong.is_empty(), "- {}", wrong.join("\n- "));
            return Ok(());
        }
    }
    Ok(())
}
