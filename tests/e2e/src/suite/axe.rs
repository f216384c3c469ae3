//! axe-core finds nothing.

use crate::page::Page;
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::{env, fs};

/// Every kind of card and none, in every language.
pub fn desktop(page: &mut Page) -> Result<()> {
    for lang in page.lab.plan.languages.clone() {
        page.open(&[("lang", &lang)])?;
        each_state(page, "document")?;
    }
    Ok(())
}

/// The other themes.
pub fn themes(page: &mut Page) -> Result<()> {
    let lang = page.lab.plan.languages[0].clone();
    for theme in ["light", "dark", "projector"] {
        page.open(&[("lang", &lang), ("theme", theme)])?;
        ensure!(page.state()?["theme"] == theme, "the theme is not {theme}");
        each_state(page, "document").with_context(|| format!("theme {theme}"))?;
    }
    Ok(())
}

/// On a phone.
pub fn phone(page: &mut Page) -> Result<()> {
    for lang in page.lab.plan.languages.clone() {
        page.open_on_phone(&[("lang", &lang)])?;
        each_state(page, "document")?;
    }
    Ok(())
}

/// In an article of somebody else's, which has its own heading and main part.
pub fn article(page: &mut Page) -> Result<()> {
    let slug = page.lab.site.slug.clone();
    let body = format!(
        "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Article</title>\
         <script type=\"module\" src=\"{slug}.js\"></script>\
         <main><h1>Article</h1><{slug}></{slug}></main></html>"
    );
    page.lab.server.page("/article.html", body);
    let url = format!("{}/article.html", page.lab.server.origin);
    page.load(&url)?;
    page.ready(1)?;
    each_state(page, "document")
}

fn each_state(page: &mut Page, what: &str) -> Result<()> {
    let mut found = audit(page, what, "no card")?;
    let plan = &page.lab.plan;
    let states = [
        ("project", plan.projects[0].id.clone()),
        ("district", plan.districts[0].id.clone()),
        ("corridor", plan.corridors[0].id.clone()),
        ("zone", plan.zones[0].id.clone()),
    ];
    for (kind, id) in &states {
        page.select(kind, id)?;
        found.extend(audit(page, what, kind)?);
    }
    if !found.is_empty() {
        bail!("axe finds\n{}", found.join("\n"));
    }
    Ok(())
}

/// Violations, a line each. axe runs as a script of the driver's, which no policy concerns.
fn audit(page: &mut Page, what: &str, when: &str) -> Result<Vec<String>> {
    page.step(format!("axe, {when}"));
    let path = env::var_os("LSM_AXE").context("LSM_AXE must be the path of axe.min.js")?;
    let axe = fs::read_to_string(&path).context("cannot read LSM_AXE")?;
    // What is half faded in has half its contrast.
    page.wait(
        "no animation",
        "return !root.getAnimations?.().length",
        &json!([]),
    )?;
    let script = format!(
        "{axe};
         const result = await window.axe.run({what}, {{ resultTypes: ['violations'] }});
         return result.violations.flatMap((rule) => rule.nodes.slice(0, 4).map((node) =>
           `${{rule.id}} (${{rule.impact}}): ${{node.target.flat().join(' ')}}: `
           + node.failureSummary.replace(/\\s+/g, ' ').slice(0, 300)))"
    );
    let found = page.run_async(&script, &json!([]))?;
    let found: Vec<&str> = found
        .as_array()
        .context("violations")?
        .iter()
        .filter_map(Value::as_str)
        .collect();
    Ok(found
        .into_iter()
        .map(|line| format!("- [{when}] {line}"))
        .collect())
}
