//! Our page in a frame of somebody else's page: with the helper, without it, and in a sandbox.

use crate::{engine::Engine, page::Page, server::STRICT};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::fs;

/// What the helper tells, and all messages that reach the page.
const RECORDER: &str = "
    window.told = [];
    window.posted = [];
    for (const name of ['ready', 'select'])
      document.addEventListener(`SLUG-${name}`, ({ target, detail }) => told.push(
        { name, from: target.id, detail: JSON.parse(JSON.stringify(detail ?? null)) }));
    addEventListener('message', ({ data }) => posted.push(data));";

/// Somebody else's page in a frame beside ours.
const STRANGER: &str = "
    const bad = [{ map: 'SLUG', height: 9999 }, { map: 'SLUG', ready: true }, { map: 'SLUG', select: null }];
    for (const data of bad) parent.postMessage(data, '*');
    parent.frames[0].postMessage({ map: 'SLUG', hello: true, select: 'PROJECT' }, '*');
    document.title = 'done';";

/// Height, choices both ways, and frames that come later.
pub fn helper(page: &mut Page) -> Result<()> {
    let [first, second] = [0, 1].map(|at| page.lab.plan.projects[at].id.clone());
    let frame = |slug: &str| {
        format!(
            "<iframe id=\"map\" data-{slug} data-selected=\"project:{first}\" title=\"Map\" width=\"700\" height=\"200\" src=\"index.html\"></iframe>"
        )
    };
    open(page, "helped", frame, true)?;
    page.wait("the height", "return map.height === '480'", &json!([]))?;
    told(
        page,
        "the map is ready",
        &json!({ "name": "ready", "from": "map", "detail": null }),
    )?;
    inside(page, |page| page.card("project", &first).map(drop))?;
    page.step("narrower");
    page.run("map.width = 390", &json!([]))?;
    page.wait("a taller map", "return map.height === '624'", &json!([]))?;
    page.step("choose by the attribute");
    page.run(
        "map.dataset.selected = `project:${arguments[0]}`",
        &json!([second]),
    )?;
    chosen(page, "project", &second)?;
    page.step("what the map does not know");
    page.run(
        "map.dataset.selected = 'project:no-such-project'; map.dataset.selected = 'nonsense'",
        &json!([]),
    )?;
    inside(page, |page| page.card("project", &second).map(drop))?;
    page.step("choose nothing");
    page.run("map.removeAttribute('data-selected')", &json!([]))?;
    told(
        page,
        "nothing is chosen",
        &json!({ "name": "select", "from": "map", "detail": null }),
    )?;
    inside(page, |page| page.no_card())?;
    page.step("choose inside");
    inside(page, |page| {
        page.run(
            "el.select({ kind: 'project', id: arguments[0] })",
            &json!([first]),
        )
        .map(drop)
    })?;
    chosen(page, "project", &first)?;
    let ready = "return told.filter(({ name }) => name === 'ready').length";
    ensure!(
        page.run(ready, &json!([]))? == 1,
        "the map was ready more than once"
    );

    page.step("another frame");
    page.run(
        "const frame = map.cloneNode(); frame.id = 'later'; frame.width = 800; frame.height = 100;
         frame.removeAttribute('data-selected'); map.before(frame)",
        &json!([]),
    )?;
    page.wait("its height", "return later.height === '500'", &json!([]))?;
    told(
        page,
        "it is ready",
        &json!({ "name": "ready", "from": "later", "detail": null }),
    )?;
    quiet(page)
}

/// Messages of others, and messages without sense, change nothing on either side.
pub fn strangers(page: &mut Page) -> Result<()> {
    let slug = page.lab.site.slug.clone();
    let project = format!("project:{}", page.lab.plan.projects[0].id);
    page.lab.server.script(
        "/e2e-stranger.js",
        STRANGER.replace("SLUG", &slug).replace("PROJECT", &project),
    );
    page.lab.server.page_with_frames(
        "/stranger.html",
        "<!doctype html><html lang=\"en\"><title>Stranger</title><script src=\"e2e-stranger.js\" defer></script>",
    );
    let frame = |slug: &str| {
        format!(
            "<iframe id=\"map\" data-{slug} title=\"Map\" width=\"700\" height=\"200\" src=\"index.html\"></iframe>"
        )
    };
    open(page, "strange", frame, true)?;
    greeted(page)?;
    page.step("a stranger's messages");
    page.run(
        "const other = map.cloneNode(); other.id = 'other'; other.removeAttribute(`data-${arguments[0]}`);
         other.src = 'stranger.html'; map.after(other)",
        &json!([slug]),
    )?;
    page.wait(
        "the stranger",
        "return other.contentDocument?.title === 'done'",
        &json!([]),
    )?;
    page.step("messages without sense");
    page.run(
        "const slug = arguments[0], big = 'x'.repeat(100000);
         for (const data of [null, 0, '', big, [], {}, { map: big }, { map: slug, select: { kind: 1 } },
           { map: slug, select: [] }, { map: slug, hello: 'x' }, { map: slug, select: 'project:' + big },
           { map: slug, select: ':' }]) map.contentWindow.postMessage(data, '*');
         for (const height of [-1, 0, NaN, Infinity, 1e9, 'tall', {}]) {
           postMessage({ map: slug, height }, '*');
         }
         postMessage({ map: slug, select: null, ready: true }, '*')",
        &json!([slug]),
    )?;
    // Time for all of them to arrive.
    inside(page, |page| {
        page.run_async(
            "for (let i = 0; i < 3; i += 1) await new Promise((done) => setTimeout(done, 100))",
            &json!([]),
        )?;
        page.no_card()?;
        let selected = page.state()?["selected"].clone();
        ensure!(selected.is_null(), "{selected} was chosen");
        Ok(())
    })?;
    let seen = page.run("return [map.height, told.length]", &json!([]))?;
    ensure!(seen == json!(["480", 1]), "height and events are {seen}");
    quiet(page)
}

/// Without the helper our page says nothing to the page around.
pub fn ungreeted(page: &mut Page) -> Result<()> {
    let frame = |_: &str| {
        "<iframe id=\"map\" title=\"Map\" width=\"700\" height=\"480\" src=\"index.html\"></iframe>"
            .to_owned()
    };
    let project = page.lab.plan.projects[0].id.clone();
    open(page, "ungreeted", frame, false)?;
    inside(page, |page| {
        page.ready(1)?;
        page.run(
            "el.select({ kind: 'project', id: arguments[0] })",
            &json!([project]),
        )?;
        page.card("project", &project).map(drop)
    })?;
    let posted = page.run("return posted", &json!([]))?;
    ensure!(posted == json!([]), "it posted {posted}");
    quiet(page)
}

/// A frame without an origin: no modules, no storage; the classic script draws the map. To WebKit
/// `'self'` is nobody there, so that the policy names the server itself.
pub fn sandboxed(page: &mut Page) -> Result<()> {
    let [first, second] = [0, 1].map(|at| page.lab.plan.projects[at].id.clone());
    let src = match page.lab.browser().engine {
        Engine::Webkit => named(page)?,
        _ => "index.html",
    };
    let frame = |slug: &str| {
        format!(
            "<iframe id=\"map\" data-{slug} data-selected=\"project:{first}\" sandbox=\"allow-scripts\" title=\"Map\" width=\"700\" height=\"200\" src=\"{src}\"></iframe>"
        )
    };
    open(page, "sandboxed", frame, true)?;
    greeted(page)?;
    inside(page, |page| page.card("project", &first).map(drop))?;
    page.run(
        "map.dataset.selected = `project:${arguments[0]}`",
        &json!([second]),
    )?;
    chosen(page, "project", &second)?;
    let classic = format!("/{}.classic.js", page.lab.site.slug);
    let log = page.lab.server.log();
    ensure!(
        log.iter()
            .any(|(path, status)| *path == classic && *status == 200),
        "the classic script was not fetched: {log:?}"
    );
    Ok(())
}

/// Our page under the strict policy with the server's address in the place of `'self'`.
fn named(page: &Page) -> Result<&'static str> {
    let body = fs::read_to_string(page.lab.site.dist.join("index.html"))?;
    let policy = STRICT.replace("'self'", &page.lab.server.origin);
    page.lab.server.page_under("/named.html", body, &policy);
    Ok("named.html")
}

/// Opens a page with the frame in it, and with the helper or not.
fn open(page: &mut Page, name: &str, frame: impl Fn(&str) -> String, helped: bool) -> Result<()> {
    let slug = page.lab.site.slug.clone();
    let recorder = RECORDER.replace("SLUG", &slug);
    page.lab.server.script("/e2e-recorder.js", recorder);
    let helper = if helped {
        format!("<script src=\"{slug}.frame.js\" async></script>")
    } else {
        String::new()
    };
    let body = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>\
         <script src=\"e2e-recorder.js\"></script>{}{helper}",
        frame(&slug)
    );
    page.lab
        .server
        .page_with_frames(&format!("/{name}.html"), body);
    page.load(&format!("{}/{name}.html", page.lab.server.origin))
}

/// Does something in the frame.
fn inside(page: &mut Page, act: impl FnOnce(&mut Page) -> Result<()>) -> Result<()> {
    page.lab.browser().client.enter_frame("#map")?;
    let done = act(page);
    page.lab.browser().client.leave_frame()?;
    done
}

/// Waits until the helper has said this.
fn told(page: &mut Page, what: &str, event: &Value) -> Result<()> {
    let heard = "return told.some((event) => same(event, arguments[0]))";
    page.wait(what, heard, &json!([event])).map(drop)
}

/// Waits until the last choice that was told is this.
fn chosen(page: &mut Page, kind: &str, id: &str) -> Result<()> {
    let last = "const { detail } = told.filter(({ name }) => name === 'select').at(-1) ?? {};
        if (detail?.kind === arguments[0] && detail.id === arguments[1] && detail.name) return true;
        throw new Error(`told ${JSON.stringify(told)}`)";
    page.wait(&format!("the choice of {id}"), last, &json!([kind, id]))
        .map(drop)
}

fn quiet(page: &mut Page) -> Result<()> {
    let mut console = page.lab.console().context("the console")?;
    // Firefox' advice when something is measured while a frame still loads, be it by the driver.
    console.retain(|line| !line.text.contains("Layout was forced"));
    ensure!(console.is_empty(), "the console says {console:?}");
    Ok(())
}

/// The map has said that it is ready, and the frame has the height that it wants.
fn greeted(page: &mut Page) -> Result<()> {
    let ready = json!({ "name": "ready", "from": "map", "detail": null });
    told(page, "the map is ready", &ready)?;
    let height = "return map.height === '480'";
    page.wait("the height", height, &json!([])).map(drop)
}
