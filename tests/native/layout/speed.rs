//! A layout is a matter of milliseconds. Debug builds are some ten times slower than what readers get.

use super::*;
use std::fs;

/// What one layout may take of a processor.
const MOST: Duration = Duration::from_millis(if cfg!(debug_assertions) { 150 } else { 5 });

/// What this thread has had of the processor, where the system tells; else the time that has passed.
fn worked(since: Instant) -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|text| text.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

#[test]
fn a_layout_takes_little_time() {
    let slowest = all_laid().iter().max_by_key(|l| l.took).expect("scenes");
    let again = || {
        let since = Instant::now();
        let begun = worked(since);
        let markers = lay_out_markers(&slowest.scene, None);
        let names = names(&slowest.scene, &markers);
        assert!(!names.labels.is_empty());
        worked(since).saturating_sub(begun)
    };
    let least = (0..5).map(|_| again()).min().unwrap_or(slowest.took);
    println!("slowest layout: {least:?} ({})", slowest.how);
    assert!(least <= MOST, "{least:?}: {}", slowest.how);
}
