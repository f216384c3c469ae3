use web_sys::Element;

/// Reads custom properties of an element as the style sheet has them now; absent ones are empty.
pub fn properties(element: &Element) -> impl Fn(&str) -> String + use<> {
    let style = web_sys::window().and_then(|w| w.get_computed_style(element).ok().flatten());
    move |name| {
        let value = style.as_ref().and_then(|s| s.get_property_value(name).ok());
        value.unwrap_or_default().trim().to_owned()
    }
}
