//! A layout is a matter of milliseconds. Debug builds are some ten times slower than what readers get.

use super::*;

/// What one layout may take, on a machine so busy that it has half a processor: the benchmark measures, this
/// finds what has become ten times slower.
const MOST: Duration = Duration::from_millis(if cfg!(debug_assertions) { 600 } else { 20 });

#[test]
fn a_layout_takes_little_time() {
    let slowest = all_laid().iter().max_by_key(|l| l.took).expect("scenes");
    let again = || {
        let begun = Instant::now();
        let markers = lay_out_markers(&slowest.scene, None);
        let names = names(&slowest.scene, &markers);
        assert!(!names.labels.is_empty());
        begun.elapsed()
    };
    // Somebody else may have had the processor.
    let least = (0..5).map(|_| again()).min().unwrap_or(slowest.took);
    println!("slowest layout: {least:?} ({})", slowest.how);
    assert!(least <= MOST, "{least:?}: {}", slowest.how);
}
