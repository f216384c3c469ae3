//! The plan's page holds every fact that no card has, with all its sources, in every language.

mod common;

use common::{PLAN, languages};
use plan_annex::page::page;
use plan_core::plan::{Evidence, Lang};
use plan_leaf::tree::{Element, Node};
use std::{collections::BTreeSet, path::Path};

/// What the cards and the legend tell.
const ON_CARDS: [&str; 5] = ["zone", "corridor", "district", "communes", "gate"];

fn text_of(nodes: &[Node]) -> String {
    nodes.iter().map(Node::text).collect()
}

fn elements(nodes: &[Node]) -> Vec<&Element> {
    nodes.iter().flat_map(Node::elements).collect()
}

fn is_here(evidence: &Evidence) -> bool {
    evidence.of != "project" && !ON_CARDS.contains(&evidence.of)
}

#[test]
fn each_fact_stands_on_it_with_its_sources() {
    let evidence: Vec<Evidence> = PLAN.evidence().into_iter().filter(is_here).collect();
    assert!(evidence.len() > 100, "{}", evidence.len());
    for lang in languages() {
        let page = page(&PLAN, lang);
        let text = text_of(&page);
        let links = elements(&page).into_iter().filter_map(|e| e.get("href"));
        let links: BTreeSet<&str> = links.collect();
        for fact in &evidence {
            let what = format!("{} {} in {}", fact.of, fact.id, lang.0);
            if let Some(words) = fact.text {
                let words = words.get(lang);
                assert!(text.contains(words), "{what}: {words}");
            }
            for &source in fact.sources {
                let url = PLAN[source].url.as_str();
                assert!(links.contains(url), "{what}: {url}");
            }
        }
    }
}

#[test]
fn its_numbers_are_those_of_the_plan() {
    let text = text_of(&page(&PLAN, PLAN.lang("en").expect("English")));
    for figure in [
        "8–9% a year",
        "8.41% a year",
        "VND 78–79 million (per head)",
        "about VND 111,100 billion",
        "nearly USD 37 billion (as of 14 June 2025)",
        "2,055 ha",
        "about 394 km²",
        "4,842 km²",
        "By 2030: 17 urban areas",
        "14 projects, VND 18,602 billion",
    ] {
        assert!(text.contains(figure), "{figure}");
    }
    let vietnamese = text_of(&page(&PLAN, Lang::default()));
    for figure in [
        "8,41%/năm",
        "78–79 triệu đồng (mỗi người)",
        "khoảng 111.100 tỷ đồng",
    ] {
        assert!(vietnamese.contains(figure), "{figure}");
    }
}

/// The text of the element that has this attribute, in every language.
fn said(name: &str, value: &str) -> Vec<String> {
    let of = |lang| {
        let page = page(&PLAN, lang);
        let found = elements(&page)
            .into_iter()
            .find(|e| e.get(name) == Some(value));
        Node::from(found.expect("an element").clone()).text()
    };
    languages().map(of).collect()
}

#[test]
fn what_was_announced_is_told_with_what_is_not_published() {
    let awards: [(&str, [&[&str]; 3]); 2] = [
        (
            "licences",
            [
                &[
                    "14 dự án, 18.602 tỷ đồng",
                    "4 dự án, 12.605 tỷ đồng",
                    "10 dự án còn lại, 5.997 tỷ đồng",
                ],
                &[
                    "14 projects, VND 18,602 billion",
                    "4 (VND 12,605 billion)",
                    "other 10 (VND 5,997 billion)",
                ],
                &[
                    "14个项目，18.602万亿越南盾",
                    "4个，12.605万亿越南盾",
                    "其余10个，5.997万亿越南盾",
                ],
            ],
        ),
        (
            "memoranda",
            [
                &["9 dự án, 21.527 tỷ đồng"],
                &["9 projects, VND 21,527 billion"],
                &["9个项目，21.527万亿越南盾"],
            ],
        ),
    ];
    for (award, expected) in awards {
        for (text, parts) in said("data-award", award).iter().zip(expected) {
            for part in parts {
                assert!(text.contains(part), "{part} in {text}");
            }
        }
    }
}

#[test]
fn what_is_not_known_of_the_contact_is_not_published() {
    let bodies = ["Trung tâm Xúc tiến", "Promotion Centre", "促进中心"];
    let unknown = ["Chưa công bố", "Not published", "未公布"];
    let asked = said("data-chapter", "ask");
    for ((text, body), unknown) in asked.iter().zip(bodies).zip(unknown) {
        assert!(text.contains(body), "{text}");
        // Address, telephone, mail and site; incentives and products.
        assert_eq!(text.matches(unknown).count(), 6, "{text}");
    }
}

#[test]
fn what_it_shows_on_the_map_is_there() {
    for lang in languages() {
        let page = page(&PLAN, lang);
        let shown: Vec<&str> = elements(&page)
            .into_iter()
            .filter_map(|e| e.get("data-show"))
            .collect();
        assert!(shown.len() > 20, "{}", shown.len());
        for id in shown.iter().flat_map(|ids| ids.split(' ')) {
            let (kind, id) = id.split_once(':').expect("a kind and an id");
            let found = plan_core::state::Selection::find(&PLAN, kind, id);
            assert!(found.is_some(), "{kind} {id}");
        }
    }
}

#[test]
fn each_chapter_of_the_contents_is_there_once() {
    let page = page(&PLAN, Lang::default());
    let all = elements(&page);
    let of = |name| all.iter().filter_map(move |e| e.get(name));
    let chapters: Vec<&str> = of("data-chapter").collect();
    let unique: BTreeSet<&&str> = chapters.iter().collect();
    assert_eq!(unique.len(), chapters.len());
    assert_eq!(chapters.len(), 14, "{chapters:?}");
    let jumps: Vec<&str> = of("data-jump").collect();
    assert_eq!(jumps, chapters[1..]);
}

#[test]
fn sources_are_numbered_as_they_are_listed() {
    let page = page(&PLAN, Lang::default());
    let all = elements(&page);
    let numbers = all.iter().filter(|e| e.get("class") == Some("refs"));
    let numbers = numbers.flat_map(|e| {
        let text = Node::from((*e).clone()).text();
        let numbers = text
            .trim()
            .split(',')
            .map(|n| n.parse::<usize>().expect("a number"));
        numbers.collect::<Vec<_>>()
    });
    let named: BTreeSet<usize> = numbers.collect();
    let listed = all.iter().filter(|e| e.tag == "a").count();
    assert_eq!(named, (1..=listed).collect());
}

#[test]
fn where_nothing_is_known_no_heading_stands_over_nothing() {
    let maine = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/maine");
    let plan = plan_core::author::load(&maine).expect("a region").plan;
    let page = page(&plan, Lang::default());
    let all = elements(&page);
    let of = |name: &str| -> Vec<&str> { all.iter().filter_map(|e| e.get(name)).collect() };
    assert_eq!(of("data-chapter"), ["today"]);
    assert!(!of("data-field").contains(&"sources"));
    assert!(text_of(&page).contains(plan.districts_note.get(Lang::default())));
}
