//! What is named in a hall: each step of the story, on screens of every shape.

use super::*;
use plan_core::{
    plan::Feature,
    state::{Action, Selection, State, reduce},
};

/// What the slide leaves of screens: beside it, or between headline and figures; px, and the least text there.
const ROOMS: [(f64, f64, f64); 6] = [
    (819.0, 680.0, 18.0),
    (1024.0, 420.0, 19.2),
    (800.0, 330.0, 15.0),
    (2458.0, 2050.0, 54.0),
    (1080.0, 1100.0, 27.0),
    (2900.0, 1020.0, 27.0),
];

fn told() -> Vec<(String, Scene<'static>, Names)> {
    let plan = plan();
    let mut all = Vec::new();
    for (width, height, text_px) in ROOMS {
        for lang in languages(plan) {
            for step in plan.step_ixs() {
                let state = reduce(plan, &State::new(plan, lang), Action::Tell(Some(step)));
                let shown: Vec<Selection> = plan[step]
                    .shows
                    .iter()
                    .map(|&f| Selection::from(f))
                    .collect();
                let scene = Scene {
                    plan,
                    lang,
                    size: SizeClass::Large,
                    screen: Screen {
                        width,
                        height,
                        padding: Padding {
                            top: 1.5 * text_px,
                            right: 4.0 * text_px,
                            bottom: 2.0 * text_px,
                            left: 4.0 * text_px,
                        },
                        text_px,
                    },
                    view: state.view,
                    glass: Vec::new(),
                    layers: Layers::default(),
                    wanted: Some(shown.iter().filter_map(|s| s.project()).collect()),
                    told: Some(shown),
                    reserve: 1.0,
                };
                let names = all_names(&scene);
                let how = format!("{width} × {height} {lang:?} {}", plan[step].id);
                all.push((how, scene, names));
            }
        }
    }
    all
}

#[test]
fn names_are_read_from_the_last_row_and_stand_apart() {
    let mut wrong = Vec::new();
    for (how, scene, names) in &told() {
        let sizes = names.labels.iter().map(|l| (l.subject, l.size));
        let sizes = sizes.chain(names.along.iter().map(|a| (a.subject, a.size)));
        for (subject, size) in sizes {
            if size < scene.screen.text_px {
                wrong.push(format!("{how}: {subject:?} is {size:.1} px"));
            }
        }
        let all = boxes(scene, names);
        let screen = block(0.0, 0.0, scene.screen.width, scene.screen.height);
        for (i, (id, own)) in all.iter().enumerate() {
            let over = all[..i].iter().find(|(_, boxes)| {
                let mut pairs = own
                    .iter()
                    .flat_map(|a| boxes.iter().map(move |b| a.overlap(b)));
                pairs.any(|area| area > 1.0)
            });
            if let Some((other, _)) = over {
                wrong.push(format!("{how}: {id} over {other}"));
            }
            let seen = own.iter().any(|b| screen.overlap(b) > 0.0);
            if seen && !own.iter().all(|b| screen.holds(b)) {
                wrong.push(format!("{how}: {id} is cut off"));
            }
        }
    }
    none(&wrong);
}

/// A zone's step names its districts where there is room for names, and nothing that stands back.
#[test]
fn what_is_told_of_is_named() {
    let plan = plan();
    let mut wrong = Vec::new();
    for (how, scene, names) in told() {
        let step = plan
            .steps
            .iter()
            .find(|step| how.ends_with(&format!(" {}", step.id)));
        let shows = &step.expect("a step").shows;
        let named: Vec<_> = names
            .labels
            .iter()
            .filter_map(|l| district_of(l.subject))
            .collect();
        let lit = |d| {
            shows
                .iter()
                .any(|&f| Selection::from(f).has_district(plan, d))
        };
        for &district in &named {
            if !lit(district) {
                wrong.push(format!("{how}: {} stands back", plan[district].code));
            }
        }
        if let [Feature::Zone(_)] = shows[..] {
            let all: Vec<_> = plan.district_ixs().filter(|&d| lit(d)).collect();
            // The seat's own name is the city's.
            if scene.screen.height > 600.0 && named.len() + 1 < all.len() {
                wrong.push(format!("{how}: {} of {} districts", named.len(), all.len()));
            }
        }
    }
    none(&wrong);
}
