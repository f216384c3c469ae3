//! What every component is given: the plan, the state and the one way to change it.

pub use crate::frame::Size;
use crate::{
    components::sheet::Shelf,
    dom::focus,
    finder::Finder,
    signal::{Memo, RwSignal, memo},
    store::Store,
    travel::Travel,
    which::Which,
};
use leptos::prelude::*;
use plan_core::{
    filter::{Filters, Picked},
    geo::{Padding, Screen, ScreenFromMap, Viewport},
    hands::Policy,
    plan::{Lang, Plan, ProjectIx, StepIx},
    search::Target,
    state::{Action, Layer, Layers, Mode, Panel, Selection, State, Theme, reduce},
};

/// How a host uses the element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HostOptions {
    /// The page belongs to the map: its hash is written, and a plain wheel zooms.
    pub deep_link: bool,
}

/// One map on a page: cheap to copy, lives as long as its element.
#[derive(Clone, Copy)]
pub struct App {
    /// The plan.
    pub plan: &'static Plan,
    /// How the host uses it.
    pub options: HostOptions,
    /// Language.
    pub lang: Memo<Lang>,
    /// Theme.
    pub theme: Memo<Theme>,
    /// Mode.
    pub mode: Memo<Mode>,
    /// The step of the story that is told.
    pub step: Memo<Option<StepIx>>,
    /// The theme as it is seen.
    pub painted: Memo<Theme>,
    /// The open card.
    pub selected: Memo<Option<Selection>>,
    /// What the rest stands back behind: what is selected, else what the story's step shows.
    pub marked: Memo<Vec<Selection>>,
    /// Which layers are shown.
    pub layers: Memo<Layers>,
    /// Where the reader looks: where a flight goes to.
    pub view: Memo<Viewport>,
    /// What is on the screen now, and on its way there.
    pub travel: Travel,
    /// The element has the whole screen.
    pub full_screen: RwSignal<bool>,
    /// Whose the plain wheel and the single finger are.
    pub policy: Memo<Policy>,
    /// What the pointer or the focus is on, in map or list.
    pub hovered: RwSignal<Option<Selection>>,
    pub(crate) is_hovered: Which,
    is_selected: Which,
    /// The map's box on the screen.
    pub screen: RwSignal<Screen>,
    /// The map's box has been measured.
    pub measured: RwSignal<bool>,
    /// Zones have patterns over their colours: on a projector, on paper, in the reader's own colours.
    pub patterned: RwSignal<bool>,
    /// The map is on the screen: what nobody sees at once is made from then on.
    pub begun: RwSignal<bool>,
    /// Widths in the typeface that is used, as a share of those in the map's own.
    pub reserve: RwSignal<f64>,
    /// The container's layout.
    pub size: Memo<Size>,
    /// What is open over the map.
    pub shelf: Shelf,
    /// The map's transform as it is shown.
    pub screen_from_map: Memo<ScreenFromMap>,
    /// The one that the drawing is made for.
    pub drawn_from_map: Memo<ScreenFromMap>,
    /// Its pixels per map unit.
    pub scale: Memo<f64>,
    /// Pixels of one design unit.
    pub unit_px: Memo<f64>,
    /// Finds things by name.
    pub finder: Finder,
    /// Which projects are wanted.
    pub filters: Memo<Filters>,
    /// How they stand in the panel.
    pub panel: Memo<Panel>,
    /// What they let pass, and what they would; computed when it is first asked for.
    pub picked: Memo<Picked>,
    /// Those, in the plan's order; `None`: all.
    pub wanted: Memo<Option<Vec<ProjectIx>>>,
    /// Keys and values of the link that the plan has nothing for.
    pub unknown: RwSignal<Vec<(String, String)>>,
    /// A place without a card that was looked for.
    pub spot: RwSignal<Option<Target>>,
    /// What stands out together.
    pub lit: RwSignal<Vec<Selection>>,
    pub(crate) store: Store,
}

impl App {
    /// A map in its first state.
    pub fn new(plan: &'static Plan, start: State, options: HostOptions) -> Self {
        let shelf = Shelf::new();
        let screen = RwSignal::new(Screen {
            width: 1280.0,
            height: 800.0,
            padding: Padding::default(),
            text_px: Screen::TEXT_PX,
        });
        let travel = Travel::new(
            start.view,
            screen,
            &plan.extent,
            plan.projects.len() < plan_core::geo::MANY,
        );
        let store = Store::new(start);
        let mode = memo(move || store.mode.get());
        let full_screen = RwSignal::new(false);
        let hovered = RwSignal::new(None);
        let selected = memo(move || store.selected.get());
        let step = memo(move || store.step.get());
        let marked = memo(move || match (selected.get(), step.get()) {
            (None, Some(step)) => plan[step]
                .shows
                .iter()
                .copied()
                .map(Selection::from)
                .collect(),
            (selected, _) => selected.into_iter().collect::<Vec<_>>(),
        });
        let finder = Finder::new(plan);
        let filters = memo(move || store.filters.get());
        let picked = memo(move || finder.pick(&filters.get()));
        let screen_from_map = memo(move || {
            let shown = travel.shown.get();
            shown.screen_from_map(&screen.get(), &plan.extent)
        });
        let drawn_from_map = memo(move || {
            let drawn = travel.drawn.get();
            drawn.screen_from_map(&screen.get(), &plan.extent)
        });
        Self {
            plan,
            options,
            lang: memo(move || store.lang.get()),
            theme: memo(move || store.theme.get()),
            mode,
            step,
            painted: memo(move || State::painted(store.theme.get(), step.get())),
            selected,
            marked,
            is_selected: Which::new(move || marked.get()),
            layers: memo(move || store.layers.get()),
            view: memo(move || store.view.get()),
            travel,
            full_screen,
            policy: memo(move || {
                let alone = options.deep_link || full_screen.get() || mode.get() != Mode::Explore;
                if alone { Policy::Own } else { Policy::Host }
            }),
            hovered,
            is_hovered: Which::new(move || hovered.get().into_iter().collect()),
            screen,
            measured: RwSignal::new(false),
            patterned: RwSignal::new(false),
            begun: RwSignal::new(false),
            reserve: RwSignal::new(1.0),
            size: memo(move || shelf.frame.with(|f| f.size)),
            shelf,
            screen_from_map,
            drawn_from_map,
            scale: memo(move || drawn_from_map.get().scale),
            unit_px: memo(move || screen.get().unit_px()),
            finder,
            filters,
            panel: memo(move || store.panel.get()),
            picked,
            wanted: memo(move || {
                // A story shows those that it is about.
                if step.get().is_some() {
                    let shown = marked.get().into_iter().filter_map(Selection::project);
                    return Some(shown.collect());
                }
                let is_filtered = !filters.with(Filters::is_empty);
                is_filtered.then(|| picked.with(|picked| picked.projects.clone()))
            }),
            unknown: RwSignal::new(Vec::new()),
            spot: RwSignal::new(None),
            lit: RwSignal::new(Vec::new()),
            store,
        }
    }

    /// The map of the component that asks.
    pub fn here() -> Self {
        expect_context()
    }

    /// Does an action; another view is flown to.
    pub fn act(&self, action: Action) {
        if let Some(view) = self.change(action) {
            self.fly(view);
        }
    }

    /// Does an action: the only writer of the state. Returns the view if it is another one.
    pub(crate) fn change(&self, action: Action) -> Option<Viewport> {
        // After its element has gone a late event changes nothing.
        let before = self.store.now()?;
        let next = reduce(self.plan, &before, action);
        // A card takes the place of what was looked for.
        if next.selected.is_some() && next.selected != before.selected {
            self.spot.try_set(None);
        }
        let view = next.view;
        self.store.put(&before, next);
        (view != before.view).then_some(view)
    }

    /// The whole state.
    pub fn state(&self) -> State {
        self.store.get()
    }

    /// The whole state, without following it.
    pub fn state_now(&self) -> State {
        untrack(|| self.store.get())
    }

    /// A click that opens a card. From the list, the legend or another card it also brings to light
    /// what the card is about; who clicks on the map sees it already.
    pub fn opens(self, what: Selection) -> impl Fn(web_sys::MouseEvent) + Copy + 'static {
        move |event| {
            if focus::is_within(&event, "[part~=map]") {
                self.open(what);
            } else {
                self.show(what);
            }
        }
    }

    /// Lights something up.
    pub fn lights<E>(self, what: Option<Selection>) -> impl Fn(E) + Copy + 'static {
        move |_| self.hovered.set(what)
    }

    /// A signal that is true while something is selected, for the few nodes that show it.
    pub fn is_selected(&self, what: Selection) -> RwSignal<bool> {
        self.is_selected.is(what)
    }

    /// A signal that is true while the pointer or the focus is on something.
    pub fn is_hovered(&self, what: Selection) -> RwSignal<bool> {
        self.is_hovered.is(what)
    }

    /// A signal that is true while a layer is shown.
    pub fn shows(&self, layer: Layer) -> Memo<bool> {
        let layers = self.layers;
        memo(move || layers.get().shows(layer))
    }

    /// The `display` of a layer's group: `none` while it is switched off.
    pub fn displays(&self, layer: Layer) -> Memo<Option<&'static str>> {
        let layers = self.layers;
        memo(move || (!layers.get().shows(layer)).then_some("none"))
    }

    /// Opens a card.
    pub fn open(&self, what: Selection) {
        self.act(Action::Select(Some(what)));
    }

    /// Wants other projects.
    pub fn filter(&self, filters: Filters) {
        self.act(Action::Filter(filters));
    }

    /// Has the projects stand otherwise in the panel.
    pub fn arrange(&self, change: impl FnOnce(&mut Panel)) {
        let mut panel = self.panel.get_untracked();
        change(&mut panel);
        self.act(Action::Arrange(panel));
    }

    /// Closes the card.
    pub fn close(&self) {
        self.act(Action::Select(None));
    }
}
