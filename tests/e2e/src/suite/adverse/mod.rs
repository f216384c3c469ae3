//! What readers' browsers withhold, what networks and clocks do, and ways off the page and back.

mod clock;
mod later;
mod lost;
mod ways;

pub use clock::clock;
pub use later::{parts, slow};
pub use lost::{no_fonts, no_intl, no_storage};
pub use ways::{away_and_back, print_in_flight};

use crate::page::Page;
use anyhow::Result;

/// Puts a script first into every page that is served, before anything of the page's own, besides what the engine's
/// console needs.
fn prelude(page: &Page, script: &str) -> Result<()> {
    let own = page.lab.prelude()?.unwrap_or_default();
    // As long as the program: one for a test.
    let script: &'static str = Box::leak(format!("{own}\n{script}").into());
    page.lab.server.prelude(Some(script));
    Ok(())
}
