//! axe-core finds nothing. What has themes and is seen in windows of all kinds is in [`super::access`].

use super::shapes::strings;
use crate::{page::Page, wd::Key};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::{collections::BTreeMap, env, fs};

/// On a phone: every kind of card and none.
pub fn phone(page: &mut Page) -> Result<()> {
    let mut found = Findings::new();
    for lang in page.languages(1) {
        page.open_on_phone(&[("lang", &lang)])?;
        each_state(page, &lang, &mut found)?;
    }
    none(&found)
}

/// In an article of somebody else's, which has its own heading and main part.
pub fn article(page: &mut Page) -> Result<()> {
    let slug = page.lab.site.slug.clone();
    let lang = page.lab.plan.first();
    let body = format!(
        "<!doctype html><html lang=\"{lang}\"><meta charset=\"utf-8\"><title>Article</title>\
         <script type=\"module\" src=\"{slug}.js\"></script>\
         <main><h1>Article</h1><{slug}></{slug}></main></html>"
    );
    page.lab.server.page("/article.html", body);
    let url = format!("{}/article.html", page.lab.server.origin);
    page.load(&url)?;
    page.ready(1)?;
    let mut found = Findings::new();
    each_state(page, "article", &mut found)?;
    none(&found)
}

/// What is wrong, and when it was seen.
pub type Findings = BTreeMap<String, Vec<String>>;

/// Fails with what was found.
pub fn none(found: &Findings) -> Result<()> {
    let lines: Vec<String> = found
        .iter()
        .map(|(what, when)| format!("- {what} [{}]", when.join("; ")))
        .collect();
    ensure!(lines.is_empty(), "axe finds\n{}", lines.join("\n"));
    Ok(())
}

fn each_state(page: &mut Page, how: &str, found: &mut Findings) -> Result<()> {
    let states = page.lab.plan.one_of_each_kind();
    let mut hear = |page: &mut Page, when: &str| -> Result<()> {
        for line in audit(page, when)? {
            found
                .entry(line)
                .or_default()
                .push(format!("{how}, {when}"));
        }
        Ok(())
    };
    hear(page, "no card")?;
    page.unfold_legend()?;
    hear(page, "legend")?;
    for (kind, id) in &states {
        page.select(kind, id)?;
        hear(page, kind)?;
    }
    Ok(())
}

/// Violations, a line each. axe runs as a script of the driver's, which no policy concerns.
pub fn audit(page: &mut Page, when: &str) -> Result<Vec<String>> {
    page.step(format!("axe, {when}"));
    // What is half faded in has half its contrast.
    page.painted()?;
    let mut found = page.run_async(AUDIT, &json!([]))?;
    if found.is_null() {
        // Half a megabyte: sent once for a page, where the page keeps it.
        let path = env::var_os("LSM_AXE").context("LSM_AXE must be the path of axe.min.js")?;
        let axe = fs::read_to_string(&path).context("cannot read LSM_AXE")?;
        found = page.run_async(&format!("{axe};\n{AUDIT}"), &json!([]))?;
    }
    strings(&found)
}

/// The rules of WCAG 2.2 AA, which are not all on by themselves, and what axe holds to be good practice.
const AUDIT: &str = "
    if (!window.axe) return null;
    // Links in the notes are as high as the lines that they stand in, which is what the rule excepts; axe takes them for
    // a list of buttons where each has a line of its own.
    const excepted = (rule, node) => rule.id === 'target-size' && node.element.closest('.footnote')
      && node.element.getBoundingClientRect().height >= 22;
    const result = await window.axe.run(document, {
      resultTypes: ['violations'], preload: false, elementRef: true,
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return result.violations.flatMap((rule) => rule.nodes.filter((node) => !excepted(rule, node)).slice(0, 4).map((node) =>
      `${rule.id} (${rule.impact}): ${node.target.flat().join(' ')}: `
      + node.failureSummary.replace(/\\s+/g, ' ').slice(0, 300)))";

/// What is told in a hall, its list of keys, the screen in a foyer, and the presenter's window.
pub fn hall(page: &mut Page) -> Result<()> {
    let mut found = Findings::new();
    for lang in page.languages(2) {
        let mut hear = |page: &mut Page, when: &str| -> Result<()> {
            for line in audit(page, when)? {
                let how = format!("{lang}, {when}");
                found.entry(line).or_default().push(how);
            }
            Ok(())
        };
        let told = "return shown($('.slide h1'))";
        page.open(&[("lang", &lang), ("mode", "present")])?;
        page.wait("the story", told, &json!([]))?;
        hear(page, "presented")?;
        page.key(Key::Char('?'))?;
        page.wait("the keys", "return !!$('.told-keys h2')", &json!([]))?;
        hear(page, "keys")?;
        page.open(&[("lang", &lang), ("mode", "kiosk")])?;
        page.wait("the story", told, &json!([]))?;
        hear(page, "foyer, told")?;
        page.key(Key::Escape)?;
        page.wait("the digits", "return !!$('.told-leave')", &json!([]))?;
        hear(page, "foyer, way out")?;
        page.key(Key::Escape)?;
        page.key(Key::Enter)?;
        page.wait("the map", "return el.state.step === null", &json!([]))?;
        hear(page, "foyer, touched")?;
    }
    super::hall::open_presenter(page)?;
    for line in audit(page, "presenter")? {
        found.entry(line).or_default().push("presenter".to_owned());
    }
    none(&found)
}
