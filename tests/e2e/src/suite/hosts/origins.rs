//! The map's files on another server than the page, and on no server.

use super::{
    Changes, STYLE, furnish, host, look, unchanged,
    visit::{Size, drawn, open_project, visit},
};
use crate::{page::Page, server::with_first};
use anyhow::Result;
use serde_json::json;

/// The page here, the map's files there, with the header that lets any page have them.
pub fn other_origin(page: &mut Page) -> Result<()> {
    let slug = page.lab.site.slug.clone();
    let there = page.lab.elsewhere.origin.clone();
    let policy = format!(
        "default-src 'none'; script-src 'self' {there} 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data: blob:; connect-src {there}"
    );
    for (kind, file) in [("module", "js"), ("text/javascript", "classic.js")] {
        furnish(page);
        let script = format!("<script type=\"{kind}\" src=\"{there}/{slug}.{file}\"></script>");
        let body = host(&format!("<{slug}></{slug}>"), &script);
        page.lab.server.page_under("/far.html", body, &policy);
        let url = format!("{}/far.html", page.lab.server.origin);
        page.load(&url)?;
        visit(page, Changes::default())?;
    }
    Ok(())
}

/// From a disk: the single file, and a page of somebody's own with the classic script.
pub fn file(page: &mut Page) -> Result<()> {
    let single = page.lab.site.single_file(page.lab.prelude()?)?;
    page.load(&single)?;
    page.ready(1)?;
    page.settled()?;
    page.step("the page as it is with the map drawn");
    page.run(&look(page), &json!([]))?;
    drawn(page, Size::Whole)?;
    open_project(page)?;
    let changes = Changes {
        focus_moved: true,
        own_address: true,
        ..Changes::default()
    };
    unchanged(page, "with a project open", changes)?;
    page.quiet()?;

    let slug = page.lab.site.slug.clone();
    let script = page.lab.site.dist.join(format!("{slug}.classic.js"));
    let script = format!("<script src=\"file://{}\"></script>", script.display());
    let own = host(&format!("<{slug}></{slug}>"), &script)
        .replace(
            "<link rel=\"stylesheet\" href=\"/e2e-host.css\">",
            &format!("<style>{STYLE}</style>"),
        )
        .replace(
            "<script src=\"/e2e-host.js\"></script>",
            &format!("<script>{}</script>", look(page)),
        );
    let own = match page.lab.prelude()? {
        Some(first) => with_first(own.as_bytes(), &format!("<script>{first}</script>")),
        None => own.into_bytes(),
    };
    let url = page.lab.site.file("own.html", own)?;
    page.load(&url)?;
    visit(page, Changes::default())
}
