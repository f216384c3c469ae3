//! Parts of a run: what is measured of a page, into the table.

use super::{
    asking,
    devtools::Devtools,
    measure::{self, Subject},
    report::{Metric, Table},
    stats,
};
use anyhow::Result;

/// Zoom and pan.
pub fn moving(
    devtools: &mut Devtools,
    subject: &Subject,
    page: &str,
    cpu: f64,
    table: &mut Table,
) -> Result<()> {
    let moves = measure::moves(devtools, subject, cpu)?;
    let (zoom, pan) = (moves.zoom, moves.pan);
    let metrics = if cpu > 1.0 {
        Metric::SLOW_MOVES
    } else {
        Metric::MOVES
    };
    let values = [zoom.main, zoom.late, zoom.p95, pan.main, pan.late, pan.p95];
    for (metric, value) in metrics.into_iter().zip(values) {
        table.add(page, metric, Some(value));
    }
    table.add(page, Metric::Nodes, Some(moves.nodes));
    Ok(())
}

/// Cards.
pub fn clicking(
    devtools: &mut Devtools,
    subject: &Subject,
    page: &str,
    cpu: f64,
    table: &mut Table,
) -> Result<()> {
    let [work, painted] = if cpu > 1.0 {
        [Metric::SlowCardWork, Metric::SlowCard]
    } else {
        [Metric::CardWork, Metric::Card]
    };
    let times = measure::clicks(devtools, subject, cpu)?;
    let of = |i: usize| times.iter().map(|time| time[i]).collect::<Vec<f64>>();
    table.add(page, work, stats::quantile(&of(0), 0.5));
    table.add(page, painted, stats::quantile(&of(1), 0.5));
    if times.is_empty() {
        println!("  {page} opens no card");
    }
    Ok(())
}

/// Search, filters and table.
pub fn asking(
    devtools: &mut Devtools,
    subject: &Subject,
    page: &str,
    table: &mut Table,
) -> Result<()> {
    let asked = asking::ask(devtools, subject)?;
    table.add(page, Metric::Key, Some(asked.key.laid_out));
    table.add(page, Metric::KeyWork, Some(asked.key.main));
    table.add(page, Metric::Filter, Some(asked.filter.laid_out));
    table.add(page, Metric::FilterWork, Some(asked.filter.main));
    table.add(page, Metric::Scroll, Some(asked.scroll.main));
    table.add(page, Metric::ScrollP95, Some(asked.scroll.p95));
    Ok(())
}

/// Memory.
pub fn remembering(
    devtools: &mut Devtools,
    subject: &Subject,
    page: &str,
    table: &mut Table,
) -> Result<()> {
    let memory = measure::memory(devtools, subject)?;
    table.add(page, Metric::Heap, Some(memory.heap));
    table.add(page, Metric::Wasm, Some(memory.wasm));
    table.add(page, Metric::Memory, Some(memory.heap + memory.wasm));
    Ok(())
}
