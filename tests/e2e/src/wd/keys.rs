//! Keys by name.

/// A key that is not a letter, and letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// ↹
    Tab,
    /// ⏎
    Enter,
    /// ⎋
    Escape,
    /// ←
    Left,
    /// ↑
    Up,
    /// →
    Right,
    /// ↓
    Down,
    /// ⇟, what a clicker sends.
    PageDown,
    /// ⇞
    PageUp,
    /// ↖
    Home,
    /// ↘
    End,
    /// Held: the other keys and the wheel know it.
    Control,
    /// Held: Tab goes back.
    Shift,
    /// What it prints.
    Char(char),
}

impl Key {
    /// As WebDriver names it.
    pub fn code(self) -> char {
        match self {
            Self::Tab => '\u{e004}',
            Self::Enter => '\u{e007}',
            Self::Escape => '\u{e00c}',
            Self::Left => '\u{e012}',
            Self::Up => '\u{e013}',
            Self::Right => '\u{e014}',
            Self::Down => '\u{e015}',
            Self::PageUp => '\u{e00e}',
            Self::PageDown => '\u{e00f}',
            Self::End => '\u{e010}',
            Self::Home => '\u{e011}',
            Self::Control => '\u{e009}',
            Self::Shift => '\u{e008}',
            Self::Char(letter) => letter,
        }
    }
}
