//! The element on the whole screen, where the engine and the page allow it.

use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{Element, window};

thread_local! {
    // A refusal is an answer: nobody else is to hear of it.
    static REFUSED: Closure<dyn FnMut(JsValue)> = Closure::new(|_| ());
}

/// Can an element have the whole screen?
pub fn possible() -> bool {
    // An engine without it answers nothing at all; where there is no engine most that will be can.
    let asked = || window()?.document().map(|d| d.fullscreen_enabled());
    !cfg!(target_arch = "wasm32") || asked() == Some(true)
}

/// Has this element, and none inside of it, the whole screen?
pub fn is_on(element: &Element) -> bool {
    element.matches(":fullscreen").unwrap_or(false)
}

/// Asks for the whole screen, or gives it back.
pub fn toggle(element: &Element) {
    if is_on(element) {
        leave();
    } else {
        ask(element, "requestFullscreen");
    }
}

/// Gives the screen back.
pub fn leave() {
    if let Some(document) = window().and_then(|w| w.document()) {
        ask(&document, "exitFullscreen");
    }
}

/// Calls a method that promises.
fn ask(target: &JsValue, method: &str) {
    let promise = js_sys::Reflect::get(target, &method.into())
        .ok()
        .and_then(|f| f.dyn_into::<js_sys::Function>().ok())
        .and_then(|f| f.call0(target).ok())
        .and_then(|p| p.dyn_into::<js_sys::Promise>().ok());
    if let Some(promise) = promise {
        let _ = REFUSED.with(|refused| promise.catch(refused));
    }
}
