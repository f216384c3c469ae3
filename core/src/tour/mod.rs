//! Telling the story: which step is shown, and what keys, a clicker or the clock make of it.

mod key;
mod slide;
mod teller;

pub use key::Key;
pub use slide::Slide;
pub use teller::LargeFigure;

use crate::plan::Story;

/// A screen that shows nothing, so that all look at the speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// Black.
    Black,
    /// White.
    White,
}

/// What a key asks of whoever shows the story, beyond the story itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Full screen, or back from it.
    FullScreen,
    /// The next language.
    Language,
    /// The end of the telling.
    Leave,
}

/// Where a telling is. There is always at least one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tour {
    /// How long each step stays while it plays; in milliseconds.
    stays: Vec<u64>,
    at: usize,
    blank: Option<Blank>,
    helps: bool,
    plays: bool,
    /// How long the step has been shown; in milliseconds.
    shown: u64,
    /// The number of a step, as far as it is typed.
    typed: Option<usize>,
    /// Whether the first step follows the last.
    round: bool,
}

impl Tour {
    /// The telling of a story from a step on; `None` where there is nothing to tell. A `round` one begins anew after
    /// its end.
    pub fn new(story: &Story, at: usize, round: bool) -> Option<Self> {
        let stays: Vec<u64> = story
            .steps
            .iter()
            .map(|step| u64::from(step.seconds) * 1000)
            .collect();
        let last = stays.len().checked_sub(1)?;
        Some(Self {
            stays,
            at: at.min(last),
            blank: None,
            helps: false,
            plays: round,
            shown: 0,
            typed: None,
            round,
        })
    }

    /// The step that is shown, from 0.
    pub fn at(&self) -> usize {
        self.at
    }

    /// How many steps there are.
    pub fn count(&self) -> usize {
        self.stays.len()
    }

    /// What covers the screen.
    pub fn blank(&self) -> Option<Blank> {
        self.blank
    }

    /// Whether the list of keys is shown.
    pub fn helps(&self) -> bool {
        self.helps
    }

    /// Whether it goes on by itself.
    pub fn plays(&self) -> bool {
        self.plays
    }

    /// What was typed of a step's number.
    pub fn typed(&self) -> Option<usize> {
        self.typed
    }

    /// Shows a step; beyond the last, the last.
    pub fn go(&mut self, at: usize) {
        self.at = at.min(self.count() - 1);
        (self.shown, self.blank) = (0, None);
    }

    /// What a key does; and what else it asks for.
    pub fn key(&mut self, key: Key) -> Option<Asked> {
        let typed = match key {
            Key::Digit(digit) => {
                let tens = self.typed.unwrap_or(0).saturating_mul(10);
                self.typed = Some(tens.saturating_add(usize::from(digit)));
                return None;
            }
            _ => self.typed.take(),
        };
        match key {
            Key::Digit(_) => {}
            Key::Enter => match typed {
                Some(number) => self.go(number.saturating_sub(1)),
                None => self.forth(),
            },
            Key::Next => self.forth(),
            Key::Back => self.move_to(self.at.checked_sub(1)),
            Key::First => self.go(0),
            Key::Last => self.go(self.count() - 1),
            Key::Black => self.cover(Blank::Black),
            Key::White => self.cover(Blank::White),
            Key::Play => self.plays = !self.plays,
            Key::Help => self.helps = !self.helps,
            Key::FullScreen => return Some(Asked::FullScreen),
            Key::Language => return Some(Asked::Language),
            Key::Out if self.helps => self.helps = false,
            Key::Out if typed.is_some() => {}
            Key::Out if self.blank.is_some() => self.blank = None,
            Key::Out => return Some(Asked::Leave),
        }
        None
    }

    /// Time passes, in milliseconds; whether another step is shown now. A step that has been shown long enough while
    /// the machine slept is followed by one, not by as many as the time would be enough for.
    pub fn pass(&mut self, ms: u64) -> bool {
        if !self.plays || self.blank.is_some() {
            return false;
        }
        self.shown = self.shown.saturating_add(ms);
        if self.shown < self.stays[self.at] {
            return false;
        }
        match (self.at + 1 < self.count(), self.round) {
            (true, _) => self.go(self.at + 1),
            (false, true) => self.go(0),
            (false, false) => {
                self.plays = false;
                return false;
            }
        }
        true
    }

    fn forth(&mut self) {
        let next = self.at + 1;
        self.move_to((next < self.count()).then_some(next));
    }

    /// Moves, if there is whereto; what covers the screen goes first, so that nothing is skipped unseen.
    fn move_to(&mut self, at: Option<usize>) {
        match (self.blank.take(), at) {
            (None, Some(at)) => self.go(at),
            (None, None) if self.round && self.at + 1 == self.count() => self.go(0),
            _ => {}
        }
    }

    fn cover(&mut self, with: Blank) {
        self.blank = (self.blank != Some(with)).then_some(with);
    }
}
