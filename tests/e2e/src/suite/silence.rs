//! No word in the console, no request that is not expected.

use crate::{
    console::chromium_requests,
    engine::Engine,
    page::{Page, Place},
    wd::{Actions, Key},
};
use anyhow::{Result, ensure};
use serde_json::json;
use std::collections::BTreeSet;

/// A visit that touches everything, then a look at the console and at what was fetched.
pub fn silence(page: &mut Page) -> Result<()> {
    let chromium = page.lab.browser().engine == Engine::Chromium;
    if chromium {
        // What the browser's first tab fetched is not ours.
        chromium_requests(page.lab.browser())?;
    }
    let lang = page.lab.plan.first();
    page.open(&[("lang", &lang)])?;
    visit(page)?;
    page.settled()?;
    page.quiet()?;
    let asked = page.lab.browser().proxy.asked();
    ensure!(asked.is_empty(), "requests to elsewhere: {asked:?}");
    if page.place == Place::File {
        alone(page, chromium)
    } else {
        fetched(page)
    }
}

fn visit(page: &mut Page) -> Result<()> {
    let project = page.lab.plan.projects[0].id.clone();
    page.click(&format!("[data-row='{project}']"))?;
    page.card("project", &project)?;
    page.key(Key::Escape)?;
    page.no_card()?;
    for (kind, id) in &page.lab.plan.one_of_each_kind() {
        page.select(kind, id)?;
    }
    page.key(Key::Escape)?;
    page.click("[data-zoom='in']")?;
    page.act(&Actions::new().drag((640, 400), (560, 360)))?;
    let other = page.lab.plan.other();
    page.speak(&other)?;
    Ok(())
}

/// From the disk: the file itself and nothing else.
fn alone(page: &mut Page, chromium: bool) -> Result<()> {
    let served = page.lab.server.log();
    ensure!(
        served.is_empty(),
        "the single file asked a server: {served:?}"
    );
    let timed = page.run(
        "return performance.getEntriesByType('resource').map((e) => e.name)
           .filter((name) => !/^(data|blob):/.test(name))",
        &json!([]),
    )?;
    ensure!(timed == json!([]), "the single file fetched {timed}");
    if chromium {
        let urls = chromium_requests(page.lab.browser())?;
        let name = format!("/{}.html", page.lab.site.slug);
        let mut files = 0;
        for url in urls.iter().filter(|url| !own(url)) {
            let path = url.split('#').next().unwrap_or(url);
            ensure!(
                path.starts_with("file://") && path.ends_with(&name),
                "it fetched {url}"
            );
            files += 1;
        }
        ensure!(files == 1, "the file was loaded {files} times");
    }
    Ok(())
}

fn own(url: &str) -> bool {
    ["data:", "blob:", "chrome://", "about:"]
        .iter()
        .any(|scheme| url.starts_with(scheme))
}

/// From a server: the page, the script, the wasm, the fonts, each once and each there.
fn fetched(page: &mut Page) -> Result<()> {
    let log = page.lab.server.log();
    let slug = &page.lab.site.slug;
    let mut seen = BTreeSet::new();
    for (path, status) in &log {
        ensure!(*status == 200, "{path} answered {status}");
        // Chromium looks at the icon again when the address changes.
        ensure!(
            seen.insert(path.as_str()) || path.ends_with("/icon.svg"),
            "{path} was fetched twice: {log:?}"
        );
    }
    let of = |end: &str| seen.iter().filter(|path| path.ends_with(end)).count();
    let html = if page.place == Place::Http {
        "/index.html"
    } else {
        "/host.html"
    };
    // The map's, which is the picture's, too, and the page's.
    let style = if page.place == Place::Http { 2 } else { 1 };
    ensure!(seen.contains(html) && of(".html") == 1, "pages: {seen:?}");
    ensure!(
        seen.contains(format!("/{slug}.js").as_str()),
        "no script: {seen:?}"
    );
    ensure!(of(".wasm") == 1, "wasm: {seen:?}");
    ensure!(of(".css") <= style, "style sheets: {seen:?}");
    // Browsers with a window show an icon, others ask for none.
    let icons = of(".svg") + of(".png");
    ensure!(icons <= 2 * style, "icons: {seen:?}");
    let known = of(".html") + of(".js") + of(".wasm") + of(".css") + of(".woff2") + icons;
    ensure!(known == seen.len(), "something else was fetched: {seen:?}");
    ensure!(
        of("classic.js") == 0,
        "the classic script was fetched too: {seen:?}"
    );
    let odd = page.run(
        "return performance.getEntriesByType('resource').map((e) => e.name)
           .filter((name) => !name.startsWith(location.origin) && !/^(data|blob):/.test(name))",
        &json!([]),
    )?;
    ensure!(odd == json!([]), "fetched from elsewhere: {odd}");
    Ok(())
}
