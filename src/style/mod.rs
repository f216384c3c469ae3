//! The element's style sheet: tokens of the plan's palette, then one file a part.

use plan_core::plan::Plan;

/// All rules, for one adopted sheet.
pub fn sheet(plan: &Plan) -> String {
    let theme = |name: &str| plan.palette.declarations(name);
    let (light, dark) = (theme("light"), theme("dark"));
    let mut css = format!(
        ":host{{{light}color-scheme:light}}\
         @media (prefers-color-scheme:dark){{:host{{{dark}color-scheme:dark}}}}\
         .lsm[data-theme=light]{{{light}color-scheme:light}}\
         .lsm[data-theme=dark]{{{dark}color-scheme:dark}}\
         .lsm[data-theme=projector]{{{}color-scheme:light}}",
        theme("projector"),
    );
    for part in [
        include_str!("base.css"),
        include_str!("frame.css"),
        include_str!("map.css"),
        include_str!("panel.css"),
        include_str!("legend.css"),
        include_str!("layout.css"),
        include_str!("sheet.css"),
        include_str!("forced-colors.css"),
    ] {
        css.push_str(part);
    }
    css
}
