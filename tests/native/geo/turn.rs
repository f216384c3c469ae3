//! Sine and cosine are those of std.

use plan_core::geo::sin_cos;
use proptest::prelude::*;

#[test]
fn whole_quarters_are_exact() {
    for (quarters, sin, cos) in [
        (0, 0.0, 1.0),
        (1, 1.0, 0.0),
        (2, 0.0, -1.0),
        (-1, -1.0, 0.0),
    ] {
        let found = sin_cos(f64::from(quarters) * std::f64::consts::FRAC_PI_2);
        assert_eq!((found.0 + 0.0, found.1 + 0.0), (sin, cos), "{quarters}");
    }
}

proptest! {
    #[test]
    fn they_are_those_of_std(angle in -600.0..600.0_f64) {
        let ((sin, cos), (a, b)) = (sin_cos(angle), angle.sin_cos());
        prop_assert!((sin - a).abs() < 1e-13 && (cos - b).abs() < 1e-13, "{sin} {cos}, {a} {b}");
    }
}
