//! The element's style sheet: the theme's tokens, then one file a part.
//!
//! Tokens stand on `:host`, which any rule of the host page for the element overrules. Blocks of rules
//! inside the element, one a theme, would win over the page: so the sheet is written anew instead.

use plan_core::{plan::Plan, state::Theme};

/// All rules, for one adopted sheet.
pub fn sheet(plan: &Plan, theme: Theme) -> String {
    tokens(plan, theme) + PARTS
}

/// The colours of a theme; on paper and in the reader's own colours, what fits there.
fn tokens(plan: &Plan, theme: Theme) -> String {
    let of = |name: &str, scheme: &str| {
        let tokens = plan.palette.declarations(name);
        format!(":host{{{tokens}color-scheme:{scheme}}}")
    };
    let screen = match theme {
        Theme::Auto => {
            let (light, dark) = (of("light", "light"), of("dark", "dark"));
            format!("{light}@media (prefers-color-scheme:dark){{{dark}}}")
        }
        Theme::Light => of("light", "light"),
        Theme::Dark => of("dark", "dark"),
        Theme::Projector => of("projector", "light"),
    };
    format!(
        "{screen}@media print{{{}}}@media (forced-colors:active){{:host{{{}}}}}",
        of("print", "light"),
        plan.palette.system_declarations(),
    )
}

const PARTS: &str = concat!(
    include_str!("base.css"),
    include_str!("frame.css"),
    include_str!("map.css"),
    include_str!("hands.css"),
    include_str!("panel.css"),
    include_str!("legend.css"),
    include_str!("layout.css"),
    include_str!("sheet.css"),
    include_str!("forced-colors.css"),
    include_str!("print.css"),
);
