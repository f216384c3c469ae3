mod along;
mod bands;
mod candidates;
mod compass;
mod crowd;
mod detail;
mod flight;
mod labels;
mod markers;
mod path;
mod projection;
mod rect;
mod scale_bar;
mod symbol;
mod text_width;
mod topology;
mod turn;
mod viewport;

use plan_core::geo::{Padding, Screen};

/// The map's box on a usual laptop: as large as it gets, with room for the legend.
pub const LAPTOP: Screen = Screen {
    width: 1280.0,
    height: 800.0,
    padding: Padding {
        top: 52.0,
        right: 284.0,
        bottom: 62.0,
        left: 40.0,
    },
    text_px: Screen::TEXT_PX,
};

/// A phone held upright.
const PHONE: Screen = Screen {
    width: 390.0,
    height: 500.0,
    padding: Padding {
        top: 26.0,
        right: 18.0,
        bottom: 52.0,
        left: 18.0,
    },
    text_px: Screen::TEXT_PX,
};
