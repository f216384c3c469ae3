//! Today's communes, as small dots: near in, and only those on the screen.

use super::drawing::{Drawing, line};
use crate::{
    App,
    markup::{Markup, view},
    signal::memo,
};
use leptos::prelude::*;
use plan_core::{plan::CommuneIx, state::Layer};

/// They appear from this zoom on.
const FROM_ZOOM: f64 = 2.0;

/// How far beyond the screen's edge they are drawn, as a share of it: what is moved into view is there
/// already.
const BEYOND: f64 = 0.5;

/// Dots of the communes in view, chosen when the map rests: while it moves nothing is drawn anew.
#[component]
pub fn Communes() -> Markup {
    let (app, drawing) = (App::here(), Drawing::here());
    let near = memo(move || app.travel.settled.get().zoom >= FROM_ZOOM);
    let shown = memo(move || {
        if !near.get() {
            return Vec::new();
        }
        let (view, screen) = (app.travel.settled.get(), app.screen.get());
        let to_screen = view.screen_from_map(&screen, &app.plan.extent);
        let within = |at: f64, size: f64| (-BEYOND..1.0 + BEYOND).contains(&(at / size));
        let in_view = |c: &CommuneIx| {
            let (x, y) = to_screen.apply(app.plan[*c].at);
            within(x, screen.width) && within(y, screen.height)
        };
        app.plan.commune_ixs().filter(in_view).collect::<Vec<_>>()
    });
    // A stroke without length, round at its ends, is a dot whose size is its group's stroke width.
    let dot = move |c: CommuneIx| format!("M{:.0} {:.0}h0", app.plan[c].at.x, app.plan[c].at.y);
    let casings = memo(move || shown.with(|all| all.iter().map(|&c| dot(c)).collect()));
    let dots = move || {
        let one = |c: CommuneIx| {
            view! { <path d={dot(c)} data-commune={app.plan[c].code.as_str()} /> }
        };
        shown.get().into_iter().map(one).collect::<Markup>()
    };
    view! {
        <g class="communes" display=app.displays(Layer::Communes)>
            {line("commune-casing", casings, drawing.stroke(6.4))}
            <g class="commune" stroke-width=drawing.stroke(3.8)>{dots}</g>
        </g>
    }
}
