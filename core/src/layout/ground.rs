//! What stands before any name: symbols, markers, bands; and lines that names bring with them.

use super::{HUB_UNITS, gate_units, stage::Stage};
use crate::{
    geo::{ScreenBox, distance, labels::NO_MARK, markers::Marker},
    plan::GateClass,
    state::Layer,
};

/// The mark of markers: the line of a gate's name may pass under one.
const MARKER_MARK: u32 = NO_MARK - 1;

impl Stage<'_> {
    /// What stands before any name.
    pub(super) fn ground(&mut self, markers: &[Marker]) {
        self.symbols();
        self.markers(markers);
        self.bands();
    }

    /// Hubs, towns and gates are never covered.
    fn symbols(&mut self) {
        let plan = self.scene.plan;
        let mut all = Vec::new();
        let layers = self.scene.layers;
        let towns = plan.towns.iter();
        for town in towns.filter(|_| layers.shows(Layer::Towns)) {
            if !town.hub && self.crammed() {
                let (x, y) = self.at(town.at);
                let ring = ScreenBox::around(x, y, 4.0, 4.0);
                self.obstacles.soft.push(ring, NO_MARK);
                continue;
            }
            let r = match (town.hub, town.seat_of.is_some()) {
                (true, _) => HUB_UNITS,
                (false, true) => 5.0,
                (false, false) => 3.6,
            };
            all.push((town.at, r));
        }
        if self.shows(Layer::Gates) {
            let gates = plan.gates.iter().filter(|g| g.class != GateClass::Railway);
            // A diamond leaves the corners of its box free.
            all.extend(gates.map(|g| (g.at, 0.85 * gate_units(g.class) + 0.5)));
        }
        for (at, units) in all {
            let (x, y) = self.at(at);
            let r = units * self.unit;
            self.block(ScreenBox::around(x, y, r, r));
        }
    }

    fn markers(&mut self, markers: &[Marker]) {
        for marker in markers {
            let (x, y) = self.at(marker.at);
            let (dx, dy) = marker.offset;
            let r = 1.04 * marker.radius;
            if marker.leader {
                self.block_line((x, y), (x + dx, y + dy));
                self.block(ScreenBox::around(x, y, 2.5, 2.5));
            }
            let disc = ScreenBox::around(x + dx, y + dy, r, r);
            self.obstacles.hard.push(disc, MARKER_MARK);
        }
    }

    /// Bands are covered by their own names only, and by those not.
    fn bands(&mut self) {
        // Names near the horizon may reach a little beyond it.
        let reach = self.horizon.grown(300.0);
        for ix in self.shown_corridors() {
            let half = self.half_band(ix);
            let line = &self.scene.plan[ix].line;
            for pair in line.windows(2) {
                let (a, b) = (self.at(pair[0]), self.at(pair[1]));
                let n = ((b.0 - a.0).hypot(b.1 - a.1) / (0.6 * half))
                    .ceil()
                    .max(1.0);
                for i in 0..n as usize {
                    let t = i as f64 / n;
                    let (x, y) = (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t);
                    if reach.holds(&ScreenBox::around(x, y, 0.0, 0.0)) {
                        // Boxes within the band: a slanting one would else be wider than it is.
                        let one = ScreenBox::around(x, y, 0.8 * half, 0.8 * half);
                        self.obstacles.hard.push(one, u32::from(ix.0));
                    }
                }
            }
        }
    }

    /// A line that no name may cover.
    pub(super) fn block_line(&mut self, from: (f64, f64), to: (f64, f64)) {
        for (x, y) in dots(from, to) {
            self.block(ScreenBox::around(x, y, 1.0, 1.0));
        }
    }

    /// Whether a line would cross nothing but bands, and markers where it may pass `under` them.
    pub(super) fn clear(&self, from: (f64, f64), to: (f64, f64), under: bool) -> bool {
        let passed = |mark| mark < MARKER_MARK || (under && mark == MARKER_MARK);
        dots(from, to).all(|(x, y)| {
            let one = ScreenBox::around(x, y, 1.5, 1.5);
            self.obstacles.hard.until(&one, &mut |_, mark| passed(mark))
        })
    }
}

/// Points along a line, close together.
fn dots(from: (f64, f64), to: (f64, f64)) -> impl Iterator<Item = (f64, f64)> {
    let n = (distance(from, to) / 2.5).ceil().max(1.0);
    (0..=n as usize).map(move |i| {
        let t = i as f64 / n;
        (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t)
    })
}
