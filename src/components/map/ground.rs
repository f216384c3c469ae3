//! What lies under and between the districts: paper, rivers, borders.

use super::drawing::Drawing;
use crate::App;
use leptos::prelude::*;
use plan_core::{
    plan::{BorderRank, River, lines_path},
    state::Layer,
};

/// Graticule and the glow round the province.
#[component]
pub fn Ground() -> impl IntoView {
    let (app, drawing) = (App::here(), Drawing::here());
    let province = border(app, BorderRank::Province);
    let lift = [34.0, 25.0, 17.0, 10.0, 5.0].map(|width| {
        view! { <path d=move || province.get() stroke-width=drawing.stroke(width) /> }
    });
    view! {
        <g class="graticule" stroke-width=drawing.stroke_px(1.0)><path d={app.plan.graticule.as_str()} /></g>
        <g class="lift">{lift.into_iter().collect_view()}</g>
    }
}

/// The borders of a rank.
fn border(app: App, rank: BorderRank) -> Memo<String> {
    let detail = Drawing::here().detail;
    Memo::new(move |_| app.plan.border_path(rank, detail.get()))
}

/// Rivers, then each shared border once, by rank.
#[component]
pub fn Borders() -> impl IntoView {
    let (app, drawing) = (App::here(), Drawing::here());
    let dim = move || drawing.chosen.get().is_some();
    let length = |river: &River| -> f64 {
        let line = river.line.windows(2);
        line.map(|w| w[0].distance(w[1])).sum()
    };
    let longest = app.plan.rivers.iter().map(length).fold(0.0, f64::max);
    let rivers = app.plan.rivers.iter().map(|river| {
        let width = if length(river) < longest { 1.2 } else { 1.5 };
        view! {
            <path
                d=move || lines_path(&river.lines, drawing.detail.get())
                stroke-width=drawing.stroke(width)
                data-river={river.id.as_str()}
            />
        }
    });
    let [district, zone, province] =
        [BorderRank::District, BorderRank::Zone, BorderRank::Province].map(|r| border(app, r));
    view! {
        <g class="rivers" class:dim=dim display=app.displays(Layer::Rivers)>{rivers.collect_view()}</g>
        <g class="border-district" class:dim=dim stroke-width=drawing.stroke(1.0)><path d=move || district.get() /></g>
        <g class="border-zone-halo" stroke-width=drawing.stroke(5.0)><path d=move || zone.get() /></g>
        <g class="border-zone" stroke-width=drawing.stroke(1.3)><path d=move || zone.get() /></g>
        <g class="border-province" stroke-width=drawing.stroke(1.7)><path d=move || province.get() /></g>
    }
}
