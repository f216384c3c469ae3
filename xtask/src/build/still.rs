//! The map before any script runs: the same components, rendered natively.

use super::{Job, inline, stamp};
use crate::{
    run::{self, Step},
    site::Site,
};
use anyhow::{Context, Result, anyhow};
use maud::{Markup, PreEscaped, html};
use plan_core::plan::{Lang, Plan};
use serde_json::Value;
use std::{
    fs,
    process::Command,
    thread::{self, JoinHandle},
};

/// The map in every language, and the style sheet that it shares with the live one.
#[derive(Debug)]
pub struct Stills {
    /// All rules.
    pub style: String,
    /// Their file.
    pub file: String,
    /// Markup by language.
    maps: Value,
}

/// Compiles the components natively while others work: a minute or two the first time.
pub fn compile(site: &Site) -> JoinHandle<Result<()>> {
    let mut cargo = cargo(site, "build");
    thread::spawn(move || {
        Step::new("compiling the map natively")
            .whole_on_failure()
            .silent()
            .run(&mut cargo)
    })
}

fn cargo(site: &Site, command: &str) -> Command {
    let mut cargo = run::cargo();
    cargo.current_dir(&site.root);
    cargo.env("CARGO_TARGET_DIR", &site.target);
    cargo.args([command, "--quiet", "--locked", "--package", "still"]);
    if site.other_data {
        cargo.env("PLAN_DATA", &site.data);
    }
    cargo
}

/// Renders them when they are compiled, and writes their style sheet.
pub fn render(job: &Job, compiled: JoinHandle<Result<()>>) -> Result<Stills> {
    let compiled = compiled.join();
    compiled.map_err(|_| anyhow!("compiling the map natively ended in a panic"))??;
    let path = job.work.join("stills.json");
    let mut cargo = cargo(job.site, "run");
    cargo.arg("--").arg(&path);
    Step::new("rendering the map natively")
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
