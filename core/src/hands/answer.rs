use super::Px;
use crate::geo::{MapRect, Screen, Viewport};

/// What the map does about an event.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Answer {
    /// Where it looks next.
    pub change: Option<Change>,
    /// The event is the map's: the browser does nothing of its own with it.
    pub taken: bool,
    /// All events of the pointers that [`super::Hands::holds`] are to come to the map from now on.
    pub capture: bool,
    /// A map that flies stops where it is.
    pub stops: bool,
    /// What the reader is to be told.
    pub hint: Option<Hint>,
}

/// A change of what is shown, in pixels of the map's box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Change {
    /// The map follows a hand: larger by a factor about a point, then moved. At once.
    Follow {
        /// The point that stays.
        about: Px,
        /// Over 1: larger.
        factor: f64,
        /// Movement to the right and down.
        by: Px,
    },
    /// A step nearer or farther about a point, on the way there as the map likes.
    Step {
        /// The point that stays.
        about: Px,
        /// Over 1: larger.
        factor: f64,
    },
}

/// Why nothing happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// The wheel moves the map with Control only.
    Wheel,
    /// It takes two fingers.
    Touch,
}

impl Change {
    /// What is shown after it.
    pub fn apply(&self, view: &Viewport, screen: &Screen, extent: &MapRect) -> Viewport {
        match *self {
            Self::Follow { about, factor, by } => view
                .zoomed(factor, about, screen, extent)
                .panned(by.0, by.1, screen, extent),
            Self::Step { about, factor } => view.zoomed(factor, about, screen, extent),
        }
    }
}
