use super::{Layer, Mode, Panel, Selection, State, Theme};
use crate::{
    filter::Filters,
    geo::Viewport,
    plan::{Lang, Plan, StepIx, StoryView},
};

/// Everything that can change a map's state, whoever asks: click, key, attribute, link, script.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Read in another language.
    Speak(Lang),
    /// Change colours.
    Paint(Theme),
    /// Change mode.
    Enter(Mode),
    /// Tell a step of the story, or none. It begins and ends what is presented; a screen in a foyer stays one.
    Tell(Option<StepIx>),
    /// Open a card, or close it.
    Select(Option<Selection>),
    /// Show a layer, or hide it.
    Show(Layer, bool),
    /// Want other projects.
    Filter(Filters),
    /// Have them stand otherwise in the panel.
    Arrange(Panel),
    /// Look elsewhere.
    Look(Viewport),
    /// Look at the whole province.
    LookAtAll,
    /// Look at something, whether its card is open or not.
    FlyTo(Selection),
}

/// The state after an action. Whatever the action holds, the result is a valid state of the plan.
pub fn reduce(plan: &Plan, state: &State, action: Action) -> State {
    let mut next = state.clone();
    match action {
        Action::Speak(lang) if (lang.0 as usize) < plan.languages.len() => next.lang = lang,
        Action::Select(Some(what)) if !what.is_in(plan) => {}
        Action::Show(layer, _) if !layer.is_in(plan) => {}
        Action::Filter(filters) if !filters.are_in(plan) => {}
        Action::Tell(Some(step)) if usize::from(step.0) >= plan.steps.len() => {}
        Action::Speak(_) => {}
        Action::Filter(filters) => next.filters = filters,
        Action::Arrange(panel) => next.panel = panel,
        Action::Paint(theme) => next.theme = theme,
        Action::Enter(mode) => {
            next.mode = mode;
            if mode == Mode::Explore {
                tell(plan, &mut next, None);
            } else if state.step.is_none() {
                tell(plan, &mut next, plan.step_ixs().next());
            }
        }
        Action::Tell(step) => {
            next.mode = match (state.mode, step) {
                (Mode::Explore, Some(_)) => Mode::Present,
                (Mode::Present, None) => Mode::Explore,
                (mode, _) => mode,
            };
            tell(plan, &mut next, step);
        }
        Action::Show(layer, shown) => next.layers = state.layers.with(layer, shown),
        Action::Select(selected) => next.selected = selected,
        Action::Look(view) => next.view = view.clamped(&plan.extent),
        Action::LookAtAll => next.view = Viewport::whole(&plan.extent),
        Action::FlyTo(what) => next.view = view_of(plan, &state.view, what),
    }
    next
}

/// A story is told without cards; after it all of the map is seen.
fn tell(plan: &Plan, state: &mut State, step: Option<StepIx>) {
    if step.is_none() && state.step.is_none() {
        return;
    }
    (state.step, state.selected) = (step, None);
    state.view = told_view(plan, step);
}

/// Where a step looks; without one, at all of the map.
pub(super) fn told_view(plan: &Plan, step: Option<StepIx>) -> Viewport {
    let whole = Viewport::whole(&plan.extent);
    let close = step
        .map(|step| &plan[step])
        .filter(|step| step.view == StoryView::Close);
    match close.and_then(|step| plan.around(&step.shows)) {
        None => whole,
        // A point.
        Some(rect) if rect.width() + rect.height() == 0.0 => {
            whole.at_point(rect.center(), &plan.extent)
        }
        Some(rect) => Viewport::on(&rect, &plan.extent),
    }
}

/// A view of something, from where the reader looks now: a point keeps a close look as it is. What has
/// no place, or is none of the plan's, changes nothing.
fn view_of(plan: &Plan, now: &Viewport, what: Selection) -> Viewport {
    let extent = what.is_in(plan).then(|| what.extent(plan)).flatten();
    match (what, extent) {
        (_, None) => *now,
        (Selection::Project(_), Some(rect)) => now.at_point(rect.center(), &plan.extent),
        (_, Some(rect)) => Viewport::on(&rect, &plan.extent),
    }
}
