//! The state, a signal for each of its parts: a change of one wakes nobody who follows another. With one
//! signal for the whole every move of a hand would ask all that is drawn whether it has changed.

use crate::signal::RwSignal;
use plan_core::{
    filter::Filters,
    geo::Viewport,
    plan::{Lang, StepIx},
    state::{Layers, Mode, Panel, Selection, State, Theme},
};

/// The parts of the state.
#[derive(Clone, Copy)]
pub(crate) struct Store {
    pub(crate) lang: RwSignal<Lang>,
    pub(crate) theme: RwSignal<Theme>,
    pub(crate) mode: RwSignal<Mode>,
    pub(crate) step: RwSignal<Option<StepIx>>,
    pub(crate) selected: RwSignal<Option<Selection>>,
    pub(crate) layers: RwSignal<Layers>,
    pub(crate) filters: RwSignal<Filters>,
    pub(crate) panel: RwSignal<Panel>,
    pub(crate) view: RwSignal<Viewport>,
}

impl Store {
    /// A store of a first state.
    pub(crate) fn new(start: State) -> Self {
        Self {
            lang: RwSignal::new(start.lang),
            theme: RwSignal::new(start.theme),
            mode: RwSignal::new(start.mode),
            step: RwSignal::new(start.step),
            selected: RwSignal::new(start.selected),
            layers: RwSignal::new(start.layers),
            filters: RwSignal::new(start.filters),
            panel: RwSignal::new(start.panel),
            view: RwSignal::new(start.view),
        }
    }

    /// The whole, which is followed.
    pub(crate) fn get(&self) -> State {
        State {
            lang: self.lang.get(),
            theme: self.theme.get(),
            mode: self.mode.get(),
            step: self.step.get(),
            selected: self.selected.get(),
            layers: self.layers.get(),
            filters: self.filters.get(),
            panel: self.panel.get(),
            view: self.view.get(),
        }
    }

    /// The whole as it is now; `None` after its map has gone.
    pub(crate) fn now(&self) -> Option<State> {
        Some(State {
            lang: self.lang.try_get_untracked()?,
            theme: self.theme.try_get_untracked()?,
            mode: self.mode.try_get_untracked()?,
            step: self.step.try_get_untracked()?,
            selected: self.selected.try_get_untracked()?,
            layers: self.layers.try_get_untracked()?,
            filters: self.filters.try_get_untracked()?,
            panel: self.panel.try_get_untracked()?,
            view: self.view.try_get_untracked()?,
        })
    }

    /// Another state in the place of `before`.
    pub(crate) fn put(&self, before: &State, next: State) {
        set(self.lang, &before.lang, next.lang);
        set(self.theme, &before.theme, next.theme);
        set(self.mode, &before.mode, next.mode);
        set(self.step, &before.step, next.step);
        set(self.selected, &before.selected, next.selected);
        set(self.layers, &before.layers, next.layers);
        set(self.filters, &before.filters, next.filters);
        set(self.panel, &before.panel, next.panel);
        set(self.view, &before.view, next.view);
    }
}

fn set<T: PartialEq + Send + Sync + 'static>(part: RwSignal<T>, before: &T, next: T) {
    if *before != next {
        part.set(next);
    }
}
