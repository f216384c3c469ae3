use std::{cell::RefCell, panic};
use wasm_bindgen::JsValue;

thread_local! {
    static CALLBACK: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
}

/// Tells the script of a panic, once.
pub(super) fn set_hook(callback: js_sys::Function) {
    CALLBACK.with(|slot| slot.replace(Some(callback)));
    panic::set_hook(Box::new(|info| {
        let callback = CALLBACK.with(|slot| slot.try_borrow_mut().ok().and_then(|mut s| s.take()));
        if let Some(callback) = callback {
            let _ = callback.call1(&JsValue::NULL, &info.to_string().into());
        }
    }));
}
