use super::Facet;
use crate::plan::{Plan, ProjectIx, Totals};

/// The projects of an option, and what they come to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Group {
    /// Option of the facet.
    pub option: u16,
    /// How many projects.
    pub count: usize,
    /// How many of them have a published capital.
    pub priced: usize,
    /// Their capital in the currency that sums are made in, and what that leaves out.
    pub totals: Totals,
}

/// Some projects by the options of a facet, in its order; options that none of them has are left out. A
/// project that has several options is in each of their groups.
pub fn groups(plan: &Plan, projects: &[ProjectIx], facet: Facet) -> Vec<Group> {
    let mut members: Vec<Vec<ProjectIx>> = vec![Vec::new(); usize::from(facet.count(plan))];
    for &ix in projects {
        facet.each(plan, &plan[ix], |option| {
            members[usize::from(option)].push(ix)
        });
    }
    let some = (0..)
        .zip(members)
        .filter(|(_, members)| !members.is_empty());
    let group = |(option, members): (u16, Vec<ProjectIx>)| Group {
        option,
        count: members.len(),
        priced: members
            .iter()
            .filter(|&&ix| !plan[ix].capital.is_empty())
            .count(),
        totals: plan.totals(members, plan.currency),
    };
    some.map(group).collect()
}
