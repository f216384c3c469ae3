//! Names that belong to areas: zones, districts, neighbours.

use super::{LabelKind, placer::Placer};
use crate::app::Size;
use plan_core::{
    geo::{
        MapPoint, MapRect, ScreenBox,
        labels::{Anchor, Candidate, Request, contains, inside},
    },
    plan::ZoneIx,
};

/// A part of a district on the screen.
struct Piece {
    zone: ZoneIx,
    ring: Vec<(f64, f64)>,
    extent: ScreenBox,
}

/// Whether a text covers some of the province, but for one zone.
fn covers(land: &[Piece], text: &ScreenBox, but: Option<ZoneIx>) -> bool {
    let middle = (text.y0 + text.y1) / 2.0;
    for piece in land {
        if Some(piece.zone) == but || piece.extent.overlap(text) == 0.0 {
            continue;
        }
        for i in 0..=8 {
            let x = text.x0 + f64::from(i) / 8.0 * (text.x1 - text.x0);
            for y in [text.y0, middle, text.y1] {
                if contains(&piece.ring, x, y) {
                    return true;
                }
            }
        }
    }
    false
}

impl Placer<'_> {
    /// All parts of all districts.
    fn land(&self) -> Vec<Piece> {
        let mut land = Vec::new();
        for district in &self.app.plan.districts {
            for part in &district.parts {
                let Some(rect) = MapRect::around(part.ring.iter().copied()) else {
                    continue;
                };
                let (x0, y0) = self.screen(MapPoint {
                    x: rect.x0,
                    y: rect.y0,
                });
                let (x1, y1) = self.screen(MapPoint {
                    x: rect.x1,
                    y: rect.y1,
                });
                land.push(Piece {
                    zone: district.zone,
                    ring: part.ring.iter().map(|&p| self.screen(p)).collect(),
                    extent: ScreenBox { x0, y0, x1, y1 },
                });
            }
        }
        land
    }

    pub(super) fn zones(&mut self, zoom: f64) {
        // A phone names the zones in its key; near in, the districts say enough.
        if self.size == Size::Small || zoom > 2.5 {
            return;
        }
        let land = self.land();
        for ix in self.app.plan.zone_ixs() {
            let zone = &self.app.plan[ix];
            let best = self.screen(zone.label);
            let rings: Vec<_> = zone.districts.iter().map(|&d| self.ring(d)).collect();
            let candidates = |r: &Request| {
                let mut all: Vec<Candidate> = rings
                    .iter()
                    .flat_map(|ring| inside(ring, best, r.width, r.size))
                    .collect();
                // One place for each: in none of them is there room for the name as a whole. Then it
                // may hang over the province's edge, but never over another zone.
                if all.len() <= rings.len() {
                    all.clear();
                    for ring in &rings {
                        all.append(&mut inside(ring, best, 0.0, r.size));
                    }
                    all.retain(|c| !covers(&land, &r.text_box(c), Some(ix)));
                }
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
            // The label of the province's seat names the city's own district as well.
            let (name, seat) = (self.app.text(&district.name), &self.app.plan[district.seat]);
            let city = seat.capital && name.contains(self.app.text(&seat.name));
            let Some(part) = district.parts.first().filter(|_| !city) else {
                continue;
            };
            let (ring, best) = (self.ring(ix), self.screen(part.label));
            self.put(LabelKind::District, name, part.label, true, |r| {
                let mut places = inside(&ring, best, r.width, r.size);
                if places.len() == 1 {
                    // No room for it as a whole: it may hang over, but not over another name.
                    places.append(&mut inside(&ring, best, 0.0, r.size));
                }
                places
            });
        }
    }

    pub(super) fn neighbours(&mut self) {
        let land = self.land();
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
            self.put(kind, text, neighbour.at, false, |r| {
                let mut places = vec![
                    at(0.0, 0.0, 0.0),
                    at(0.0, -16.0, 10.0),
                    at(0.0, 16.0, 10.0),
                    at(-40.0, 0.0, 20.0),
                    at(40.0, 0.0, 20.0),
                    at(-80.0, 0.0, 40.0),
                    at(80.0, 0.0, 40.0),
                ];
                // It never stands in the province.
                places.retain(|c| !covers(&land, &r.text_box(c), None));
                places
            });
        }
    }
}
