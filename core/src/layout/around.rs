//! Names of what has a middle but no shape: neighbours, communes.

use super::{
    Subject,
    areas::SEEN_STEP_PX,
    stage::{Run, Stage},
};
use crate::{
    geo::labels::{Anchor, Candidate},
    state::Layer,
};

/// Communes are named from this zoom on.
const COMMUNES_FROM_ZOOM: f64 = 2.75;
/// Neighbours' names are wide and light: they want air, px.
const NEIGHBOUR_AIR_PX: f64 = 7.0;
/// How far a neighbour's name may follow what is seen, px.
const FOLLOWS_PX: f64 = 320.0;
/// And how far round the province, as the cosine: what lies in the north-east is not named in the north-west.
const SAME_WAY: f64 = 0.85;

impl Stage<'_> {
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
            places.retain(|place| self.is_same_way((place.x, place.y), (x, y)));
            // It never stands in the province, and clear of other names.
            let found = self.obstacles.find(&set.extent, &places, true, |text| {
                self.obstacles.free(&text.grown(NEIGHBOUR_AIR_PX), None)
                    && !self.land.under(&text.grown(2.0))
            });
            if let Some(place) = found {
                self.keep(&set, neighbour.at, &place, None);
            }
        }
    }

    /// Whether two points lie the same way from the middle of the province.
    fn is_same_way(&self, a: (f64, f64), b: (f64, f64)) -> bool {
        let (x, y) = self.at(self.scene.plan.extent.center());
        let [(ax, ay), (bx, by)] = [a, b].map(|(px, py)| (px - x, py - y));
        ax * bx + ay * by >= SAME_WAY * ax.hypot(ay) * bx.hypot(by)
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
                !self
                    .land
                    .touched(text, &|d| !commune.districts.contains(&d))
            });
            if let Some(place) = found {
                self.keep(&set, commune.at, &place, None);
            }
        }
    }

    /// Places on a grid round a point.
    pub(super) fn round(&self, (x, y): (f64, f64), steps: i32, step: f64) -> Vec<Candidate> {
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
}
