//! The whole story by one button of a clicker.

use super::seen;
use crate::{page::Page, plan::Step, wd::Key};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

const SCREENS: [(u32, u32); 2] = [(1024, 768), (1920, 1080)];

/// Every step in its order: headline, what is in the light, view; and nothing after the last.
pub fn story(page: &mut Page, lang: &str) -> Result<()> {
    let steps = page.lab.plan.story.clone();
    for screen in SCREENS {
        page.open_at(screen, &[("lang", lang), ("mode", "present")])?;
        // Where that is a frame, keys are its page's once it has the focus.
        page.run(
            "window.focus(); document.body.tabIndex = -1; document.body.focus()",
            &json!([]),
        )?;
        for step in &steps {
            let seen = seen(page, &step.id)?;
            is_told(page, lang, step, &seen)
                .with_context(|| format!("{}, {screen:?}: {seen}", step.id))?;
            page.key(Key::PageDown)?;
        }
        let last = steps.last().context("no story")?;
        page.painted()?;
        let seen = seen(page, &last.id)?;
        ensure!(seen["mode"] == "present", "after the last step: {seen}");
        // Back again by the other button.
        page.key(Key::PageUp)?;
        super::seen(page, &steps[steps.len() - 2].id)?;
    }
    Ok(())
}

fn is_told(page: &Page, lang: &str, step: &Step, seen: &Value) -> Result<()> {
    if let Some(headline) = &step.headline {
        let headline = page.lab.plan.text(headline, lang);
        ensure!(
            seen["headline"] == headline,
            "the headline is not '{headline}'"
        );
    }
    ensure!(seen["headline"] != "", "no headline");
    ensure!(
        seen["districts"] == json!(step.districts),
        "in the light: {:?}",
        step.districts
    );
    let mut corridors = step.corridors.clone();
    corridors.sort();
    ensure!(
        seen["corridors"] == json!(corridors),
        "corridors: {corridors:?}"
    );
    // One without a place is only spoken of; nothing else is shown.
    let projects = seen["projects"].as_array().context("projects")?;
    let known = |id: &Value| step.projects.iter().any(|known| id == known.as_str());
    ensure!(projects.iter().all(known), "projects: {:?}", step.projects);
    let zoom = seen["zoom"].as_f64().context("zoom")?;
    ensure!((zoom > 1.0) == step.close, "close: {}", step.close);
    ensure!(
        !step.close || !projects.is_empty(),
        "nothing is shown near by"
    );
    Ok(())
}
