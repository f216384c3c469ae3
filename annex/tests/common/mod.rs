//! The real plan.

use plan_core::plan::{Lang, Plan};
use std::{path::Path, sync::LazyLock};

pub static PLAN: LazyLock<Plan> = LazyLock::new(|| {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets");
    plan_core::author::load(&assets)
        .expect("the real data")
        .plan
});

pub fn languages() -> impl Iterator<Item = Lang> {
    (0..PLAN.languages.len() as u8).map(Lang)
}
