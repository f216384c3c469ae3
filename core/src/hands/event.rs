/// A place in CSS pixels from the top left corner of the map's box.
pub type Px = (f64, f64);

/// What points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A mouse or trackpad.
    Mouse,
    /// A finger.
    Touch,
    /// A pen: the page scrolls with it as with a finger.
    Pen,
}

/// In what a wheel counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WheelUnit {
    /// CSS pixels.
    Pixel,
    /// Lines of text.
    Line,
    /// Pages.
    Page,
}

/// Something that hands did. Times are milliseconds of one clock; places may be outside of the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Event {
    /// A pointer was pressed.
    Down {
        /// The pointer.
        id: i32,
        /// What it is.
        kind: Kind,
        /// With its main button; a finger always.
        main: bool,
        /// Where.
        at: Px,
        /// When.
        ms: f64,
    },
    /// A pointer was pressed on something that stands on the map and minds its own presses.
    DownElsewhere,
    /// A pointer moved.
    Move {
        /// The pointer.
        id: i32,
        /// Where it is now.
        at: Px,
        /// Its main button is down: a release outside of the window tells nobody else.
        held: bool,
    },
    /// A pointer was let go of.
    Up {
        /// The pointer.
        id: i32,
        /// When.
        ms: f64,
    },
    /// The browser took a pointer, to scroll the page with it.
    Cancel {
        /// The pointer.
        id: i32,
    },
    /// The map no longer gets a pointer's events when it is elsewhere.
    LostCapture {
        /// The pointer.
        id: i32,
    },
    /// The window lost the focus or is hidden: nothing is known of any pointer.
    AllLost,
    /// A click arrives at what lies under the pointer.
    Click {
        /// A key made it.
        by_key: bool,
        /// When.
        ms: f64,
    },
    /// The second click of two.
    DoubleClick {
        /// Where.
        at: Px,
        /// With Shift: farther.
        out: bool,
        /// When.
        ms: f64,
    },
    /// The wheel turned, or two fingers slid on a trackpad.
    Wheel {
        /// Over what.
        at: Px,
        /// How far; positive is towards the reader.
        delta: f64,
        /// In what.
        unit: WheelUnit,
        /// With Control (Command on a Mac), which a pinch on a trackpad has too.
        control: bool,
    },
    /// Two fingers spread or closed on a trackpad, in an engine that says so.
    Squeeze {
        /// Over what.
        at: Px,
        /// Over 1: they spread.
        factor: f64,
    },
}
