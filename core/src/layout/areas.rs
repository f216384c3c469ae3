//! Names that belong to areas: zones, districts.

use super::{
    Style, Subject,
    land::Piece,
    stage::{Run, Stage, is_many},
};
use crate::{
    geo::{
        ScreenBox,
        labels::{COST_A_PX, Candidate, Extent, Lattice, inside, is_too_small, right_at},
    },
    plan::{DistrictIx, ZoneIx},
    state::Layer,
};

/// Zones are named up to this zoom; nearer in, the districts say enough.
const ZONES_TO_ZOOM: f64 = 2.5;
/// Where a zone has more districts, its name is looked for in those nearest to its middle.
const MOST_PIECES: usize = 24;
/// Where there are many districts, narrower ones are small, px.
const SMALL_PX: f64 = 160.0;
/// So near to its best place a district's name is looked for first, px.
const NEAR_PX: f64 = 18.0;
/// Smaller parts of a district repeat its name from this zoom on.
const PARTS_FROM_ZOOM: f64 = 1.95;
/// A map narrower than this names no districts until it is zoomed, px.
const TINY_PX: f64 = 340.0;
/// What places cost that are there for the seen part of an area only.
const SEEN_PART_COST: f64 = 10_000.0;
/// Places in the seen part of an area are that far apart, px.
pub(super) const SEEN_STEP_PX: (f64, f64) = (32.0, 12.0);
/// A name in the seen part of an area stays put while the map moves within such a stretch, px.
const CALM_PX: f64 = 160.0;

impl<'a> Stage<'a> {
    pub(super) fn zones(&mut self) {
        // A phone names the zones in its key.
        if self.small() || self.zoom > ZONES_TO_ZOOM || !self.shows(Layer::Zones) {
            return;
        }
        let plan = self.scene.plan;
        for ix in plan.zone_ixs() {
            if self.stays(Subject::Zone(ix)) {
                continue;
            }
            let zone = &plan[ix];
            let set = self.set(Subject::Zone(ix), zone.short.get(self.scene.lang));
            let best = self.at(zone.label);
            let mut places = Vec::new();
            for piece in self.nearest_pieces(&zone.districts, best) {
                places.append(&mut self.in_piece(piece, best, &set.extent));
            }
            let whole = self.put_in_area(&set, &places, |_| true);
            // In no district is there room for the name as a whole: it may lie across borders within the
            // zone and hang over the province's edge, but never over another zone.
            if !whole {
                let places = self.round(best, 15, 18.0);
                self.put_in_zone(&set, ix, &places);
            }
        }
    }

    /// The main parts of some districts; where there are many, those that are nearest to a point.
    fn nearest_pieces(&self, districts: &[DistrictIx], (x, y): (f64, f64)) -> Vec<&'a Piece<'a>> {
        let land = self.land;
        let mut pieces: Vec<_> = districts
            .iter()
            .filter_map(|&d| land.main_part(d))
            .collect();
        if pieces.len() > MOST_PIECES {
            let far = |e: &ScreenBox| {
                (e.x0.max(x) - e.x1.min(x)).max(0.0) + (e.y0.max(y) - e.y1.min(y)).max(0.0)
            };
            crate::order::by(&mut pieces, |a, b| {
                far(&a.extent).total_cmp(&far(&b.extent))
            });
            pieces.truncate(MOST_PIECES);
        }
        pieces
    }

    fn put_in_zone(&mut self, set: &super::setting::Setting, zone: ZoneIx, places: &[Candidate]) {
        let plan = self.scene.plan;
        let found = self.obstacles.find(&set.extent, places, true, |text| {
            !self.land.touched(text, &|d| plan[d].zone != zone)
                && self.land.touched(text, &|d| plan[d].zone == zone)
        });
        if let Some(place) = found {
            let at = self.to_screen.map_from_screen(place.x, place.y);
            self.keep(set, at, &place, None);
        }
    }

    pub(super) fn districts(&mut self) {
        if self.scene.screen.width < TINY_PX && self.zoom < PARTS_FROM_ZOOM {
            return;
        }
        let plan = self.scene.plan;
        // Those with the least room first: the others have a choice.
        let mut order: Vec<_> = plan
            .district_ixs()
            .filter_map(|d| {
                let e = &self.land.main_part(d)?.extent;
                let room = ((e.x1 - e.x0) * (e.y1 - e.y0)) as i64;
                (self.horizon.overlap(e) > 0.0).then_some((room, d))
            })
            .collect();
        crate::order::by_key(&mut order, |&(room, _)| room);
        for (_, ix) in order {
            let district = &plan[ix];
            let name = district.name.get(self.scene.lang);
            // The label of the province's seat names the city's own district as well.
            let city = district.seat.filter(|&seat| {
                let seat = &plan[seat];
                seat.capital && name.contains(seat.name.get(self.scene.lang))
            });
            if city.is_some_and(|seat| self.names_town(seat))
                || self.stays(Subject::District(ix, 0))
            {
                continue;
            }
            self.district(Subject::District(ix, 0), name);
        }
    }

    /// The name once more in the smaller parts of a district.
    pub(super) fn repeated_districts(&mut self) {
        if self.zoom < PARTS_FROM_ZOOM {
            return;
        }
        let plan = self.scene.plan;
        for ix in plan.district_ixs() {
            let parts = plan[ix].parts.len().min(usize::from(u16::MAX)) as u16;
            for part in 1..parts {
                if self.stays(Subject::District(ix, part)) {
                    continue;
                }
                let name = plan[ix].name.get(self.scene.lang);
                self.district_inside(Subject::District(ix, part), name, None);
            }
        }
    }

    fn district(&mut self, subject: Subject, name: &str) {
        let style = subject.style(self.scene.plan, self.scene.size);
        let tight = Style {
            units: 0.9 * style.units,
            spacing: 0.25 * style.spacing,
            ..style
        };
        let plain = Style {
            capitals: false,
            spacing: 0.0,
            ..tight
        };
        // Where the name has no room as it should be, it is set closer, then as it is written.
        let fits = [style, tight, plain]
            .into_iter()
            .any(|style| self.district_inside(subject, name, Some(style)));
        // Ties of many would cover the map.
        if !fits && !is_many(self.scene.plan) {
            let set = self.set_as(subject, name, plain);
            self.tied(&set);
        }
    }

    fn district_inside(&mut self, subject: Subject, name: &str, style: Option<Style>) -> bool {
        let Subject::District(ix, part) = subject else {
            return false;
        };
        let plan = self.scene.plan;
        let style = style.unwrap_or_else(|| subject.style(plan, self.scene.size));
        let Some(piece) = self.land.part(ix, usize::from(part)) else {
            return false;
        };
        if self.horizon.overlap(&piece.extent) == 0.0 {
            return false;
        }
        let set = self.set_as(subject, name, style);
        let best = self.at(plan[ix].parts[usize::from(part)].label);
        if is_too_small(&piece.extent, &set.extent) {
            return false;
        }
        let obstacles = &self.obstacles;
        let free = |text: &ScreenBox| obstacles.airy(text) && obstacles.seen(text);
        let whole_cost =
            |c: &Candidate| c.cost + obstacles.soft_overlap(&set.extent.at(c)) / set.extent.size;
        // Mostly the best place is free, or one near to it that is better than all farther off: then no
        // others are looked for.
        let right = right_at(&piece.area, best, &set.extent)
            .filter(|c| free(&set.extent.at(c)) && whole_cost(c) == 0.0);
        let near = || {
            let (reach, half) = (NEAR_PX, 0.5 * set.extent.size);
            let around = ScreenBox::around(best.0, best.1, reach, reach + half);
            let part = around.common(&piece.extent)?;
            let lattice = Lattice::over(&piece.extent);
            let places = inside(&piece.area, best, &set.extent, &part, &lattice);
            let place = obstacles.find(&set.extent, &places, true, |text| free(text))?;
            (whole_cost(&place) < COST_A_PX * reach).then_some(place)
        };
        if let Some(place) = right.or_else(near) {
            self.put_in_area(&set, &[place], |_| true);
            return true;
        }
        // Of many small areas those are named that have room in their middle.
        if is_many(plan) && piece.extent.x1 - piece.extent.x0 < SMALL_PX {
            return false;
        }
        let places = self.in_piece(piece, best, &set.extent);
        self.put_in_area(&set, &places, |_| true)
    }

    /// Places in a part of a district, and in what is seen of it where it reaches beyond the window.
    fn in_piece(&self, piece: &Piece, best: (f64, f64), extent: &Extent) -> Vec<Candidate> {
        let lattice = Lattice::over(&piece.extent);
        let mut places = inside(&piece.area, best, extent, &piece.extent, &lattice);
        places.append(&mut self.in_seen_part(piece, extent));
        places
    }

    fn in_seen_part(&self, piece: &Piece, extent: &Extent) -> Vec<Candidate> {
        if self.run == Run::Homes {
            return Vec::new();
        }
        let bounds = &self.window.bounds;
        let area = &piece.extent;
        let Some(seen) = bounds.common(area).filter(|_| !bounds.holds(area)) else {
            return Vec::new();
        };
        // The middle in steps that are fixed on the map: a small move changes nothing.
        let calm = |v: f64, origin: f64| ((v - origin) / CALM_PX).round() * CALM_PX + origin;
        let middle = (
            calm((seen.x0 + seen.x1) / 2.0, self.to_screen.dx),
            calm((seen.y0 + seen.y1) / 2.0, self.to_screen.dy),
        );
        let lattice = Lattice {
            origin: (self.to_screen.dx, self.to_screen.dy),
            step: SEEN_STEP_PX,
        };
        let mut places = inside(&piece.area, middle, extent, &seen, &lattice);
        places.iter_mut().for_each(|c| c.cost += SEEN_PART_COST);
        places
    }
}
