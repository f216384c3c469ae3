//! The icon: the province as its zones, in colours that stand on light and dark tabs alike. It is drawn
//! here and not by the map's components: at 16 pixels nothing of theirs would be left.

use maud::{PreEscaped, html};
use plan_core::{
    geo::MapRect,
    plan::{Plan, Zone},
};

/// Units of the icon's side.
const SIDE: f64 = 64.0;
/// What stays free round the province.
const MARGIN: f64 = 2.0;
/// How fine lines must be: the icon may be shown this many times as large.
const LARGEST: f64 = 2.0;

/// The icon as an SVG file.
pub fn svg(plan: &Plan) -> String {
    let MapRect { x0, y0, x1, y1 } = plan.extent;
    let scale = (SIDE - 2.0 * MARGIN) / plan.extent.width().max(plan.extent.height());
    let middle = |a: f32, b: f32| SIDE / 2.0 - f64::from(a + b) / 2.0 * scale;
    let (dx, dy) = (middle(x0, x1), middle(y0, y1));
    let detail = plan.detail(scale * LARGEST);
    html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {SIDE} {SIDE}")) {
            g transform=(format!("translate({dx:.2} {dy:.2}) scale({scale:.6})")) stroke-linejoin="round" {
                @for (zone, ix) in plan.zones.iter().zip(plan.zone_ixs()) {
                    @let colour = colour(plan, zone);
                    path d=(PreEscaped(plan.parts_path(|d| plan[d].zone == ix, detail)))
                        fill=(colour) stroke=(colour) stroke-width=(format!("{:.1}", 0.5 / scale)) {}
                }
            }
        }
    }
    .into_string()
    .replace("></path>", "/>")
}

/// A zone's line is stronger than its ground.
fn colour<'a>(plan: &'a Plan, zone: &Zone) -> &'a str {
    let tokens = plan.palette.theme("light");
    let named = |name: String| tokens.iter().find(|(token, _)| *token == name);
    let found =
        named(format!("zone-{}-line", zone.id)).or_else(|| named(format!("zone-{}", zone.id)));
    found.map_or("gray", |(_, value)| value)
}
