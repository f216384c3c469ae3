//! Makes a list of acts short that still fails.

use super::acts::Act;
use anyhow::Result;
use std::time::{Duration, Instant};

/// Nobody waits longer.
const LIMIT: Duration = Duration::from_secs(300);

/// Leaves out ever smaller parts for as long as what is left fails.
pub fn shrink(acts: &[Act], mut fails: impl FnMut(&[Act]) -> Result<bool>) -> Result<Vec<Act>> {
    let begun = Instant::now();
    let mut kept = acts.to_vec();
    // Most often the last few are enough.
    for last in [1, 3, 10, 40, 160, 640] {
        if last < kept.len() && fails(&kept[kept.len() - last..])? {
            kept.drain(..kept.len() - last);
            break;
        }
    }
    let mut size = kept.len().div_ceil(2);
    while size > 0 && begun.elapsed() < LIMIT {
        let mut at = 0;
        while at < kept.len() && begun.elapsed() < LIMIT {
            let mut fewer = kept.clone();
            fewer.drain(at..(at + size).min(kept.len()));
            if !fewer.is_empty() && fails(&fewer)? {
                kept = fewer;
            } else {
                at += size;
            }
        }
        size = if size == 1 { 0 } else { size.div_ceil(2) };
    }
    Ok(kept)
}

/// Whether two failures are the same one: their first words are, without numbers and ids.
pub fn alike(a: &str, b: &str) -> bool {
    let plain = |text: &str| -> String {
        let start = text.lines().next().unwrap_or_default();
        let letters = start.chars().filter(|c| c.is_alphabetic() || *c == ' ');
        letters.take(40).collect()
    };
    plain(a) == plain(b)
}
