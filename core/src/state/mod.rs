//! The one state of a map, and the actions that are its only writers.

mod action;
mod emphasis;
mod layer;
mod link;
mod panel;
mod selection;
mod told;

pub use action::{Action, reduce};
pub use layer::{Layer, Layers, MOST_CORRIDORS};
pub use link::{Asked, LINK_VERSION, hash_from_state, read_hash};
pub use panel::{Chart, Counted, Order, Panel};
pub use selection::Selection;
pub use told::{Choice, Chosen, Told, ToldFilters, ToldView};

use crate::{
    filter::Filters,
    geo::Viewport,
    plan::{Lang, Plan, StepIx},
};

/// Colours of the interface and the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Light or dark as the reader's system asks.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// For washed-out projectors.
    Projector,
}

/// How the map is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// On one's own, with list and cards.
    #[default]
    Explore,
    /// In a hall.
    Present,
    /// On a touch screen in a foyer.
    Kiosk,
}

macro_rules! named {
    ($type:ident { $($variant:ident = $name:literal),+ }) => {
        impl $type {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Its name in attributes and links.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The one with this name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

named!(Theme { Auto = "auto", Light = "light", Dark = "dark", Projector = "projector" });
named!(Mode { Explore = "explore", Present = "present", Kiosk = "kiosk" });

/// What one map shows.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// Language.
    pub lang: Lang,
    /// Theme.
    pub theme: Theme,
    /// Mode.
    pub mode: Mode,
    /// The step of the story that is told.
    pub step: Option<StepIx>,
    /// The open card.
    pub selected: Option<Selection>,
    /// Which layers are shown.
    pub layers: Layers,
    /// Which projects are wanted.
    pub filters: Filters,
    /// How they stand in the panel.
    pub panel: Panel,
    /// Where the reader looks.
    pub view: Viewport,
}

impl State {
    /// The state a map starts with.
    pub fn new(plan: &Plan, lang: Lang) -> Self {
        Self {
            lang,
            theme: Theme::default(),
            mode: Mode::default(),
            step: None,
            selected: None,
            layers: Layers::default(),
            filters: Filters::default(),
            panel: Panel::default(),
            view: Viewport::whole(&plan.extent),
        }
    }

    /// The theme as it is seen: a story is told in the projector's, unless another was chosen.
    pub fn painted(theme: Theme, step: Option<StepIx>) -> Theme {
        match theme {
            Theme::Auto if step.is_some() => Theme::Projector,
            theme => theme,
        }
    }
}
