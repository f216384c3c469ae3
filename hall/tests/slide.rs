//! What is told beside the map, as trees.

use plan_core::{
    author::load,
    i18n::{Cue, Key as _},
    plan::{Feature, Lang, Plan},
};
use plan_hall::{desk::desk, keys::keys, slide::slide};
use plan_leaf::tree::{Element, Node};
use std::{path::Path, sync::LazyLock};

static PLAN: LazyLock<Plan> = LazyLock::new(|| {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets");
    load(&assets).expect("the data are sound").plan
});

fn languages() -> impl Iterator<Item = Lang> {
    (0..PLAN.languages.len() as u8).map(Lang)
}

fn elements(nodes: &[Node]) -> Vec<&Element> {
    nodes.iter().flat_map(Node::elements).collect()
}

fn codes(nodes: &[Node]) -> Vec<String> {
    let all = elements(nodes).into_iter();
    all.filter_map(|e| e.get("data-qr"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_slide_has_its_step_one_headline_and_which_it_is() {
    for lang in languages() {
        for step in PLAN.step_ixs() {
            let made = slide(&PLAN, step, lang);
            let all = elements(&made);
            let told: Vec<_> = all.iter().filter_map(|e| e.get("data-step")).collect();
            assert_eq!(told, [PLAN[step].id.as_str()]);
            assert_eq!(all.iter().filter(|e| e.tag == "h1").count(), 1);
            let text: String = made.iter().map(Node::text).collect();
            let (n, m) = (step.0 + 1, PLAN.steps.len());
            assert!(
                text.contains(&n.to_string()) && text.contains(&m.to_string()),
                "{text}"
            );
            assert!(!text.contains('{'), "a place that nothing fills: {text}");
        }
    }
}

#[test]
fn a_code_leads_to_the_projects_card_at_the_plans_address_and_nowhere_without_one() {
    let mut published = PLAN.clone();
    published.address = Some("https://example.vn/map/".to_owned());
    let mut projects = 0;
    for step in PLAN.step_ixs() {
        assert_eq!(codes(&slide(&PLAN, step, Lang(1))), Vec::<String>::new());
        let made = codes(&slide(&published, step, Lang(1)));
        let Some(Feature::Project(project)) = PLAN[step].shows.first() else {
            assert!(made.is_empty(), "{}", PLAN[step].id);
            continue;
        };
        projects += 1;
        let link = format!(
            "https://example.vn/map/#lang=en&project={}",
            PLAN[*project].id
        );
        assert_eq!(made, [link]);
    }
    assert!(projects > 3, "{projects} steps are about a project");
}

#[test]
fn the_presenters_window_leads_to_every_step_and_has_the_notes() {
    for lang in languages() {
        for step in PLAN.step_ixs() {
            let made = desk(&PLAN, step, lang);
            let all = elements(&made);
            let ways: Vec<_> = all.iter().filter_map(|e| e.get("data-go")).collect();
            let ids: Vec<_> = PLAN.steps.iter().map(|step| step.id.as_str()).collect();
            assert_eq!(ways, ids);
            let here: Vec<_> = all
                .iter()
                .filter(|e| e.get("aria-current").is_some())
                .collect();
            assert_eq!(here.len(), 1);
            let text: String = made.iter().map(Node::text).collect();
            let notes = PLAN.slide(step, lang).notes;
            let none = PLAN.story.cues[usize::from(lang.0)].get(Cue::NotesNone);
            assert!(text.contains(notes.as_deref().unwrap_or(none)), "{text}");
        }
    }
}

#[test]
fn the_list_of_keys_says_what_each_does() {
    let of_keys = Cue::ALL.iter().filter(|(_, key)| key.starts_with("key_"));
    for lang in languages() {
        let text: String = keys(&PLAN, lang).iter().map(Node::text).collect();
        for (cue, key) in of_keys.clone() {
            let said = PLAN.story.cues[usize::from(lang.0)].get(*cue);
            assert!(text.contains(said), "{key}: {said}");
        }
    }
}
