use super::{Facet, Filters, Measure};
use crate::plan::{Plan, ProjectIx};

/// A part of the filters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Options of a facet.
    Facet(Facet),
    /// A span.
    Measure(Measure),
    /// The text.
    Text,
}

impl Part {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        let facets = Facet::ALL.into_iter().map(Self::Facet);
        facets
            .chain(Measure::ALL.into_iter().map(Self::Measure))
            .chain([Self::Text])
    }

    fn is_set(self, filters: &Filters) -> bool {
        match self {
            Self::Facet(facet) => filters.of(facet).next().is_some(),
            Self::Measure(measure) => !filters.span(measure).is_open(),
            Self::Text => !filters.text.trim().is_empty(),
        }
    }
}

/// What filters let pass, and what they would.
#[derive(Debug, Clone, PartialEq)]
pub struct Picked {
    /// What passes, in the plan's order.
    pub projects: Vec<ProjectIx>,
    /// For each facet and option: how many projects there are of it among those that all other parts let
    /// pass. So many are seen when it is chosen alone.
    counts: Vec<Vec<usize>>,
    /// What would pass if only a measure's span were open.
    near: [Vec<ProjectIx>; Measure::ALL.len()],
    /// What each set part keeps out alone.
    kept_out: Vec<(Part, usize)>,
}

impl Picked {
    /// How many projects there are of an option among those that all other parts let pass.
    pub fn count(&self, facet: Facet, option: u16) -> usize {
        let of_facet = self.counts.get(facet as usize);
        let count = of_facet.and_then(|counts| counts.get(usize::from(option)));
        count.copied().unwrap_or_default()
    }

    /// The options of a facet that have projects, at most so many: those with the most, in the facet's order.
    pub fn foremost(&self, facet: Facet, most: usize) -> Vec<u16> {
        let counts = self.counts.get(facet as usize);
        let mut some: Vec<(u16, usize)> = (0..)
            .zip(counts.into_iter().flatten().copied())
            .filter(|(_, count)| *count > 0)
            .collect();
        crate::order::by_key(&mut some, |(_, count)| usize::MAX - count);
        some.truncate(most);
        let mut options: Vec<u16> = some.into_iter().map(|(option, _)| option).collect();
        options.sort_unstable();
        options
    }

    /// The projects that would pass if a span were open.
    pub fn in_any_span(&self, measure: Measure) -> &[ProjectIx] {
        &self.near[measure as usize]
    }

    /// Parts that can be given up, with how many more projects would be seen without one, most first.
    pub fn to_loosen(&self) -> &[(Part, usize)] {
        &self.kept_out
    }
}

/// The projects that filters let pass. `has_text` tells of each project whether the text means it.
pub fn pick(plan: &Plan, filters: &Filters, has_text: &dyn Fn(ProjectIx) -> bool) -> Picked {
    let parts: Vec<Part> = Part::all().collect();
    let set: Vec<bool> = parts.iter().map(|part| part.is_set(filters)).collect();
    let mut picked = Picked {
        projects: Vec::new(),
        counts: Facet::ALL
            .iter()
            .map(|f| vec![0; usize::from(f.count(plan))])
            .collect(),
        near: Default::default(),
        kept_out: Vec::new(),
    };
    let mut alone = vec![0; parts.len()];
    for ix in plan.project_ixs() {
        // Which part keeps it out; of several none alone.
        let keeps_out =
            |(&part, &set): (&Part, &bool)| set && !fits(plan, filters, part, ix, has_text);
        let mut out = parts
            .iter()
            .zip(&set)
            .enumerate()
            .filter(|(_, p)| keeps_out(*p))
            .map(|(i, _)| i);
        let only = match (out.next(), out.next()) {
            (None, _) => None,
            (Some(part), None) => {
                alone[part] += 1;
                Some(parts[part])
            }
            _ => continue,
        };
        if only.is_none() {
            picked.projects.push(ix);
        }
        for facet in Facet::ALL {
            if only.is_none_or(|part| part == Part::Facet(facet)) {
                let counts = &mut picked.counts[facet as usize];
                facet.each(plan, &plan[ix], |option| counts[usize::from(option)] += 1);
            }
        }
        for measure in Measure::ALL {
            if only.is_none_or(|part| part == Part::Measure(measure)) {
                picked.near[measure as usize].push(ix);
            }
        }
    }
    picked.kept_out = parts
        .into_iter()
        .zip(alone)
        .filter(|(_, more)| *more > 0)
        .collect();
    crate::order::by_key(&mut picked.kept_out, |(_, more)| usize::MAX - more);
    picked
}

fn fits(
    plan: &Plan,
    filters: &Filters,
    part: Part,
    ix: ProjectIx,
    has_text: &dyn Fn(ProjectIx) -> bool,
) -> bool {
    match part {
        Part::Facet(facet) => {
            let mut fits = false;
            facet.each(plan, &plan[ix], |option| fits |= filters.has(facet, option));
            fits
        }
        Part::Measure(measure) => filters.span(measure).has(measure.of(plan, ix)),
        Part::Text => has_text(ix),
    }
}
