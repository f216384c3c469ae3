//! The map as it is before any script runs: the same components, rendered natively for a few windows. In
//! those it is what the live map will be; in others the nearest of them is scaled.

mod glass;

use crate::{
    App, HostOptions, MapRoot,
    components::{card::CardPanel, map::padding},
    dom::glass::AtFirst,
    frame::{Frame, Size},
    markup, style,
};
use leptos::prelude::*;
use plan_core::{
    geo::Screen,
    plan::{Lang, Plan},
    sheet::Stops,
    state::{Selection, State, Theme},
};

/// A window that a still is drawn for. Lengths are those of `frame.css` and `layout.css`.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// Container queries of which one is true where it is shown.
    pub queries: &'static [&'static str],
    /// The window, px.
    pub window: (f64, f64),
    /// The layout there.
    size: Size,
    /// Height of the bar over the map, px.
    pub bar: f64,
    /// Width of the column beside it, px.
    column: f64,
    /// The legend is open.
    legend: bool,
}

/// The windows, the one that the markup is written for first.
pub const SETTINGS: [Setting; 4] = [
    Setting {
        queries: &[
            "(min-width: 1280px) and (max-width: 1439.98px)",
            "(min-width: 1440px) and (max-height: 639.98px)",
        ],
        window: (1280.0, 720.0),
        size: Size::Large,
        bar: 64.0,
        column: 360.0,
        legend: false,
    },
    Setting {
        queries: &["(min-width: 1440px) and (min-height: 640px)"],
        window: (1920.0, 1080.0),
        size: Size::Large,
        bar: 64.0,
        column: 432.0,
        legend: true,
    },
    Setting {
        queries: &["(min-width: 600px) and (max-width: 1279.98px)"],
        window: (1024.0, 768.0),
        size: Size::Medium,
        bar: 56.0,
        column: 0.0,
        legend: false,
    },
    Setting {
        queries: &["(max-width: 599.98px)"],
        window: (390.0, 844.0),
        size: Size::Small,
        bar: 0.0,
        column: 0.0,
        legend: false,
    },
];

impl Setting {
    /// The map's box, px.
    pub fn map(&self) -> (f64, f64) {
        let (width, height) = self.window;
        (width - self.column, height - self.bar)
    }

    /// The style sheet's lengths in this window.
    fn frame(&self) -> Frame {
        let large = Frame {
            measured: true,
            size: self.size,
            legend_open: self.legend,
            low_px: (0.0, 40.0),
            high_px: (0.0, 40.0),
            ..Frame::default()
        };
        match self.size {
            Size::Large => large,
            Size::Medium => Frame {
                overlay_px: 360.0,
                ..large
            },
            Size::Small => Frame {
                panel_open: false,
                both: false,
                low_px: (40.0, 76.0),
                high_px: (40.0, 76.0),
                stops: Stops::new(self.window.1, 96.0, 0.49, 0.92, 68.0),
                ..large
            },
        }
    }

    /// What of the map's box has a size of its own however large the window is, across and down: as a CSS
    /// length, and in this window.
    pub fn fixed(&self) -> [(&'static str, f64); 2] {
        let none = ("0px", 0.0);
        match self.size {
            Size::Small => [none, (UNDER, 212.0)],
            Size::Medium => [("var(--frame-end)", 360.0), none],
            Size::Large if self.legend => [("350px", 350.0), none],
            Size::Large => [none, none],
        }
    }
}

/// What lies on a small map.
const UNDER: &str = "(var(--frame-peek) + var(--frame-key-low) + var(--frame-notes-low))";

/// The style sheet of still and map. The theme is the reader's; a script that knows of another names it.
pub fn style(plan: &Plan) -> String {
    let chosen = [Theme::Light, Theme::Dark, Theme::Projector].map(|theme| {
        let (name, scheme) = (
            theme.name(),
            if theme == Theme::Dark {
                "dark"
            } else {
                "light"
            },
        );
        let tokens = plan.palette.declarations(name);
        format!(".lsm-still[data-theme={name}]{{{tokens}color-scheme:{scheme}}}")
    });
    let chosen = format!(
        "@media screen and (forced-colors:none){{{}}}",
        chosen.concat()
    );
    style::tokens(plan, Theme::Auto, None)
        + style::PARTS
        + include_str!("../style/still.css")
        + &chosen
}

/// Markup of the map in a language and a window, without its host.
pub fn render(plan: &'static Plan, lang: Lang, setting: &Setting) -> String {
    Owner::new().with(|| {
        let app = App::new(plan, State::new(plan, lang), HostOptions::default());
        app.shelf.frame.set(setting.frame());
        let (width, height) = setting.map();
        app.screen.set(Screen {
            width,
            height,
            padding: padding(app, width, height),
            text_px: Screen::TEXT_PX,
        });
        app.measured.set(true);
        // The theme is not known yet.
        app.patterned.set(true);
        provide_context(app);
        provide_context(AtFirst(glass::boxes(app, setting)));
        markup::to_html(MapRoot())
    })
}

/// Markup of a card in a language: for whoever reads what stands on it.
pub fn card(plan: &'static Plan, lang: Lang, what: Selection) -> String {
    Owner::new().with(|| {
        let state = State {
            selected: Some(what),
            ..State::new(plan, lang)
        };
        provide_context(App::new(plan, state, HostOptions::default()));
        markup::to_html(CardPanel())
    })
}
