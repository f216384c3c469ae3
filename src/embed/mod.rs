//! What the custom element calls: mount, attributes, methods, and nothing else.

mod address;
mod annex;
mod connect;
mod handle;
mod outside;
mod panic;

pub use annex::Annex;
pub use handle::MapHandle;

use crate::{
    App, HostOptions, MapRoot, dom,
    signal::{RwSignal, effect},
    style::{self, Scheme},
};
use leptos::{mount::mount_to_renderer, prelude::*};
use plan_core::{
    plan::Plan,
    state::{Action, Asked, Mode, Selection, State, Theme, read_hash},
};
use serde::Deserialize;
use std::{cell::RefCell, sync::OnceLock};
use wasm_bindgen::{JsCast as _, JsError, JsValue, prelude::wasm_bindgen};
use web_sys::{CssStyleSheet, HtmlElement, ShadowRoot};

static PLAN_BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/plan.bin"));

/// What plan and map of a small province take.
const HEAP_BYTES: usize = 2_500_000;

/// The embedded plan, unpacked at the first call.
///
/// # Errors
///
/// Only when the module is damaged: the bytes are made by the build.
pub fn embedded_plan() -> Result<&'static Plan, String> {
    static PLAN: OnceLock<Result<Plan, String>> = OnceLock::new();
    let plan = PLAN.get_or_init(|| {
        // What will be needed in any case, and is the allocator's from now on: page by page the memory would
        // grow some forty times, a quarter of a millisecond each.
        drop(std::hint::black_box(Vec::<u8>::with_capacity(HEAP_BYTES)));
        Plan::unpack(PLAN_BYTES).map_err(|e| e.to_string())
    });
    plan.as_ref().map_err(Clone::clone)
}

thread_local! {
    /// Plans that were given, by their numbers.
    static GIVEN: RefCell<Vec<(u32, &'static Plan)>> = const { RefCell::new(Vec::new()) };
}

/// A plan that was given, packed. It stays for good: all that is drawn of it refers to it.
fn given_plan(key: u32, bytes: &js_sys::Uint8Array) -> Result<&'static Plan, String> {
    let known = GIVEN.with_borrow(|all| all.iter().find(|(k, _)| *k == key).map(|(_, plan)| *plan));
    if let Some(plan) = known {
        return Ok(plan);
    }
    let plan = Plan::unpack(&bytes.to_vec()).map_err(|e| e.to_string())?;
    let plan: &'static Plan = Box::leak(Box::new(plan));
    GIVEN.with_borrow_mut(|all| all.push((key, plan)));
    Ok(plan)
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
    /// `light` or `dark`: the page around.
    scheme: Option<String>,
    /// The state of a map that was here before, in place of all that asks for one.
    resume: Option<String>,
    /// The host has heard that the map is ready.
    told: bool,
}

/// Called once with a function that is told the message of a panic: every map of this module is then
/// dead, and the script shows what it can without it.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(callback: js_sys::Function) {
    panic::set_hook(callback);
}

/// The embedded plan, packed: the second module has the same.
#[wasm_bindgen(js_name = planBytes)]
pub fn plan_bytes() -> Vec<u8> {
    PLAN_BYTES.to_vec()
}

/// Draws a map into a shadow root that has the style sheet. The handle keeps it alive. The function `attributes.remember` is told
/// the state whenever the map rests in another, as the link that `attributes.resume` takes; `attributes.annex`
/// fills an element with the plan's page in a language; `attributes.plan` is another plan than the module's, packed,
/// and `attributes.key` its number.
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
    let given = js_sys::Reflect::get(&attributes, &"plan".into()).ok();
    let given = given.and_then(|bytes| bytes.dyn_into::<js_sys::Uint8Array>().ok());
    let key = js_sys::Reflect::get(&attributes, &"key".into()).ok();
    let key = key.and_then(|key| key.as_f64()).unwrap_or_default() as u32;
    let plan = match given {
        Some(bytes) => given_plan(key, &bytes),
        None => embedded_plan(),
    };
    let plan = plan.map_err(|e| JsError::new(&e))?;
    let function = |name: &str| {
        let found = js_sys::Reflect::get(&attributes, &name.into()).ok()?;
        found.dyn_into::<js_sys::Function>().ok()
    };
    let (remember, annex) = (function("remember"), function("annex"));
    let attributes: Attributes = serde_wasm_bindgen::from_value(attributes)
        .map_err(|e| JsError::new(&format!("attributes: {e}")))?;
    let options = HostOptions {
        deep_link: attributes.deep_link,
    };
    let around = RwSignal::new(attributes.scheme.as_deref().and_then(Scheme::from_name));
    let (start, unknown) = start_state(plan, &attributes, &host);
    let rules = style::tokens(
        plan,
        State::painted(start.theme, start.step),
        around.get_untracked(),
    );
    let sheet = dom::sheets::adopt(&root, &rules)?;
    let parent: web_sys::Element = root.clone().unchecked_into();
    let kept_host = host.clone();
    let painted = sheet.clone();
    let created = std::rc::Rc::new(std::cell::Cell::new(None));
    let mounted = mount_to_renderer(&parent, {
        let created = created.clone();
        move || {
            let app = App::new(plan, start, options);
            app.unknown.set(unknown);
            created.set(Some(app));
            provide_context(app);
            if let Some(fill) = annex {
                provide_context(Annex::new(fill));
            }
            connect::connect(app, &host, attributes.told);
            if let Some(remember) = remember {
                connect::remember(app, remember);
            }
            follow_theme(app, around, painted);
            MapRoot()
        }
    });
    let app = created
        .get()
        .ok_or_else(|| JsError::new("the map did not start"))?;
    Ok(MapHandle::new(
        app,
        around,
        kept_host,
        root,
        sheet,
        Box::new(mounted),
    ))
}

/// Paints the map anew when its theme changes, or the page around it.
fn follow_theme(app: App, around: RwSignal<Option<Scheme>>, sheet: CssStyleSheet) {
    let sheet = send_wrapper::SendWrapper::new(sheet);
    effect(move |before: Option<(Theme, Option<Scheme>)>| {
        let now = (app.painted.get(), around.get());
        // It starts with its sheet.
        if before.is_some_and(|b| b != now) {
            // A sheet that was made can be rewritten.
            let _ = dom::sheets::rewrite(&sheet, &style::tokens(app.plan, now.0, now.1));
        }
        now
    });
}

/// Parts of a link that the plan has nothing for: keys and values.
type Unknown = Vec<(String, String)>;

/// The state that attributes, page and reader's languages ask for, and what the link asks for in vain.
fn start_state(plan: &Plan, attributes: &Attributes, host: &HtmlElement) -> (State, Unknown) {
    if let Some(link) = &attributes.resume {
        let state = after(plan, connect::bare(plan), read_hash(plan, link).actions);
        return (state, Unknown::new());
    }
    let lang = outside::language(plan, attributes.lang.as_deref(), host);
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
    let asked = if attributes.deep_link {
        read_hash(plan, &dom::hash::read())
    } else {
        Asked::default()
    };
    let actions = actions.into_iter().flatten().chain(asked.actions);
    (after(plan, State::new(plan, lang), actions), asked.unknown)
}

/// What becomes of a state.
fn after(plan: &Plan, start: State, actions: impl IntoIterator<Item = Action>) -> State {
    let next = |state, action| plan_core::state::reduce(plan, &state, action);
    actions.into_iter().fold(start, next)
}

/// `project:ID`, as in the attribute `selected`.
fn selection(plan: &Plan, text: &str) -> Option<Selection> {
    let (kind, id) = text.split_once(':')?;
    Selection::find(plan, kind, id)
}
