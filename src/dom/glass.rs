use plan_core::geo::ScreenBox;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

/// What stands on the map's glass: names keep out from under it. Search and settings do so on small screens.
const GLASS: &str =
    ".zoom, .scale, .footnote, .legend, .locator, .north, .search, .share, .settings";

/// What stands on the glass of a map that nobody can measure.
#[cfg(feature = "ssr")]
#[derive(Debug, Clone)]
pub struct AtFirst(pub Vec<ScreenBox>);

/// The boxes before they are measured: in a browser they are about to be.
pub fn at_first() -> Vec<ScreenBox> {
    #[cfg(feature = "ssr")]
    if let Some(AtFirst(boxes)) = leptos::prelude::use_context() {
        return boxes;
    }
    Vec::new()
}

/// What stands on a map's glass.
pub fn panes(map: &Element) -> Vec<Element> {
    let whole = map.closest(".lsm").ok().flatten();
    let found = whole.as_ref().unwrap_or(map).query_selector_all(GLASS);
    let Ok(found) = found else { return Vec::new() };
    (0..found.length())
        .filter_map(|i| found.get(i)?.dyn_into().ok())
        .collect()
}

/// The boxes of what covers a map, CSS pixels from the map's own corner.
pub fn covering(map: &Element) -> Vec<ScreenBox> {
    let origin = map.get_bounding_client_rect();
    let boxed = |e: Element| {
        let rect = e.get_bounding_client_rect();
        let (x0, y0) = (rect.left() - origin.left(), rect.top() - origin.top());
        ScreenBox {
            x0: x0.round(),
            y0: y0.round(),
            x1: (x0 + rect.width()).round(),
            y1: (y0 + rect.height()).round(),
        }
    };
    let is_over = |b: &ScreenBox| {
        let (width, height) = (origin.width(), origin.height());
        b.x1 > b.x0.max(0.0) && b.y1 > b.y0.max(0.0) && b.x0 < width && b.y0 < height
    };
    panes(map).into_iter().map(boxed).filter(is_over).collect()
}

/// Puts an element at a place in its positioned parent. The object model's way: a strict policy forbids
/// the attribute.
pub fn put_at(element: &web_sys::HtmlElement, x: f64, y: f64) {
    let style = element.style();
    // Both are valid, so this can't fail.
    let _ = style.set_property("left", &format!("{x:.0}px"));
    let _ = style.set_property("top", &format!("{y:.0}px"));
}
