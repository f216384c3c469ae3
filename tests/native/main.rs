//! Native tests of plan-core; folders as in its source.
#![forbid(unsafe_code)]

mod author;
mod decimal;
mod filter;
mod geo;
mod hands;
mod i18n;
mod layout;
mod palette;
mod plan;
mod rows;
mod search;
mod sheet;
mod state;
mod tour;

use plan_core::plan::{Lang, Plan};
use std::{
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// Vietnamese, the plan's first language.
const VI: Lang = Lang(0);
/// English.
const EN: Lang = Lang(1);

/// The folder of the real data.
fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets")
}

/// The real plan, loaded once.
fn plan() -> &'static Plan {
    static PLAN: OnceLock<Plan> = OnceLock::new();
    PLAN.get_or_init(|| {
        let loaded = plan_core::author::load(&assets()).unwrap_or_else(|problems| {
            let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
            panic!("the real data has problems:\n{}", lines.join("\n"))
        });
        loaded.plan
    })
}
