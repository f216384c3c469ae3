//! The presenter's window, in step with the hall's, whichever is loaded anew, closed and opened again.

use super::seen;
use crate::{engine::Engine, page::Page, wd::Key};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::{
    thread,
    time::{Duration, Instant},
};

const LIMIT: Duration = Duration::from_secs(20);

/// Both directions, all of it, and what becomes of each window without the other.
pub fn desk(page: &mut Page) -> Result<()> {
    let steps = page.lab.plan.story.clone();
    let (lang, other) = (page.lab.plan.first(), page.lab.plan.other());
    page.open(&[("lang", &lang), ("mode", "present")])?;
    seen(page, &steps[0].id)?;
    let hall = window(page, &[])?;
    page.key(Key::Char('n'))?;
    let desk = window(page, &[&hall])?;
    enter(page, &desk)?;
    shows(page, &steps[0].id)?;
    page.step("on from the presenter's window");
    page.key(Key::PageDown)?;
    shows(page, &steps[1].id)?;
    let notes = steps[1].notes.clone().context("notes")?;
    let notes = page.lab.plan.text(&notes, &lang).to_owned();
    let read = page.run("return text($('.desk-notes p'))", &json!([]))?;
    ensure!(read == notes.as_str(), "the notes are '{read}'");
    enter(page, &hall)?;
    seen(page, &steps[1].id)?;
    page.step("on from the hall's");
    page.key(Key::PageDown)?;
    seen(page, &steps[2].id)?;
    enter(page, &desk)?;
    shows(page, &steps[2].id)?;
    page.step("a step of the list, a language, a black screen");
    page.click(&format!("[data-go='{}']", steps[4].id))?;
    shows(page, &steps[4].id)?;
    page.click("[data-desk='language']")?;
    let title = page.lab.plan.word(&other, "notes")?.to_owned();
    page.wait(
        "its words in another language",
        "return text($('.desk-notes h2')) === arguments[0]",
        &json!([title]),
    )?;
    page.click("[data-desk='black']")?;
    enter(page, &hall)?;
    seen(page, &steps[4].id)?;
    page.wait(
        "a black screen in the hall, in that language",
        "return $('.told-blank').dataset.blank === 'black' && el.state.lang === arguments[0]",
        &json!([other]),
    )?;
    page.key(Key::Char('b'))?;
    page.step("load each anew");
    enter(page, &desk)?;
    reload(page)?;
    shows(page, &steps[4].id)?;
    enter(page, &hall)?;
    reload(page)?;
    seen(page, &steps[4].id)?;
    enter(page, &desk)?;
    shows(page, &steps[4].id)?;
    // It has heard from the new page when that follows.
    follows(page, &desk, &hall, &steps[5].id)?;
    let since = page.run("return text($('.desk-times b:last-child'))", &json!([]))?;
    page.step("close the presenter's window, and open it again");
    page.lab.browser().client.close_window()?;
    enter(page, &hall)?;
    page.key(Key::Char('n'))?;
    let desk = window(page, &[&hall])?;
    enter(page, &desk)?;
    shows(page, &steps[5].id)?;
    page.step("close the hall's, and open it again");
    enter(page, &hall)?;
    page.lab.browser().client.close_window()?;
    enter(page, &desk)?;
    page.wait(
        "that it is missed",
        "return shown($('.desk-lost'))",
        &json!([]),
    )?;
    page.click("[data-desk='open']")?;
    let hall = window(page, &[&desk])?;
    enter(page, &hall)?;
    seen(page, &steps[5].id)?;
    follows(page, &desk, &hall, &steps[6].id)?;
    enter(page, &desk)?;
    page.wait(
        "that it is there",
        "return !shown($('.desk-lost'))",
        &json!([]),
    )?;
    let now = page.run("return text($('.desk-times b:last-child'))", &json!([]))?;
    ensure!(
        now.as_str() >= since.as_str(),
        "the time began anew: {now} after {since}"
    );
    // As the other tests want it: one window.
    page.lab.browser().client.close_window()?;
    enter(page, &hall)?;
    // In one that a script has opened Firefox breaks off scripts on the way to the next page.
    if page.lab.browser().engine == Engine::Firefox {
        page.lab.part();
    }
    Ok(())
}

/// The window that is none of these.
fn window(page: &mut Page, known: &[&str]) -> Result<String> {
    let start = Instant::now();
    loop {
        let windows = page.lab.browser().client.windows()?;
        if let Some(new) = windows
            .into_iter()
            .find(|one| !known.contains(&one.as_str()))
        {
            return Ok(new);
        }
        ensure!(start.elapsed() < LIMIT, "no other window opens");
        thread::sleep(Duration::from_millis(50));
    }
}

fn enter(page: &mut Page, window: &str) -> Result<()> {
    page.lab.browser().client.enter_window(window)
}

fn reload(page: &mut Page) -> Result<()> {
    page.run("window.e2eBefore = true; location.reload()", &json!([]))?;
    page.wait(
        "another page",
        "return !window.e2eBefore && !!root",
        &json!([]),
    )
    .map(drop)
}

/// Waits until the presenter's window shows a step, in its list and as a small map.
fn shows(page: &mut Page, step: &str) -> Result<()> {
    page.wait(
        &format!("{step} in the presenter's window"),
        "const now = root && $('.desk-now .desk-small');
         return now?.dataset.shows === arguments[0]
           && $('[aria-current=step]')?.dataset.go === arguments[0]
           && now.firstChild?.shadowRoot?.querySelector('[data-step]')?.dataset.step === arguments[0]",
        &json!([step]),
    )
    .map(drop)
}

/// The button for the next step, until the hall has heard it: the first may be for a page that is not there yet.
fn follows(page: &mut Page, desk: &str, hall: &str, step: &str) -> Result<()> {
    let start = Instant::now();
    loop {
        enter(page, desk)?;
        page.run("$(`[data-go='${arguments[0]}']`).click()", &json!([step]))?;
        thread::sleep(Duration::from_millis(500));
        enter(page, hall)?;
        let told = page.run("return el?.state?.step ?? null", &json!([]))?;
        if told == step {
            seen(page, step)?;
            enter(page, desk)?;
            return shows(page, step);
        }
        ensure!(start.elapsed() < LIMIT, "the hall stays at {told}");
    }
}
