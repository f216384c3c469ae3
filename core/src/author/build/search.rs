//! What can be found in the plan, and under which names.

use super::Make;
use crate::{
    author::raw,
    plan::{DistrictIx, Plan, Project, Text, TownIx},
    search::{Draft, Index, Letters, Role, Target},
};

/// The letters of a plan's names, and its index.
pub fn index(make: &Make, plan: &Plan) -> (Letters, Index) {
    // As they are called without their kinds.
    let communes = &make.folder.communes.commune;
    let bare = |raw: &raw::Commune| {
        let former = raw.merged_from.iter().map(|unit| make.text(&unit.name));
        (make.text(&raw.name), former.collect())
    };
    let bare: Vec<(Text, Vec<Text>)> = communes.iter().map(bare).collect();
    let mut draft = Draft::default();
    for ix in plan.zone_ixs() {
        draft.add(Target::Zone(ix));
        draft.name(Role::Own, &plan[ix].name);
        draft.name(Role::Own, &plan[ix].short);
    }
    for ix in plan.corridor_ixs() {
        draft.add(Target::Corridor(ix));
        draft.name(Role::Own, &plan[ix].name);
        draft.name(Role::Own, &plan[ix].short);
    }
    for ix in plan.district_ixs() {
        draft.add(Target::District(ix));
        draft.name(Role::Own, &plan[ix].name);
        draft.name(Role::Own, &plan[ix].full_name);
        // "Lạng Sơn" is the city of Lạng Sơn.
        if let Some(seat) = plan[ix].seat.filter(|&seat| is_namesake(plan, seat)) {
            draft.name(Role::Own, &plan[seat].name);
        }
    }
    for ix in plan.town_ixs().filter(|&town| !is_namesake(plan, town)) {
        draft.add(Target::Town(ix));
        draft.name(Role::Own, &plan[ix].name);
    }
    for ix in plan.gate_ixs() {
        draft.add(Target::Gate(ix));
        draft.name(Role::Own, &plan[ix].name);
    }
    for ix in plan.sector_ixs() {
        draft.add(Target::Sector(ix));
        draft.name(Role::Own, &plan[ix].name);
    }
    for ix in plan.project_ixs() {
        draft.add(Target::Project(ix));
        project(&plan[ix], &mut draft);
    }
    for (ix, (name, former)) in plan.commune_ixs().zip(&bare) {
        draft.add(Target::Commune(ix));
        draft.name(Role::Own, &plan[ix].name);
        draft.name(Role::Own, name);
        let former = plan[ix].merged_from.iter().zip(former);
        for ((unit, name), nth) in former.zip(0..) {
            draft.name(Role::Former(nth), &unit.name);
            draft.name(Role::Former(nth), name);
        }
    }
    for ix in plan.road_ixs() {
        draft.add(Target::Road(ix));
        draft.name(Role::Own, &plan[ix].name);
        draft.mark(&plan[ix].id);
    }
    draft.finish()
}

#[inline(never)]
fn project<'p>(project: &'p Project, draft: &mut Draft<'p>) {
    draft.name(Role::Own, &project.name);
    draft.name(Role::Own, &project.short);
    draft.mark(&project.id);
    if let Some(investor) = &project.investor {
        draft.name(Role::Investor, &investor.text);
    }
    draft.also(Target::Sector(project.sector));
    project
        .districts
        .iter()
        .for_each(|&d| draft.also(Target::District(d)));
    project
        .communes
        .iter()
        .for_each(|&c| draft.also(Target::Commune(c)));
}

/// Whether a town's district has its name: readers who ask for it find the district.
fn is_namesake(plan: &Plan, town: TownIx) -> bool {
    let named = |district: DistrictIx| {
        let mut pairs = plan[town].name.all().zip(plan[district].name.all());
        pairs.all(|(town, district)| district.contains(town))
    };
    plan[town].seat_of.is_some_and(named)
}
