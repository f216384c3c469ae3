use super::Grip;
use crate::dom::{focus, fullscreen, listen};
use web_sys::{Event, KeyboardEvent};

/// Knows whether the element has the whole screen. There Escape gives the screen back in all engines,
/// and is not heard by a card as well.
pub fn attach(grip: &Grip) {
    let Some(root) = focus::root_of(&grip.map) else {
        return;
    };
    let host = root.host();
    let (app, element) = (grip.app, host.clone());
    app.full_screen.set(fullscreen::is_on(&host));
    listen::listen(&host, "fullscreenchange", move |_: Event| {
        app.full_screen.try_set(fullscreen::is_on(&element));
    });
    let element = host.clone();
    listen::listen_first(&host, "keydown", move |event: KeyboardEvent| {
        if event.key() == "Escape" && fullscreen::is_on(&element) {
            event.stop_propagation();
            event.prevent_default();
            fullscreen::leave();
        }
    });
}
