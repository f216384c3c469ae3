/// Names a page that belongs to the map, in the reader's language.
pub fn name(title: &str, lang: &str) {
    let Some(document) = web_sys::window().and_then(|w| w.document()) else {
        return;
    };
    document.set_title(title);
    if let Some(html) = document.document_element() {
        // `lang` is a valid name, so this can't fail.
        let _ = html.set_attribute("lang", lang);
    }
}

/// Is this one of those machines that have a Command key?
pub fn is_mac() -> bool {
    let platform = web_sys::window().and_then(|w| w.navigator().platform().ok());
    platform.is_some_and(|name| name.starts_with("Mac") || name.starts_with("iP"))
}

/// A text in normal form C: pasted letters may come apart from their marks.
pub fn composed(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}
