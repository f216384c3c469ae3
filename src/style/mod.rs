//! The element's style: the theme's tokens, and one file a part.
//!
//! The parts are a style sheet of their own beside the module, which the script adopts: in the module they
//! would be fetched twice, as the picture before the map is drawn with them. Tokens stand on `:host`, which
//! any rule of the host page for the element overrules. Blocks of rules inside the element, one a theme,
//! would win over the page: so their sheet is written anew instead.

use plan_core::{plan::Plan, state::Theme};

/// Whether the page around a map is light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Scheme {
    /// `light` or `dark`.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "light" => Some(Self::Light),
            "dark" => Some(Self::Dark),
            _ => None,
        }
    }
}

/// The colours of a theme; on paper and in the reader's own colours, what fits there. The theme `auto`
/// follows the page around, or where nobody knows it the reader's system.
pub fn tokens(plan: &Plan, theme: Theme, around: Option<Scheme>) -> String {
    let of = |name: &str, scheme: &str| {
        let tokens = plan.palette.declarations(name);
        format!(":host{{{tokens}color-scheme:{scheme}}}")
    };
    let screen = match (theme, around) {
        (Theme::Auto, None) => {
            let (light, dark) = (of("light", "light"), of("dark", "dark"));
            format!("{light}@media (prefers-color-scheme:dark){{{dark}}}")
        }
        (Theme::Light, _) | (Theme::Auto, Some(Scheme::Light)) => of("light", "light"),
        (Theme::Dark, _) | (Theme::Auto, Some(Scheme::Dark)) => of("dark", "dark"),
        (Theme::Projector, _) => of("projector", "light"),
    };
    format!(
        "{screen}@media print{{{}}}@media (forced-colors:active){{:host{{{}}}}}",
        of("print", "light"),
        plan.palette.system_declarations(),
    )
}

/// All rules, in terms of the tokens.
pub const PARTS: &str = concat!(
    include_str!("base.css"),
    include_str!("frame.css"),
    include_str!("map.css"),
    include_str!("hands.css"),
    include_str!("panel.css"),
    include_str!("legend.css"),
    include_str!("layout.css"),
    include_str!("search.css"),
    include_str!("filters.css"),
    include_str!("sheet.css"),
    include_str!("forced-colors.css"),
    include_str!("print.css"),
);
