//! The map as it is before any script runs: the same components, rendered natively.

use crate::{App, HostOptions, MapRoot, frame::Frame, markup, style};
use leptos::prelude::*;
use plan_core::{
    geo::{Padding, Screen},
    plan::{Lang, Plan},
    state::{State, Theme},
};

/// The map's box beside its column in a window of 1280 × 720 px.
const SCREEN: Screen = Screen {
    width: 920.0,
    height: 656.0,
    padding: Padding {
        top: 40.0,
        right: 64.0,
        bottom: 72.0,
        left: 56.0,
    },
};

/// The style sheet of a still: the theme is the reader's.
pub fn style(plan: &Plan) -> String {
    style::sheet(plan, Theme::Auto, None) + include_str!("style/still.css")
}

/// Markup of the map in a language, without its host.
pub fn render(plan: &'static Plan, lang: Lang) -> String {
    Owner::new().with(|| {
        let app = App::new(plan, State::new(plan, lang), HostOptions::default());
        app.shelf.frame.set(Frame {
            measured: true,
            ..Frame::default()
        });
        app.screen.set(SCREEN);
        app.measured.set(true);
        provide_context(app);
        markup::to_html(MapRoot())
    })
}
