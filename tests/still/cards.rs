//! Each fact that the plan's page does not hold stands on a card, with all its sources, in every language.

use plan_core::{
    plan::{Evidence, Lang, Plan, SourceIx},
    state::Selection,
};
use plan_map::{embed::embedded_plan, still};
use roxmltree::Document;
use std::collections::BTreeSet;

/// A card as its reader has it.
struct Card {
    text: String,
    links: BTreeSet<String>,
}

fn card(plan: &'static Plan, lang: Lang, what: Selection) -> Card {
    // Marks between pieces that follow the state are no XML.
    let markup = format!("<card>{}</card>", still::card(plan, lang, what)).replace("<!>", "");
    let tree = Document::parse(&markup).expect("XML");
    let texts = tree.descendants().filter(|n| n.is_text());
    Card {
        text: texts.filter_map(|n| n.text()).collect(),
        links: tree
            .descendants()
            .filter_map(|n| n.attribute("href").map(str::to_owned))
            .collect(),
    }
}

/// What has a card.
fn all(plan: &Plan) -> impl Iterator<Item = Selection> {
    let zones = plan.zone_ixs().map(Selection::Zone);
    let corridors = plan.corridor_ixs().map(Selection::Corridor);
    let districts = plan.district_ixs().map(Selection::District);
    let projects = plan.project_ixs().map(Selection::Project);
    zones.chain(corridors).chain(districts).chain(projects)
}

/// On which cards a fact may stand.
fn places(plan: &Plan, fact: &Evidence) -> Vec<Selection> {
    let kind = match fact.of {
        "project" | "zone" | "corridor" | "district" => fact.of,
        "communes" | "gate" => "",
        // The plan's page: its own tests read it.
        _ => return Vec::new(),
    };
    match Selection::find(plan, kind, fact.id) {
        Some(own) => vec![own],
        None => all(plan).collect(),
    }
}

#[test]
fn each_fact_stands_on_a_card_with_its_sources() {
    let plan = embedded_plan().expect("a plan");
    let mut missing = BTreeSet::new();
    for lang in (0..plan.languages.len() as u8).map(Lang) {
        let cards: Vec<(Selection, Card)> = all(plan)
            .map(|what| (what, card(plan, lang, what)))
            .collect();
        for fact in plan.evidence() {
            let places = places(plan, &fact);
            let mut read = cards.iter().filter(|(what, _)| places.contains(what));
            let stands = |(_, card): &(Selection, Card)| {
                let said = fact
                    .text
                    .is_none_or(|text| card.text.contains(text.get(lang)));
                let url = |source: SourceIx| plan[source].url.as_str();
                said && fact
                    .sources
                    .iter()
                    .all(|&source| card.links.contains(url(source)))
            };
            if !places.is_empty() && !read.any(stands) {
                missing.insert(format!(
                    "{} {} {:?}",
                    fact.of,
                    fact.id,
                    fact.text.map(|t| t.get(lang))
                ));
            }
        }
    }
    assert!(missing.is_empty(), "{} facts: {missing:#?}", missing.len());
}
