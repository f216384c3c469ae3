//! The picture on its way: moved as a whole, which browsers do without painting it anew.

use crate::{App, dom::style, signal::effect};
use leptos::{prelude::*, svg};

/// Carries the drawing to where it is shown.
pub fn carry(app: App, chart: NodeRef<svg::Svg>) {
    effect(move |_| {
        let moved = app
            .screen_from_map
            .get()
            .from_drawn(&app.drawn_from_map.get());
        let Some(chart) = chart.get() else { return };
        match moved {
            Some((scale, dx, dy)) => {
                let transform = format!("translate({dx:.2}px,{dy:.2}px) scale({scale:.5})");
                style::set(&chart, "transform", &transform);
            }
            None => style::unset(&chart, "transform"),
        }
    });
}
