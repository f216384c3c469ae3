use super::Px;

/// A press longer than this is no tap, and a second tap later than this is another first one, ms.
const TAP_MS: f64 = 300.0;
/// How far apart the two of a double tap may be, px.
const TAP_PX: f64 = 32.0;

/// Whether two times are near each other; clocks that went back or make no sense are not.
pub(super) fn soon(since: f64, ms: f64, limit: f64) -> bool {
    (0.0..=limit).contains(&(ms - since))
}

/// The last tap, while a second one may follow.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Taps(Option<(Px, f64)>);

impl Taps {
    /// A finger that did not move was lifted. Returns whether that was the second tap of two.
    pub(super) fn tapped(&mut self, at: Px, down_ms: f64, up_ms: f64) -> bool {
        if !soon(down_ms, up_ms, TAP_MS) {
            self.0 = None;
            return false;
        }
        let near = |(before, ms): (Px, f64)| {
            soon(ms, down_ms, TAP_MS) && (before.0 - at.0).hypot(before.1 - at.1) <= TAP_PX
        };
        let second = self.0.is_some_and(near);
        // After a double tap the next one is a first one.
        self.0 = (!second).then_some((at, up_ms));
        second
    }

    /// Something else happened in between.
    pub(super) fn forget(&mut self) {
        self.0 = None;
    }
}
