//! The story, as it is told in a hall.

mod desk;
mod foyer;
mod keys;
mod sizes;
mod soak;
mod story;

pub use desk::desk;
pub use foyer::foyer;
pub use keys::{in_host, keys};
pub use sizes::sizes;
pub use soak::soak;
pub use story::story;

use crate::page::Page;
use anyhow::Result;
use serde_json::{Value, json};

/// Loads the presenter's window by itself, with no hall to be in step with.
pub fn open_presenter(page: &mut Page) -> Result<()> {
    let url = page.url(&[])?;
    page.load(&format!("{url}#presenter"))?;
    page.wait(
        "the presenter's window",
        "return shown($('.desk-lost'))",
        &json!([]),
    )
    .map(drop)
}

/// Waits until a step is told and the map has come to rest, and gives what is seen: `{headline, districts, corridors,
/// projects, zoom, mode}`.
fn seen(page: &mut Page, step: &str) -> Result<Value> {
    page.wait(
        &format!("the step {step}"),
        "return $(`[data-step='${arguments[0]}']`) && el.state.step === arguments[0]
           && !$('[part~=map]').dataset.moving",
        &json!([step]),
    )?;
    page.painted()?;
    page.run(
        "const ids = (selector, name) =>
           [...new Set($$(selector).filter(shown).map((e) => e.dataset[name]))].sort();
         return {
           headline: text($('[data-step] h1')),
           districts: ids('path[data-district]:not(.dim)', 'district'),
           corridors: ids('[data-corridor].selected', 'corridor'),
           projects: ids('[data-project]', 'project'),
           zoom: el.state.view.zoom, mode: el.state.mode,
         }",
        &json!([]),
    )
}
