//! Where the province lies: to scale among towns that a reader knows, with no coast and no border.

use crate::{
    App,
    markup::{Markup, view},
};
use leptos::prelude::*;
use plan_core::{
    geo::{MapPoint, MapRect, ScreenFromMap},
    i18n::{Word, fill},
    plan::{BorderRank, Detail, FarPlace, Text},
};

/// Size of the picture, px.
const WIDTH: f64 = 216.0;
const HEIGHT: f64 = 170.0;
/// Room round what is drawn, for dots and names, px: at the sides, above and below.
const ASIDE: f64 = 12.0;
const ABOVE: f64 = 14.0;
/// A name's distance from its dot, px.
const GAP: f64 = 7.0;

/// The picture, where the data names places for it.
#[component]
pub fn Locator() -> Option<Markup> {
    let app = App::here();
    let plan = app.plan;
    let places = &plan.far_places;
    fit(&plan.extent, places).map(|to_picture| picture(app, to_picture))
}

fn picture(app: App, to_picture: ScreenFromMap) -> Markup {
    let (plan, places) = (app.plan, &app.plan.far_places);
    // Links start at the province's seat.
    let seat = plan.towns.iter().find(|t| t.capital);
    let home = to_picture.apply(seat.map_or(plan.extent.center(), |t| t.at));
    let land = plan.zone_ixs().map(|zone| {
        let d = plan.parts_path(|d| plan[d].zone == zone, Detail::default());
        view! { <path d={d} fill={format!("var(--lsm-zone-{})", plan[zone].id)} fill-rule={"evenodd"} /> }
    });
    let outline = plan.border_path(BorderRank::Province, Detail::default());
    let transform = format!(
        "translate({:.1} {:.1}) scale({:.6})",
        to_picture.dx, to_picture.dy, to_picture.scale
    );
    let on_picture = || places.iter().map(|place| to_picture.apply(place.at));
    let link = |(x, y): (f64, f64)| format!("M{:.1} {:.1}L{x:.1} {y:.1}", home.0, home.1);
    let links: String = on_picture().map(link).collect();
    // Strokes without length, with round ends.
    let dots: String = on_picture()
        .map(|(x, y)| format!("M{x:.1} {y:.1}h0"))
        .collect();
    let names = places.iter().map(|place| {
        let (x, y) = to_picture.apply(place.at);
        // Towards the picture's middle.
        match x > WIDTH / 2.0 {
            true => name(app, &place.name, (x - GAP, y + 4.5), "end"),
            false => name(app, &place.name, (x + GAP, y + 4.5), "start"),
        }
    });
    // The province's own name stands over it.
    let top = MapPoint {
        x: plan.extent.center().x,
        y: plan.extent.y0,
    };
    let (x, y) = to_picture.apply(top);
    let label = move || {
        let names: Vec<&str> = places.iter().map(|p| app.text(&p.name)).collect();
        fill(
            app.word(Word::Locator),
            &[("n", &names.join(app.word(Word::ListSeparator)))],
        )
    };
    view! {
        <div class="locator" role="img" aria-label=label>
            <svg width={WIDTH} height={HEIGHT} viewBox={format!("0 0 {WIDTH} {HEIGHT}")} aria-hidden="true" focusable="false">
                <g class="locator-land" transform={transform} stroke-width={format!("{:.1}", 1.0 / to_picture.scale)}>
                    {land.collect::<Markup>()}
                    <path class={"outline"} d={outline} />
                </g>
                <path class="links" d={links} />
                <path class="dots" d={dots} />
                {names.collect::<Markup>()}
                {name(app, &plan.province, (x, y - 5.0), "middle")}
            </svg>
        </div>
    }
}

/// A name at a point of the picture.
fn name(app: App, text: &'static Text, (x, y): (f64, f64), anchor: &'static str) -> Markup {
    view! {
        <text x={format!("{x:.1}")} y={format!("{y:.1}")} text-anchor={anchor}>{app.reads(text)}</text>
    }
}

/// The transform in which the province and the places fill the picture; none without places.
fn fit(extent: &MapRect, places: &[FarPlace]) -> Option<ScreenFromMap> {
    let corners = [(extent.x0, extent.y0), (extent.x1, extent.y1)];
    let corners = corners.map(|(x, y)| MapPoint { x, y });
    if places.is_empty() {
        return None;
    }
    let rect = MapRect::around(places.iter().map(|p| p.at).chain(corners))?;
    let (width, height) = (WIDTH - 2.0 * ASIDE, HEIGHT - 2.0 * ABOVE);
    let scale = (width / rect.width().max(1.0)).min(height / rect.height().max(1.0));
    let middle = rect.center();
    Some(ScreenFromMap {
        scale,
        dx: WIDTH / 2.0 - f64::from(middle.x) * scale,
        dy: HEIGHT / 2.0 - f64::from(middle.y) * scale,
    })
}
