use super::{MapRect, ScreenBox};

/// Space kept free round the province, CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Padding {
    /// Top.
    pub top: f64,
    /// Right.
    pub right: f64,
    /// Bottom.
    pub bottom: f64,
    /// Left.
    pub left: f64,
}

/// The design's unit in a hall, as a share of its least text.
const HALL_UNIT: f64 = 0.059;

/// The map's box on the screen and the part of it that the province should fill at zoom 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Screen {
    /// Width, CSS pixels.
    pub width: f64,
    /// Height, CSS pixels.
    pub height: f64,
    /// Space kept free.
    pub padding: Padding,
    /// Least size of text, CSS pixels.
    pub text_px: f64,
}

impl Screen {
    /// Least size of text on a reader's own screen.
    pub const TEXT_PX: f64 = 11.0;
    /// In a hall: this share of the screen's shorter side is read from the last row.
    pub const HALL_TEXT: f64 = 1.0 / 40.0;

    /// Pixels per map unit at which an extent fills the free part.
    pub fn fit_scale(&self, extent: &MapRect) -> f64 {
        let Padding {
            top,
            right,
            bottom,
            left,
        } = self.padding;
        // A box smaller than its padding still gets a picture.
        let width = (self.width - left - right).max(self.width * 0.3).max(1.0);
        let height = (self.height - top - bottom).max(self.height * 0.3).max(1.0);
        (width / extent.width().max(1.0)).min(height / extent.height().max(1.0))
    }

    /// The middle of the free part.
    pub fn focus(&self) -> (f64, f64) {
        let Padding {
            top,
            right,
            bottom,
            left,
        } = self.padding;
        (
            (left + self.width - right) / 2.0,
            (top + self.height - bottom) / 2.0,
        )
    }

    /// The free part of the box.
    pub fn free(&self) -> ScreenBox {
        let Padding {
            top,
            right,
            bottom,
            left,
        } = self.padding;
        ScreenBox {
            x0: left,
            y0: top,
            x1: self.width - right,
            y1: self.height - bottom,
        }
    }

    /// The map unit of the design: lengths "in u" are multiples of this many pixels.
    pub fn unit_px(&self) -> f64 {
        // In a hall all follows the size of its texts.
        if self.text_px > Self::TEXT_PX {
            return self.text_px * HALL_UNIT;
        }
        let Padding { right, left, .. } = self.padding;
        (self.height.min(self.width - (left + right) / 2.0) / 850.0).clamp(0.78, 1.25)
    }
}
