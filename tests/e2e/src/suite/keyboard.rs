//! The way of the Tab key through the map, with a focus that can be seen.

use crate::{page::Page, wd::Key};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::collections::BTreeSet;

/// What Tab must reach.
const REGIONS: [&str; 5] = ["search", "list", "legend", "map", "zoom"];

/// More stops than any page has: then the path is endless.
const MOST: usize = 200;

/// Pixels that a ring of a small button changes at the least.
const RING: usize = 40;

/// Tab reaches every region, and each shows that it has the focus.
pub fn path(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    let mut reached = BTreeSet::new();
    let mut entered = false;
    for _ in 0..MOST {
        page.key(Key::Tab)?;
        let region = page.run(REGION, &json!([]))?;
        let Some(region) = region.as_str() else {
            if entered {
                break;
            }
            continue;
        };
        entered = true;
        if REGIONS.contains(&region) && reached.insert(region.to_owned()) {
            ring(page).with_context(|| format!("first stop in {region}"))?;
        }
    }
    // A map without a search field has no stop there.
    let search = page.run("return !!$('[data-search]')", &json!([]))? == true;
    let expected = REGIONS
        .iter()
        .filter(|region| search || **region != "search");
    let missing: Vec<_> = expected
        .filter(|region| !reached.contains(**region))
        .collect();
    ensure!(
        missing.is_empty(),
        "Tab never comes to {missing:?}, only to {reached:?}"
    );
    Ok(())
}

/// The region of what has the focus; null outside of the map.
const REGION: &str = "
    const has = root.activeElement;
    if (!has) return null;
    if (has.closest('[part~=search]')) return 'search';
    if (has.closest('[data-zoom]')) return 'zoom';
    if (has.closest('[part~=list]')) return 'list';
    if (has.closest('[part~=legend]')) return 'legend';
    if (has.matches('[data-district], [data-map-focus]') || has.closest('[part~=map]')) return 'map';
    return 'other'";

/// The picture around the focus differs from the same picture without focus.
fn ring(page: &mut Page) -> Result<()> {
    let place = page.run(
        "const box = root.activeElement.getBoundingClientRect();
         const what = describe(root.activeElement);
         return [[box.left - 8, box.top - 8, box.right + 8, box.bottom + 8], what]",
        &json!([]),
    )?;
    let rect = [0, 1, 2, 3].map(|at| place[0][at].as_f64().unwrap_or_default());
    let with = page.picture()?;
    page.run(
        "window.e2eFocus = root.activeElement; root.activeElement.blur()",
        &json!([]),
    )?;
    let without = page.picture()?;
    page.run("window.e2eFocus.focus()", &json!([]))?;
    let pixels = with.differs(&without, rect);
    ensure!(
        pixels >= RING,
        "the focus is not to be seen on {}: {pixels} px differ",
        place[1]
    );
    Ok(())
}
