use super::{states, views};
use crate::{EN, VI, plan};
use plan_core::{
    geo::{MapPoint, Viewport},
    plan::{CorridorIx, DistrictIx, Lang, ProjectIx, StepIx, ZoneIx},
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
            step: Some(StepIx(0)),
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
fn a_story_begins_and_ends_with_what_it_is_told_in() {
    let told = |state: &State, action| reduce(plan(), state, action);
    let third = Some(StepIx(2));
    let presented = after(Action::Tell(third));
    assert_eq!((presented.mode, presented.step), (Mode::Present, third));
    // Whoever presents goes on where they are.
    let again = told(&presented, Action::Enter(Mode::Present));
    assert_eq!(again, presented);
    for end in [Action::Tell(None), Action::Enter(Mode::Explore)] {
        assert_eq!(told(&presented, end), start());
    }
    // A screen in a foyer stays one, whether it tells or is touched.
    let foyer = after(Action::Enter(Mode::Kiosk));
    let touched = told(&foyer, Action::Tell(None));
    assert_eq!((touched.mode, touched.step), (Mode::Kiosk, None));
    let anew = told(&touched, Action::Tell(Some(StepIx(0))));
    assert_eq!(anew, foyer);
}

#[test]
fn a_step_has_its_view_and_no_card() {
    let card = after(Action::Select(Selection::find(plan(), "zone", "east")));
    for step in plan().step_ixs() {
        let told = reduce(plan(), &card, Action::Tell(Some(step)));
        assert_eq!(told.selected, None);
        let moved = reduce(plan(), &told, Action::Look(start().view));
        let selected = reduce(plan(), &moved, Action::Select(card.selected));
        // What was touched meanwhile is forgotten with the next one.
        assert_eq!(reduce(plan(), &selected, Action::Tell(Some(step))), told);
    }
}

#[test]
fn a_story_is_told_in_the_projectors_colours_unless_others_were_chosen() {
    let step = Some(StepIx(0));
    assert_eq!(State::painted(Theme::Auto, step), Theme::Projector);
    assert_eq!(State::painted(Theme::Dark, step), Theme::Dark);
    assert_eq!(State::painted(Theme::Auto, None), Theme::Auto);
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
        assert_eq!(after(Action::FlyTo(ghost)), start(), "{ghost:?}");
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

#[test]
fn flying_to_something_shows_it_and_opens_nothing() {
    let p = plan();
    for kind in ["zone", "corridor", "district", "project"] {
        let ids: Vec<String> = match kind {
            "zone" => p.zones.iter().map(|z| z.id.clone()).collect(),
            "corridor" => p.corridors.iter().map(|c| c.id.clone()).collect(),
            "district" => p.districts.iter().map(|d| d.code.clone()).collect(),
            _ => p.projects.iter().map(|q| q.id.clone()).collect(),
        };
        for id in ids {
            let what = Selection::find(p, kind, &id).expect("it is in the plan");
            for zoom in [1.0, 2.0, 8.0] {
                // From the far corner.
                let far = Viewport {
                    zoom,
                    center: MapPoint { x: 0.0, y: 0.0 },
                };
                let from = reduce(p, &start(), Action::Look(far));
                let there = reduce(p, &from, Action::FlyTo(what));
                assert_eq!(
                    State {
                        view: from.view,
                        ..there.clone()
                    },
                    from,
                    "only the view changes"
                );
                match what.extent(p) {
                    None => assert_eq!(there, from, "{id} has no place"),
                    Some(rect) => assert!(
                        there.view.shows(&rect, &crate::geo::LAPTOP, &p.extent),
                        "{kind} {id} from zoom {zoom}: {:?}",
                        there.view
                    ),
                }
            }
        }
    }
}

#[test]
fn a_close_look_stays_as_close_when_it_flies_to_a_project() {
    let p = plan();
    let what = Selection::find(p, "project", "minh-son").expect("a project");
    let zoom_from = |zoom: f64| {
        let center = p.extent.center();
        let from = reduce(p, &start(), Action::Look(Viewport { zoom, center }));
        reduce(p, &from, Action::FlyTo(what)).view.zoom
    };
    assert_eq!(zoom_from(6.0), 6.0);
    assert!(zoom_from(1.0) > 2.0);
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
