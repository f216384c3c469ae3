//! Names that stand off what they name, each tied to it by a line: gates that crowd, in a column in the
//! empty ground beyond the border; districts that their name does not fit in.

use super::{
    HUB_UNITS, Leader, Subject, gate_units,
    stage::{Setting, Stage, level, nearest},
};
use crate::{
    geo::{
        MapPoint, ScreenBox,
        labels::{Anchor, Candidate, Extent, Lattice, inside},
    },
    plan::{GateClass, GateIx},
    state::Layer,
};

/// Gates nearer than that to each other are a crowd, px.
const CROWD_PX: f64 = 60.0;
/// Fewer find room beside their symbols.
const CROWD: usize = 3;
/// How far a column is looked for, px.
const REACH_PX: f64 = 190.0;
/// Columns are tried on a grid of this step, px.
const STEP_PX: f64 = 8.0;
/// Distance of the lines of a column, em.
const PITCH_EM: f64 = 1.5;
/// Between a line's end and the name, px.
const GAP_PX: f64 = 3.0;
/// How far a district's name may stand off it, px.
const TIE_PX: f64 = 100.0;
/// What a tied name costs that stands on other ground, px.
const ON_LAND_COST: f64 = 22.0;

/// A point whose name stands off it, on the screen.
struct Member {
    /// Which gate it is, in a crowd of them.
    gate: GateIx,
    x: f64,
    y: f64,
    /// Reach of its symbol.
    r: f64,
    set: Setting,
}

/// A column that was tried: where its first line begins.
struct Column {
    x: f64,
    y: f64,
    anchor: Anchor,
    cost: f64,
}

impl Stage<'_> {
    /// The names of gates that crowd, a column for each crowd.
    pub(super) fn columns(&mut self) {
        if !self.shows(Layer::Gates) {
            return;
        }
        for mut crowd in self.crowds() {
            // Where not all find room, the lesser ones are left to find it alone, or not.
            while crowd.len() >= 2
                && ![false, true]
                    .iter()
                    .any(|&under| self.column(&crowd, under))
            {
                crowd.pop();
            }
        }
    }

    /// Gates that stand close together, the important ones first.
    fn crowds(&self) -> Vec<Vec<Member>> {
        let plan = self.scene.plan;
        // A phone has room for the great ones only.
        let few = self.small() && self.zoom < 1.9;
        let mut left: Vec<Member> = plan
            .gate_ixs()
            .filter(|&g| match plan[g].class {
                GateClass::International => true,
                GateClass::Railway => false,
                GateClass::Bilateral | GateClass::Auxiliary => !few,
            })
            .filter(|&g| !self.stays(Subject::Gate(g)))
            .map(|gate| {
                let record = &plan[gate];
                let (x, y) = self.at(record.at);
                Member {
                    gate,
                    x,
                    y,
                    r: gate_units(record.class) * self.unit,
                    set: self.set(Subject::Gate(gate), record.name.get(self.scene.lang)),
                }
            })
            .filter(|m| self.near((m.x, m.y)))
            .collect();
        let mut crowds = Vec::new();
        while let Some(first) = left.pop() {
            let mut crowd = vec![first];
            let mut at = 0;
            while at < crowd.len() {
                let (x, y) = (crowd[at].x, crowd[at].y);
                let close = |m: &mut Member| (m.x - x).hypot(m.y - y) < CROWD_PX;
                crowd.extend(left.extract_if(.., close));
                at += 1;
            }
            crate::order::by_key(&mut crowd, |m| (plan[m.gate].class, m.gate));
            if crowd.len() >= CROWD {
                crowds.push(crowd);
            }
        }
        crate::order::by_key(&mut crowds, |c| c[0].gate);
        crowds
    }

    /// Sets a crowd's names in a column; false where none has room. Where markers stand between the gates
    /// and the empty ground, the lines must pass under them.
    fn column(&mut self, crowd: &[Member], under: bool) -> bool {
        let seen = crowd
            .iter()
            .all(|m| self.obstacles.seen(&ScreenBox::around(m.x, m.y, 1.0, 1.0)));
        for column in tries(crowd) {
            let rows = rows(crowd, &column);
            let boxes = rows.iter().map(|(i, c)| crowd[*i].set.extent.at(c));
            let boxes: Vec<ScreenBox> = boxes.collect();
            let fits = boxes.iter().all(|b| {
                let b = &b.grown(2.0);
                let whole = self.obstacles.seen(b) || (!seen && self.obstacles.unseen(b));
                whole && self.obstacles.free(b, None)
            });
            if !fits || boxes.iter().any(|b| self.land.touched(b, |_| true)) {
                continue;
            }
            let ties: Vec<_> = rows
                .iter()
                .zip(&boxes)
                .map(|((i, _), text)| tie(&crowd[*i], text))
                .collect();
            let apart = (0..ties.len()).all(|i| (0..i).all(|j| !cross(ties[i], ties[j])));
            let clear = |(i, &(from, to)): (&(usize, Candidate), &Line)| {
                if !under {
                    return self.clear(from, to, false);
                }
                // Within the knot only other gates matter.
                let off = crowd.iter().enumerate().filter(|(j, _)| *j != i.0);
                let past = |m: &Member| from_line((from, to), (m.x, m.y)) > 0.8 * m.r;
                off.into_iter().all(|(_, m)| past(m))
                    && self.clear(outside(crowd, from, to), to, true)
            };
            if !apart || !rows.iter().zip(&ties).all(clear) {
                continue;
            }
            for ((i, place), (from, to)) in rows.iter().zip(ties) {
                let member = &crowd[*i];
                self.block_line(from, to);
                let leader = Leader {
                    from: (from.0 - member.x, from.1 - member.y),
                    to: (to.0 - member.x, to.1 - member.y),
                    dot: false,
                };
                let at = self.scene.plan[member.gate].at;
                self.keep(&member.set, at, place, Some(leader));
            }
            return true;
        }
        false
    }

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
                && (on_land || !self.land.touched(text, |_| true))
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
        let mut targets = inside(&piece.ring, best, &tiny, &piece.extent, &lattice);
        targets.retain(|c| {
            let spot = ScreenBox::around(c.x, c.y, 4.0, 4.0);
            self.obstacles.seen(&spot) && self.obstacles.hard.meeting(&spot).next().is_none()
        });
        crate::order::by(&mut targets, |a, b| a.cost.total_cmp(&b.cost));
        let step = (targets.len() / 6).max(1);
        for target in targets.iter().step_by(step).take(6) {
            let target = (target.x, target.y);
            let mut places = around(target, set.extent.size);
            for c in &mut places {
                if self.land.touched(&set.extent.at(c), |_| true) {
                    c.cost += ON_LAND_COST;
                }
            }
            let found = self.obstacles.find(&set.extent, &places, true, |text| {
                let to = nearest(&text.grown(GAP_PX), target);
                self.obstacles.seen(text) && self.clear(target, to, false)
            });
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

/// All columns round a crowd, the one with the shortest lines first.
fn tries(crowd: &[Member]) -> Vec<Column> {
    let fold = |pick: fn(&Member) -> f64, least: bool| {
        let all = crowd.iter().map(pick);
        if least {
            all.fold(f64::INFINITY, f64::min)
        } else {
            all.fold(f64::NEG_INFINITY, f64::max)
        }
    };
    let (x0, x1) = (fold(|m| m.x, true), fold(|m| m.x, false));
    let (y0, y1) = (fold(|m| m.y, true), fold(|m| m.y, false));
    let across = ((x1 - x0 + 2.0 * REACH_PX) / STEP_PX) as i32;
    let down = ((y1 - y0 + 2.0 * REACH_PX) / STEP_PX) as i32;
    let mut all = Vec::new();
    for anchor in [Anchor::Start, Anchor::End] {
        for i in 0..=across {
            let x = x0 - REACH_PX + f64::from(i) * STEP_PX;
            // The names stand beyond all symbols, on their side.
            let beyond = match anchor {
                Anchor::Start => x > x1 + 12.0,
                _ => x < x0 - 12.0,
            };
            if !beyond {
                continue;
            }
            for j in 0..=down {
                let y = y0 - REACH_PX + f64::from(j) * STEP_PX;
                let mut column = Column {
                    x,
                    y,
                    anchor,
                    cost: 0.0,
                };
                let rows = rows(crowd, &column);
                let lines = rows.iter().map(|(at, c)| {
                    let m = &crowd[*at];
                    // Level lines are calmer.
                    (m.x - c.x).hypot(m.y - c.y) + 0.5 * (m.y - c.y).abs()
                });
                column.cost = lines.sum();
                all.push(column);
            }
        }
    }
    crate::order::by(&mut all, |a, b| a.cost.total_cmp(&b.cost));
    all
}

/// The lines of a column from top to bottom, so that no two ties cross: which member, and its place.
fn rows(crowd: &[Member], column: &Column) -> Vec<(usize, Candidate)> {
    let size = crowd.iter().map(|m| m.set.extent.size).fold(0.0, f64::max);
    let height = |row: usize| column.y + row as f64 * PITCH_EM * size;
    let mut order: Vec<usize> = (0..crowd.len()).collect();
    crate::order::by(&mut order, |&a, &b| crowd[a].y.total_cmp(&crowd[b].y));
    // Where two lines would cross, their names change places.
    let line = |i: usize, row: usize| ((crowd[i].x, crowd[i].y), (column.x, height(row)));
    for _ in 0..order.len() {
        for row in 1..order.len() {
            if cross(line(order[row - 1], row - 1), line(order[row], row)) {
                order.swap(row - 1, row);
            }
        }
    }
    let place = |(row, i): (usize, usize)| {
        let size = crowd[i].set.extent.size;
        (i, level(column.x, height(row), column.anchor, size, 0.0))
    };
    order.into_iter().enumerate().map(place).collect()
}

type Line = ((f64, f64), (f64, f64));

/// The line from a gate's symbol to its name.
fn tie(member: &Member, text: &ScreenBox) -> Line {
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
fn outside(crowd: &[Member], from: (f64, f64), to: (f64, f64)) -> (f64, f64) {
    let within = |(x, y): (f64, f64)| crowd.iter().any(|m| (m.x - x).hypot(m.y - y) < m.r + 14.0);
    let at = |t: f64| (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t);
    let steps = (0..=20).map(|i| at(f64::from(i) / 20.0));
    steps.into_iter().find(|&p| !within(p)).unwrap_or(to)
}

/// How far a point is from a line.
fn from_line((a, b): Line, (x, y): (f64, f64)) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let along = ((x - a.0) * dx + (y - a.1) * dy) / (dx * dx + dy * dy).max(1e-9);
    let t = along.clamp(0.0, 1.0);
    (x - a.0 - t * dx).hypot(y - a.1 - t * dy)
}

/// Whether two lines cross.
fn cross((a, b): Line, (c, d): Line) -> bool {
    let side = |p: (f64, f64), q: (f64, f64), r: (f64, f64)| {
        (q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0)
    };
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// Places round a point, the nearest the cheapest.
fn around((x, y): (f64, f64), size: f64) -> Vec<Candidate> {
    const DIRECTIONS: i32 = 24;
    let mut all = Vec::new();
    for ring in 0..14 {
        let far = 16.0 + f64::from(ring) / 13.0 * (TIE_PX - 16.0);
        for i in 0..DIRECTIONS {
            let (sin, cos) =
                (f64::from(i) / f64::from(DIRECTIONS) * std::f64::consts::TAU).sin_cos();
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
