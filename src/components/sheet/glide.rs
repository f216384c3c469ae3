//! The sheet's ways: held by a hand it is drawn lower than it stands; let go, it glides to its stop.

use crate::dom::{frame, style};
use web_sys::HtmlElement;

/// How far below its place the sheet is drawn.
const PULL: &str = "--sheet-pull";
/// It is as high as it can be, and does not glide.
const HELD: &str = "data-held";
/// It does not glide.
const STILL: &str = "data-still";

/// Takes the sheet into a hand.
pub fn hold(panel: &HtmlElement) {
    // Valid names: these cannot fail, here and below.
    let _ = panel.set_attribute(HELD, "");
}

/// Draws the held sheet lower by this, px.
pub fn pull(panel: &HtmlElement, px: f64) {
    style::set(panel, PULL, &format!("{px:.1}px"));
}

/// How much of the panel is to be seen above the lower edge of what it lies in, px.
pub fn seen_px(panel: &HtmlElement) -> f64 {
    let top = panel.get_bounding_client_rect().top();
    let around = panel.parent_element();
    around.map_or(0.0, |a| a.get_bounding_client_rect().bottom() - top)
}

/// Lets it go: from as much as was to be seen of it to where it stands in the next frame.
pub fn let_go(panel: &HtmlElement, from_px: f64) {
    let panel = panel.clone();
    frame::next(Box::new(move || {
        let _ = panel.set_attribute(STILL, "");
        let _ = panel.remove_attribute(HELD);
        pull(&panel, f64::from(panel.offset_height()) - from_px);
        // What the browser has not drawn it would not glide from.
        let _ = panel.get_bounding_client_rect();
        let _ = panel.remove_attribute(STILL);
        style::unset(&panel, PULL);
    }));
}
