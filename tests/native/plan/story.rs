//! The story of the real data: what its steps come to.

use crate::plan;
use plan_core::plan::{Feature, StoryAbout, StoryView};
use std::collections::BTreeSet;

#[test]
fn it_leads_from_the_province_to_whom_to_ask() {
    let story = &plan().story;
    let about: Vec<StoryAbout> = story.steps.iter().map(|step| step.about).collect();
    assert_eq!(about.first(), Some(&StoryAbout::Region));
    assert_eq!(about.last(), Some(&StoryAbout::Contact));
    let at = |wanted: fn(&StoryAbout) -> bool| about.iter().position(wanted).expect("a step");
    let order = [
        at(|a| matches!(a, StoryAbout::Feature(Feature::Corridor(_)))),
        at(|a| matches!(a, StoryAbout::Feature(Feature::Zone(_)))),
        at(|a| matches!(a, StoryAbout::Breakthrough(0))),
        at(|a| matches!(a, StoryAbout::Targets)),
        at(|a| matches!(a, StoryAbout::Conference)),
        at(|a| matches!(a, StoryAbout::Feature(Feature::Project(_)))),
    ];
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn it_tells_of_every_corridor_zone_and_breakthrough() {
    let plan = plan();
    let about = |wanted: StoryAbout| plan.story.steps.iter().any(|step| step.about == wanted);
    for corridor in plan.corridor_ixs() {
        assert!(about(StoryAbout::Feature(Feature::Corridor(corridor))));
    }
    for zone in plan.zone_ixs() {
        assert!(about(StoryAbout::Feature(Feature::Zone(zone))));
    }
    for (nth, _) in (0..).zip(&plan.programme.breakthroughs) {
        assert!(about(StoryAbout::Breakthrough(nth)));
    }
}

#[test]
fn a_step_lights_up_what_it_is_about_and_nothing_twice() {
    let plan = plan();
    assert_eq!(plan.steps.len(), plan.story.steps.len());
    for (shown, told) in plan.steps.iter().zip(&plan.story.steps) {
        let mut seen = Vec::new();
        for feature in &shown.shows {
            assert!(!seen.contains(feature), "{}: {feature:?}", shown.id);
            seen.push(*feature);
        }
        match told.about {
            StoryAbout::Feature(feature) => assert_eq!(shown.shows.first(), Some(&feature)),
            StoryAbout::Breakthrough(nth) => {
                let of_it = &plan.programme.breakthroughs[usize::from(nth)].shows;
                assert!(shown.shows.starts_with(of_it), "{}", shown.id);
            }
            _ => {}
        }
    }
}

#[test]
fn a_step_is_found_by_its_id_and_ids_are_its_own() {
    let plan = plan();
    let ids: BTreeSet<&str> = plan.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(ids.len(), plan.steps.len());
    for step in plan.step_ixs() {
        assert_eq!(plan.step(&plan[step].id), Some(step));
    }
    assert_eq!(plan.step("no such step"), None);
}

#[test]
fn what_is_close_has_something_to_be_close_to() {
    let steps = &plan().steps;
    let close = steps.iter().filter(|step| step.view == StoryView::Close);
    for step in close {
        assert!(!step.shows.is_empty(), "{}", step.id);
    }
}
