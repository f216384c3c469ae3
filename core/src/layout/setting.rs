//! Texts that are set and want a place.

use super::{
    Subject,
    stage::Stage,
    subject::{Style, spacing},
};
use crate::geo::{TextStyle, labels::Extent, rise_em, text_width};

/// Least size of text on a screen, px.
const LEAST_PX: f64 = 11.0;

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
        let size = (style.units * self.unit).max(LEAST_PX);
        let text = if style.capitals {
            text.to_uppercase()
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
