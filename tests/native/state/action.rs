use super::{states, views};
use crate::{EN, VI, plan};
use plan_core::{
    geo::{MapPoint, Viewport},
    plan::{CorridorIx, DistrictIx, Lang, ProjectIx, ZoneIx},
    state::{Action, Mode, Selection, State, Theme, reduce},
};
use proptest::prelude::*;

fn start() -> State {
    State::new(plan(), VI)
}

fn after(action: Action) -> State {
    reduce(plan(), &start(), action)
}

#[test]
fn each_action_changes_its_own_part_of_the_state() {
    let selected = Selection::find(plan(), "zone", "east");
    assert_eq!(
        after(Action::Speak(EN)),
        State {
            lang: EN,
            ..start()
        }
    );
    assert_eq!(
        after(Action::Paint(Theme::Dark)),
        State {
            theme: Theme::Dark,
            ..start()
        }
    );
    assert_eq!(
        after(Action::Enter(Mode::Kiosk)),
        State {
            mode: Mode::Kiosk,
            ..start()
        }
    );
    assert_eq!(
        after(Action::Select(selected)),
        State {
            selected,
            ..start()
        }
    );
    let closed = reduce(
        plan(),
        &after(Action::Select(selected)),
        Action::Select(None),
    );
    assert_eq!(closed, start());
}

#[test]
fn what_the_plan_does_not_have_changes_nothing() {
    assert_eq!(after(Action::Speak(Lang(9))), start());
    for ghost in [
        Selection::Zone(ZoneIx(3)),
        Selection::Corridor(CorridorIx(3)),
        Selection::District(DistrictIx(11)),
        Selection::Project(ProjectIx(33)),
    ] {
        assert_eq!(after(Action::Select(Some(ghost))), start(), "{ghost:?}");
    }
}

#[test]
fn views_without_sense_become_views_of_the_province() {
    let broken = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, 0.0, 1e300];
    for zoom in broken {
        let center = MapPoint {
            x: f32::NAN,
            y: f32::INFINITY,
        };
        let view = after(Action::Look(Viewport { zoom, center })).view;
        assert_eq!(view, view.clamped(&plan().extent), "{zoom}");
        assert!(view.zoom.is_finite() && view.center.x.is_finite() && view.center.y.is_finite());
    }
}

proptest! {
    #[test]
    fn looking_at_all_undoes_any_looking(state in states(), view in views()) {
        let moved = reduce(plan(), &state, Action::Look(view));
        prop_assert_eq!(moved.view, view);
        let back = reduce(plan(), &moved, Action::LookAtAll);
        prop_assert_eq!(back, State { view: Viewport::whole(&plan().extent), ..state });
    }
}
