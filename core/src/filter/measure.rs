use crate::plan::{Plan, ProjectIx};

/// A figure by which projects are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Newest capital in the currency that sums are made in, in its units.
    Capital,
    /// Area, ha.
    Area,
}

impl Measure {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Capital, Self::Area];

    /// Its key in links.
    pub fn key(self) -> &'static str {
        match self {
            Self::Capital => "capital",
            Self::Area => "area",
        }
    }

    /// A project's figure; `None` where none is published.
    pub fn of(self, plan: &Plan, project: ProjectIx) -> Option<f64> {
        let project = &plan[project];
        match self {
            Self::Capital => project.capital_in(plan.currency),
            Self::Area => project.area_ha.first().map(|figure| figure.value),
        }
    }
}

/// From a figure to a figure, both included.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Span {
    /// The least.
    pub from: Option<f64>,
    /// The most.
    pub to: Option<f64>,
}

impl Span {
    /// Whether it lets all pass, also what has no figure.
    pub fn is_open(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }

    /// Whether a figure lies in it; what has none lies in an open one only.
    pub fn has(&self, figure: Option<f64>) -> bool {
        let lies = |figure: f64| {
            self.from.is_none_or(|from| figure >= from) && self.to.is_none_or(|to| figure <= to)
        };
        self.is_open() || figure.is_some_and(lies)
    }
}
