//! Names that stand off what they name, each tied to it by a line: gates that crowd, in a column in the
//! empty ground beyond the border; districts that their name does not fit in.

use super::{
    HUB_UNITS, Leader, Subject, gate_units,
    setting::{Setting, level, nearest},
    stage::Stage,
};
use crate::{
    geo::{
        MapPoint, ScreenBox,
        labels::{Anchor, Candidate, Extent, Lattice, inside},
        sin_cos,
    },
    plan::GateIx,
};

/// Between a line's end and the name, px.
const GAP_PX: f64 = 3.0;
/// How far a district's name may stand off it, px.
const TIE_PX: f64 = 100.0;
/// What a tied name costs that stands on other ground, px.
const ON_LAND_COST: f64 = 22.0;

/// A point whose name stands off it, on the screen.
pub(super) struct Member {
    /// Which gate it is, in a crowd of them.
    pub gate: GateIx,
    pub x: f64,
    pub y: f64,
    /// Reach of its symbol.
    pub r: f64,
    pub set: Setting,
}

impl Stage<'_> {
    /// Sets a gate's name off its symbol, in the empty ground beyond the border, if there is room.
    pub(super) fn tied_gate(&mut self, gate: GateIx) {
        let record = &self.scene.plan[gate];
        let (x, y) = self.at(record.at);
        let r = gate_units(record.class) * self.unit;
        let set = self.set(Subject::Gate(gate), record.name.get(self.scene.lang));
        self.tied_point(&Member { gate, x, y, r, set }, record.at, false);
    }

    /// Sets a town's name off its symbol, wherever there is room.
    pub(super) fn tied_town(&mut self, set: &Setting, at: MapPoint) {
        let (x, y) = self.at(at);
        let member = Member {
            gate: GateIx(0),
            x,
            y,
            r: HUB_UNITS * self.unit,
            set: set.clone(),
        };
        self.tied_point(&member, at, true);
    }

    fn tied_point(&mut self, member: &Member, at: MapPoint, on_land: bool) {
        let (x, y) = (member.x, member.y);
        let places = around((x, y), member.set.extent.size);
        let one = std::slice::from_ref(member);
        let extent = &member.set.extent;
        let found = self.obstacles.find(extent, &places, false, |text| {
            let (from, to) = tie(member, text);
            let level = text.x0 > x || text.x1 < x;
            level
                && (on_land || !self.land.under(text))
                && self.clear(outside(one, from, to), to, true)
        });
        let Some(place) = found else { return };
        let (from, to) = tie(member, &extent.at(&place));
        self.block_line(from, to);
        let leader = Leader {
            from: (from.0 - x, from.1 - y),
            to: (to.0 - x, to.1 - y),
            dot: false,
        };
        self.keep(&member.set, at, &place, Some(leader));
    }

    /// Sets a district's name outside it, with a line into it; nowhere where there is no room.
    pub(super) fn tied(&mut self, set: &Setting) {
        let Subject::District(ix, _) = set.subject else {
            return;
        };
        let plan = self.scene.plan;
        let Some((piece, part)) = self.land.main_part(ix).zip(plan[ix].parts.first()) else {
            return;
        };
        let tiny = Extent {
            width: 4.0,
            ascent: 4.0,
            descent: 0.0,
            size: 4.0,
        };
        let best = self.at(part.label);
        let lattice = Lattice::over(&piece.extent);
        let mut targets = inside(&piece.area, best, &tiny, &piece.extent, &lattice);
        targets.retain(|c| {
            let spot = ScreenBox::around(c.x, c.y, 4.0, 4.0);
            self.obstacles.seen(&spot) && self.obstacles.free(&spot, None)
        });
        crate::order::by(&mut targets, |a, b| a.cost.total_cmp(&b.cost));
        let step = (targets.len() / 6).max(1);
        for target in targets.iter().step_by(step).take(6) {
            let target = (target.x, target.y);
            let mut places = around(target, set.extent.size);
            // What has no room costs nothing more.
            places.retain(|c| {
                let text = set.extent.at(c);
                self.obstacles.airy(&text)
                    && self.obstacles.seen(&text)
                    && self.clear(target, nearest(&text.grown(GAP_PX), target), false)
            });
            for c in &mut places {
                if self.land.under(&set.extent.at(c)) {
                    c.cost += ON_LAND_COST;
                }
            }
            let found = self.obstacles.find(&set.extent, &places, true, |_| true);
            let Some(place) = found else { continue };
            let to = nearest(&set.extent.at(&place).grown(GAP_PX), target);
            self.block_line(target, to);
            let at = self.to_screen.map_from_screen(target.0, target.1);
            let leader = Leader {
                from: (0.0, 0.0),
                to: (to.0 - target.0, to.1 - target.1),
                dot: true,
            };
            self.keep(set, at, &place, Some(leader));
            return;
        }
    }
}

pub(super) type Line = ((f64, f64), (f64, f64));

/// The line from a gate's symbol to its name.
pub(super) fn tie(member: &Member, text: &ScreenBox) -> Line {
    let middle = (text.y0 + text.y1) / 2.0;
    let to = if text.x0 > member.x {
        (text.x0 - GAP_PX, middle + 1.0)
    } else {
        (text.x1 + GAP_PX, middle + 1.0)
    };
    let (dx, dy) = (to.0 - member.x, to.1 - member.y);
    let off = (member.r + 2.5) / dx.hypot(dy).max(1.0);
    ((member.x + dx * off, member.y + dy * off), to)
}

/// Where a line leaves the knot of a crowd.
pub(super) fn outside(crowd: &[Member], from: (f64, f64), to: (f64, f64)) -> (f64, f64) {
    let within = |(x, y): (f64, f64)| crowd.iter().any(|m| (m.x - x).hypot(m.y - y) < m.r + 14.0);
    let at = |t: f64| (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t);
    let steps = (0..=20).map(|i| at(f64::from(i) / 20.0));
    steps.into_iter().find(|&p| !within(p)).unwrap_or(to)
}

/// Places round a point, the nearest the cheapest.
fn around((x, y): (f64, f64), size: f64) -> Vec<Candidate> {
    const DIRECTIONS: i32 = 24;
    let mut all = Vec::new();
    for ring in 0..14 {
        let far = 16.0 + f64::from(ring) / 13.0 * (TIE_PX - 16.0);
        for i in 0..DIRECTIONS {
            let turn = f64::from(i) / f64::from(DIRECTIONS);
            let (sin, cos) = sin_cos(turn * std::f64::consts::TAU);
            let anchor = match cos {
                c if c > 0.3 => Anchor::Start,
                c if c < -0.3 => Anchor::End,
                _ => Anchor::Middle,
            };
            all.push(level(x + far * cos, y + far * sin, anchor, size, far));
        }
    }
    all
}
