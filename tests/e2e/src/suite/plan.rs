//! The plan's page: read in the panel, and shown on the map.

use crate::{page::Page, wd::Key};
use anyhow::{Result, ensure};
use serde_json::{Value, json};

/// Opens the page and waits for it.
pub fn open(page: &mut Page) -> Result<()> {
    page.click("[data-view='plan']")?;
    read(page)
}

/// Waits until it can be read.
pub fn read(page: &mut Page) -> Result<()> {
    page.wait(
        "the plan's page",
        "return shown($('.plan-page')) && !$('[aria-busy=true]')",
        &json!([]),
    )
    .map(drop)
}

/// In each language: chapters that the contents lead to, things that light up or open their card, the way
/// back, and the link.
pub fn page(page: &mut Page) -> Result<()> {
    let mut texts: Vec<Value> = Vec::new();
    for lang in page.lab.plan.languages.clone() {
        page.open(&[("lang", &lang)])?;
        open(page)?;
        let word = page.lab.plan.word(&lang, "sources")?.to_owned();
        let seen = page.run(
            "const page = $('.plan-page');
             return { text: text(page), chapters: $$('[data-chapter]').length,
               sources: text(page.querySelector('.sources h3')),
               links: [...page.querySelectorAll('a')].every((a) => a.rel === 'noopener noreferrer'),
               hash: new URLSearchParams(location.hash.slice(1)).get('list') }",
            &json!([]),
        )?;
        ensure!(seen["chapters"].as_u64() > Some(2), "chapters: {seen}");
        ensure!(seen["sources"] == word.as_str(), "sources: {seen}");
        ensure!(seen["links"] == true, "links: {seen}");
        ensure!(seen["hash"] == "plan", "the link: {seen}");
        ensure!(!texts.contains(&seen["text"]), "the same text in {lang}");
        texts.push(seen["text"].clone());
        leap(page)?;
        several(page)?;
        alone(page)?;
    }
    // Another language while it is open.
    let first = page.lab.plan.first();
    page.run(
        "$(`[data-lang-button='${arguments[0]}']`).click()",
        &json!([first]),
    )?;
    page.wait(
        "the page in another language",
        "return text($('.plan-page')) === arguments[0]",
        &json!([texts[0]]),
    )?;
    page.quiet()
}

/// By keyboard to the last chapter: it is seen and has the focus.
fn leap(page: &mut Page) -> Result<()> {
    let id = page.run("return $$('[data-jump]').at(-1).dataset.jump", &json!([]))?;
    let id = id.as_str().unwrap_or_default().to_owned();
    page.focus(&format!("[data-jump='{id}']"))?;
    page.key(Key::Enter)?;
    page.wait(
        "its chapter",
        "const heading = root.activeElement, list = $('.list').getBoundingClientRect();
         const box = heading.getBoundingClientRect();
         return heading.closest('[data-chapter]')?.dataset.chapter === arguments[0]
           && box.top >= list.top && box.bottom <= list.bottom && scrollY === 0",
        &json!([id]),
    )
    .map(drop)
}

/// Several things at once stand out until the button is pressed again.
fn several(page: &mut Page) -> Result<()> {
    page.focus("[data-show*=' ']")?;
    for (pressed, what) in [("true", "a line round all"), ("false", "no line")] {
        page.key(Key::Enter)?;
        page.wait(
            what,
            "const lit = $('.chosen-line').getAttribute('d') !== '';
             return root.activeElement.getAttribute('aria-pressed') === arguments[0]
               && lit === (arguments[0] === 'true')",
            &json!([pressed]),
        )?;
    }
    Ok(())
}

/// One thing opens its card; the focus comes back to the page.
fn alone(page: &mut Page) -> Result<()> {
    let id = page.run(
        "return $$('[data-show]').map((e) => e.dataset.show).find((what) => !what.includes(' '))",
        &json!([]),
    )?;
    // A plan may have none.
    let Some(what) = id.as_str().map(str::to_owned) else {
        return Ok(());
    };
    let (kind, id) = what.split_once(':').unwrap_or_default();
    page.focus(&format!("[data-show='{what}']"))?;
    page.key(Key::Enter)?;
    page.card(kind, id)?;
    page.key(Key::Escape)?;
    page.no_card()?;
    page.wait(
        "the focus where it was",
        "return root.activeElement?.dataset.show === arguments[0] && shown($('.plan-page'))",
        &json!([what]),
    )
    .map(drop)
}

/// The second module or its script is not there, or is another; then it is, and the button brings the page.
pub fn missing(page: &mut Page) -> Result<()> {
    let site = &page.lab.site;
    let files = [site.annex()?, site.annex_script()?].map(|file| format!("/{file}"));
    let [module, script] = &files;
    without(page, module, 404)?;
    without(page, script, 404)?;
    without(page, script, 200)
}

fn without(page: &mut Page, module: &str, status: u16) -> Result<()> {
    let lang = page.lab.plan.other();
    page.open(&[("lang", &lang)])?;
    let server = &page.lab.server;
    server.instead(module, status, b"throw 1".to_vec(), "text/javascript");
    page.click("[data-view='plan']")?;
    let said = page.wait(
        "a message",
        "return text($(\"[data-field='plan'] [role=alert] p\"))",
        &json!([]),
    );
    page.lab.server.mend(module);
    let (said, word) = (said?, page.lab.plan.word(&lang, "part_not_loaded")?);
    ensure!(said == word, "the message is {said}, expected “{word}”");
    ensure!(!page.state()?.is_null(), "the map went with it");
    page.click("[data-field='plan'] [role=alert] button")?;
    read(page)
}
