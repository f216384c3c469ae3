//! Names of gates that crowd: in a column in the empty ground beyond the border.

use super::{
    Leader, Subject,
    callouts::{Line, Member, outside, tie},
    gate_units,
    setting::level,
    stage::Stage,
};
use crate::{
    geo::{
        Cheapest, ScreenBox, distance,
        labels::{Anchor, Candidate, Extent},
    },
    plan::GateClass,
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
            while crowd.len() >= 2 {
                let tries = self.tries(&crowd);
                if self.column(&crowd, &tries, false) || self.column(&crowd, &tries, true) {
                    break;
                }
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

    /// Whether nothing else stands where a line of a crowd's column would.
    fn has_room(&self, text: &ScreenBox, crowd_is_seen: bool) -> bool {
        let airy = &text.grown(2.0);
        (self.obstacles.seen(airy) || (!crowd_is_seen && self.obstacles.unseen(airy)))
            && self.obstacles.free(airy, None)
            && !self.land.under(text)
    }

    fn is_seen(&self, crowd: &[Member]) -> bool {
        let mut spots = crowd.iter().map(|m| ScreenBox::around(m.x, m.y, 1.0, 1.0));
        spots.all(|spot| self.obstacles.seen(&spot))
    }

    /// All columns round a crowd that have room for its shortest name in each line.
    fn tries(&self, crowd: &[Member]) -> Vec<Column> {
        let least =
            |of: &dyn Fn(&Member) -> f64| crowd.iter().map(of).fold(f64::INFINITY, f64::min);
        let (x0, x1) = (least(&|m| m.x), -least(&|m| -m.x));
        let (y0, y1) = (least(&|m| m.y), -least(&|m| -m.y));
        let shortest = Extent {
            width: least(&|m| m.set.extent.width),
            ascent: least(&|m| m.set.extent.ascent),
            descent: least(&|m| m.set.extent.descent),
            size: least(&|m| m.set.extent.size),
        };
        let seen = self.is_seen(crowd);
        let across = ((x1 - x0 + 2.0 * REACH_PX) / STEP_PX) as i32;
        let down = ((y1 - y0 + 2.0 * REACH_PX) / STEP_PX) as i32;
        let pitch = pitch(crowd);
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
                    let fits = (0..crowd.len()).all(|row| {
                        let y = y + row as f64 * pitch;
                        let line = level(x, y, anchor, shortest.size, 0.0);
                        self.has_room(&shortest.at(&line), seen)
                    });
                    if !fits {
                        continue;
                    }
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
                        distance((m.x, m.y), (c.x, c.y)) + 0.5 * (m.y - c.y).abs()
                    });
                    column.cost = lines.sum();
                    all.push(column);
                }
            }
        }
        all
    }

    /// Sets a crowd's names in a column, the one with the shortest lines; false where none has room. Where
    /// markers stand between the gates and the empty ground, the lines must pass under them.
    fn column(&mut self, crowd: &[Member], tries: &[Column], under: bool) -> bool {
        let seen = self.is_seen(crowd);
        let mut order = Cheapest::of(tries.iter().map(|c| c.cost));
        while let Some(nth) = order.pop() {
            let rows = rows(crowd, &tries[nth]);
            let boxes = rows.iter().map(|(i, c)| crowd[*i].set.extent.at(c));
            let boxes: Vec<ScreenBox> = boxes.collect();
            if !boxes.iter().all(|b| self.has_room(b, seen)) {
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
}

/// The lines of a column from top to bottom, so that no two ties cross: which member, and its place.
fn rows(crowd: &[Member], column: &Column) -> Vec<(usize, Candidate)> {
    let pitch = pitch(crowd);
    let height = |row: usize| column.y + row as f64 * pitch;
    let mut order: Vec<usize> = (0..crowd.len()).collect();
    crate::order::by(&mut order, |&a, &b| crowd[a].y.total_cmp(&crowd[b].y));
    // Where two lines would cross, their names change places.
    let line = |i: usize, row: usize| ((crowd[i].x, crowd[i].y), (column.x, height(row)));
    for _ in 0..order.len() {
        let mut crossed = false;
        for row in 1..order.len() {
            if cross(line(order[row - 1], row - 1), line(order[row], row)) {
                order.swap(row - 1, row);
                crossed = true;
            }
        }
        if !crossed {
            break;
        }
    }
    let place = |(row, i): (usize, usize)| {
        let size = crowd[i].set.extent.size;
        (i, level(column.x, height(row), column.anchor, size, 0.0))
    };
    order.into_iter().enumerate().map(place).collect()
}

/// Distance of a column's lines, px.
fn pitch(crowd: &[Member]) -> f64 {
    PITCH_EM * crowd.iter().map(|m| m.set.extent.size).fold(0.0, f64::max)
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
