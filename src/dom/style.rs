use wasm_bindgen::JsCast as _;
use web_sys::{CssStyleDeclaration, Element, HtmlElement};

/// Sets a property on one element, through its object: the strictest policies forbid the
/// attribute in a page's source, not this. Only while something moves.
pub fn set(element: &Element, name: &str, value: &str) {
    // Names and values are ours; there is nothing to refuse.
    let _ = style(element).set_property(name, value);
}

/// Takes it back, and with it the attribute that it made.
pub fn unset(element: &Element, name: &str) {
    let _ = style(element).remove_property(name);
    // Chromium writes the attribute only when it is asked for, and what is not written is not removed.
    if element.has_attribute("style") {
        let _ = element.remove_attribute("style");
    }
}

/// Elements of SVG have it as those of HTML do.
fn style(element: &Element) -> CssStyleDeclaration {
    element.unchecked_ref::<HtmlElement>().style()
}
