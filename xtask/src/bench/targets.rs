//! Projects that can be clicked: they stand alone.

use super::{checks::Check, export};
use plan_core::plan::Plan;

/// So many are known.
const TARGETS: usize = 12;

/// A place given in map units.
pub fn place(plan: &Plan, map: (f64, f64)) -> Check {
    Check {
        geo: export::degrees(plan, map),
        map,
        colour: [0; 3],
    }
}

/// The projects that are farthest from all others: ids and places.
pub fn lonely(plan: &Plan) -> Vec<(String, Check)> {
    let all: Vec<_> = export::placed(plan).collect();
    let mut ranked: Vec<(f64, usize)> = Vec::with_capacity(all.len());
    // Of many, some are asked.
    let every = all.len().div_ceil(500).max(1);
    for (i, (_, (x, y))) in all.iter().enumerate().step_by(every) {
        let others = all.iter().enumerate().filter(|(j, _)| *j != i);
        let near = others
            .map(|(_, (_, (ox, oy)))| (ox - x).hypot(oy - y))
            .fold(f64::INFINITY, f64::min);
        ranked.push((near, i));
    }
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let best = ranked.into_iter().take(TARGETS);
    best.map(|(_, i)| (plan[all[i].0].id.clone(), place(plan, all[i].1)))
        .collect()
}
