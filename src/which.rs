//! Which of very many things are those that are hovered or selected: when that changes, those that were and those that
//! are told. A memo of each would be asked every time.

use crate::signal::{Memo, RwSignal, effect, memo};
use leptos::prelude::*;
use plan_core::state::Selection;

/// Those that want to know whether they are among them.
#[derive(Clone, Copy)]
pub struct Which {
    now: Memo<Vec<Selection>>,
    asked: StoredValue<Vec<(Selection, RwSignal<bool>)>>,
    /// When so many have asked, those that are gone are forgotten.
    full: StoredValue<usize>,
}

impl Which {
    /// Follows what they are.
    pub fn new(now: impl Fn() -> Vec<Selection> + Send + Sync + 'static) -> Self {
        let which = Self {
            now: memo(now),
            asked: StoredValue::new(Vec::new()),
            full: StoredValue::new(1000),
        };
        effect(move |before: Option<Vec<Selection>>| {
            let now = which.now.get();
            let before = before.unwrap_or_default();
            for one in before.iter().filter(|one| !now.contains(one)) {
                which.tell(*one, false);
            }
            for one in now.iter().filter(|one| !before.contains(one)) {
                which.tell(*one, true);
            }
            now
        });
        which
    }

    /// A signal that is true while this is one.
    pub fn is(self, what: Selection) -> RwSignal<bool> {
        let signal = RwSignal::new(self.now.with_untracked(|now| now.contains(&what)));
        self.asked.update_value(|asked| {
            if asked.len() >= self.full.get_value() {
                asked.retain(|(_, signal)| signal.try_get_untracked().is_some());
                self.full.set_value(1000 + 2 * asked.len());
            }
            asked.push((what, signal));
        });
        signal
    }

    /// Tells those that are this.
    pub fn tell(self, what: Selection, is: bool) {
        // Told outside of the borrow: who hears it may ask for more.
        let told = self.asked.try_with_value(|asked| {
            let told = asked.iter().filter(|(asked, _)| *asked == what);
            told.map(|(_, signal)| *signal).collect::<Vec<_>>()
        });
        for signal in told.into_iter().flatten() {
            signal.try_set(is);
        }
    }
}
