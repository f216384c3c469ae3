//! The map in pages of other people: it draws, a project opens, the event arrives, and the page is what
//! it was.

mod apps;
mod frames;
mod old;
mod origins;
mod plain;
mod visit;

pub use apps::{react, vue};
pub use frames::{iframe, sandbox, srcdoc};
pub use old::old;
pub use origins::{file, other_origin};
pub use plain::{csp, plain, two_languages};

use crate::{page::Page, wd::Actions};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// Where the script is served that looks at the host page.
const LOOK: &str = "/e2e-host.js";

/// The page's own style. Frames are in the corner: Chromium's driver counts from the window's, not from
/// the frame's.
const STYLE: &str = "
    body { margin: 0; min-height: 2000px; font: 16px/1.4 Georgia, serif; color: #203040 }
    #probes { display: flex; gap: 12px; align-items: center; height: 60px; overflow: hidden }
    main { display: flex; gap: 8px; width: 960px }
    main > * { flex: 1 }
    iframe { position: absolute; top: 0; left: 0; width: 960px; height: 600px; border: 0 }";

/// Things of the page's own, whose look must not change.
const PROBES: &str = "<div id=\"probes\"><h1>A page</h1><p>with <a href=\"#probes\">its own</a> style</p>\
    <input id=\"field\" aria-label=\"Field\"><button type=\"button\">Press</button>\
    <svg width=\"20\" height=\"20\"><path d=\"M2 2h16v16z\"/></svg>\
    <table><tr><td>cell</td></tr></table></div>";

/// A host page with this in it; `script` is the one of the map.
fn host(content: &str, script: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>\
         <link rel=\"stylesheet\" href=\"/e2e-host.css\"></head><body>{PROBES}\
         <script src=\"{LOOK}\"></script><main>{content}</main>{script}</body></html>"
    )
}

/// The script that looks at the host page.
fn look(page: &Page) -> String {
    include_str!("../../script/host.js").replace("SLUG", &page.lab.site.slug)
}

/// Serves what host pages hold besides the map.
fn furnish(page: &Page) {
    let server = &page.lab.server;
    server.script(LOOK, look(page));
    server.instead("/e2e-host.css", 200, STYLE.into(), "text/css");
}

/// Opens a host page under the strict policy.
fn open(page: &mut Page, body: String) -> Result<()> {
    furnish(page);
    page.lab.server.page("/host-page.html", body);
    let url = format!("{}/host-page.html", page.lab.server.origin);
    page.load(&url)
}

/// The tag of the module, and of the classic script.
fn scripts(page: &Page) -> [String; 2] {
    let slug = &page.lab.site.slug;
    [
        format!("<script type=\"module\" src=\"/{slug}.js\"></script>"),
        format!("<script src=\"/{slug}.classic.js\"></script>"),
    ]
}

/// A real click on the first element of the host page itself that a selector finds.
fn press(page: &mut Page, selector: &str) -> Result<()> {
    let at = page.wait(
        &format!("{selector} of the host page"),
        "const spot = reach(document.querySelector(arguments[0]));
         if (!spot.free) throw new Error(`covered by ${describe(spot.top)}`);
         return [spot.x, spot.y]",
        &json!([selector]),
    )?;
    page.step(format!("click the page's {selector}"));
    page.act(&Actions::new().click(crate::page::point(&at)?))
}

/// How a page is compared with what it was.
#[derive(Debug, Clone, Copy, Default)]
struct Changes<'a> {
    /// How names begin of globals that the host's own scripts make.
    added: &'a [&'a str],
    /// The reader has put the focus elsewhere.
    focus_moved: bool,
    /// The page belongs to the map, which keeps its state in the address.
    own_address: bool,
}

/// The host page is what it was before the map came.
fn unchanged(page: &Page, when: &str, changes: Changes) -> Result<()> {
    let options = json!({
        "added": changes.added, "focus": !changes.focus_moved, "address": !changes.own_address,
    });
    let found = page.run("return e2eHost.changes(arguments[0])", &json!([options]))?;
    ensure!(
        found == json!([]),
        "{when} the host page is another: {found:#}"
    );
    Ok(())
}

/// Waits for so many events since the page came: `[[name, detail], …]`.
fn heard(page: &mut Page, count: usize) -> Result<Vec<(String, Value)>> {
    let seen = page.wait(
        &format!("event {count}"),
        "const all = JSON.parse(JSON.stringify(e2eHost.heard));
         if (all.length < arguments[0]) throw new Error(`so far ${JSON.stringify(all)}`);
         return all",
        &json!([count]),
    )?;
    let list = seen.as_array().context("events")?;
    ensure!(
        list.len() == count,
        "{} events, not {count}: {seen}",
        list.len()
    );
    let event = |event: &Value| {
        let text = |at: usize| event[at].as_str().context("an event's text");
        Ok((text(0)?.to_owned(), serde_json::from_str(text(1)?)?))
    };
    list.iter().map(event).collect()
}
