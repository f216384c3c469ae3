//! How the container lays itself out. Sizes part in the style sheet alone, by container queries that
//! set `--frame-…`; the rest of the program reads from there what came of it.

use crate::dom::computed;
use plan_core::{decimal, sheet::Stops};
use web_sys::Element;

/// Layouts of the container, by its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// A sheet over the map.
    Small,
    /// An overlay beside the map.
    Medium,
    /// A column beside the map.
    Large,
}

impl Size {
    /// Its name in the style sheet.
    pub fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }
}

/// What the style sheet makes of the container's size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// The container has been measured.
    pub measured: bool,
    /// The layout.
    pub size: Size,
    /// The panel stands open until the reader shuts it.
    pub panel_open: bool,
    /// The legend stands open until the reader folds it.
    pub legend_open: bool,
    /// Panel and legend have room beside each other.
    pub both: bool,
    /// How much of the map's side an open overlay covers, px.
    pub overlay_px: f64,
    /// What floats over the panel's head while it is low: the zones' key, then notes and scale, px.
    pub low_px: (f64, f64),
    /// The same while it is high.
    pub high_px: (f64, f64),
    /// Stops of the sheet.
    pub stops: Stops,
    /// The container's shorter side, px.
    pub shorter_px: f64,
}

impl Default for Frame {
    fn default() -> Self {
        Self {
            measured: false,
            size: Size::Large,
            panel_open: true,
            legend_open: false,
            both: true,
            overlay_px: 0.0,
            low_px: (0.0, 0.0),
            high_px: (0.0, 0.0),
            stops: Stops::new(0.0, 0.0, 0.0, 0.0, 0.0),
            shorter_px: 0.0,
        }
    }
}

impl Frame {
    /// Reads it from the element that fills the container.
    pub fn of(element: &Element, width_px: f64, height_px: f64) -> Self {
        let read = computed::properties(element);
        let number = |name: &str| {
            let text = read(name);
            let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%');
            decimal::parse(digits).unwrap_or_default()
        };
        let yes = |name: &str| read(name) == "yes";
        let size = match read("--frame-size").as_str() {
            "small" => Size::Small,
            "medium" => Size::Medium,
            _ => Size::Large,
        };
        Self {
            measured: true,
            size,
            panel_open: yes("--frame-panel"),
            legend_open: yes("--frame-legend"),
            both: yes("--frame-both"),
            overlay_px: number("--frame-overlay"),
            low_px: (number("--frame-key-low"), number("--frame-notes-low")),
            high_px: (number("--frame-key-high"), number("--frame-notes-high")),
            stops: Stops::new(
                height_px,
                number("--frame-peek"),
                number("--frame-half") / 100.0,
                number("--frame-full") / 100.0,
                number("--frame-above"),
            ),
            shorter_px: width_px.min(height_px),
        }
    }
}
