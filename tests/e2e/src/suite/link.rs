//! Links into the map.

use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// A link opens a card, in its language; a choice makes a link.
pub fn deep_link(page: &mut Page) -> Result<()> {
    let [first, second] = [0, 1].map(|at| page.lab.plan.projects[at].clone());
    let (lang, other) = (page.lab.plan.first(), page.lab.plan.other());
    page.open(&[("lang", &other), ("project", &first.id)])?;
    let card = page.card("project", &first.id)?;
    let name = page.lab.plan.project_name(&first, &other);
    let text = card["text"].as_str().unwrap_or_default();
    ensure!(text.contains(&name), "the card is not in {other}: {text}");
    page.select("project", &second.id)?;
    page.wait(
        "the choice in the hash",
        "return new URLSearchParams(location.hash.slice(1)).get('project') === arguments[0]",
        &json!([second.id]),
    )?;
    page.step("change the hash");
    page.run(
        "location.hash = `lang=${arguments[0]}&project=${arguments[1]}`",
        &json!([lang, first.id]),
    )?;
    page.card("project", &first.id)?;
    ensure!(
        page.state()?["lang"] == lang.as_str(),
        "the hash's language is not followed"
    );
    Ok(())
}

/// Garbage is ignored, and what is good beside it is kept.
pub fn garbage(page: &mut Page) -> Result<()> {
    let hashes = [
        "%%%&&project=<script>&lang=xx&view=a,b,c&theme=&mode=kiosk2&zone=&q=%E0%A4",
        "project=no-such-project&district=999&step=none&layers=,,,",
        "view=1e999,NaN,-Infinity&lang[]=en&__proto__=1&constructor",
        "=====",
    ];
    let districts = page.lab.plan.districts.len();
    for hash in hashes {
        let url = page.url(&[])?;
        page.load(&format!("{url}#{hash}"))?;
        page.ready(1).with_context(|| format!("#{hash}"))?;
        page.settled()?;
        let seen = page.run(
            "return [new Set($$('path[data-district]').filter(shown).map((e) => e.dataset.district)).size,
                     $$('[data-card]').filter(shown).length]",
            &json!([]),
        )?;
        ensure!(
            seen == json!([districts, 0]),
            "#{hash}: districts and cards are {seen}"
        );
    }
    page.quiet()
}

/// `selected` opens a card from the host's HTML; the host's address is left alone.
pub fn attribute(page: &mut Page) -> Result<()> {
    let project = page.lab.plan.projects[0].clone();
    let lang = page.lab.plan.other();
    page.open(&[("lang", &lang), ("project", &project.id)])?;
    page.card("project", &project.id)?;
    let address = page.run("return location.hash + document.title", &json!([]))?;
    ensure!(
        address == "Host",
        "the host's address or title was changed: {address}"
    );
    Ok(())
}

/// Each language has a page of its own, in that language without a hash.
pub fn language_pages(page: &mut Page) -> Result<()> {
    for (at, lang) in page.lab.plan.languages.clone().iter().enumerate() {
        let name = if at == 0 {
            "index.html".to_owned()
        } else {
            format!("{lang}/index.html")
        };
        let url = format!("{}/{name}", page.lab.server.origin);
        page.load(&url)?;
        page.ready(1)?;
        page.settled()?;
        let seen = page.run(
            "return [el.state.lang, document.documentElement.lang, document.title]",
            &json!([]),
        )?;
        let expected = json!([lang, lang, page.lab.plan.title(lang)]);
        ensure!(seen == expected, "{name} is {seen}, expected {expected}");
    }
    page.quiet()
}

/// Back and forward lead through cards and filters. By hand: of entries that nobody clicked for Chromium
/// forgets some when its list is full.
pub fn history(page: &mut Page) -> Result<()> {
    for lang in page.lab.plan.languages.clone() {
        there_and_back(page, &lang).with_context(|| lang.clone())?;
    }
    page.quiet()
}

fn there_and_back(page: &mut Page, lang: &str) -> Result<()> {
    let [first, second] = [0, 1].map(|at| page.lab.plan.projects[at].clone());
    page.open(&[("lang", lang)])?;
    for project in [&first, &second] {
        page.click(&format!("[data-row='{}']", project.id))?;
        entry(page, "project", &project.id)?;
        page.click("[data-card] [data-close]")?;
        entry(page, "project", "")?;
    }
    page.click("[data-filters]")?;
    let option = page.wait(
        "an option",
        "return $$('[data-filter]').find((e) => +text(e.querySelector('i')).replace(/\\D/g, '') > 0)?.dataset.filter",
        &json!([]),
    )?;
    let option = option.as_str().context("an option")?.to_owned();
    page.click(&format!("[data-filter='{option}']"))?;
    let (facet, id) = option.split_once(':').context("a facet")?;
    entry(page, facet, id)?;
    page.step("back");
    page.run("history.back()", &json!([]))?;
    entry(page, facet, "")?;
    page.wait("no filter", "return !$('[data-chip]')", &json!([]))?;
    page.run("history.back()", &json!([]))?;
    page.card("project", &second.id)?;
    page.run("history.back()", &json!([]))?;
    page.no_card()?;
    page.run("history.back()", &json!([]))?;
    page.card("project", &first.id)?;
    page.step("forward");
    page.run("history.go(4)", &json!([]))?;
    page.no_card()?;
    page.wait(
        "the filter again",
        "return !!$(`[data-chip='${arguments[0]}']`)",
        &json!([option]),
    )?;
    Ok(())
}

/// Waits until the address has this for a key.
fn entry(page: &mut Page, key: &str, value: &str) -> Result<()> {
    page.wait(
        &format!("{key}={value} in the address"),
        "return (new URLSearchParams(location.hash.slice(1)).get(arguments[0]) ?? '') === arguments[1]",
        &json!([key, value]),
    )
    .map(drop)
}

/// What of a link the map has nothing for is said, and the rest opened.
pub fn unknown(page: &mut Page) -> Result<()> {
    let project = page.lab.plan.projects[0].clone();
    for lang in page.lab.plan.languages.clone() {
        let url = page.url(&[("lang", &lang)])?;
        let joint = if url.contains('#') { "&" } else { "#" };
        page.load(&format!(
            "{url}{joint}project={}&shoe=42&sectors=<b>",
            project.id
        ))?;
        page.ready(1)?;
        page.card("project", &project.id)?;
        page.wait(
            "what is unknown",
            "const said = text($(\"[data-notice='link']\"));
             return said.includes('shoe=42') && said.includes('sectors=<b>') && !said.includes('project=')",
            &json!([]),
        )?;
        page.click("[data-notice='link'] button")?;
        page.wait(
            "the notice to go",
            "return !$(\"[data-notice='link']\")",
            &json!([]),
        )?;
    }
    page.quiet()
}
