//! The floor: a static picture in SVG, as a hand would write it.

use super::export;
use maud::{DOCTYPE, Markup, html};
use plan_core::{
    geo::path_data,
    plan::{BorderRank, Detail, Lang, Plan},
};

const FINEST: Detail = Detail(u8::MAX);
/// The window that lengths are chosen for, less the room round the map.
const SCREEN: (f64, f64) = (1232.0, 672.0);

/// The page, without script and style.
pub fn page(plan: &Plan) -> String {
    let extent = &plan.extent;
    // Map units a pixel.
    let px = (extent.width() / SCREEN.0).max(extent.height() / SCREEN.1);
    let room = 24.0 * px;
    let view = format!(
        "{:.0} {:.0} {:.0} {:.0}",
        f64::from(extent.x0) - room,
        f64::from(extent.y0) - room,
        extent.width() + 2.0 * room,
        extent.height() + 2.0 * room
    );
    let page = html! {
        (DOCTYPE)
        html lang="vi" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                link rel="icon" href="data:,";
                title { "Benchmark" }
                link rel="stylesheet" href="app.css";
                script type="module" src="app.js" {}
            }
            body {
                div #map {
                    svg viewBox=(view) width="100%" height="100%" {
                        g #plane { (drawing(plan, px)) }
                    }
                }
                aside #card hidden {}
            }
        }
    };
    page.into_string()
}

fn drawing(plan: &Plan, px: f64) -> Markup {
    let ranks = [BorderRank::District, BorderRank::Zone, BorderRank::Province];
    let borders: String = ranks
        .iter()
        .map(|&rank| plan.border_path(rank, FINEST))
        .collect();
    html! {
        g stroke="none" {
            @for ix in plan.district_ixs() {
                path fill=(export::zone_colour(plan, ix)) d=(plan.parts_path(|d| d == ix, FINEST)) {}
            }
        }
        path fill="none" stroke=(export::colour(plan, "district-line")) vector-effect="non-scaling-stroke" d=(borders) {}
        g fill="none" pointer-events="none" {
            @for stroke in export::strokes(plan) {
                path stroke=(stroke.colour) stroke-width=(stroke.width)
                    vector-effect="non-scaling-stroke" d=(path_data([stroke.line], false)) {}
            }
        }
        // Lines without length, with round ends: circles that no zoom enlarges.
        g fill="none" stroke-width=(2.0 * export::radius(plan)) stroke-linecap="round" {
            @for (ix, (x, y)) in export::placed(plan) {
                path stroke=(export::sector_colour(plan, &plan[ix])) vector-effect="non-scaling-stroke"
                    d={ "M" (x.round()) " " (y.round()) "h0" }
                    data-name=(plan[ix].name.get(Lang::default())) data-rows=(card(plan, &plan[ix])) {}
            }
        }
        g #names .label text-anchor="middle" font-size=(format!("{:.1}", 13.0 * px)) {
            @for ix in export::labels(plan) {
                @if let Some(part) = plan[ix].parts.first() {
                    text x=(part.label.x.round()) y=(part.label.y.round()) { (plan[ix].name.get(Lang::default())) }
                }
            }
        }
    }
}

fn card(plan: &Plan, project: &plan_core::plan::Project) -> String {
    let rows = export::card(plan, project);
    let rows: Vec<String> = rows.iter().map(|row| row.join("=")).collect();
    rows.join("|")
}
