/// A key as the telling understands it. Clickers are keyboards: they send `PageUp` and `PageDown`, some of them arrows,
/// and `.` for a black screen. What some send to start, F5, stays the browser's: it loads the page anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// To the next step.
    Next,
    /// To the one before.
    Back,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// A digit of a step's number.
    Digit(u8),
    /// To the step whose number was typed; without one, to the next.
    Enter,
    /// A black screen, or the map again.
    Black,
    /// A white one.
    White,
    /// Full screen.
    FullScreen,
    /// By itself, or no longer.
    Play,
    /// The next language.
    Language,
    /// The list of keys.
    Help,
    /// Out of whatever there is.
    Out,
}

impl Key {
    /// The key of a browser's `KeyboardEvent.key`.
    pub fn from_name(name: &str) -> Option<Self> {
        let mut letters = name.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            return Self::from_letter(letter);
        }
        Some(match name {
            "PageDown" | "ArrowRight" | "ArrowDown" => Self::Next,
            "PageUp" | "ArrowLeft" | "ArrowUp" | "Backspace" => Self::Back,
            "Home" => Self::First,
            "End" => Self::Last,
            "Enter" => Self::Enter,
            "Escape" => Self::Out,
            _ => return None,
        })
    }

    fn from_letter(letter: char) -> Option<Self> {
        Some(match letter.to_ascii_lowercase() {
            ' ' => Self::Next,
            'b' | '.' => Self::Black,
            'w' | ',' => Self::White,
            'f' => Self::FullScreen,
            'p' => Self::Play,
            'l' => Self::Language,
            '?' => Self::Help,
            digit => Self::Digit(u8::try_from(digit.to_digit(10)?).ok()?),
        })
    }
}
