//! What the element tells its host, and what it refuses.

use crate::{
    page::{Page, Place},
    wd::Key,
};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// Listens at the document before the element is there.
const RECORDER: &str = "
    window.e2eEvents = [];
    for (const name of ['ready', 'select'])
      document.addEventListener(`SLUG-${name}`, (e) => e2eEvents.push({
        name, target: e.target.localName, composed: e.composed,
        detail: e.detail === undefined ? 'undefined' : JSON.parse(JSON.stringify(e.detail)),
      }));";

/// One ready event; a select event for each choice, with what was chosen, and null when cleared.
pub fn events(page: &mut Page) -> Result<()> {
    let slug = page.lab.site.slug.clone();
    let lang = page.lab.plan.other();
    page.lab
        .server
        .script("/e2e-recorder.js", RECORDER.replace("SLUG", &slug));
    let deep = if page.place == Place::Http {
        " deep-link"
    } else {
        ""
    };
    let body = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>Host</title>\
         <script src=\"e2e-recorder.js\"></script>\
         <script type=\"module\" src=\"{slug}.js\"></script><{slug} lang=\"{lang}\"{deep}></{slug}>"
    );
    page.lab.server.page("/events.html", body);
    let url = format!("{}/events.html", page.lab.server.origin);
    page.load(&url)?;
    page.ready(1)?;
    // The typeface moves the rows.
    page.settled()?;
    let events = recorded(page, 1)?;
    ensure!(events[0]["name"] == "ready", "first event: {}", events[0]);

    let project = page.lab.plan.projects[0].clone();
    let name = page.lab.plan.project_name(&project, &lang);
    page.click(&format!("[data-row='{}']", project.id))?;
    let chosen = recorded(page, 2)?[1].clone();
    let detail = &chosen["detail"];
    ensure!(
        detail["kind"] == "project"
            && detail["id"] == project.id.as_str()
            && !detail["name"].is_null(),
        "choice of a project: {chosen}"
    );
    let said = detail["name"].as_str().unwrap_or_default();
    ensure!(
        !said.is_empty(),
        "the choice has no name, expected something like {name}"
    );
    page.key(Key::Escape)?;
    let cleared = recorded(page, 3)?[2].clone();
    ensure!(
        cleared["name"] == "select" && cleared["detail"].is_null(),
        "cleared: {cleared}"
    );

    let district = page.lab.plan.districts[0].id.clone();
    page.select("district", &district)?;
    let chosen = recorded(page, 4)?[3]["detail"].clone();
    ensure!(
        chosen["kind"] == "district" && chosen["id"] == district.as_str(),
        "choice: {chosen}"
    );
    page.run("el.clear()", &json!([]))?;
    page.no_card()?;
    let all = recorded(page, 5)?;
    ensure!(
        all[4]["detail"].is_null(),
        "cleared by the method: {}",
        all[4]
    );
    let list = all.as_array().context("events")?;
    ensure!(list.len() == 5, "events: {all}");
    ensure!(
        list.iter()
            .all(|event| event["composed"] == true && event["target"] == slug.as_str()),
        "events must be the element's own and leave shadow trees: {all}"
    );
    Ok(())
}

fn recorded(page: &mut Page, count: usize) -> Result<Value> {
    page.wait(
        &format!("event {count}"),
        "const all = JSON.parse(JSON.stringify(window.e2eEvents));
         if (all.length < arguments[0]) throw new Error(`so far ${JSON.stringify(all)}`);
         return all",
        &json!([count]),
    )
}

/// A bad argument throws a `TypeError` that names the field, and what was shown stays.
pub fn bad_arguments(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    let project = page.lab.plan.projects[0].id.clone();
    page.select("project", &project)?;
    let unknown = ("{ kind: 'project', id: 'no-such-project' }", "id");
    for (argument, field) in BAD_CHOICES.into_iter().chain([unknown]) {
        refused(page, argument, field)?;
        let selected = page.state()?["selected"].clone();
        ensure!(
            selected["id"] == project.as_str(),
            "select({argument}) changed the choice: {selected}"
        );
    }
    page.card("project", &project)?;
    page.step("what takes no argument, and what cannot be set");
    page.run(
        "el.clear({ kind: 7 }); try { el.state = 7 } catch {} return true",
        &json!([]),
    )?;
    page.no_card()?;
    ensure!(page.state()?["selected"].is_null(), "the state was set");
    Ok(())
}

/// Choices that are none whatever the plan holds, and the field that the error must name.
pub const BAD_CHOICES: [(&str, &str); 14] = [
    ("", ""),
    ("null", ""),
    ("undefined", ""),
    ("7", ""),
    ("'project'", ""),
    ("[]", "kind"),
    ("{}", "kind"),
    ("{ id: 'x' }", "kind"),
    ("{ kind: 'planet', id: 'x' }", "kind"),
    ("{ kind: 'Project', id: 'x' }", "kind"),
    ("{ kind: null, id: 'x' }", "kind"),
    ("{ kind: 'project' }", "id"),
    ("{ kind: 'project', id: 7 }", "id"),
    ("{ kind: 'project', id: null }", "id"),
];

/// `select` of this throws a `TypeError` that names the field.
pub fn refused(page: &mut Page, argument: &str, field: &str) -> Result<()> {
    page.step(format!("select({argument})"));
    // The name, not the class: Firefox runs the driver's scripts in another global.
    let script = format!(
        "try {{ el.select({argument}); return ['nothing thrown', ''] }}
         catch (e) {{ return [e?.name ?? String(e), e?.message ?? ''] }}"
    );
    let thrown = page.run(&script, &json!([]))?;
    ensure!(thrown[0] == "TypeError", "select({argument}): {thrown}");
    let message = thrown[1].as_str().unwrap_or_default();
    ensure!(
        message.contains(field),
        "select({argument}) does not name {field}: {message}"
    );
    Ok(())
}
