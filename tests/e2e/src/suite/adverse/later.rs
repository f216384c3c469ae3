//! Files that come late, are cut, or do not come.

use crate::page::{Page, Place};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::fs;

/// While the module is awaited the picture stands; what was asked for meanwhile is done when it comes.
pub fn slow(page: &mut Page) -> Result<()> {
    let lang = page.lab.plan.other();
    let (project, title) = {
        let project = &page.lab.plan.projects[0];
        (
            project.id.clone(),
            page.lab.plan.project_name(project, &lang),
        )
    };
    let held = page
        .lab
        .server
        .hold(&format!("/{}", page.lab.site.module()?));
    let url = page.url(&[("lang", &lang)])?;
    page.load(&url)?;
    page.wait(
        "the element without its map",
        "return root && el.select && !el.state",
        &json!([]),
    )?;
    page.run(
        "el.select({ kind: 'project', id: arguments[0] }); el.setAttribute('theme', 'dark')",
        &json!([project]),
    )?;
    if page.place == Place::Http {
        let picture = "return $$('path[data-district]').filter(shown).length";
        let seen = page.run(picture, &json!([]))?;
        ensure!(seen != 0, "there is no picture meanwhile");
    }
    drop(held);
    page.lives()?;
    page.card("project", &project)?;
    let card = page.run("return text($('[data-card]'))", &json!([]))?;
    let card = card.as_str().unwrap_or_default();
    ensure!(card.contains(&title), "the card says {card}");
    ensure!(page.state()?["theme"] == "dark", "it has another theme");
    page.quiet()
}

/// A part that is fetched later and is missing, cut, or no module at all leaves the map as it is; the next time that it
/// is asked for it comes.
pub fn parts(page: &mut Page) -> Result<()> {
    type Attempt = fn(&mut Page, &str, Spoil) -> Result<()>;
    let parts: [(&str, Attempt); 2] = [(".hall-", hall), (".check-", check)];
    for (start, attempt) in parts {
        for end in [".wasm", ".js"] {
            let file = page.lab.site.named(start, end)?;
            for spoil in [Spoil::Missing, Spoil::Cut] {
                attempt(page, &file, spoil).with_context(|| format!("{file} {spoil:?}"))?;
            }
        }
    }
    Ok(())
}

#[derive(Debug, Clone, Copy)]
enum Spoil {
    Missing,
    Cut,
}

fn spoil(page: &Page, file: &str, spoil: Spoil) -> Result<()> {
    let (status, body) = match spoil {
        Spoil::Missing => (404, b"not found".to_vec()),
        Spoil::Cut => {
            let mut bytes = fs::read(page.lab.site.dist.join(file))?;
            bytes.truncate(bytes.len() / 2);
            (200, bytes)
        }
    };
    let mime = if file.ends_with("js") {
        "text/javascript"
    } else {
        "application/wasm"
    };
    page.lab
        .server
        .instead(&format!("/{file}"), status, body, mime);
    Ok(())
}

/// The story's words are missing: a message and a way on, and the map is there.
fn hall(page: &mut Page, file: &str, how: Spoil) -> Result<()> {
    let lang = page.lab.plan.other();
    spoil(page, file, how)?;
    let said = (|| {
        page.open(&[("lang", &lang), ("mode", "present")])?;
        page.wait(
            "a message",
            "return text($('.told [role=alert] p'))",
            &json!([]),
        )
    })();
    page.lab.server.mend(&format!("/{file}"));
    let (said, word) = (said?, page.lab.plan.word(&lang, "part_not_loaded")?);
    ensure!(said == word, "the message is {said}, expected “{word}”");
    ensure!(!page.state()?.is_null(), "the map went with it");
    page.click(".told [role=alert] button")?;
    page.wait("the story", "return shown($('.slide h1'))", &json!([]))
        .map(drop)
}

/// No plan can be checked: the promise is rejected, the map stays, and the next plan is taken.
fn check(page: &mut Page, file: &str, how: Spoil) -> Result<()> {
    let give = "return el.setPlan({ projects: arguments[0] }).then(() => 'taken', (e) => `${e.name}: ${e.message}`)";
    let args = json!([page.lab.plan.trees()?]);
    page.open(&[])?;
    spoil(page, file, how)?;
    let said = page.run_async(give, &args);
    page.lab.server.mend(&format!("/{file}"));
    let said = said?;
    ensure!(
        said != "taken"
            && !said
                .as_str()
                .unwrap_or_default()
                .starts_with("TypeError: setPlan"),
        "it was answered: {said}"
    );
    ensure!(!page.state()?.is_null(), "the map went with it");
    let said = page.run_async(give, &args)?;
    ensure!(said == "taken", "the next time: {said}");
    page.lives()
}
