//! What is near a project: as the crow flies, for nobody has published how far it is by road. On the map's plane:
//! what that is off is less than what the points are.

use super::*;
use crate::geo::{METRES_PER_UNIT, MapPoint};

/// Whole kilometres up to here, then steps of five: the points are no better.
const FINE_KM: f64 = 30.0;
/// A gate whose place is less sure is no end of a distance, km.
const SURE_KM: f64 = 5.0;

/// How far something is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Distance<'p> {
    /// What.
    pub name: &'p Text,
    /// Its class, of a gate.
    pub gate: Option<GateClass>,
    /// As the crow flies, rounded; at least 1.
    pub km: f64,
}

impl Plan {
    /// How far a project is from the nearest gate and the nearest international one, the seat of the province
    /// and the places of the locator. Nothing for one whose place is known by its district or line only.
    pub fn distances(&self, project: ProjectIx) -> Vec<Distance<'_>> {
        let record = &self[project];
        let is_known = matches!(record.precision, Precision::Exact | Precision::Commune);
        let Some(here) = record.at.filter(|_| is_known) else {
            return Vec::new();
        };
        let mut all = Vec::new();
        let mut add = |name, gate, at: MapPoint| {
            let km = here.distance(at) * METRES_PER_UNIT / 1000.0;
            let step = if km < FINE_KM { 1.0 } else { 5.0 };
            let km = ((km / step).round() * step).max(1.0);
            all.push(Distance { name, gate, km });
        };
        let nearest = self.nearest_gate(here, None);
        let great = self.nearest_gate(here, Some(GateClass::International));
        if let Some(gate) = nearest {
            add(&gate.name, Some(gate.class), gate.at);
        }
        if let Some(gate) = great.filter(|_| great != nearest) {
            add(&gate.name, Some(gate.class), gate.at);
        }
        for town in &self.towns {
            if town.capital {
                add(&town.name, None, town.at);
            }
        }
        for place in &self.far_places {
            add(&place.name, None, place.at);
        }
        all
    }

    /// The nearest gate whose place is sure, of a class if one is asked for.
    fn nearest_gate(&self, here: MapPoint, only: Option<GateClass>) -> Option<&Gate> {
        let mut nearest = None;
        let mut least = f64::INFINITY;
        for gate in &self.gates {
            let far = here.distance(gate.at);
            let is_one = gate.error_km <= SURE_KM && only.is_none_or(|class| gate.class == class);
            if is_one && far < least {
                (nearest, least) = (Some(gate), far);
            }
        }
        nearest
    }

    /// The nearest other projects in the districts of a corridor, the nearest first, up to so many.
    pub fn nearest_on(
        &self,
        corridor: CorridorIx,
        project: ProjectIx,
        most: usize,
    ) -> Vec<ProjectIx> {
        let Some(here) = self[project].at else {
            return Vec::new();
        };
        let mut near: Vec<(ProjectIx, f64)> = Vec::with_capacity(most + 1);
        for other in self.project_ixs() {
            let record = &self[other];
            let is_one = other != project && self.is_on(other, corridor);
            let Some(at) = record.at.filter(|_| is_one) else {
                continue;
            };
            let far = here.distance(at);
            let place = near.iter().position(|(_, than)| far < *than);
            near.insert(place.unwrap_or(near.len()), (other, far));
            near.truncate(most);
        }
        near.into_iter().map(|(other, _)| other).collect()
    }

    /// The corridors through the districts of a project.
    pub fn corridors_near(&self, project: ProjectIx) -> impl Iterator<Item = CorridorIx> {
        self.corridor_ixs()
            .filter(move |&corridor| self.is_on(project, corridor))
    }

    /// Whether a project lies in a district that a corridor passes through.
    pub fn is_on(&self, project: ProjectIx, corridor: CorridorIx) -> bool {
        let through = &self[corridor].districts;
        let districts = &self[project].districts;
        districts.iter().any(|d| through.contains(d))
    }
}
