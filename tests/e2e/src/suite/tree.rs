//! The live SVG is what it looks like in the source: names and nesting as SVG wants them.

use crate::page::Page;
use anyhow::{Result, ensure};
use serde_json::json;

/// Walks every SVG, with no card and with a card of each kind.
pub fn tree(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    walk(page, "at rest")?;
    for (kind, id) in &page.lab.plan.one_of_each_kind() {
        page.select(kind, id)?;
        walk(page, &format!("with {kind} {id}"))?;
    }
    Ok(())
}

fn walk(page: &mut Page, when: &str) -> Result<()> {
    page.step(format!("walk the SVG {when}"));
    let seen = page.run(include_str!("../script/svg-tree.js"), &json!([]))?;
    ensure!(
        seen["nodes"].as_u64() > Some(50),
        "only {} SVG nodes {when}",
        seen["nodes"]
    );
    let faults = seen["faults"].as_array().map_or(0, Vec::len);
    ensure!(faults == 0, "{when}: {faults} faults: {:#}", seen["faults"]);
    Ok(())
}
