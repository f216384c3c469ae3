//! What lies under and between the districts: paper, rivers, borders.

use super::drawing::{Drawing, line};
use crate::{
    App,
    markup::{Markup, view},
    signal::{Memo, memo},
};
use leptos::prelude::*;
use plan_core::{
    plan::{BorderRank, River, lines_path},
    state::Layer,
};

/// Graticule and the glow round the province.
#[component]
pub fn Ground() -> Markup {
    let (app, drawing) = (App::here(), Drawing::here());
    let province = border(app, BorderRank::Province);
    let lift = [34.0, 25.0, 17.0, 10.0, 5.0];
    let lift = lift.map(|width| line("", province, drawing.stroke(width)));
    view! {
        <path class="graticule" d={app.plan.graticule.as_str()} stroke-width=drawing.stroke_px(1.0) />
        <g class="lift">{lift.into_iter().collect::<Markup>()}</g>
    }
}

/// The borders of a rank.
fn border(app: App, rank: BorderRank) -> Memo<String> {
    let detail = Drawing::here().detail;
    memo(move || app.plan.border_path(rank, detail.get()))
}

/// Rivers, then each shared border once, by rank.
#[component]
pub fn Borders() -> Markup {
    let (app, drawing) = (App::here(), Drawing::here());
    let length = |river: &River| -> f64 {
        let line = river.line.windows(2);
        line.map(|w| w[0].distance(w[1])).sum()
    };
    let longest = app.plan.rivers.iter().map(length).fold(0.0, f64::max);
    let rivers = app.plan.rivers.iter().map(|river| {
        let width = if length(river) < longest { 1.2 } else { 1.5 };
        let d = memo(move || lines_path(&river.lines, drawing.detail.get()));
        view! { <path data-river={river.id.as_str()} d=d stroke-width=drawing.stroke(width) /> }
    });
    let [district, zone, province] =
        [BorderRank::District, BorderRank::Zone, BorderRank::Province].map(|r| border(app, r));
    let borders = [
        line("border-district", district, drawing.stroke(1.0)),
        line("border-zone-halo", zone, drawing.stroke(5.0)),
        line("border-zone", zone, drawing.stroke(1.3)),
        line("border-province", province, drawing.stroke(1.7)),
    ];
    view! {
        <g class="borders" class:dim=memo(move || !drawing.chosen.get().is_empty())>
            <g class="rivers" display=app.displays(Layer::Rivers)>{rivers.collect::<Markup>()}</g>
            {borders.into_iter().collect::<Markup>()}
        </g>
    }
}
