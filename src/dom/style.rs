use web_sys::HtmlElement;

/// Sets a custom property on one element, through its object: the strictest policies forbid the
/// attribute in a page's source, not this. Only while something moves.
pub fn set(element: &HtmlElement, name: &str, value: &str) {
    // Names and values are ours; there is nothing to refuse.
    let _ = element.style().set_property(name, value);
}

/// Takes it back, and with it the attribute that it made.
pub fn unset(element: &HtmlElement, name: &str) {
    let _ = element.style().remove_property(name);
    // Chromium writes the attribute only when it is asked for, and what is not written is not removed.
    if element.has_attribute("style") {
        let _ = element.remove_attribute("style");
    }
}
