//! Texts that are set and want a place.

use super::{
    Subject,
    stage::Stage,
    subject::{Style, spacing},
};
use crate::geo::{
    ScreenBox, TextStyle,
    labels::{Anchor, Candidate, Extent, MIDDLE_EM},
    rise_em, text_width,
};

/// A text that is set and wants a place.
#[derive(Debug, Clone)]
pub(super) struct Setting {
    pub subject: Subject,
    pub text: String,
    pub extent: Extent,
    pub spacing: f64,
}

impl Stage<'_> {
    /// Sets a text as its kind is set.
    pub(super) fn set(&self, subject: Subject, text: &str) -> Setting {
        self.set_as(
            subject,
            text,
            subject.style(self.scene.plan, self.scene.size),
        )
    }

    pub(super) fn set_as(&self, subject: Subject, text: &str, style: Style) -> Setting {
        let size = (style.units * self.unit).max(self.scene.screen.text_px);
        let text = if style.capitals {
            self.scene.plan.capitals.set(text)
        } else {
            text.to_owned()
        };
        let spacing = spacing(&text, style.spacing);
        let set = TextStyle {
            size,
            weight: style.weight,
            spacing,
        };
        let (ascent, descent) = rise_em(&text);
        let extent = Extent {
            width: text_width(&self.scene.plan.font, &text, set) * self.scene.reserve,
            ascent: ascent * size,
            descent: descent * size,
            size,
        };
        Setting {
            subject,
            text,
            extent,
            spacing,
        }
    }
}

/// Where a text's box begins, seen from a point: the nearest point of the box.
pub(super) fn nearest(text: &ScreenBox, (x, y): (f64, f64)) -> (f64, f64) {
    (x.clamp(text.x0, text.x1), y.clamp(text.y0, text.y1))
}

/// A candidate whose text begins or ends at a point, its letters' middle at the point's height.
pub(super) fn level(x: f64, y: f64, anchor: Anchor, size: f64, cost: f64) -> Candidate {
    Candidate {
        x,
        y: y + MIDDLE_EM * size,
        anchor,
        cost,
    }
}
