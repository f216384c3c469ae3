//! Markers and names of the view at rest. While the map is moved they keep their places on it.

use crate::{
    App,
    app::Size,
    dom::{glass, resize},
    memo::memo,
};
use leptos::{html, prelude::*};
use plan_core::{
    geo::{ScreenBox, Viewport, markers::Marker},
    layout::{self, Names, Scene, SizeClass},
    state::Selection,
};

/// A zoom that differs so much, in octaves, is laid out at once: the places of before would crowd.
const STEP_OCTAVES: f64 = 0.45;

/// Markers and names of the view at rest.
#[derive(Clone, Copy)]
pub struct Layout {
    /// Markers.
    pub markers: Memo<Vec<Marker>>,
    /// Names.
    pub names: Memo<Names>,
}

impl Layout {
    /// The layout of a map in its frame.
    pub fn new(app: App, frame: NodeRef<html::Div>) -> Self {
        let view = at_rest(app);
        let glass = measured_glass(app, frame, view);
        let keep = memo(move || match app.selected.get() {
            Some(Selection::Project(project)) => Some(project),
            _ => None,
        });
        let markers = memo(move || {
            let scene = scene(app, view.get(), Vec::new());
            layout::markers(&scene, keep.get())
        });
        let names = memo(move || {
            let scene = scene(app, view.get(), glass.get());
            markers.with(|markers| layout::names(&scene, markers))
        });
        Self { markers, names }
    }
}

fn scene(app: App, view: Viewport, glass: Vec<ScreenBox>) -> Scene<'static> {
    Scene {
        plan: app.plan,
        lang: app.lang.get(),
        size: match app.size.get() {
            Size::Small => SizeClass::Small,
            Size::Medium => SizeClass::Medium,
            Size::Large => SizeClass::Large,
        },
        screen: app.screen.get(),
        view,
        glass,
        layers: app.layers.get(),
        reserve: app.reserve.get(),
    }
}

/// The view when it rests; on the way a view whose zoom is far from the last one laid out.
fn at_rest(app: App) -> Memo<Viewport> {
    let travel = app.travel;
    Memo::new(move |before: Option<&Viewport>| {
        let (shown, settled) = (travel.shown.get(), travel.settled.get());
        match before {
            Some(before) if travel.moving.get().is_some() => {
                let octaves = (shown.zoom / before.zoom).log2().abs();
                if octaves >= STEP_OCTAVES {
                    shown
                } else {
                    *before
                }
            }
            _ => settled,
        }
    })
}

/// What covers the map, measured whenever it may have changed.
fn measured_glass(
    app: App,
    frame: NodeRef<html::Div>,
    view: Memo<Viewport>,
) -> RwSignal<Vec<ScreenBox>> {
    let boxes = RwSignal::new(glass::at_first());
    let measure = move || {
        let Some(Some(map)) = frame.try_get_untracked() else {
            return;
        };
        let now = glass::covering(&map);
        if boxes.try_with_untracked(|before| *before != now) == Some(true) {
            boxes.set(now);
        }
    };
    Effect::new(move |_| {
        // A note wraps, a legend unfolds.
        let Some(map) = frame.get() else { return };
        for pane in glass::panes(&map) {
            resize::observe_size(&pane, move |_, _| measure());
        }
    });
    Effect::new(move |_| {
        let _ = (app.screen.get(), app.size.get(), app.lang.get());
        let _ = (app.mode.get(), view.get(), frame.get());
        measure();
        // What follows the same change is drawn by then.
        request_animation_frame(measure);
    });
    boxes
}
