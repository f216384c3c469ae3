//! The page around: light or dark, and its typeface.

use super::bare;
use crate::{
    page::Page,
    suite::{colours::prefer, labels::MEASURE, shapes::strings},
};
use anyhow::{Result, ensure};
use serde_json::json;

/// The theme `auto` is that of the page, whatever the reader's system prefers.
pub fn scheme(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    let prefers_dark = prefer(page, "dark")?;
    is(page, "light", "a page that says nothing is light")?;
    for (scheme, expected) in [("dark", "dark"), ("only light", "light"), ("dark", "dark")] {
        page.run(
            "document.documentElement.style.colorScheme = arguments[0]",
            &json!([scheme]),
        )?;
        is(page, expected, &format!("color-scheme: {scheme}"))?;
    }
    if prefers_dark {
        page.run(
            "document.documentElement.style.colorScheme = 'light dark'",
            &json!([]),
        )?;
        is(
            page,
            "dark",
            "a page that takes both, a reader who prefers dark",
        )?;
        prefer(page, "light")?;
        is(
            page,
            "light",
            "a page that takes both, a reader who prefers light",
        )?;
    }
    page.run(
        "document.documentElement.style.colorScheme = 'dark'; el.theme = 'light'",
        &json!([]),
    )?;
    is(page, "light", "a theme that was chosen")
}

fn is(page: &mut Page, scheme: &str, why: &str) -> Result<()> {
    let script = "const [r, g, b] = getComputedStyle($('.lsm')).backgroundColor.match(/[\\d.]+/g).map(Number);
        const is = r + g + b > 384 ? 'light' : 'dark';
        if (is !== arguments[0]) throw new Error(`it is ${is}`);
        return true";
    page.wait(&format!("{scheme}: {why}"), script, &json!([scheme]))
        .map(drop)
}

/// `font=\"inherit\"`: the page's typeface, nothing fetched for another, and names that still have room.
pub fn typeface(page: &mut Page) -> Result<()> {
    bare(page, true)?;
    let slug = page.lab.site.slug.clone();
    page.run(
        "document.body.style.fontFamily = 'monospace';
         const map = document.createElement(arguments[0]);
         map.setAttribute('font', 'inherit');
         document.body.append(map)",
        &json!([slug]),
    )?;
    page.lives()?;
    page.painted()?;
    let faces = page.run(
        "return ['.lsm', '.label', '.bar button'].map((s) => getComputedStyle($(s)).fontFamily)",
        &json!([]),
    )?;
    ensure!(
        faces == json!(["monospace", "monospace", "monospace"]),
        "faces: {faces}"
    );
    let log = page.lab.server.log();
    ensure!(
        !log.iter().any(|(path, _)| path.ends_with(".woff2")),
        "a typeface was fetched: {log:?}"
    );
    let seen = page.run(MEASURE, &json!([]))?;
    let faults = strings(&seen["faults"])?;
    ensure!(faults.is_empty(), "names in a wide typeface: {faults:?}");
    Ok(())
}
