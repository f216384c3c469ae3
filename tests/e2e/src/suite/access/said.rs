//! What is said to those who do not see it: each thing once, in the language shown, and nothing else.

use crate::{
    page::Page,
    wd::{Actions, Key},
};
use anyhow::{Result, ensure};
use serde_json::{Value, json};

/// Notes what live regions say from now on, and each card's name that the focus goes to. What is empty, hidden
/// or inert says nothing.
const LISTEN: &str = "
    window.e2eSaid = [];
    const live = '[aria-live], [role=status], [role=alert]';
    new MutationObserver((changes) => {
      const spoken = new Set();
      for (const { target } of changes) {
        const region = (target.nodeType === 1 ? target : target.parentElement)?.closest(live);
        if (region && shown(region) && !region.closest('[inert]')) spoken.add(region);
      }
      for (const region of spoken) if (text(region)) e2eSaid.push(text(region));
    }).observe(root, { childList: true, characterData: true, subtree: true });
    root.addEventListener('focusin', ({ target }) => {
      if (target.matches('h2')) e2eSaid.push(text(target));
    });";

/// Longer than any wait of the map's before it speaks.
const QUIET_MS: u64 = 900;

/// Cards by hand, key and script, filters by option and text, search, language: what each says.
pub fn said(page: &mut Page) -> Result<()> {
    for lang in &page.languages(0) {
        page.open(&[("lang", lang)])?;
        page.settled()?;
        page.run(LISTEN, &json!([]))?;
        cards(page)?;
        filters(page, lang)?;
        elsewhere(page)?;
        quietly(page)?;
    }
    Ok(())
}

fn cards(page: &mut Page) -> Result<()> {
    let district = page.lab.plan.districts[0].id.clone();
    page.focus("[data-row]")?;
    page.key(Key::Enter)?;
    let card = heard(page, "a project's card", 1)?;
    let heading = page.run("return text($('[data-card] h2'))", &json!([]))?;
    ensure!(card[0] == heading, "it is {heading}, and {card} is said");
    page.key(Key::Escape)?;
    page.no_card()?;
    heard(page, "the card shut", 0)?;
    page.focus(&format!("path[data-district='{district}'][tabindex]"))?;
    page.key(Key::Enter)?;
    let card = heard(page, "a district's card", 1)?;
    let heading = page.run("return text($('[data-card] h2'))", &json!([]))?;
    ensure!(card[0] == heading, "it is {heading}, and {card} is said");
    page.focus("[data-close]")?;
    page.key(Key::Enter)?;
    page.no_card()?;
    heard(page, "the card shut", 0).map(drop)
}

fn filters(page: &mut Page, lang: &str) -> Result<()> {
    let counted = page.lab.plan.word(lang, "filter_count")?.to_owned();
    let all = page.lab.plan.projects.len();
    page.focus("[data-filters]")?;
    page.key(Key::Enter)?;
    heard(page, "filters opened", 0)?;
    page.focus("[data-filter]:not(.none)")?;
    for on in [true, false] {
        page.key(Key::Enter)?;
        let said = heard(page, "a filter", 1)?;
        let rows = page.run("return $$('[data-row]').length", &json!([]))?;
        let count = counted
            .replace("{n}", &rows.to_string())
            .replace("{all}", &all.to_string());
        let said = said[0].as_str().unwrap_or_default();
        ensure!(
            if on {
                said == count
            } else {
                said.contains(&all.to_string()) && said != count
            },
            "filter on: {on}; {rows} rows, and “{said}” is said"
        );
    }
    // One letter after the other is one wish.
    page.focus("[data-filter-text]")?;
    page.act(
        &"qqqq"
            .chars()
            .map(Key::Char)
            .fold(Actions::new(), Actions::key),
    )?;
    let said = heard(page, "a text to filter by", 1)?;
    let none = counted
        .replace("{n}", "0")
        .replace("{all}", &all.to_string());
    ensure!(said[0] == none.as_str(), "{said}, not {none}");
    page.run("$(\"[data-loosen='q']\").click()", &json!([]))?;
    heard(page, "the text taken off", 1).map(drop)
}

/// The reader is in the page around, where the focus stays: the card that a script opens is said.
fn elsewhere(page: &mut Page) -> Result<()> {
    let zone = page.lab.plan.zones[0].id.clone();
    page.run(
        "document.body.append(document.createElement('button'));
         document.querySelector('body > button:last-of-type').focus()",
        &json!([]),
    )?;
    page.select("zone", &zone)?;
    let said = heard(page, "a card by script", 1)?;
    let heading = page.run("return text($('[data-card] h2'))", &json!([]))?;
    ensure!(said[0] == heading, "it is {heading}, and {said} is said");
    page.run("el.clear()", &json!([]))?;
    page.no_card()?;
    heard(page, "that card shut", 0).map(drop)
}

/// What changes nothing of what there is says nothing.
fn quietly(page: &mut Page) -> Result<()> {
    for view in ["table", "plan", "list"] {
        page.run("$(`[data-view='${arguments[0]}']`).click()", &json!([view]))?;
    }
    page.click("[data-zoom='in']")?;
    heard(page, "another view", 0)?;
    let other = page.lab.plan.other();
    page.run("el.setAttribute('lang', arguments[0])", &json!([other]))?;
    page.run("el.setAttribute('theme', 'dark')", &json!([]))?;
    heard(page, "another language and theme", 0).map(drop)
}

/// What has been said since it was last asked: so many things.
fn heard(page: &mut Page, when: &str, times: usize) -> Result<Value> {
    page.step(format!("listen: {when}"));
    let said = page.run_async(
        "await new Promise((done) => setTimeout(done, arguments[0])); return e2eSaid.splice(0)",
        &json!([QUIET_MS]),
    )?;
    ensure!(
        said.as_array().is_some_and(|all| all.len() == times),
        "{when}: {said}"
    );
    Ok(said)
}
