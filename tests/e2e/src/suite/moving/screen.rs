//! The whole screen.

use super::{moved, view, wheel::turn};
use crate::{engine::Engine, page::Page, wd::Key};
use anyhow::{Result, ensure};
use serde_json::json;

/// The button gives the element the whole screen: there the map takes the plain wheel, and Escape
/// gives the screen back and leaves an open card as it is.
pub fn full_screen(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    let project = page.lab.plan.projects[0].id.clone();
    page.select("project", &project)?;
    let possible = page.run("return document.fullscreenEnabled === true", &json!([]))?;
    let button = page.run("return shown($('[data-fullscreen]'))", &json!([]))?;
    ensure!(
        possible == button,
        "full screen is possible: {possible}; its button is there: {button}"
    );
    if possible != true {
        println!("· no full screen in {}", page.lab.browser().engine);
        return Ok(());
    }
    let named = |page: &mut Page, key: &str| {
        let lang = page.state()?["lang"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        let word = page.lab.plan.word(&lang, key)?;
        page.wait(
            &format!("the button's name {word}"),
            "return $('[data-fullscreen]').getAttribute('aria-label') === arguments[0]",
            &json!([word]),
        )
        .map(drop)
    };
    named(page, "full_screen")?;
    page.click("[data-fullscreen]")?;
    let on = "return document.fullscreenElement === el && el.matches(':fullscreen')
        && Math.abs(el.getBoundingClientRect().height - innerHeight) < 1.5";
    let went = page.wait("the whole screen", on, &json!([]));
    if page.lab.browser().engine == Engine::Webkit && went.is_err() {
        println!("· no full screen without a window manager in WebKit");
        return Ok(());
    }
    went?;
    named(page, "full_screen_end")?;
    page.painted()?;
    let home = view(page)?;
    let at = super::middle(page)?;
    moved(page, &home, "the plain wheel", |page| {
        turn(page, at, -240, false)
    })?;

    page.key(Key::Escape)?;
    let off = "return document.fullscreenElement === null && !el.matches(':fullscreen')";
    page.wait("the page again", off, &json!([]))?;
    named(page, "full_screen")?;
    page.card("project", &project)?;
    page.focus("[data-card] [data-close]")?;
    page.key(Key::Escape)?;
    page.no_card()
}
