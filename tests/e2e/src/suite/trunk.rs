//! What Trunk builds, which is for whoever works on the code.

use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// The map is there, whole, and the console is empty.
pub fn smoke(page: &mut Page) -> Result<()> {
    let server = page.lab.trunk.clone().context("no folder of Trunk's")?;
    server.prelude(page.lab.prelude()?);
    page.load(&format!("{}/", server.origin))?;
    page.ready(1)?;
    let districts = page.run(
        "return new Set($$('path[data-district]').filter(shown).map((e) => e.dataset.district)).size",
        &json!([]),
    )?;
    ensure!(
        districts == page.lab.plan.districts.len(),
        "{districts} districts"
    );
    let missing: Vec<_> = server
        .log()
        .into_iter()
        .filter(|(_, status)| *status != 200)
        .collect();
    ensure!(missing.is_empty(), "not found: {missing:?}");
    page.quiet()
}
