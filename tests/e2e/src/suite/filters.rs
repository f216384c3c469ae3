//! Map, list, figures and link follow the filters.

use super::shapes::strings;
use crate::{page::Page, wd::Key};
use anyhow::{Context, Result};
use serde_json::{Value, json};

/// In each language: an option is chosen and shows as many projects as it says, in list and map; its chip
/// takes it back; the link says it.
pub fn options(page: &mut Page) -> Result<()> {
    for lang in page.lab.plan.languages.clone() {
        page.open(&[("lang", &lang)])?;
        let all = rows(page)?;
        page.click("[data-filters]")?;
        // The option of each facet that keeps some out, but not all.
        let options = page.wait(
            "options",
            "const all = new Map();
             for (const e of $$('[data-filter]')) {
               const facet = e.dataset.filter.split(':')[0], count = +text(e.querySelector('i')).replace(/\\D/g, '');
               if (count > 0 && count < arguments[0] && !all.has(facet)) all.set(facet, [e.dataset.filter, count]);
             }
             return all.size > 3 && [...all.values()]",
            &json!([all.len()]),
        )?;
        for option in options.as_array().context("options")? {
            option_alone(page, option, &all).with_context(|| format!("{option} in {lang}"))?;
        }
    }
    page.quiet()
}

fn option_alone(page: &mut Page, option: &Value, all: &[String]) -> Result<()> {
    let (id, count) = (
        option[0].as_str().context("id")?,
        option[1].as_u64().context("count")?,
    );
    page.click(&format!("[data-filter='{id}']"))?;
    page.wait(
        "the list to follow",
        "return $$('[data-row]').length === arguments[0]",
        &json!([count]),
    )?;
    let rows = rows(page)?;
    let (key, value) = id.split_once(':').context("facet")?;
    page.wait(
        "map and link to follow",
        "const listed = arguments[0], on_map = $$('svg [data-project]').map((e) => e.dataset.project)
           .concat($$('[data-cluster]').flatMap((e) => e.dataset.cluster.split(' ')));
         return on_map.every((id) => listed.includes(id))
           && el.state.filters[arguments[1]].join() === arguments[2]
           && (!el.hasAttribute('deep-link')
             || new URLSearchParams(location.hash.slice(1)).get(arguments[1]) === arguments[2])",
        &json!([rows, key, value]),
    )?;
    let chip = format!("[data-chip='{id}']");
    page.click(&chip)?;
    page.wait(
        "all projects again, and the focus in the bar",
        "return $$('[data-row]').length === arguments[0] && !$(arguments[1])
           && root.activeElement === $('[data-filters]')",
        &json!([all.len(), chip]),
    )?;
    Ok(())
}

/// Handles by keyboard, a text, and an empty result that says what to give up.
pub fn spans_and_nothing(page: &mut Page) -> Result<()> {
    for lang in page.lab.plan.languages.clone() {
        page.open(&[("lang", &lang)])?;
        let all = rows(page)?;
        page.focus("[data-filters]")?;
        page.key(Key::Enter)?;
        for measure in ["area", "capital"] {
            page.focus(&format!("[data-span='{measure}-from']"))?;
            page.key(Key::Right)?;
            page.wait(
                "fewer projects",
                "const [from, to] = el.state.filters[arguments[1]];
                 return from > 0 && to === null && $$('[data-row]').length < arguments[0]
                   && !!$(`[data-chip='${arguments[1]}']`)",
                &json!([all.len(), measure]),
            )?;
        }
        page.click("[data-chip='area']")?;
        page.focus("[data-filter-text]")?;
        for letter in ['q', 'q', 'q', 'q'] {
            page.key(Key::Char(letter))?;
        }
        // With each letter what is offered is made anew.
        page.wait(
            "that nothing fits, and what to give up",
            "return shown($(\"[data-field='nothing-fits']\")) && !$('[data-row]') && !!$(\"[data-loosen='q']\")
               && el.state.filters.q === 'qqqq'",
            &json!([]),
        )?;
        page.painted()?;
        // Another filter goes while nothing fits: what is offered is counted anew.
        let offered = page.run("return text($(\"[data-loosen='q']\"))", &json!([]))?;
        page.click("[data-chip='capital']")?;
        page.wait(
            "another offer",
            "const offer = $(\"[data-loosen='q']\");
             return !$(\"[data-chip='capital']\") && !$('[data-row]') && offer && text(offer) !== arguments[0]",
            &json!([offered]),
        )?;
        page.click("[data-loosen='q']")?;
        page.wait(
            "all projects again",
            "return $$('[data-row]').length === arguments[0]",
            &json!([all.len()]),
        )?;
    }
    page.quiet()
}

/// The ids of the listed projects, when all that the list's heading counts are there: the first rows come before the
/// rest.
pub fn rows(page: &mut Page) -> Result<Vec<String>> {
    let rows = page.wait(
        "rows",
        "const all = $$('[data-row]').map((e) => e.dataset.row);
         const said = (text($('.list-head h2')).match(/\\d+/g) ?? []).map(Number);
         return all.length > 0 && said.includes(all.length) && all",
        &json!([]),
    )?;
    strings(&rows)
}
