//! The list of a cluster that no zoom parts: a small menu beside it, on the map's glass.

use crate::{
    App,
    components::icon::project_sign,
    dom::{focus, glass},
    markup::{Markup, view},
    signal::{RwSignal, effect},
};
use leptos::{html, prelude::*};
use plan_core::{geo::MapPoint, i18n::Word, plan::ProjectIx, state::Selection};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

/// Distance from the cluster and from the map's edge, px.
const GAP_PX: f64 = 8.0;

/// A cluster whose list is open.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// Its projects.
    pub projects: Vec<ProjectIx>,
    /// Their place.
    pub at: MapPoint,
    /// How far the cluster stands off it, px.
    pub offset: (f64, f64),
    /// Its radius, px.
    pub radius: f64,
}

/// Which list is open.
#[derive(Clone, Copy)]
pub struct MenuState(RwSignal<Option<Opened>>);

impl MenuState {
    /// None.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Opens a list.
    pub fn open(self, what: Opened) {
        self.0.set(Some(what));
    }

    /// Whether it is the list of these projects that is open.
    pub fn shows(self, projects: &[ProjectIx]) -> bool {
        self.0
            .with(|o| o.as_ref().is_some_and(|o| o.projects == projects))
    }
}

/// The open list, if one is. It closes when something else is done: Escape, Tab, a click elsewhere, a
/// move of the map.
#[component]
pub fn ClusterMenu() -> Markup {
    let app = App::here();
    let MenuState(opened) = expect_context::<MenuState>();
    effect(move |before: Option<()>| {
        let _ = (app.view.get(), app.screen.get());
        if before.is_some() {
            opened.set(None);
        }
    });
    let list = move || {
        let what = opened.get()?;
        Some(view! { <List what=what opened=opened /> })
    };
    view! { {list} }
}

#[component]
fn List(
    /// Of what.
    what: Opened,
    /// Which is open.
    opened: RwSignal<Option<Opened>>,
) -> Markup {
    let app = App::here();
    let plan = app.plan;
    let node = NodeRef::<html::Div>::new();
    // Where the focus was: it goes back there.
    let opener = StoredValue::new(None::<SendWrapper<Element>>);
    let projects = what.projects.clone();
    effect(move |_| {
        let Some(menu) = node.get() else { return };
        let Some(root) = focus::root_of(&menu) else {
            return;
        };
        opener.set_value(focus::focused(&root).map(SendWrapper::new));
        beside(app, &menu, &what);
        if let Some(first) = items(&menu).first() {
            focus::focus(first);
        }
    });
    let close = move |back: bool| {
        if let (true, Some(Some(element))) = (back, opener.try_get_value()) {
            focus::focus(&element);
        }
        opened.set(None);
    };
    let choose = move |project: ProjectIx| {
        // The cluster is gone when one of its projects stands alone: a closed card gives the focus to
        // the map's own stop.
        let root = node.get_untracked().and_then(|n| focus::root_of(&n));
        let stop = root.and_then(|r| r.query_selector(".area[tabindex='0']").ok().flatten());
        if let Some(stop) = stop {
            focus::focus(&stop);
        }
        opened.set(None);
        app.open(Selection::Project(project));
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        let Some(menu) = node.get_untracked() else {
            return;
        };
        let key = event.key();
        let all = items(&menu);
        let now = all
            .iter()
            .position(|i| event.target().as_deref() == Some(i.as_ref()));
        let now = now.unwrap_or(0);
        let to = match key.as_str() {
            "ArrowDown" => (now + 1) % all.len().max(1),
            "ArrowUp" => (now + all.len().max(1) - 1) % all.len().max(1),
            "Home" => 0,
            "End" => all.len().saturating_sub(1),
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                return close(true);
            }
            "Tab" => return close(true),
            _ => {
                // Keys of the map are not for a menu.
                event.stop_propagation();
                return;
            }
        };
        event.prevent_default();
        event.stop_propagation();
        if let Some(item) = all.get(to) {
            focus::focus(item);
        }
    };
    let on_blur = move |event: web_sys::FocusEvent| {
        let menu = node.try_get_untracked().flatten();
        if focus::goes_inside(&event, menu.as_deref().map(|m| &**m)) != Some(true) {
            opened.try_set(None);
        }
    };
    let count = projects.len();
    let title = move || {
        let language = app.language();
        let n = language.format.number(count as f64);
        language.words.counted(Word::Projects, count, &n)
    };
    let rows = projects.into_iter().map(move |project| {
        let what = Selection::Project(project);
        view! {
            <button
                type="button"
                role="menuitem"
                tabindex="-1"
                data-menu-project={plan[project].id.as_str()}
                on:click=move |_| choose(project)
                on:pointerenter=app.lights(Some(what))
                on:pointerleave=app.lights(None)
            >
                {project_sign(plan, project)}
                <span>{app.reads(&plan[project].short)}</span>
            </button>
        }
    });
    view! {
        <div
            class="cluster-menu"
            role="menu"
            aria-label=title
            node_ref=node
            on:keydown=on_key
            on:focusout=on_blur
            on:pointerdown=|event: web_sys::PointerEvent| event.stop_propagation()
            on:wheel=|event: web_sys::WheelEvent| event.stop_propagation()
        >
            {rows.collect::<Markup>()}
        </div>
    }
}

fn items(menu: &Element) -> Vec<Element> {
    let Ok(found) = menu.query_selector_all("[role=menuitem]") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|i| found.get(i)?.dyn_into().ok())
        .collect()
}

/// Puts the menu under its cluster, above it where there is no room, inside the map in any case.
fn beside(app: App, menu: &HtmlElement, what: &Opened) {
    let screen = app.screen.get_untracked();
    let (x, y) = app.screen_from_map.get_untracked().apply(what.at);
    let (x, y) = (x + what.offset.0, y + what.offset.1);
    let (width, height) = (
        f64::from(menu.offset_width()),
        f64::from(menu.offset_height()),
    );
    let below = y + what.radius + GAP_PX;
    let above = y - what.radius - GAP_PX - height;
    let top = if below + height + GAP_PX <= screen.height || above < GAP_PX {
        below
    } else {
        above
    };
    let inside = |v: f64, most: f64| v.min(most - GAP_PX).max(GAP_PX);
    let left = inside(x - width / 2.0, screen.width - width);
    glass::put_at(menu, left, inside(top, screen.height - height));
}
