//! The staff's editor: the plan as tables, what is wrong with it, what has changed, and what it is saved as, beside
//! the live map.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(unused_crate_dependencies))]

mod app;
mod bar;
mod fault;
mod grid;
mod panels;
mod plain;
mod top;
mod words;

use app::{App, Host};
use leptos::{mount::mount_to, prelude::*};
use plan_core::author::Held;
use plan_desk::Session;
// Only its feature is wanted, in plan-desk's use of it.
use rust_xlsxwriter as _;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

static FILES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/files.bin"));

/// Fills an element with the editor. The host shows plans, keeps drafts and hands files out.
///
/// # Errors
///
/// When the module is damaged.
#[wasm_bindgen]
pub fn edit(into: HtmlElement, host: Host, language: &str) -> Result<(), JsError> {
    let folder = Held::unpack(FILES).map_err(|error| JsError::new(&error))?;
    let app = App::new(Session::open(folder), host, language);
    mount_to(into, move || {
        provide_context(app);
        app.begin();
        view! {
            <top::Top />
            <div class="work">
                <main class="tables">
                    <grid::Tabs />
                    <bar::Bar />
                    <grid::Grid />
                </main>
                <panels::Panels />
            </div>
        }
    })
    .forget();
    Ok(())
}
