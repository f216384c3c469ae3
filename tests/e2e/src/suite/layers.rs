//! The legend is the switchboard: each switch takes its own layer off the map and puts it back, and
//! a link remembers what is off.

use super::shapes::strings;
use crate::{
    page::{Page, Place},
    wd::Key,
};
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// What of the map belongs to a layer; a corridor's layer is that corridor. The ground of a zone stays,
/// without its colour.
fn drawn(layer: &str) -> String {
    match layer {
        "zones" => "path[data-zone]".to_owned(),
        "roads" => "path.road, path.expressway".to_owned(),
        "railway" => "path.rail".to_owned(),
        "rivers" => "[data-river]".to_owned(),
        "gates" => "[data-gate]".to_owned(),
        "towns" => "[data-town]".to_owned(),
        "projects" => "svg [data-project], svg [data-cluster]".to_owned(),
        "communes" => "[data-commune]".to_owned(),
        corridor => format!("[data-corridor='{corridor}']"),
    }
}

/// Every switch, by mouse, there and back; one by key.
pub fn switches(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    page.unfold_legend()?;
    let all = strings(&page.run(
        "return $$('[data-layer]').map((e) => e.dataset.layer)",
        &json!([]),
    )?)?;
    let expected = [
        "zones", "roads", "railway", "rivers", "gates", "towns", "projects", "communes",
    ];
    let corridors = page.lab.plan.corridors.clone();
    for corridor in &corridors {
        ensure!(all.contains(&corridor.id), "no switch for {}", corridor.id);
    }
    ensure!(
        all.iter().all(|id| expected.contains(&id.as_str())
            || corridors.iter().any(|corridor| corridor.id == *id)),
        "switches: {all:?}"
    );
    ensure!(
        state(page)? == sorted(all.clone()),
        "not all layers are on at the start"
    );
    for layer in &all {
        page.click(&format!("[data-layer='{layer}']"))?;
        off(page, layer, &all).with_context(|| format!("{layer} is off"))?;
        page.click(&format!("[data-layer='{layer}']"))?;
        on(page, layer, &all).with_context(|| format!("{layer} is on again"))?;
    }
    let layer = &all[0];
    page.focus(&format!("[data-layer='{layer}']"))?;
    page.key(Key::Char(' '))?;
    off(page, layer, &all).context("by key")?;
    page.no_card()
}

/// A link that says what is off opens so; what it does not know is skipped.
pub fn link(page: &mut Page) -> Result<()> {
    page.open(&[("layers", "-rivers,-nothing,-projects")])?;
    page.unfold_legend()?;
    for layer in ["rivers", "projects"] {
        gone(page, layer)?;
        pressed(page, layer, false)?;
    }
    pressed(page, "zones", true)
}

fn off(page: &mut Page, layer: &str, all: &[String]) -> Result<()> {
    pressed(page, layer, false)?;
    gone(page, layer)?;
    let rest: Vec<String> = all.iter().filter(|id| *id != layer).cloned().collect();
    ensure!(
        state(page)? == sorted(rest),
        "the state is {:?}",
        state(page)?
    );
    hash(page, Some(layer))
}

fn on(page: &mut Page, layer: &str, all: &[String]) -> Result<()> {
    pressed(page, layer, true)?;
    ensure!(
        state(page)? == sorted(all.to_vec()),
        "the state is {:?}",
        state(page)?
    );
    // Communes are there from the second doubling of the scale on.
    if layer != "communes" {
        page.wait(
            &format!("{layer} on the map"),
            "const all = $$(arguments[0]);
             if (arguments[1] === 'zones')
               return all.every((e) => getComputedStyle(e).fill !== window.bare);
             return all.length > 0 && all.every(shown)",
            &json!([drawn(layer), layer]),
        )?;
    }
    hash(page, None)
}

/// Nothing of a layer is drawn; of the zones, all have one ground that is no zone's.
fn gone(page: &mut Page, layer: &str) -> Result<()> {
    page.wait(
        &format!("{layer} off the map"),
        // WebKit has boxes for what is in a group that is not displayed.
        "const all = $$(arguments[0]);
         const off = (e) => e.nodeType === 1
           && (getComputedStyle(e).display === 'none' || off(e.parentNode));
         if (arguments[1] !== 'zones') return all.every((e) => off(e) || !shown(e));
         const fills = new Set(all.map((e) => getComputedStyle(e).fill));
         window.bare = [...fills][0];
         return fills.size === 1",
        &json!([drawn(layer), layer]),
    )
    .map(drop)
}

fn pressed(page: &mut Page, layer: &str, is: bool) -> Result<()> {
    page.wait(
        &format!("the switch of {layer}"),
        "return $(`[data-layer='${arguments[0]}']`).getAttribute('aria-pressed') === arguments[1]",
        &json!([layer, is.to_string()]),
    )
    .map(drop)
}

fn hash(page: &mut Page, off: Option<&str>) -> Result<()> {
    if page.place == Place::Host {
        return Ok(());
    }
    page.wait(
        "the layers in the hash",
        "const layers = new URLSearchParams(location.hash.slice(1)).get('layers');
         return layers === (arguments[0] && `-${arguments[0]}`)",
        &json!([off]),
    )
    .map(drop)
}

fn state(page: &Page) -> Result<Vec<String>> {
    Ok(sorted(strings(&page.state()?["layers"])?))
}

fn sorted(mut ids: Vec<String>) -> Vec<String> {
    ids.sort();
    ids
}
