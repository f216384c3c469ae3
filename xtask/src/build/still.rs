//! The map before any script runs: the same components, rendered natively.

use super::{Job, inline, stamp};
use crate::run::{self, Step};
use anyhow::{Context, Result};
use maud::{Markup, PreEscaped, html};
use plan_core::plan::{Lang, Plan};
use serde_json::Value;
use std::fs;

/// The map in every language, and its style sheet.
#[derive(Debug)]
pub struct Stills {
    style: String,
    /// Markup by language.
    maps: Value,
    /// The style sheet's file.
    file: String,
}

/// Renders them, and writes their style sheet.
pub fn render(job: &Job) -> Result<Stills> {
    let path = job.work.join("stills.json");
    let mut cargo = run::cargo();
    cargo
        .current_dir(&job.site.root)
        .args(["run", "--quiet", "--locked", "--package", "still", "--"])
        .arg(&path);
    if job.site.other_data {
        cargo.env("PLAN_DATA", &job.site.data);
    }
    Step::new("rendering the map natively (a minute or two the first time)")
        .whole_on_failure()
        .run(&mut cargo)?;
    let mut rendered: Value = serde_json::from_str(&fs::read_to_string(&path)?)?;
    let style = rendered["style"]
        .as_str()
        .context("no style was rendered")?
        .to_owned();
    let file = format!(
        "{}-{}.css",
        job.plan.slug,
        stamp::short_hash(style.as_bytes())
    );
    job.write(&file, &style)?;
    Ok(Stills {
        style,
        maps: rendered["maps"].take(),
        file,
    })
}

impl Stills {
    /// The shadow root of an element, for a page to which files lie at `base`.
    pub fn root(&self, plan: &Plan, lang: Lang, base: &str) -> Markup {
        let link = html! { link rel="stylesheet" href={ (base) (self.file) }; };
        self.with_style(plan, lang, &link)
    }

    /// The same with the style inside.
    pub fn inside(&self, plan: &Plan, lang: Lang) -> Markup {
        let style = PreEscaped(inline::style(&self.style));
        self.with_style(plan, lang, &html! { style { (style) } })
    }

    fn with_style(&self, plan: &Plan, lang: Lang, style: &Markup) -> Markup {
        let map = self.maps[&plan.language(lang).code].as_str();
        html! {
            template shadowrootmode="open" {
                (style)
                // The components' own markup.
                div.lsm-still inert { (PreEscaped(map.unwrap_or_default())) }
                slot {}
            }
        }
    }
}
