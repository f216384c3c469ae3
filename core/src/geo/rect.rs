use serde::{Deserialize, Serialize};

/// A point in map units.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct MapPoint {
    /// To the east.
    pub x: f32,
    /// To the south.
    pub y: f32,
}

impl MapPoint {
    /// A point.
    pub fn new(x: f64, y: f64) -> Self {
        Self {
            x: x as f32,
            y: y as f32,
        }
    }

    /// The nearest point whose coordinates are whole in so many parts of a map unit.
    pub fn rounded(self, parts: f32) -> Self {
        Self {
            x: (self.x * parts).round() / parts,
            y: (self.y * parts).round() / parts,
        }
    }

    /// Distance in map units.
    pub fn distance(self, other: Self) -> f64 {
        length(f64::from(self.x - other.x), f64::from(self.y - other.y))
    }
}

/// An upright box in map units.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct MapRect {
    /// West.
    pub x0: f32,
    /// North.
    pub y0: f32,
    /// East.
    pub x1: f32,
    /// South.
    pub y1: f32,
}

impl MapRect {
    /// The box round some points; `None` for no points.
    pub fn around(points: impl IntoIterator<Item = MapPoint>) -> Option<Self> {
        points.into_iter().fold(None, |rect: Option<Self>, p| {
            let r = rect.unwrap_or(Self {
                x0: p.x,
                y0: p.y,
                x1: p.x,
                y1: p.y,
            });
            Some(Self {
                x0: r.x0.min(p.x),
                y0: r.y0.min(p.y),
                x1: r.x1.max(p.x),
                y1: r.y1.max(p.y),
            })
        })
    }

    /// Width in map units.
    pub fn width(&self) -> f64 {
        f64::from(self.x1 - self.x0)
    }

    /// Height in map units.
    pub fn height(&self) -> f64 {
        f64::from(self.y1 - self.y0)
    }

    /// Its middle.
    pub fn center(&self) -> MapPoint {
        MapPoint {
            x: (self.x0 + self.x1) / 2.0,
            y: (self.y0 + self.y1) / 2.0,
        }
    }
}

/// An upright box on the screen, CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScreenBox {
    /// Left.
    pub x0: f64,
    /// Top.
    pub y0: f64,
    /// Right.
    pub x1: f64,
    /// Bottom.
    pub y1: f64,
}

impl ScreenBox {
    /// A box round a point.
    pub fn around(x: f64, y: f64, half_width: f64, half_height: f64) -> Self {
        Self {
            x0: x - half_width,
            y0: y - half_height,
            x1: x + half_width,
            y1: y + half_height,
        }
    }

    /// Area shared with another box, px².
    pub fn overlap(&self, other: &Self) -> f64 {
        let w = self.x1.min(other.x1) - self.x0.max(other.x0);
        let h = self.y1.min(other.y1) - self.y0.max(other.y0);
        w.max(0.0) * h.max(0.0)
    }

    /// Whether another box lies wholly inside.
    pub fn holds(&self, other: &Self) -> bool {
        self.x0 <= other.x0 && self.y0 <= other.y0 && self.x1 >= other.x1 && self.y1 >= other.y1
    }

    /// The box that both share, if they share any.
    pub fn common(&self, other: &Self) -> Option<Self> {
        let common = Self {
            x0: self.x0.max(other.x0),
            y0: self.y0.max(other.y0),
            x1: self.x1.min(other.x1),
            y1: self.y1.min(other.y1),
        };
        (common.x0 < common.x1 && common.y0 < common.y1).then_some(common)
    }

    /// Grown by a margin on all sides.
    pub fn grown(&self, by: f64) -> Self {
        Self {
            x0: self.x0 - by,
            y0: self.y0 - by,
            x1: self.x1 + by,
            y1: self.y1 + by,
        }
    }
}

/// Length of a vector. `hypot` is a long routine where it is no instruction, and only far beyond any screen
/// more exact.
pub fn length(dx: f64, dy: f64) -> f64 {
    (dx * dx + dy * dy).sqrt()
}

/// Distance of two points of a plane.
pub fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    length(a.0 - b.0, a.1 - b.1)
}
