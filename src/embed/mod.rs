//! What the custom element calls: mount, attributes, methods, and nothing else.

mod handle;
mod panic;

pub use handle::MapHandle;

use crate::{App, HostOptions, MapRoot, dom, style};
use leptos::{mount::mount_to, prelude::*};
use plan_core::{
    plan::Plan,
    state::{Action, Mode, Selection, State, Theme, actions_from_hash},
};
use serde::Deserialize;
use std::sync::OnceLock;
use wasm_bindgen::{JsCast as _, JsError, JsValue, prelude::wasm_bindgen};
use web_sys::{CssStyleSheet, HtmlElement, ShadowRoot};

static PLAN_BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/plan.bin"));

/// The embedded plan, unpacked at the first call.
///
/// # Errors
///
/// Only when the module is damaged: the bytes are made by the build.
pub fn embedded_plan() -> Result<&'static Plan, String> {
    static PLAN: OnceLock<Result<Plan, String>> = OnceLock::new();
    let plan = PLAN.get_or_init(|| Plan::unpack(PLAN_BYTES).map_err(|e| e.to_string()));
    plan.as_ref().map_err(Clone::clone)
}

/// The element's attributes as the script hands them over; absent ones are `null`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Attributes {
    lang: Option<String>,
    theme: Option<String>,
    mode: Option<String>,
    selected: Option<String>,
    deep_link: bool,
}

/// Called once with a function that is told the message of a panic: every map of this module is then
/// dead, and the script shows what it can without it.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(callback: js_sys::Function) {
    panic::set_hook(callback);
}

/// Draws a map into a shadow root. The handle keeps it alive.
///
/// # Errors
///
/// When the module's plan is damaged or the browser has no adopted style sheets.
#[wasm_bindgen]
pub fn mount(
    host: HtmlElement,
    root: ShadowRoot,
    attributes: JsValue,
) -> Result<MapHandle, JsValue> {
    let plan = embedded_plan().map_err(|e| JsError::new(&e))?;
    let attributes: Attributes = serde_wasm_bindgen::from_value(attributes)
        .map_err(|e| JsError::new(&format!("attributes: {e}")))?;
    let options = HostOptions {
        deep_link: attributes.deep_link,
    };
    let start = start_state(plan, &attributes, &host);
    let sheet = dom::sheets::adopt(&root, &style::sheet(plan, start.theme))?;
    let parent: HtmlElement = root.clone().unchecked_into();
    let kept_host = host.clone();
    let painted = sheet.clone();
    let created = std::rc::Rc::new(std::cell::Cell::new(None));
    let mounted = mount_to(parent, {
        let created = created.clone();
        move || {
            let app = App::new(plan, start, options);
            created.set(Some(app));
            provide_context(app);
            handle::connect(app, &host);
            follow_theme(app, painted);
            MapRoot()
        }
    });
    let app = created
        .get()
        .ok_or_else(|| JsError::new("the map did not start"))?;
    Ok(MapHandle::new(
        app,
        kept_host,
        root,
        sheet,
        Box::new(mounted),
    ))
}

/// Paints the map anew when its theme changes.
fn follow_theme(app: App, sheet: CssStyleSheet) {
    let sheet = send_wrapper::SendWrapper::new(sheet);
    Effect::new(move |before: Option<Theme>| {
        let theme = app.theme.get();
        // It starts with its sheet.
        if before.is_some_and(|b| b != theme) {
            // A sheet that was made can be rewritten.
            let _ = dom::sheets::rewrite(&sheet, &style::sheet(app.plan, theme));
        }
        theme
    });
}

/// The state that attributes, page and reader's languages ask for.
fn start_state(plan: &Plan, attributes: &Attributes, host: &HtmlElement) -> State {
    let lang = handle::language(plan, attributes.lang.as_deref(), host);
    let mut state = State::new(plan, lang);
    let actions = [
        attributes
            .theme
            .as_deref()
            .and_then(Theme::from_name)
            .map(Action::Paint),
        attributes
            .mode
            .as_deref()
            .and_then(Mode::from_name)
            .map(Action::Enter),
        attributes
            .selected
            .as_deref()
            .and_then(|s| selection(plan, s))
            .map(|s| Action::Select(Some(s))),
    ];
    let from_hash = if attributes.deep_link {
        actions_from_hash(plan, &dom::hash::read())
    } else {
        Vec::new()
    };
    for action in actions.into_iter().flatten().chain(from_hash) {
        state = plan_core::state::reduce(plan, &state, action);
    }
    state
}

/// `project:ID`, as in the attribute `selected`.
fn selection(plan: &Plan, text: &str) -> Option<Selection> {
    let (kind, id) = text.split_once(':')?;
    Selection::find(plan, kind, id)
}
