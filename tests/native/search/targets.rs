//! What is found: its name, its card, its part of the map, its rank.

use crate::{EN, VI, plan};
use plan_core::{
    plan::{
        CommuneIx, CorridorIx, DistrictIx, GateIx, ProjectIx, RoadIx, SectorIx, TownIx, ZoneIx,
    },
    search::Target,
    state::Selection,
};

/// All that can be found.
fn all() -> Vec<Target> {
    let p = plan();
    let many = |table: usize| 0..u16::try_from(table).expect("few");
    let mut all: Vec<Target> = many(p.zones.len())
        .map(|i| Target::Zone(ZoneIx(i)))
        .collect();
    all.extend(many(p.corridors.len()).map(|i| Target::Corridor(CorridorIx(i))));
    all.extend(many(p.districts.len()).map(|i| Target::District(DistrictIx(i))));
    all.extend(many(p.towns.len()).map(|i| Target::Town(TownIx(i))));
    all.extend(many(p.gates.len()).map(|i| Target::Gate(GateIx(i))));
    all.extend(many(p.projects.len()).map(|i| Target::Project(ProjectIx(i))));
    all.extend(many(p.sectors.len()).map(|i| Target::Sector(SectorIx(i))));
    all.extend(many(p.communes.len()).map(|i| Target::Commune(CommuneIx(i))));
    all.extend(many(p.roads.len()).map(|i| Target::Road(RoadIx(i))));
    all
}

#[test]
fn whatever_is_there_is_found_by_its_name() {
    for target in all() {
        for lang in [VI, EN] {
            let name = target.name(plan()).get(lang);
            let hits = super::search().find(name, lang, 40);
            // Of two roads of one name either will do, and instead of a town the district that is named after it.
            let same = |it: Target| it == target || it.name(plan()).get(lang).contains(name);
            let found = hits.iter().any(|hit| same(hit.target));
            assert!(found, "{} {}: {name}", target.kind(), target.id(plan()));
        }
    }
}

#[test]
fn a_card_belongs_to_what_has_one_and_tells_of_the_same() {
    for target in all() {
        let card = target.selection();
        let has = ["zone", "corridor", "district", "project"].contains(&target.kind());
        assert_eq!(card.is_some(), has, "{}", target.kind());
        if let Some(card) = card {
            assert_eq!(
                (card.kind(), card.id(plan())),
                (target.kind(), target.id(plan()))
            );
        }
        if let Target::District(ix) = target {
            assert_eq!(card, Some(Selection::District(ix)));
        }
    }
}

#[test]
fn what_has_a_place_lies_on_the_map() {
    let whole = plan().extent;
    for target in all() {
        let what = || format!("{} {}", target.kind(), target.id(plan()));
        match target.extent(plan()) {
            None => assert!(
                matches!(target, Target::Sector(_) | Target::Project(_)),
                "{} has no place",
                what()
            ),
            Some(part) => {
                assert!(part.x0 <= part.x1 && part.y0 <= part.y1, "{}", what());
                // Roads run on beyond the province.
                let near = part.x1 >= whole.x0 && part.x0 <= whole.x1;
                let near = near && part.y1 >= whole.y0 && part.y0 <= whole.y1;
                assert!(near, "{} is elsewhere: {part:?}", what());
            }
        }
        let is_a_point = |part: plan_core::geo::MapRect| part.x0 == part.x1 && part.y0 == part.y1;
        if let Target::Town(_) | Target::Gate(_) | Target::Commune(_) = target {
            assert!(target.extent(plan()).is_some_and(is_a_point), "{}", what());
        }
        if let Target::Road(_) | Target::District(_) | Target::Zone(_) = target {
            assert!(!target.extent(plan()).is_some_and(is_a_point), "{}", what());
        }
    }
}
