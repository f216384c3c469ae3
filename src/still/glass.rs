//! What stands on the glass of a map that nobody can measure: its boxes as the style sheet makes them,
//! with words as wide as the map's own typeface sets them. Names keep out from under them.

use super::Setting;
use crate::{App, frame::Size};
use plan_core::{
    geo::{ScaleBar, ScreenBox, TextStyle, Weight, text_width},
    i18n::Word,
};

/// Buttons of the zoom, and their borders, px.
const BUTTONS: (f64, f64) = (4.0, 2.0);
/// Room in a note round its text, at both sides together, px.
const ASIDE: f64 = 10.0;
/// The north arrow, the gap beside it, and the locator, px.
const NORTH: f64 = 22.0;
const GAP: f64 = 14.0;
const LOCATOR: (f64, f64) = (218.0, 172.0);
/// The open legend's width, px.
const LEGEND: f64 = 306.0;

/// A box by its right bottom corner and its size.
fn up_from((x1, y1): (f64, f64), (width, height): (f64, f64)) -> ScreenBox {
    ScreenBox {
        x0: (x1 - width).round(),
        y0: (y1 - height).round(),
        x1: x1.round(),
        y1: y1.round(),
    }
}

/// The boxes, px from the map's corner.
pub fn boxes(app: App, setting: &Setting) -> Vec<ScreenBox> {
    let (width, height) = setting.map();
    let (end, under) = app.shelf.covered_px();
    let [font, line] = match setting.size {
        Size::Small => [11.0, 1.35],
        Size::Medium => [12.0, 1.45],
        Size::Large => [13.0, 1.45],
    };
    // Where the notes stand, and how wide they may be.
    let (left, bottom, room) = match setting.size {
        // Above the zones' key.
        Size::Small => (
            6.0,
            height - under - app.shelf.frame.get().low_px.0 - 2.0,
            width - 12.0,
        ),
        _ if setting.legend => (8.0, height - 4.0, width - 460.0),
        _ => (8.0, height - 4.0, width - end - 170.0),
    };
    let (note_width, lines) = note(app, setting.size, font, room);
    let note_height = lines * font * line + 2.0;
    let note = up_from((left + note_width, bottom), (note_width, note_height));
    let mut all = vec![note];
    let (mut right, foot) = match setting.size {
        Size::Small => (width - 6.0, note.y0),
        _ => (width - end - GAP, height - 6.0),
    };
    if setting.legend && !app.plan.far_places.is_empty() {
        all.push(up_from((right, foot), LOCATOR));
        right -= LOCATOR.0 + GAP;
    }
    let text = if setting.size == Size::Small {
        line
    } else {
        1.3
    } * font;
    all.push(up_from((right, foot), (NORTH, text + 27.0)));
    let most = if setting.size == Size::Small {
        100.0
    } else {
        150.0
    };
    let bar = ScaleBar::at(app.scale.get(), most).px + 2.0 + ASIDE;
    all.push(up_from((right - NORTH - GAP, foot), (bar, text + 16.0)));
    all.extend(buttons(app, setting, width - end, height));
    all
}

/// Zoom and legend; on small screens search, what is taken away and settings beside it.
fn buttons(app: App, setting: &Setting, width: f64, height: f64) -> Vec<ScreenBox> {
    let (count, borders) = BUTTONS;
    if setting.size == Size::Small {
        let zoom = (48.0, count * 44.0 + borders);
        let beside = |nth: f64| up_from((width - 12.0 - nth * 56.0, 60.0), (48.0, 48.0));
        let zoom = up_from((width - 12.0, 68.0 + zoom.1), zoom);
        return vec![zoom, beside(0.0), beside(1.0), beside(2.0), beside(3.0)];
    }
    let zoom = (40.0 + borders, count * 40.0 + borders);
    let legend = if setting.legend {
        let size = (LEGEND, height - 206.0);
        up_from((width - 16.0, 16.0 + size.1), size)
    } else {
        let font = if setting.size == Size::Large {
            14.0
        } else {
            13.0
        };
        let word = wide(app, app.word(Word::Legend), font, Weight::SemiBold);
        up_from((width - 12.0, 54.0), (word + 54.0, 42.0))
    };
    vec![up_from((12.0 + zoom.0, 12.0 + zoom.1), zoom), legend]
}

/// Width and lines of the notes.
fn note(app: App, size: Size, font: f64, room: f64) -> (f64, f64) {
    let plan = app.plan;
    let notes: Vec<&str> = plan.standing_notes().map(|note| app.text(note)).collect();
    let credit = |a: &'static plan_core::plan::Attribution| match size {
        Size::Small => a.name.clone(),
        _ => format!("{}: {} ({})", app.text(&a.what), a.name, a.licence),
    };
    let credits: Vec<String> = plan.attribution.iter().map(credit).collect();
    let widths = [notes.join(" · "), credits.join(" · ")]
        .map(|text| wide(app, &text, font, Weight::Regular));
    let lines = widths.map(|w| (w / (room - ASIDE)).ceil());
    let widest = widths[0].max(widths[1]) + ASIDE;
    (widest.min(room), lines[0] + lines[1])
}

/// A line's width without the reserve that names have, px.
fn wide(app: App, text: &str, size: f64, weight: Weight) -> f64 {
    const RESERVE: f64 = 1.02;
    let style = TextStyle {
        size,
        weight,
        spacing: 0.0,
    };
    text_width(&app.plan.font, text, style) / RESERVE
}
