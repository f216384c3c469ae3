//! The sheet at the bottom of a small screen: where it stops, and where a hand that lets go sends it.

/// Where a sheet can stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stop {
    /// Only its head looks out.
    Peek,
    /// The map and the sheet share the screen.
    Half,
    /// For reading.
    Full,
}

impl Stop {
    /// All of them, from the lowest.
    pub const ALL: [Self; 3] = [Self::Peek, Self::Half, Self::Full];

    /// Its name in the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Peek => "peek",
            Self::Half => "half",
            Self::Full => "full",
        }
    }
}

/// Heights of a sheet at its stops, CSS pixels, never falling from one to the next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stops {
    heights: [f64; 3],
}

/// A hand that moves faster sends the sheet on, px/ms.
const FLICK: f64 = 0.5;
/// How long a sheet that was let go would run on, ms.
const RUN_ON: f64 = 120.0;
/// Heights nearer than this are one stop, px.
const SAME: f64 = 1.0;

impl Stops {
    /// Stops in a container. Peek is in pixels; half and full are shares of the height, and `above_px`
    /// stays free over the sheet.
    pub fn new(height_px: f64, peek_px: f64, half: f64, full: f64, above_px: f64) -> Self {
        let most = (height_px - above_px).max(0.0);
        let peek = peek_px.clamp(0.0, height_px.max(0.0));
        let at = |share: f64| (height_px * share).min(most);
        let half = at(half).max(peek);
        Self {
            heights: [peek, half, at(full).max(half)],
        }
    }

    /// The sheet's height at a stop, px.
    pub fn height(&self, stop: Stop) -> f64 {
        self.heights[stop as usize]
    }

    /// The next stop that is higher or lower; the same where there is none.
    pub fn next(&self, stop: Stop, up: bool) -> Stop {
        let here = self.height(stop);
        let beyond = |other: &Stop| {
            let by = self.height(*other) - here;
            if up { by > SAME } else { by < -SAME }
        };
        let found = if up {
            Stop::ALL.into_iter().find(beyond)
        } else {
            // Of two stops at one height the lower: the higher is none.
            let lower = Stop::ALL.into_iter().rev().find(beyond);
            lower.map(|stop| self.lowest_at(stop))
        };
        found.unwrap_or(stop)
    }

    /// The height under a hand, kept between the lowest and the highest stop.
    pub fn held(&self, height_px: f64) -> f64 {
        let [peek, _, full] = self.heights;
        if height_px.is_nan() {
            return peek;
        }
        height_px.clamp(peek, full)
    }

    /// Where a sheet goes that is let go at a height with a speed, px/ms, upwards positive.
    pub fn settle(&self, height_px: f64, speed: f64) -> Stop {
        let here = self.held(height_px);
        let nearest = |height: f64| {
            let off = |stop: &Stop| (self.height(*stop) - height).abs();
            let nearer = |a: Stop, b: Stop| if off(&b) < off(&a) { b } else { a };
            Stop::ALL.into_iter().fold(Stop::Peek, nearer)
        };
        if !speed.is_finite() {
            return nearest(here);
        }
        let end = nearest(self.held(here + speed * RUN_ON));
        let short = |stop: Stop| (self.height(stop) - here) * speed.signum() <= 0.0;
        if speed.abs() < FLICK || !short(end) {
            return end;
        }
        // A flick goes on in its direction, if only to the next stop.
        let beyond = |stop: &Stop| !short(*stop);
        let next = if speed > 0.0 {
            Stop::ALL.into_iter().find(beyond)
        } else {
            Stop::ALL.into_iter().rev().find(beyond)
        };
        next.map_or(end, |stop| self.lowest_at(stop))
    }

    /// The first stop that is as high as this one.
    fn lowest_at(&self, stop: Stop) -> Stop {
        let as_high = |other: &Stop| (self.height(*other) - self.height(stop)).abs() <= SAME;
        Stop::ALL.into_iter().find(as_high).unwrap_or(stop)
    }
}
