//! What hands do to a map, with no browser: pointers, wheel and clicks come in as values, and what
//! the map is to do goes out as a value.
//!
//! [`Hands`] is the one state machine. Whatever is fed to it, in any order, it holds two fingers at
//! the most, it forgets them all at [`Event::AllLost`], and every [`Change`] is finite.

mod answer;
mod event;
mod machine;
mod taps;
mod wheel;

pub use answer::{Answer, Change, Hint};
pub use event::{Event, Kind, Px, WheelUnit};
pub use machine::Hands;

/// Whose the plain wheel and the single finger are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Policy {
    /// The host page's: they scroll it. The wheel with Control, two fingers, and a mouse that drags
    /// move the map.
    #[default]
    Host,
    /// The map's: it has the page or the screen for itself.
    Own,
}

/// How much a press of a button or a key, or a double click, zooms.
pub const ZOOM_STEP: f64 = 1.5;
