//! The tests' own ears: a page that does everything wrong is caught at all of it.

use crate::page::Page;
use anyhow::{Result, ensure};
use serde_json::json;

/// Each must be in the console.
const SAID: [&str; 4] = [
    "a warning of the page",
    "an error of the page",
    "thrown by the page",
    "rejected by the page",
];

/// Each must be found in the SVG.
const FAULTS: [&str; 6] = [
    "id twice is used 2 times",
    "<g> inside <linearGradient>",
    "<g> inside <text>",
    "refers to #nowhere",
    "is http://www.w3.org/1999/xhtml",
    "a foreignObject",
];

/// Console, policy, requests and SVG.
pub fn are_seen(page: &mut Page) -> Result<()> {
    let slug = page.lab.site.slug.clone();
    let server = &page.lab.server;
    server.script("/faults.js", include_str!("../script/faults.js"));
    server.page(
        "/faults.html",
        format!(
            "<!doctype html><meta charset=\"utf-8\"><title>Faults</title>\
             <script src=\"faults.js\" data-slug=\"{slug}\"></script><{slug}></{slug}>"
        ),
    );
    let url = format!("{}/faults.html", server.origin);
    page.load(&url)?;
    page.wait("the faulty element", "return root && $('svg')", &json!([]))?;
    let console = page.lab.console()?;
    let has = |words: &str| console.iter().any(|line| line.text.contains(words));
    for words in SAID {
        ensure!(has(words), "“{words}” was not heard: {console:?}");
    }
    let policy = |words: &str| {
        console
            .iter()
            .filter(|line| line.text.contains(words))
            .count()
    };
    ensure!(
        policy("style-src") > 0 && policy("img-src") > 0 && policy("connect-src") > 0,
        "violations of the policy were not heard: {console:?}"
    );
    let seen = page.run(include_str!("../script/svg-tree.js"), &json!([]))?;
    let faults = seen["faults"].to_string();
    for fault in FAULTS {
        ensure!(faults.contains(fault), "“{fault}” was not found: {faults}");
    }
    Ok(())
}

/// A page that no policy holds back is caught asking elsewhere.
pub fn requests_are_seen(page: &mut Page) -> Result<()> {
    let body = "<!doctype html><meta charset=\"utf-8\"><title>Asks</title>\
                <img alt=\"\" src=\"http://elsewhere.test/picture.png\">";
    let url = page.lab.site.file("asks.html", body)?;
    page.load(&url)?;
    page.wait(
        "the picture to fail",
        "const image = document.images[0]; return image.complete && image.naturalWidth === 0",
        &json!([]),
    )?;
    let asked = page.lab.browser().proxy.asked();
    ensure!(
        asked.iter().any(|line| line.contains("elsewhere.test")),
        "a request to elsewhere was not seen: {asked:?}"
    );
    Ok(())
}
