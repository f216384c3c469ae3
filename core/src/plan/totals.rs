use super::*;

/// A sum of projects' capital in one currency, and what it leaves out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Totals {
    /// Currency of the sum.
    pub currency: Currency,
    /// The sum, in units of the currency.
    pub amount: f64,
    /// Projects in the sum.
    pub counted: usize,
    /// Left out: proposals and memoranda, whatever their capital.
    pub proposed: usize,
    /// Left out: capital that is for more than this province.
    pub shared: usize,
    /// Left out: parts of another project.
    pub parts: usize,
    /// Left out: capital known only in another currency.
    pub other_currency: usize,
    /// Left out: no capital published.
    pub unpublished: usize,
}

impl Plan {
    /// The newest capital of decided and planned projects in a currency. Each project is either
    /// counted or left out for one reason, the first that holds in the order of the fields.
    pub fn totals(
        &self,
        projects: impl IntoIterator<Item = ProjectIx>,
        currency: Currency,
    ) -> Totals {
        let mut totals = Totals {
            currency,
            amount: 0.0,
            counted: 0,
            proposed: 0,
            shared: 0,
            parts: 0,
            other_currency: 0,
            unpublished: 0,
        };
        for project in projects.into_iter().map(|ix| &self[ix]) {
            let left_out = if project.standing() == Standing::Proposed {
                &mut totals.proposed
            } else if project.capital.is_empty() {
                &mut totals.unpublished
            } else if project.scope == Scope::Shared {
                &mut totals.shared
            } else if project.part_of.is_some() {
                &mut totals.parts
            } else if let Some(amount) = project.capital_in(currency) {
                totals.amount += amount;
                &mut totals.counted
            } else {
                &mut totals.other_currency
            };
            *left_out += 1;
        }
        totals
    }
}
