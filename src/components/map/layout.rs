//! Markers and names of the view at rest. While the map is moved they keep their places on it.

use crate::{
    App,
    app::Size,
    dom::{frame, glass, resize},
    signal::{Memo, RwSignal, effect, memo},
};
use leptos::{html, prelude::*};
use plan_core::{
    geo::{ScreenBox, Viewport, markers::Marker},
    layout::{self, Names, Scene, SizeClass},
    plan::ProjectIx,
    state::Selection,
};

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
        let view = app.travel.drawn;
        let (glass, wanted) = (measured_glass(app, frame), drawn(app));
        let laid_out =
            move |keep| layout::markers(&scene(app, wanted, view.get(), Vec::new()), keep);
        let unchosen = memo(move || laid_out(None));
        // What is chosen stands alone; mostly it does already, and nothing is laid out anew.
        let markers = memo(move || {
            let chosen = match app.selected.get() {
                Some(Selection::Project(project)) => Some(project),
                _ => None,
            };
            let is_gathered = |project: &ProjectIx| {
                let has = |m: &Marker| m.projects.len() > 1 && m.projects.contains(project);
                unchosen.with(|all| all.iter().any(has))
            };
            match chosen.filter(is_gathered) {
                None => unchosen.get(),
                gathered => laid_out(gathered),
            }
        });
        let names = memo(move || {
            let scene = scene(app, wanted, view.get(), glass.get());
            markers.with(|markers| layout::names(&scene, markers))
        });
        Self { markers, names }
    }
}

fn scene(app: App, wanted: Wanted, view: Viewport, glass: Vec<ScreenBox>) -> Scene<'static> {
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
        wanted: wanted.get(),
        told: app.step.get().map(|_| app.marked.get()),
        reserve: app.reserve.get(),
    }
}

/// The projects that are drawn; `None`: all.
type Wanted = Memo<Option<Vec<ProjectIx>>>;

/// The wanted projects. The map follows the list after the next frame, so that what was pressed answers at once.
fn drawn(app: App) -> Wanted {
    let drawn = RwSignal::new(app.wanted.get_untracked());
    effect(move |before: Option<()>| {
        let wanted = app.wanted.get();
        if before.is_some() {
            frame::after_next(Box::new(move || {
                drawn.try_set(wanted);
            }));
        }
    });
    memo(move || drawn.get())
}

/// What covers the map, measured whenever it may have changed.
fn measured_glass(app: App, frame: NodeRef<html::Div>) -> RwSignal<Vec<ScreenBox>> {
    let boxes = RwSignal::new(glass::at_first());
    let measure = move || {
        // On the way the scale bar changes with every frame.
        let moves = app.travel.moving.try_get_untracked().flatten().is_some();
        let Some(Some(map)) = frame.try_get_untracked().filter(|_| !moves) else {
            return;
        };
        let now = glass::covering(&map);
        if boxes.try_with_untracked(|before| *before != now) == Some(true) {
            boxes.set(now);
        }
    };
    effect(move |_| {
        // A note wraps, a legend unfolds.
        let Some(map) = frame.get() else { return };
        for pane in glass::panes(&map) {
            resize::observe_size(&pane, move |_, _| measure());
        }
    });
    effect(move |_| {
        let _ = (app.screen.get(), app.size.get(), app.lang.get());
        let _ = (app.mode.get(), app.travel.settled.get(), frame.get());
        measure();
        // What follows the same change is drawn by then.
        frame::next(Box::new(measure));
    });
    boxes
}
