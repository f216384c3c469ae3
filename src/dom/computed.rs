use web_sys::Element;

/// Reads custom properties of an element as the style sheet has them now; absent ones are empty.
pub fn properties(element: &Element) -> impl Fn(&str) -> String + use<> {
    let style = web_sys::window().and_then(|w| w.get_computed_style(element).ok().flatten());
    move |name| {
        let value = style.as_ref().and_then(|s| s.get_property_value(name).ok());
        value.unwrap_or_default().trim().to_owned()
    }
}

/// Width of a line of text in a class of the style sheet, px, measured inside an element.
pub fn width_of(inside: &Element, class: &str, text: &str) -> Option<f64> {
    let line = inside.owner_document()?.create_element("span").ok()?;
    line.set_class_name(class);
    line.set_text_content(Some(text));
    inside.append_child(&line).ok()?;
    let width = line.get_bounding_client_rect().width();
    line.remove();
    Some(width)
}
