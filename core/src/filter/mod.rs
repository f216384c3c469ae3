//! Which projects a reader wants to see, and how many there are of each kind.

mod facet;
mod group;
mod histogram;
mod link;
mod measure;
mod pick;
mod sort;

pub use facet::Facet;
pub use group::{Group, groups};
pub use histogram::{Histogram, Scale};
pub use measure::{Measure, Span};
pub use pick::{Part, Picked, pick};
pub use sort::{Column, sort};

use crate::plan::Plan;

/// What a reader wants to see of the projects. Options of one facet are alternatives; facets, spans and
/// the text must all fit.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Filters {
    /// Chosen options, in the order of facets and options.
    chosen: Vec<(Facet, u16)>,
    /// Between which figures.
    spans: [Span; Measure::ALL.len()],
    /// Words of names, investors, sectors or places.
    pub text: String,
}

impl Filters {
    /// Whether they let all projects pass.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty()
            && self.spans.iter().all(Span::is_open)
            && self.text.trim().is_empty()
    }

    /// Whether the plan has all chosen options; those of another plan it may not have.
    pub fn are_in(&self, plan: &Plan) -> bool {
        self.chosen
            .iter()
            .all(|&(facet, option)| option < facet.count(plan))
    }

    /// Whether an option is chosen.
    pub fn has(&self, facet: Facet, option: u16) -> bool {
        self.chosen.binary_search(&(facet, option)).is_ok()
    }

    /// The chosen options of a facet.
    pub fn of(&self, facet: Facet) -> impl Iterator<Item = u16> {
        let of_facet = move |(f, option): &(Facet, u16)| (*f == facet).then_some(*option);
        self.chosen.iter().filter_map(of_facet)
    }

    /// All chosen options.
    pub fn chosen(&self) -> &[(Facet, u16)] {
        &self.chosen
    }

    /// The figures between which projects lie.
    pub fn span(&self, measure: Measure) -> Span {
        self.spans[measure as usize]
    }

    /// The same with an option chosen or not.
    pub fn with(mut self, facet: Facet, option: u16, chosen: bool) -> Self {
        match (self.chosen.binary_search(&(facet, option)), chosen) {
            (Err(at), true) => self.chosen.insert(at, (facet, option)),
            (Ok(at), false) => drop(self.chosen.remove(at)),
            _ => {}
        }
        self
    }

    /// The same between other figures.
    pub fn between(mut self, measure: Measure, span: Span) -> Self {
        self.spans[measure as usize] = span;
        self
    }

    /// The same without a part.
    pub fn without(mut self, part: Part) -> Self {
        match part {
            Part::Facet(facet) => self.chosen.retain(|(f, _)| *f != facet),
            Part::Measure(measure) => self.spans[measure as usize] = Span::default(),
            Part::Text => self.text.clear(),
        }
        self
    }
}
