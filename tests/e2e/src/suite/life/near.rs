//! A map that nobody comes near costs nothing.

use super::bare;
use crate::page::Page;
use anyhow::{Result, ensure};
use serde_json::json;

/// Far below, and hidden: nothing is fetched until it is about to be seen.
pub fn near(page: &mut Page) -> Result<()> {
    bare(page, true)?;
    let slug = page.lab.site.slug.clone();
    page.run(
        "const far = document.createElement('div');
         far.style.height = '6000px';
         document.body.append(far, document.createElement(arguments[0]))",
        &json!([slug]),
    )?;
    rest(page)?;
    let seen = page.run(
        "const { width, height } = el.getBoundingClientRect();
         return [Math.round(width / height * 100), $$('.lsm-wait').length, el.state]",
        &json!([]),
    )?;
    ensure!(seen == json!([160, 1, null]), "far away it is {seen}");
    nothing_fetched(page)?;

    page.step("hide it, and come near");
    page.run("el.hidden = true; scrollTo(0, 1e6)", &json!([]))?;
    rest(page)?;
    nothing_fetched(page)?;

    page.step("show it");
    page.run("el.hidden = false", &json!([]))?;
    page.lives()
}

/// A moment in which a map that starts would have begun.
fn rest(page: &Page) -> Result<()> {
    let moment = "await new Promise((done) => setTimeout(done, 400));
        await new Promise(requestAnimationFrame)";
    page.run_async(moment, &json!([])).map(drop)
}

fn nothing_fetched(page: &Page) -> Result<()> {
    let log = page.lab.server.log();
    let modules: Vec<_> = log
        .iter()
        .filter(|(path, _)| path.ends_with(".wasm"))
        .collect();
    ensure!(modules.is_empty(), "fetched already: {modules:?}");
    Ok(())
}
