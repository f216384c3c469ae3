//! Several projects at one point, which no zoom parts: each is reached from the list that their marker
//! opens, with the mouse and with the keyboard.

use crate::{page::Page, wd::Key};
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// A marker that opens a list, marked by the test.
const STACK: &str = "[data-e2e='stack']";

/// With the mouse, then with keys.
pub fn clusters(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    let ids = find(page)?;
    ensure!(ids.len() > 1, "a list of {ids:?}");

    // The mouse opens it, Escape closes it, an entry opens its card.
    page.click(STACK)?;
    focused(page, &ids[0])?;
    page.key(Key::Escape)?;
    closed(page)?;
    page.click(STACK)?;
    focused(page, &ids[0])?;
    page.click(&format!("[data-menu-project='{}']", ids[1]))?;
    page.card("project", &ids[1])?;
    page.key(Key::Escape)?;
    page.no_card()?;

    // Keys reach each of them, and the focus goes back to where it came from.
    for (n, id) in ids.iter().enumerate() {
        find(page)?;
        page.focus(STACK)?;
        page.key(Key::Enter)?;
        for before in &ids[..n] {
            focused(page, before)?;
            page.key(Key::Down)?;
        }
        focused(page, id)?;
        if n == 0 {
            page.key(Key::Escape)?;
            closed(page)?;
            let back = page.run("return root.activeElement?.dataset.e2e ?? ''", &json!([]))?;
            ensure!(back == "stack", "Escape gives the focus to '{back}'");
            page.key(Key::Enter)?;
            focused(page, id)?;
        }
        page.key(Key::Enter)?;
        page.card("project", id)?;
        page.key(Key::Escape)?;
        page.no_card()?;
        page.wait(
            "the focus to be back in the map",
            "return !!root.activeElement?.closest('[part~=map]')",
            &json!([]),
        )?;
    }
    Ok(())
}

/// Looks round near in until such a marker can be clicked, marks it, and returns its projects' ids.
fn find(page: &mut Page) -> Result<Vec<String>> {
    page.step("look for a marker that opens a list");
    let found = page.run_async(FIND, &json!([]))?;
    let ids = found.as_str().context("no marker that opens a list")?;
    Ok(ids.split(' ').map(str::to_owned).collect())
}

const FIND: &str = "
    const later = (ms) => new Promise((done) => setTimeout(done, ms));
    // Where it rests names and markers are laid out once more.
    const rest = async () => {
      await later(250);
      while ($('[part~=map]').dataset.moving) await later(50);
      await later(150);
    };
    const map = $('[part~=map]').getBoundingClientRect();
    const there = (e) => {
      const spot = reach(e);
      return spot.free && spot.x > map.left + 60 && spot.x < map.right - 60
        && spot.y > map.top + 60 && spot.y < map.bottom - 160;
    };
    const stacks = () => $$(\"[data-cluster][role='button']\");
    const mark = () => {
      const one = stacks().find(there);
      $$('[data-e2e]').forEach((e) => delete e.dataset.e2e);
      if (one) one.dataset.e2e = 'stack';
      return one?.dataset.cluster;
    };
    const press = (key) => $('[data-district][tabindex=\"0\"]').dispatchEvent(new KeyboardEvent('keydown',
      { key, shiftKey: key.length > 1, bubbles: true, composed: true, cancelable: true }));
    await rest();
    // In until there is one, then towards it.
    for (let i = 0; i < 24 && !mark(); i++) {
      const one = stacks()[0]?.getBoundingClientRect();
      press(!one ? '+' : one.x < map.left + 60 ? 'ArrowLeft' : one.x > map.right - 90 ? 'ArrowRight'
        : one.y < map.top + 60 ? 'ArrowUp' : one.y > map.bottom - 190 ? 'ArrowDown' : '+');
      await rest();
    }
    return mark() ?? null";

/// Waits until an entry of the list has the focus.
fn focused(page: &mut Page, id: &str) -> Result<()> {
    let script = "return root.activeElement?.dataset.menuProject === arguments[0]";
    let what = format!("the focus on {id} in the list");
    page.wait(&what, script, &json!([id])).map(drop)
}

fn closed(page: &mut Page) -> Result<()> {
    let script = "return !$('[role=menu]')";
    page.wait("the list to be closed", script, &json!([]))
        .map(drop)
}
