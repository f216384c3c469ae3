use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{AddEventListenerOptions, Event, EventTarget};

/// Listens to an event of any target until the owner of the call is cleaned up.
///
/// `passive: false`, so that a handler may keep the browser from scrolling.
pub fn listen<E: wasm_bindgen::JsCast + 'static>(
    target: &EventTarget,
    name: &'static str,
    handler: impl FnMut(E) + 'static,
) {
    add(target, name, false, handler);
}

/// The same, before any listener of what lies inside the target.
pub fn listen_first<E: wasm_bindgen::JsCast + 'static>(
    target: &EventTarget,
    name: &'static str,
    handler: impl FnMut(E) + 'static,
) {
    add(target, name, true, handler);
}

fn add<E: wasm_bindgen::JsCast + 'static>(
    target: &EventTarget,
    name: &'static str,
    capture: bool,
    mut handler: impl FnMut(E) + 'static,
) {
    let closure =
        Closure::<dyn FnMut(Event)>::new(move |event: Event| handler(event.unchecked_into()));
    let options = AddEventListenerOptions::new();
    options.set_passive(false);
    options.set_capture(capture);
    // Every target of ours accepts listeners; there is nothing to tell anybody.
    let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
        name,
        closure.as_ref().unchecked_ref(),
        &options,
    );
    let kept = SendWrapper::new((target.clone(), closure));
    on_cleanup(move || {
        let (target, closure) = kept.take();
        let callback = closure.as_ref().unchecked_ref();
        let _ = target.remove_event_listener_with_callback_and_bool(name, callback, capture);
    });
}
