//! Several maps on a page, and maps that come and go.

use crate::{page::Page, wd::Key};
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// Two elements keep their states apart.
pub fn two(page: &mut Page) -> Result<()> {
    let slug = page.lab.site.slug.clone();
    let (lang, other) = (page.lab.plan.first(), page.lab.plan.other());
    let body = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>Two</title>\
         <script type=\"module\" src=\"{slug}.js\"></script>\
         <{slug} lang=\"{lang}\"></{slug}><{slug} lang=\"{other}\"></{slug}>"
    );
    page.lab.server.page("/two.html", body);
    let url = format!("{}/two.html", page.lab.server.origin);
    page.load(&url)?;
    page.ready(2)?;
    let [first, second] = [0, 1].map(|at| page.lab.plan.projects[at].id.clone());
    page.click(&format!("[data-row='{first}']"))?;
    page.card("project", &first)?;
    page.nth = 1;
    page.no_card()
        .context("a choice in the first element shows in the second")?;
    ensure!(
        page.state()?["selected"].is_null(),
        "the second element has the first's choice"
    );
    ensure!(
        page.state()?["lang"] == other.as_str(),
        "the second element has not its own language"
    );
    page.click(&format!("[data-row='{second}']"))?;
    page.card("project", &second)?;
    page.key(Key::Escape)?;
    page.no_card()?;
    page.nth = 0;
    page.card("project", &first)
        .context("Escape in the second element reached the first")?;
    ensure!(
        page.state()?["lang"] == lang.as_str(),
        "the first element has not its own language"
    );
    page.step("remove the first element");
    page.run("el.remove()", &json!([]))?;
    page.click(&format!("[data-row='{first}']"))
        .context("the one that stays")?;
    page.card("project", &first)?;
    page.quiet()
}

/// An element that is taken out and put back works again.
pub fn remove_and_add(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    page.settled()?;
    let project = page.lab.plan.projects[0].id.clone();
    let rows = page.lab.plan.projects.len();
    for _ in 0..3 {
        page.step("take out and put back");
        page.run(
            "const parent = el.parentNode; el.remove(); parent.append(el)",
            &json!([]),
        )?;
        page.wait(
            "all rows again, once",
            "return $$('[data-row]').length === arguments[0]",
            &json!([rows]),
        )?;
        page.click(&format!("[data-row='{project}']"))?;
        page.card("project", &project)?;
        page.key(Key::Escape)?;
        page.no_card()?;
    }
    page.quiet()
}

/// The classic script holds everything: it is the only thing fetched, under the same policy.
pub fn classic_script(page: &mut Page) -> Result<()> {
    let slug = page.lab.site.slug.clone();
    let body = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>Host</title>\
         <{slug}></{slug}><script src=\"{slug}.classic.js\"></script>"
    );
    page.lab.server.page("/classic.html", body);
    let url = format!("{}/classic.html", page.lab.server.origin);
    page.load(&url)?;
    page.ready(1)?;
    page.settled()?;
    let paths: Vec<_> = page
        .lab
        .server
        .log()
        .into_iter()
        .map(|(path, _)| path)
        .collect();
    ensure!(
        paths == ["/classic.html".to_owned(), format!("/{slug}.classic.js")],
        "fetched: {paths:?}"
    );
    page.quiet()
}
