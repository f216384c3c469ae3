//! Sine and cosine. Those of std take angles of any size: where they are no instruction, the tables for that alone would
//! be 3 kB of what everyone fetches.

use std::f64::consts::FRAC_PI_2;

/// Sine and cosine of an angle in radians; for some turns in either direction true to 1e-14.
pub fn sin_cos(angle: f64) -> (f64, f64) {
    let quarters = (angle / FRAC_PI_2).round();
    let x = angle - quarters * FRAC_PI_2;
    let (sin, cos) = (series(x, 2.0) * x, series(x, 1.0));
    match (quarters as i64).rem_euclid(4) {
        0 => (sin, cos),
        1 => (cos, -sin),
        2 => (-sin, -cos),
        _ => (-cos, sin),
    }
}

/// The sine of an angle in radians.
pub fn sin(angle: f64) -> f64 {
    sin_cos(angle).0
}

/// 1 − x²/(k(k+1)) · (1 − x²/((k+2)(k+3)) · (…)): from k = 1 the cosine, from 2 the sine over x. At an eighth of a turn
/// the last of nine terms is less than 1e-16.
fn series(x: f64, k: f64) -> f64 {
    let square = x * x;
    (0..9).rev().fold(1.0, |rest, i| {
        let k = k + 2.0 * f64::from(i);
        1.0 - square / (k * (k + 1.0)) * rest
    })
}
