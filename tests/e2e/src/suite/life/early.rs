//! Methods that are called before there is a map.

use super::bare;
use crate::{
    page::Page,
    suite::events::{BAD_CHOICES, refused},
};
use anyhow::{Result, ensure};
use serde_json::json;

/// What can be no choice is refused at once; what the plan does not know is said and ignored; the last
/// word counts.
pub fn early(page: &mut Page) -> Result<()> {
    bare(page, true)?;
    let slug = page.lab.site.slug.clone();
    let project = page.lab.plan.projects[0].id.clone();
    page.run(
        "const map = document.createElement(arguments[0]);
         map.hidden = true;
         document.body.append(map)",
        &json!([slug]),
    )?;
    page.wait("the element", "return root", &json!([]))?;
    for (argument, field) in BAD_CHOICES {
        refused(page, argument, field)?;
    }
    let state = page.run("return [el.state]", &json!([]))?;
    ensure!(state == json!([null]), "before there is a map: {state}");
    page.step("a choice and its taking back, then one that nobody knows");
    page.run(
        "el.select({ kind: 'project', id: arguments[0] }); el.clear(); el.hidden = false",
        &json!([project]),
    )?;
    page.lives()?;
    page.no_card()?;
    page.run(
        "const map = document.createElement(arguments[0]);
         document.body.prepend(map);
         map.select({ kind: 'project', id: 'no-such-project' })",
        &json!([slug]),
    )?;
    page.lives()?;
    page.no_card()?;
    let console = page.lab.console()?;
    ensure!(
        console.len() == 1 && console[0].text.contains("no-such-project"),
        "the console says {console:?}"
    );
    Ok(())
}
