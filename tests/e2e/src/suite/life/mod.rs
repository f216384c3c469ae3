//! An element's life in its page: made, moved, taken out, put back, and the page that changes around it.

mod around;
mod early;
mod moves;
mod near;
mod rounds;

pub use around::{scheme, typeface};
pub use early::early;
pub use moves::{adopted, attributes, moved, upgraded};
pub use near::near;
pub use rounds::rounds;

use crate::page::Page;
use anyhow::Result;
use serde_json::json;

/// A page of somebody else's without any element: tests make their own.
fn bare(page: &mut Page, script: bool) -> Result<()> {
    let slug = page.lab.site.slug.clone();
    let script = if script {
        format!("<script type=\"module\" src=\"{slug}.js\"></script>")
    } else {
        String::new()
    };
    let body = format!("<!doctype html><meta charset=\"utf-8\"><title>Host</title>{script}<p>Host");
    page.lab.server.page("/bare.html", body);
    let url = format!("{}/bare.html", page.lab.server.origin);
    page.load(&url)
}

/// Makes an element by script and waits for its map.
fn make(page: &mut Page) -> Result<()> {
    let slug = page.lab.site.slug.clone();
    page.run(
        "document.body.append(document.createElement(arguments[0]))",
        &json!([slug]),
    )?;
    page.lives()
}
