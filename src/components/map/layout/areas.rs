//! Names that belong to areas: zones, districts, neighbours.

use super::{LabelKind, placer::Placer};
use crate::app::Size;
use plan_core::geo::labels::{Anchor, Candidate, Request, inside};

impl Placer<'_> {
    pub(super) fn zones(&mut self, zoom: f64) {
        // A phone names the zones in its key; near in, the districts say enough.
        if self.size == Size::Small || zoom > 2.5 {
            return;
        }
        for ix in self.app.plan.zone_ixs() {
            let zone = &self.app.plan[ix];
            let best = self.screen(zone.label);
            let rings: Vec<_> = zone.districts.iter().map(|&d| self.ring(d)).collect();
            let candidates = |r: &Request| {
                let mut all: Vec<Candidate> = rings
                    .iter()
                    .flat_map(|ring| inside(ring, best, r.width, r.size))
                    .collect();
                all.iter_mut()
                    .for_each(|c| c.cost = 0.5 * (c.x - best.0).hypot(c.y - best.1));
                all
            };
            self.put(
                LabelKind::Zone(ix),
                self.app.text(&zone.short),
                zone.label,
                false,
                candidates,
            );
        }
    }

    pub(super) fn districts(&mut self) {
        for ix in self.app.plan.district_ixs() {
            let district = &self.app.plan[ix];
            // The hub's label is the city's label.
            let city = self
                .app
                .plan
                .towns
                .iter()
                .any(|t| t.capital && t.seat_of == Some(ix));
            let Some(part) = district.parts.first().filter(|_| !city) else {
                continue;
            };
            let (ring, best) = (self.ring(ix), self.screen(part.label));
            self.put(
                LabelKind::District,
                self.app.text(&district.name),
                part.label,
                true,
                |r| inside(&ring, best, r.width, r.size),
            );
        }
    }

    pub(super) fn neighbours(&mut self) {
        for neighbour in &self.app.plan.neighbours {
            let (x, y) = self.screen(neighbour.at);
            let kind = if neighbour.abroad {
                LabelKind::Abroad
            } else {
                LabelKind::Neighbour
            };
            let at = |dx: f64, dy: f64, cost: f64| Candidate {
                x: x + dx,
                y: y + dy,
                anchor: Anchor::Middle,
                cost,
            };
            let text = self.app.text(&neighbour.name);
            self.put(kind, text, neighbour.at, false, |_| {
                vec![
                    at(0.0, 0.0, 0.0),
                    at(0.0, -16.0, 10.0),
                    at(0.0, 16.0, 10.0),
                    at(-40.0, 0.0, 20.0),
                    at(40.0, 0.0, 20.0),
                ]
            });
        }
    }
}
