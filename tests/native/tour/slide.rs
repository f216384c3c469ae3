//! What each step says, in each language.

use crate::{EN, VI, plan};
use plan_core::{
    geo::Viewport,
    plan::{Feature, Lang, StoryStep},
    state::{Action, State, reduce},
    tour::Slide,
};

const ZH: Lang = Lang(2);

fn slide(id: &str, lang: Lang) -> Slide {
    plan().slide(plan().step(id).expect(id), lang)
}

fn values(slide: &Slide) -> Vec<&str> {
    slide.figures.iter().map(|f| f.value.as_str()).collect()
}

#[test]
fn every_step_has_a_headline_and_says_whence_it_is_known() {
    for lang in [VI, EN, ZH] {
        for step in plan().step_ixs() {
            let (slide, id) = (plan().slide(step, lang), &plan()[step].id);
            assert!(!slide.headline.trim().is_empty(), "{id}");
            assert!(slide.figures.len() <= 3, "{id}");
            for figure in &slide.figures {
                assert!(!figure.value.trim().is_empty(), "{id}");
            }
            assert!(!slide.sources.is_empty(), "{id}");
            let mut each = slide.sources.clone();
            each.dedup();
            assert_eq!(each.len(), slide.sources.len(), "{id}");
        }
    }
}

#[test]
fn money_is_said_as_people_say_it_and_as_its_source_does() {
    assert_eq!(slide("vsip", VI).figures[0].value, "trên 6.361 tỷ đồng");
    assert_eq!(slide("vsip", EN).figures[0].value, "over VND 6,361 billion");
    assert_eq!(slide("vsip", ZH).figures[0].value, "逾6.361万亿越南盾");
    let conference = slide("conference", EN);
    assert_eq!(
        values(&conference),
        ["VND 18,602 billion", "VND 21,527 billion"]
    );
    assert!(conference.figures[0].label.starts_with("14 projects, "));
    assert!(conference.figures[1].label.starts_with("9 projects, "));
}

#[test]
fn targets_are_the_plans_own() {
    let targets = slide("targets", VI);
    let at = usize::from(plan().step("targets").expect("a step").0);
    let given = &plan().story.steps[at].indicators;
    assert_eq!(targets.figures.len(), given.len());
    for (figure, &nth) in targets.figures.iter().zip(given) {
        let indicator = &plan().programme.indicators[usize::from(nth)];
        let target = indicator.headline().expect("a figure");
        assert!(figure.label.contains(indicator.name.get(VI)));
        assert!(figure.label.ends_with(&target.period));
        assert!(figure.value.contains('–'), "{}: a range", figure.value);
    }
}

#[test]
fn zones_and_corridors_add_up() {
    let plan = plan();
    for zone in plan.zone_ixs() {
        let slide = slide(&format!("{}-zone", plan[zone].id), EN);
        assert_eq!(slide.headline, plan[zone].name.get(EN));
        assert_eq!(
            slide.figures[0].value,
            plan[zone].districts.len().to_string()
        );
        let of_zone = plan.project_ixs().filter(|&p| {
            let mut districts = plan[p].districts.iter();
            districts.any(|&d| plan[d].zone == zone)
        });
        let all: Vec<_> = of_zone.collect();
        assert_eq!(slide.figures[1].value, all.len().to_string());
        let sum = plan.totals(all, plan.currency);
        let third = slide.figures.get(2);
        assert_eq!(third.is_some(), sum.counted > 0);
        if let Some(third) = third {
            let label = format!("{} with published capital", sum.counted);
            assert!(third.label.ends_with(&label), "{}", third.label);
        }
    }
    for id in ["axis", "north", "east"] {
        let corridor = plan.corridor(id).expect(id);
        let slide = slide(id, VI);
        assert_eq!(slide.headline, plan[corridor].name.get(VI));
        assert_eq!(slide.text.as_deref(), Some(plan[corridor].about.get(VI)));
        let step = plan.step(id).expect(id);
        assert_eq!(plan[step].shows[0], Feature::Corridor(corridor));
    }
}

/// Of 43,925.356 billion nobody in a hall wants to hear the millions.
#[test]
fn sums_are_said_to_five_figures() {
    let values = [
        slide("axis", VI).figures[2].value.clone(),
        slide("axis", ZH).figures[2].value.clone(),
    ];
    assert_eq!(values, ["43.925 tỷ đồng", "43.925万亿越南盾"]);
}

#[test]
fn what_is_close_is_in_the_middle_of_the_view() {
    let plan = plan();
    let start = State::new(plan, VI);
    let mut close = 0;
    for ix in plan.step_ixs() {
        let step = &plan[ix];
        let told = reduce(plan, &start, Action::Tell(Some(ix)));
        let Some(rect) = plan.around(&step.shows).filter(|_| told.view != start.view) else {
            continue;
        };
        close += 1;
        let middle = Viewport {
            center: rect.center(),
            ..told.view
        };
        assert_eq!(told.view, middle.clamped(&plan.extent), "{}", step.id);
        assert!(told.view.zoom > 1.0, "{}", step.id);
        for feature in &step.shows {
            let part = plan.around(&[*feature]).expect("a place");
            assert!(part.x0 >= rect.x0 && part.x1 <= rect.x1, "{}", step.id);
            assert!(part.y0 >= rect.y0 && part.y1 <= rect.y1, "{}", step.id);
        }
    }
    assert!(close > 3, "{close} steps are close to something");
    assert_eq!(plan.around(&[]), None);
}

#[test]
fn a_steps_own_words_come_first() {
    let mut plan = plan().clone();
    let vsip = plan.step("vsip").expect("a step");
    let step = &mut plan.story.steps[usize::from(vsip.0)];
    *step = StoryStep {
        title: Some(plan.title.clone()),
        text: Some(plan.subtitle.clone()),
        notes: Some(plan.province.clone()),
        indicators: vec![0],
        ..step.clone()
    };
    let slide = plan.slide(vsip, EN);
    assert_eq!(slide.headline, plan.title.get(EN));
    assert_eq!(slide.text.as_deref(), Some(plan.subtitle.get(EN)));
    assert_eq!(slide.notes.as_deref(), Some(plan.province.get(EN)));
    assert_eq!(slide.figures.len(), 1);
    assert!(slide.figures[0].label.starts_with("GRDP growth"));
}
