use super::*;
use serde::{Deserialize, Serialize};

/// What was announced when the plan was presented.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Conference {
    /// Its name.
    pub name: Text,
    /// Its day.
    pub date: PartialDate,
    /// What was handed over.
    pub awards: Vec<Award>,
    /// Sources, best first.
    pub sources: Vec<SourceIx>,
}

/// Papers of one kind that were handed over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Award {
    /// Id.
    pub id: String,
    /// What was handed over.
    pub name: Text,
    /// What stands behind such a project.
    pub kind: ProjectKind,
    /// For how many projects.
    pub count: u32,
    /// Sources of the count, best first.
    pub sources: Vec<SourceIx>,
    /// Their capital together, as announced.
    pub capital: Money,
    /// The projects of it that the plan holds.
    pub projects: Vec<ProjectIx>,
}

/// How much of an announced total the plan itemises.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reconciliation {
    /// Announced projects.
    pub count: u32,
    /// Announced capital, in units of its currency.
    pub amount: f64,
    /// Projects of it that are named.
    pub named_count: u32,
    /// Their capital as of the announcement.
    pub named_amount: f64,
    /// Named projects without an amount of that time.
    pub named_without_amount: u32,
}

impl Reconciliation {
    /// Announced projects that no source names.
    pub fn unnamed_count(&self) -> u32 {
        self.count.saturating_sub(self.named_count)
    }

    /// Capital that no named project accounts for.
    pub fn unnamed_amount(&self) -> f64 {
        self.amount - self.named_amount
    }
}

impl Plan {
    /// Compares an announced total with its named projects, by their amounts of the announcement:
    /// newer amounts are not what was announced.
    pub fn reconcile(&self, conference: &Conference, award: &Award) -> Reconciliation {
        let of_then = |project: &Project| {
            let mut amounts = project
                .capital
                .iter()
                .filter(|m| m.currency == award.capital.currency);
            let stated = amounts.find(|m| m.as_of.covers(conference.date));
            stated.map(|m| m.amount)
        };
        let amounts: Vec<Option<f64>> = award.projects.iter().map(|&p| of_then(&self[p])).collect();
        Reconciliation {
            count: award.count,
            amount: award.capital.amount,
            named_count: amounts.len() as u32,
            named_amount: amounts.iter().flatten().sum(),
            named_without_amount: amounts.iter().filter(|a| a.is_none()).count() as u32,
        }
    }
}
