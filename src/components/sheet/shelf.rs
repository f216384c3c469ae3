use super::glide;
use crate::{
    dom::focus,
    frame::{Frame, Size},
    signal::{Memo, RwSignal, memo},
};
use leptos::{html, prelude::*};
use plan_core::sheet::Stop;
use web_sys::ShadowRoot;

/// Which of what lies over the map is open: panel, legend, menu. Not part of the state: a link leads to
/// what is shown, not to how the one who made it had arranged it.
#[derive(Clone, Copy)]
pub struct Shelf {
    /// The container's layout.
    pub frame: RwSignal<Frame>,
    /// Where the panel stands: shut or lowered is [`Stop::Peek`]. A column beside the map is never shut.
    pub stop: Memo<Stop>,
    /// The legend is open.
    pub legend: Memo<bool>,
    /// The menu of language and theme is open.
    pub menu: RwSignal<bool>,
    /// What is taken away is open.
    pub share: RwSignal<bool>,
    /// The search field is open where the bar has no room for it.
    pub search: RwSignal<bool>,
    /// The filters are open.
    pub filters: RwSignal<bool>,
    /// The panel itself.
    pub panel: NodeRef<html::Div>,
    /// What the reader chose, before the layout's own suggestion.
    chosen: RwSignal<Option<Stop>>,
    legend_chosen: RwSignal<Option<bool>>,
    /// What was chosen before a card raised the panel.
    before_card: StoredValue<Option<Option<Stop>>>,
}

impl Shelf {
    /// Everything as the layout suggests.
    pub fn new() -> Self {
        let frame = RwSignal::new(Frame::default());
        let chosen = RwSignal::new(None::<Stop>);
        let legend_chosen = RwSignal::new(None::<bool>);
        let stop = memo(move || {
            let frame = frame.get();
            let suggested = if frame.panel_open {
                Stop::Half
            } else {
                Stop::Peek
            };
            match frame.size {
                Size::Large => Stop::Half,
                _ => chosen.get().unwrap_or(suggested),
            }
        });
        let legend = memo(move || {
            let frame = frame.get();
            let room = frame.both || stop.get() == Stop::Peek;
            room && legend_chosen.get().unwrap_or(frame.legend_open)
        });
        Self {
            frame,
            stop,
            legend,
            menu: RwSignal::new(false),
            share: RwSignal::new(false),
            search: RwSignal::new(false),
            filters: RwSignal::new(false),
            panel: NodeRef::new(),
            chosen,
            legend_chosen,
            before_card: StoredValue::new(None),
        }
    }

    /// More of the panel is to be seen than its head.
    pub fn raised(&self) -> bool {
        self.stop.get() != Stop::Peek
    }

    /// The sheet leaves the map no room.
    pub fn covers_map(&self) -> bool {
        let Frame { size, stops, .. } = self.frame.get();
        size == Size::Small
            && self.stop.get() == Stop::Full
            && stops.height(Stop::Full) > stops.height(Stop::Half)
    }

    /// How much of the map lies under the panel: at its end side and at its bottom, px. A sheet at its
    /// highest is for reading: the map waits as it was.
    pub fn covered_px(&self) -> (f64, f64) {
        let Frame {
            size,
            stops,
            overlay_px,
            ..
        } = self.frame.get();
        match (size, self.stop.get()) {
            (Size::Large, _) | (Size::Medium, Stop::Peek) => (0.0, 0.0),
            (Size::Medium, _) => (overlay_px, 0.0),
            (Size::Small, stop) => (0.0, stops.height(stop.min(Stop::Half))),
        }
    }

    /// Height of the zones' key and of the notes at the map's bottom, px.
    pub fn floating_px(&self) -> f64 {
        let (low, high) = self.frame.with(|f| (f.low_px, f.high_px));
        let (key, notes) = if self.raised() { high } else { low };
        key + notes
    }

    /// Sends the panel to a stop. What it hides cannot keep the focus.
    pub fn go(&self, stop: Stop) {
        if stop == Stop::Peek {
            self.free_focus();
        }
        self.choose(Some(stop));
    }

    /// A card has opened: it is to be seen, also where the container becomes smaller.
    pub fn show_card(&self) {
        let column = self.frame.with_untracked(|f| f.size) == Size::Large;
        if column || self.stop.get_untracked() == Stop::Peek {
            // The first of several cards after each other tells where to go back to.
            let chosen = self.chosen.get_untracked();
            self.before_card.update_value(|before| {
                before.get_or_insert(chosen);
            });
            self.go(Stop::Half);
        }
    }

    /// The list is to be seen.
    pub fn show_list(&self) {
        if self.stop.get_untracked() == Stop::Peek {
            self.go(Stop::Half);
        }
    }

    /// The card has closed: the panel goes back to where it was before.
    pub fn leave_card(&self) {
        if let Some(before) = self.before_card.try_update_value(Option::take).flatten() {
            self.choose(before);
        }
    }

    /// Unfolds or folds the legend; where both have no room the panel makes way.
    pub fn toggle_legend(&self) {
        let open = !self.legend.get_untracked();
        self.legend_chosen.set(Some(open));
        let both = self.frame.with_untracked(|f| f.both);
        if open && !both && self.stop.get_untracked() != Stop::Peek {
            self.go(Stop::Peek);
        }
    }

    /// Puts the focus on what raises the panel: its grip or its button, whichever is there.
    pub fn focus_handle(&self) {
        // The one that is not displayed does not take it.
        self.focus_on(".grip");
        self.focus_on(".panel-toggle");
    }

    /// Puts the focus on what a selector finds: before what has it goes away.
    pub fn focus_on(&self, selector: &str) {
        let found = self.root().map(|root| root.query_selector(selector));
        if let Some(Ok(Some(element))) = found {
            focus::focus(&element);
        }
    }

    /// The root that all is in; `None` after its map has gone.
    pub fn root(&self) -> Option<ShadowRoot> {
        let panel = self.panel.try_get_untracked().flatten();
        panel.and_then(|panel| focus::root_of(&panel))
    }

    fn free_focus(&self) {
        let Some(panel) = self.panel.try_get_untracked().flatten() else {
            return;
        };
        let focused = focus::root_of(&panel).and_then(|root| focus::focused(&root));
        let views = panel.query_selector(".views").ok().flatten();
        if let (Some(focused), Some(views)) = (focused, views)
            && views.contains(Some(&focused))
        {
            self.focus_handle();
        }
    }

    fn choose(&self, stop: Option<Stop>) {
        let small = self.frame.with_untracked(|f| f.size) == Size::Small;
        if let Some(panel) = self.panel.get_untracked().filter(|_| small) {
            glide::let_go(&panel, glide::seen_px(&panel));
        }
        self.chosen.set(stop);
    }
}
