//! Names that belong to areas: zones, districts, neighbours, communes.

use super::{
    Style, Subject,
    land::Piece,
    stage::{Run, Stage},
};
use crate::{
    geo::{
        ScreenBox,
        labels::{Anchor, Candidate, Extent, Lattice, inside},
    },
    plan::ZoneIx,
    state::Layer,
};

/// Zones are named up to this zoom; nearer in, the districts say enough.
const ZONES_TO_ZOOM: f64 = 2.5;
/// Smaller parts of a district repeat its name from this zoom on.
const PARTS_FROM_ZOOM: f64 = 1.95;
/// Communes are named from this zoom on.
const COMMUNES_FROM_ZOOM: f64 = 2.75;
/// A map narrower than this names no districts until it is zoomed, px.
const TINY_PX: f64 = 340.0;
/// What places cost that are there for the seen part of an area only.
const SEEN_PART_COST: f64 = 10_000.0;
/// Neighbours' names are wide and light: they want air, px.
const NEIGHBOUR_AIR_PX: f64 = 7.0;
/// Places in the seen part of an area are that far apart, px.
const SEEN_STEP_PX: (f64, f64) = (32.0, 12.0);
/// How far a neighbour's name may follow what is seen, px.
const FOLLOWS_PX: f64 = 320.0;
/// A name in the seen part of an area stays put while the map moves within such a stretch, px.
const CALM_PX: f64 = 160.0;

impl Stage<'_> {
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
            for &district in &zone.districts {
                if let Some(piece) = self.land.main_part(district) {
                    places.append(&mut in_piece(piece, best, &set.extent));
                    places.append(&mut self.in_seen_part(&piece.ring, &piece.extent, &set.extent));
                }
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

    fn put_in_zone(&mut self, set: &super::stage::Setting, zone: ZoneIx, places: &[Candidate]) {
        let plan = self.scene.plan;
        let found = self.obstacles.find(&set.extent, places, true, |text| {
            !self.land.touched(text, |d| plan[d].zone != zone)
                && self.land.touched(text, |d| plan[d].zone == zone)
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
        let mut order: Vec<_> = plan.district_ixs().collect();
        crate::order::by_key(&mut order, |&d| {
            let side = |e: &ScreenBox| ((e.x1 - e.x0) * (e.y1 - e.y0)) as i64;
            self.land.main_part(d).map(|p| side(&p.extent))
        });
        for ix in order {
            let district = &plan[ix];
            let name = district.name.get(self.scene.lang);
            // The label of the province's seat names the city's own district as well.
            let seat = &plan[district.seat];
            let city = seat.capital && name.contains(seat.name.get(self.scene.lang));
            if (city && self.names_town(district.seat)) || self.stays(Subject::District(ix, 0)) {
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
        if !fits {
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
        let Some(piece) = self.land.parts(ix).nth(usize::from(part)) else {
            return false;
        };
        if self.horizon.overlap(&piece.extent) == 0.0 {
            return false;
        }
        let set = self.set_as(subject, name, style);
        let best = self.at(plan[ix].parts[usize::from(part)].label);
        let mut places = in_piece(piece, best, &set.extent);
        places.append(&mut self.in_seen_part(&piece.ring, &piece.extent, &set.extent));
        self.put_in_area(&set, &places, |_| true)
    }

    /// Places in what is seen of an area that reaches beyond the window.
    fn in_seen_part(
        &self,
        ring: &[(f64, f64)],
        area: &ScreenBox,
        extent: &Extent,
    ) -> Vec<Candidate> {
        if self.run == Run::Homes {
            return Vec::new();
        }
        let bounds = &self.window.bounds;
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
        let mut places = inside(ring, middle, extent, &seen, &lattice);
        places.iter_mut().for_each(|c| c.cost += SEEN_PART_COST);
        places
    }

    /// Places in the window for a name whose point lies outside or at its edge, on a grid that is fixed on
    /// the map.
    fn toward_window(&self, (x, y): (f64, f64)) -> Vec<Candidate> {
        if self.run == Run::Homes {
            return Vec::new();
        }
        let b = &self.window.bounds;
        let (w, h) = SEEN_STEP_PX;
        let cell = |v: f64, origin: f64, step: f64| ((v - origin) / step).round() as i32;
        let (dx, dy) = (self.to_screen.dx, self.to_screen.dy);
        let mut all = Vec::new();
        for j in cell(b.y0, dy, h)..=cell(b.y1, dy, h) {
            for i in cell(b.x0, dx, w)..=cell(b.x1, dx, w) {
                let (px, py) = (dx + f64::from(i) * w, dy + f64::from(j) * h);
                let far = (px - x).hypot(py - y);
                if far < FOLLOWS_PX {
                    all.push(Candidate {
                        x: px,
                        y: py,
                        anchor: Anchor::Middle,
                        cost: 100.0 + far,
                    });
                }
            }
        }
        all
    }

    /// Places on a grid round a point.
    fn round(&self, (x, y): (f64, f64), steps: i32, step: f64) -> Vec<Candidate> {
        let line = (-steps..=steps).map(move |i| f64::from(i) * step);
        let grid = line
            .clone()
            .flat_map(|dy| line.clone().map(move |dx| (dx, dy)));
        grid.map(|(dx, dy)| Candidate {
            x: x + dx,
            y: y + dy,
            anchor: Anchor::Middle,
            cost: 0.5 * dx.hypot(dy),
        })
        .collect()
    }

    pub(super) fn neighbours(&mut self) {
        let plan = self.scene.plan;
        for ix in plan.neighbour_ixs() {
            let neighbour = &plan[ix];
            let set = self.set(Subject::Neighbour(ix), neighbour.name.get(self.scene.lang));
            let (x, y) = self.at(neighbour.at);
            if !self.near((x, y)) || self.stays(Subject::Neighbour(ix)) {
                continue;
            }
            let mut places = self.round((x, y), 5, 16.0);
            places.append(&mut self.toward_window((x, y)));
            // It never stands in the province, and clear of other names.
            let found = self.obstacles.find(&set.extent, &places, true, |text| {
                !self.land.touched(&text.grown(2.0), |_| true)
                    && self.obstacles.free(&text.grown(NEIGHBOUR_AIR_PX), None)
            });
            if let Some(place) = found {
                self.keep(&set, neighbour.at, &place, None);
            }
        }
    }

    /// Communes where there is room left; none that bears the name of a town beside it.
    pub(super) fn communes(&mut self) {
        if self.zoom < COMMUNES_FROM_ZOOM || !self.shows(Layer::Communes) {
            return;
        }
        let plan = self.scene.plan;
        let lang = self.scene.lang;
        for ix in plan.commune_ixs() {
            let commune = &plan[ix];
            let (x, y) = self.at(commune.at);
            if !self.near((x, y)) || self.stays(Subject::Commune(ix)) {
                continue;
            }
            let name = commune.name.get(lang);
            let said = plan.towns.iter().any(|t| {
                let (tx, ty) = self.at(t.at);
                (tx - x).hypot(ty - y) < 90.0 && name.contains(t.name.get(lang))
            });
            if said {
                continue;
            }
            let set = self.set(Subject::Commune(ix), name);
            let places = self.round((x, y), 2, 9.0);
            let found = self.obstacles.find(&set.extent, &places, false, |text| {
                !self.land.touched(text, |d| !commune.districts.contains(&d))
            });
            if let Some(place) = found {
                self.keep(&set, commune.at, &place, None);
            }
        }
    }
}

/// Places in a whole part of a district.
fn in_piece(piece: &Piece, best: (f64, f64), extent: &Extent) -> Vec<Candidate> {
    let lattice = Lattice::over(&piece.extent);
    inside(&piece.ring, best, extent, &piece.extent, &lattice)
}
