//! Names that belong to points: the seat, towns, gates.

use super::{LabelKind, placer::Placer};
use crate::app::Size;
use plan_core::{
    geo::labels::{Anchor, Candidate, Request, beside},
    plan::GateClass,
};

impl Placer<'_> {
    pub(super) fn capital(&mut self) {
        for town in self.app.plan.towns.iter().filter(|t| t.capital) {
            let (x, y) = self.screen(town.at);
            let clear = 11.0 * self.unit;
            // To the left first: the axis turns to the right there.
            let candidates = |r: &Request| {
                let flip = |c: Candidate| Candidate {
                    cost: if c.anchor == Anchor::End {
                        c.cost - 14.0
                    } else {
                        c.cost
                    },
                    ..c
                };
                beside(x, y, clear, r.size).into_iter().map(flip).collect()
            };
            self.put(
                LabelKind::Capital,
                self.app.text(&town.name),
                town.at,
                true,
                candidates,
            );
        }
    }

    pub(super) fn towns(&mut self, zoom: f64) {
        for town in self.app.plan.towns.iter().filter(|t| !t.capital) {
            let name = self.app.text(&town.name);
            // At the start a seat of the district's own name says nothing new.
            let same = town
                .seat_of
                .is_some_and(|d| self.app.text(&self.app.plan[d].name) == name);
            if (same && zoom < 2.0) || (self.size == Size::Small && zoom < 1.4 && !town.hub) {
                continue;
            }
            let seat = town.seat_of.is_some() || town.hub;
            let kind = if seat {
                LabelKind::Seat
            } else {
                LabelKind::Town
            };
            let clear = if town.hub { 11.0 } else { 7.0 } * self.unit;
            let (x, y) = self.screen(town.at);
            self.put(kind, name, town.at, false, |r| beside(x, y, clear, r.size));
        }
    }

    pub(super) fn gates(&mut self, zoom: f64) {
        let order = [
            GateClass::International,
            GateClass::Bilateral,
            GateClass::Auxiliary,
        ];
        for class in order {
            if class == GateClass::Auxiliary && self.size == Size::Small && zoom < 1.9 {
                continue;
            }
            for gate in self.app.plan.gates.iter().filter(|g| g.class == class) {
                let (x, y) = self.screen(gate.at);
                let clear = 9.0 * self.unit;
                self.put(
                    LabelKind::Gate(class),
                    self.app.text(&gate.name),
                    gate.at,
                    false,
                    |r| beside(x, y, clear, r.size),
                );
            }
        }
    }
}
