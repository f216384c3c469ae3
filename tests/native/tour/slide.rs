//! What each step says, in each language.

use crate::{EN, VI, plan};
use plan_core::{
    plan::{Feature, Lang, StoryStep},
    tour::Slide,
};

const ZH: Lang = Lang(2);

fn slide(id: &str, lang: Lang) -> Slide {
    let story = &plan().story;
    let at = story.place(id).expect(id);
    plan().slide(&story.steps[at], lang)
}

fn values(slide: &Slide) -> Vec<&str> {
    slide.figures.iter().map(|f| f.value.as_str()).collect()
}

#[test]
fn every_step_has_a_headline_and_says_whence_it_is_known() {
    for lang in [VI, EN, ZH] {
        for step in &plan().story.steps {
            let slide = plan().slide(step, lang);
            assert!(!slide.headline.trim().is_empty(), "{}", step.id);
            assert!(slide.figures.len() <= 3, "{}", step.id);
            for figure in &slide.figures {
                assert!(!figure.value.trim().is_empty(), "{}", step.id);
            }
            assert!(!slide.sources.is_empty(), "{}", step.id);
            let mut each = slide.sources.clone();
            each.dedup();
            assert_eq!(each.len(), slide.sources.len(), "{}", step.id);
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
    let given = &plan().story.steps[plan().story.place("targets").expect("a step")].indicators;
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
        let said = plan.language(EN).format.money(sum.amount, sum.currency);
        assert_eq!(
            slide.figures.get(2).map(|f| f.value.clone()),
            (sum.counted > 0).then_some(said)
        );
    }
    for id in ["axis", "north", "east"] {
        let corridor = plan.corridor(id).expect(id);
        let slide = slide(id, VI);
        assert_eq!(slide.headline, plan[corridor].name.get(VI));
        assert_eq!(slide.text.as_deref(), Some(plan[corridor].about.get(VI)));
        assert_eq!(slide.shows[0], Feature::Corridor(corridor));
    }
}

#[test]
fn what_is_close_holds_all_that_lights_up() {
    let plan = plan();
    for step in &plan.story.steps {
        let slide = plan.slide(step, VI);
        let Some(rect) = slide.close else { continue };
        for feature in &slide.shows {
            let part = plan.around(&[*feature]).expect("a place");
            assert!(part.x0 >= rect.x0 && part.x1 <= rect.x1, "{}", step.id);
            assert!(part.y0 >= rect.y0 && part.y1 <= rect.y1, "{}", step.id);
        }
    }
    assert_eq!(plan.around(&[]), None);
}

#[test]
fn a_steps_own_words_come_first() {
    let story = &plan().story;
    let at = story.place("vsip").expect("a step");
    let step = StoryStep {
        title: Some(plan().title.clone()),
        text: Some(plan().subtitle.clone()),
        notes: Some(plan().province.clone()),
        indicators: vec![0],
        ..story.steps[at].clone()
    };
    let slide = plan().slide(&step, EN);
    assert_eq!(slide.headline, plan().title.get(EN));
    assert_eq!(slide.text.as_deref(), Some(plan().subtitle.get(EN)));
    assert_eq!(slide.notes.as_deref(), Some(plan().province.get(EN)));
    assert_eq!(slide.figures.len(), 1);
    assert!(slide.figures[0].label.starts_with("GRDP growth"));
}
