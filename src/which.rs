//! Which of very many things is the one that is hovered or selected: when that changes, the one that was
//! and the one that is are told. A memo of each would be asked every time.

use crate::signal::{Memo, RwSignal, effect, memo};
use leptos::prelude::*;
use plan_core::state::Selection;

/// Those that want to know whether they are it.
#[derive(Clone, Copy)]
pub struct Which {
    now: Memo<Option<Selection>>,
    asked: StoredValue<Vec<(Selection, RwSignal<bool>)>>,
    /// When so many have asked, those that are gone are forgotten.
    full: StoredValue<usize>,
}

impl Which {
    /// Follows what is the one.
    pub fn new(now: impl Fn() -> Option<Selection> + Send + Sync + 'static) -> Self {
        let which = Self {
            now: memo(now),
            asked: StoredValue::new(Vec::new()),
            full: StoredValue::new(1000),
        };
        effect(move |before: Option<Option<Selection>>| {
            let now = which.now.get();
            let before = before.flatten();
            if before != now {
                which.tell(before, false);
                which.tell(now, true);
            }
            now
        });
        which
    }

    /// A signal that is true while it is this.
    pub fn is(self, what: Selection) -> RwSignal<bool> {
        let signal = RwSignal::new(self.now.get_untracked() == Some(what));
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
    pub fn tell(self, what: Option<Selection>, is: bool) {
        let Some(what) = what else { return };
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
