use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, Node, ShadowRoot};

/// The root that a node lives in: the document is never asked, so that each map minds its own.
pub fn root_of(node: &Node) -> Option<ShadowRoot> {
    node.get_root_node().dyn_into().ok()
}

/// The element that has the focus inside a root.
pub fn focused(root: &ShadowRoot) -> Option<Element> {
    js_sys::Reflect::get(root, &"activeElement".into())
        .ok()?
        .dyn_into()
        .ok()
}

/// Gives an element the focus without scrolling the page.
pub fn focus(element: &Element) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // SVG elements have `focus()` too, but web-sys knows it only of HTML elements.
    let _ = element
        .unchecked_ref::<HtmlElement>()
        .focus_with_options(&options);
}

/// Does an event come from an element that the selector finds, or from inside of one?
pub fn is_within(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    target.is_some_and(|t| t.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Where the focus goes when it leaves an element: `None` for nowhere on the page, else whether that is
/// inside of the element.
pub fn goes_inside(event: &web_sys::FocusEvent, element: Option<&Element>) -> Option<bool> {
    let to = event.related_target()?.dyn_into::<Node>().ok()?;
    Some(element.is_some_and(|element| element.contains(Some(&to))))
}

/// Does nobody have the focus, as after what had it was removed? Then it may be given without taking it
/// from the host page.
pub fn is_lost(root: &ShadowRoot) -> bool {
    if focused(root).is_some() {
        return false;
    }
    let around = root.host().get_root_node();
    let active = js_sys::Reflect::get(&around, &"activeElement".into()).ok();
    match active.and_then(|a| a.dyn_into::<Element>().ok()) {
        Some(active) => active == root.host() || active.local_name() == "body",
        None => true,
    }
}

/// May the map take the focus for what it has opened? Where the reader has it in the map, or nowhere in
/// the window; not from the host page, and not from a page around the frame that the map is in.
pub fn may_take(root: &ShadowRoot) -> bool {
    let in_window = || root.owner_document().and_then(|d| d.has_focus().ok());
    focused(root).is_some() || (is_lost(root) && in_window() != Some(false))
}
