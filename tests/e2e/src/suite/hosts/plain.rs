//! A plain page, two maps in it, and the strictest policy.

use super::{
    Changes, heard, host, open, scripts, unchanged,
    visit::{Size, chosen, drawn, open_project, visit},
};
use crate::page::Page;
use anyhow::{Result, ensure};
use serde_json::json;

/// One element, one script.
pub fn plain(page: &mut Page) -> Result<()> {
    let slug = page.lab.site.slug.clone();
    let [module, _] = scripts(page);
    open(page, host(&format!("<{slug}></{slug}>"), &module))?;
    visit(page, Changes::default())
}

/// Two elements in different languages: each speaks its own, also in its events.
pub fn two_languages(page: &mut Page) -> Result<()> {
    let slug = page.lab.site.slug.clone();
    let languages = [page.lab.plan.first(), page.lab.plan.other()];
    let [module, _] = scripts(page);
    let elements = languages
        .each_ref()
        .map(|lang| format!("<{slug} lang=\"{lang}\"></{slug}>"))
        .concat();
    open(page, host(&elements, &module))?;
    page.ready(2)?;
    page.settled()?;
    unchanged(page, "with both maps drawn", Changes::default())?;
    for (at, lang) in languages.iter().enumerate() {
        page.nth = at;
        drawn(page, Size::Own)?;
        let says = page.state()?["lang"].clone();
        ensure!(
            says == lang.as_str(),
            "element {at} speaks {says}, not {lang}"
        );
        let project = open_project(page)?;
        let event = heard(page, 3 + at)?[2 + at].clone();
        chosen(&event, "project", &project)?;
        let known = page.lab.plan.projects.iter().find(|it| it.id == project);
        let name = known.map(|it| page.lab.plan.project_name(it, lang));
        ensure!(
            event.1["name"].as_str() == name.as_deref(),
            "the event in {lang} says {}, expected {name:?}",
            event.1
        );
    }
    let moved = Changes {
        focus_moved: true,
        ..Changes::default()
    };
    unchanged(page, "with a project open in both", moved)?;
    page.quiet()
}

/// Both scripts under the strict policy, which really holds in that page.
pub fn csp(page: &mut Page) -> Result<()> {
    let slug = page.lab.site.slug.clone();
    for script in scripts(page) {
        page.step(script.clone());
        open(page, host(&format!("<{slug}></{slug}>"), &script))?;
        visit(page, Changes::default())?;
    }
    // Else the page would have proved nothing.
    let blocked = "document.querySelector('#probes').setAttribute('style', 'color: red');
        return e2eHost.violations.length";
    page.run(blocked, &json!([]))?;
    page.wait(
        "the policy to show itself",
        "return e2eHost.violations.some((it) => it.startsWith('style-src'))",
        &json!([]),
    )?;
    Ok(())
}
