use super::{Grip, buttons::zoom_by};
use crate::{
    App,
    dom::{focus, listen::listen},
};
use plan_core::{
    geo::{Direction, MapRect, Viewport, neighbour_toward},
    hands::ZOOM_STEP,
    plan::DistrictIx,
    state::{Action, Selection},
};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent};

/// How far a key moves the map, px.
const PAN_PX: f64 = 80.0;

/// Keys on the map: + − 0 zoom, arrows go to the next area, with Shift they move the map.
pub fn attach(grip: &Grip) {
    let app = grip.app;
    listen(&grip.map, "keydown", move |event: KeyboardEvent| {
        on_key(app, &event);
    });
}

fn on_key(app: App, event: &KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let district = target
        .as_ref()
        .and_then(|e| e.get_attribute("data-district"))
        .and_then(|code| app.plan.district(&code));
    let direction = match event.key().as_str() {
        "ArrowUp" => Some(Direction::North),
        "ArrowRight" => Some(Direction::East),
        "ArrowDown" => Some(Direction::South),
        "ArrowLeft" => Some(Direction::West),
        _ => None,
    };
    match (event.key().as_str(), direction, district) {
        ("+" | "=", ..) => zoom_by(app, ZOOM_STEP),
        ("-" | "_", ..) => zoom_by(app, 1.0 / ZOOM_STEP),
        ("0", ..) => app.act(Action::LookAtAll),
        ("Enter" | " ", _, Some(district)) => app.open(Selection::District(district)),
        (_, Some(direction), Some(district)) if !event.shift_key() => {
            go(app, target.as_ref(), district, direction);
        }
        (_, Some(direction), _) => pan(app, direction),
        _ => return,
    }
    event.prevent_default();
}

fn pan(app: App, direction: Direction) {
    let (ux, uy) = direction.vector();
    let (screen, view) = (app.screen.get_untracked(), app.view.get_untracked());
    app.act(Action::Look(view.panned(
        -ux * PAN_PX,
        -uy * PAN_PX,
        &screen,
        &app.plan.extent,
    )));
}

/// Moves the focus to the next area that way, and the map where that area is off the screen.
fn go(app: App, from: Option<&Element>, district: DistrictIx, direction: Direction) {
    let Some(next) = neighbour_toward(app.plan, district, direction) else {
        return;
    };
    let record = &app.plan[next];
    if let Some(part) = record.parts.first() {
        let (screen, view) = (app.screen.get_untracked(), app.view.get_untracked());
        let center = part.label;
        let spot = MapRect::around([center]);
        if spot.is_some_and(|spot| !view.shows(&spot, &screen, &app.plan.extent)) {
            app.act(Action::Look(Viewport { center, ..view }));
        }
    }
    let selector = format!("[data-district='{}'][tabindex]", record.code);
    let root = from.and_then(|e| focus::root_of(e));
    if let Some(element) = root.and_then(|r| r.query_selector(&selector).ok().flatten()) {
        focus::focus(&element);
    }
}
