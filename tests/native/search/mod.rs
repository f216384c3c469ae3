//! Finding by name.

mod letters;
mod light;
mod queries;
mod random;
mod targets;

use crate::plan;
use plan_core::{plan::Lang, search::Search};
use std::sync::OnceLock;

/// The search of the real plan.
fn search() -> &'static Search<'static> {
    static SEARCH: OnceLock<Search> = OnceLock::new();
    SEARCH.get_or_init(|| Search::new(plan()).expect("the index of this build"))
}

/// What a query means, best first, as `kind:id`.
fn found(query: &str, lang: Lang) -> Vec<String> {
    let hits = search().find(query, lang, 8);
    let name =
        |hit: &plan_core::search::Hit| format!("{}:{}", hit.target.kind(), hit.target.id(plan()));
    hits.iter().map(name).collect()
}
