//! `cargo xtask shots --story`: the whole story on a sheet for each language, as small as from the last row.

use super::{
    Series,
    chromium::Media,
    contact::{Picture, Sheet},
};
use anyhow::{Context, Result};
use plan_core::plan::Plan;
use std::{fs, path::Path};

/// A projector, and how large its picture is on the sheet: 320 px wide.
const PROJECTOR: (u32, u32) = (1280, 720);
const REDUCED: f64 = 0.25;
/// Five pictures a row, with their margins.
const SHEET_PX: u32 = 5 * 320 + 6 * 15;
/// Done when the step is told, and nothing moves any more.
const TOLD: &str = "const done = arguments[0];
    const look = () => {
      const root = document.querySelector('[deep-link]')?.shadowRoot;
      const isTold = root?.querySelector('[data-step]') && !root.querySelector('[part~=map]').dataset.moving
        && document.fonts.status === 'loaded';
      setTimeout(isTold ? done : look, isTold ? 500 : 50);
    };
    look();";

/// Takes all steps in all languages.
pub fn story(series: &Series, plan: &Plan, scratch: &Path) -> Result<()> {
    if scratch.exists() {
        fs::remove_dir_all(scratch)?;
    }
    fs::create_dir_all(scratch)?;
    let count = plan.steps.len();
    for language in &plan.languages {
        let lang = language.code.as_str();
        let pictures = plan.steps.iter().enumerate().map(|(i, step)| Picture {
            caption: format!("{} / {count} · {}", i + 1, step.id),
            size: PROJECTOR,
            hash: format!("lang={lang}&mode=present&step={}", step.id),
            media: Media::Screen,
        });
        let sheet = Sheet {
            name: name(lang),
            pictures: pictures.collect(),
            reduced: REDUCED,
            width_px: SHEET_PX,
            ready: Some(TOLD),
        };
        sheet
            .make(series, scratch)
            .with_context(|| format!("the story in {lang}"))?;
    }
    Ok(())
}

/// A sheet's file, without ending.
pub fn name(lang: &str) -> String {
    format!("story-{lang}")
}
