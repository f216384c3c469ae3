use super::maths::{Light, light, over};
use plan_core::plan::{Plan, Shape};
use std::collections::BTreeMap;

/// A theme's tokens as they are built into the plan, and what they are for.
#[derive(Debug, Clone)]
pub struct Tokens {
    colours: BTreeMap<String, String>,
    /// Tokens of the plan's zones, corridors and sectors, in its order.
    pub zones: Vec<String>,
    pub corridors: Vec<String>,
    pub sectors: Vec<(String, Shape)>,
}

impl Tokens {
    pub fn of(plan: &Plan, theme: &str) -> Self {
        let colours: BTreeMap<_, _> = plan.palette.theme(theme).iter().cloned().collect();
        assert!(!colours.is_empty(), "no theme {theme}");
        Self {
            colours,
            zones: plan
                .zones
                .iter()
                .map(|z| format!("zone-{}", z.id))
                .collect(),
            corridors: plan
                .corridors
                .iter()
                .map(|c| format!("corridor-{}", c.id))
                .collect(),
            sectors: plan
                .sectors
                .iter()
                .map(|s| (format!("sector-{}", s.id), s.shape))
                .collect(),
        }
    }

    /// Spoils one.
    pub fn set(&mut self, name: &str, colour: &str) {
        let old = self.colours.insert(name.to_owned(), colour.to_owned());
        assert!(old.is_some(), "no token {name}");
    }

    pub fn light(&self, name: &str) -> Light {
        light(self.colour(name))
    }

    /// A token laid over another.
    pub fn over(&self, above: &str, opacity: f64, below: &str) -> Light {
        over(self.colour(above), opacity, self.colour(below))
    }

    fn colour(&self, name: &str) -> &str {
        let colour = self.colours.get(name);
        colour.unwrap_or_else(|| panic!("no token {name}"))
    }
}
