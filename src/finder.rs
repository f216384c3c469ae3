//! The search, made ready when it is first needed.

use leptos::prelude::*;
use plan_core::{
    filter::{Filters, Picked, pick},
    plan::{Lang, Plan, ProjectIx},
    search::{Hit, Search},
};
use std::sync::Arc;

/// So many results are shown.
const MOST: usize = 8;

/// Finds things of a plan by name.
#[derive(Clone, Copy)]
pub struct Finder {
    plan: &'static Plan,
    ready: StoredValue<Option<Arc<Search<'static>>>>,
}

impl Finder {
    /// Of a plan.
    pub fn new(plan: &'static Plan) -> Self {
        let ready = StoredValue::new(None);
        Self { plan, ready }
    }

    /// None where the index is damaged, which the plan would be, too: both are of one build.
    fn search(&self) -> Option<Arc<Search<'static>>> {
        let make = || Search::new(self.plan).ok().map(Arc::new);
        let known = self.ready.try_update_value(|ready| {
            if ready.is_none() {
                *ready = make();
            }
            ready.clone()
        });
        known.flatten()
    }

    /// Makes ready what the first query would wait for.
    pub fn prepare(&self) {
        self.search();
    }

    /// What a query means, the best first.
    pub fn find(&self, query: &str, lang: Lang) -> Vec<Hit> {
        // Nothing is unpacked for an empty field.
        match query.trim() {
            "" => Vec::new(),
            query => self
                .search()
                .map_or_else(Vec::new, |s| s.find(query, lang, MOST)),
        }
    }

    /// What filters let pass.
    pub fn pick(&self, filters: &Filters) -> Picked {
        if filters.text.trim().is_empty() {
            return pick(self.plan, filters, &|_| true);
        }
        let mut meant = vec![false; self.plan.projects.len()];
        let search = self.search();
        for ProjectIx(ix) in search.iter().flat_map(|s| s.projects(&filters.text)) {
            meant[usize::from(ix)] = true;
        }
        pick(self.plan, filters, &|ProjectIx(ix)| meant[usize::from(ix)])
    }

    /// A text in pieces, each with whether it is asked for.
    pub fn lit<'t>(&self, text: &'t str, query: &str) -> Vec<(&'t str, bool)> {
        match self.search() {
            Some(search) => search.lit(text, query),
            None => vec![(text, false)],
        }
    }
}
